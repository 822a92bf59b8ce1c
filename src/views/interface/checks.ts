import * as z from 'zod';
import { ASSUMPTIONS } from '../../labels/findings.ts';
import { disclosureId } from './terms.ts';

const place = { disclosure: disclosureId.optional().describe('在别的公开文件里才有；没有就在这一份里'), table: z.string(), row: z.string(), column: z.string() };
const assumption = z.enum(Object.keys(ASSUMPTIONS) as (keyof typeof ASSUMPTIONS)[]).describe(Object.entries(ASSUMPTIONS).map(([key, words]) => `${key} ${words}`).join('，'));

/** The log of checks of one disclosure (`FindingLog`): what is left out, and why, is said at each member. */
export const checks = z
  .strictObject({
    disclosure: disclosureId,
    checks: z.array(
      z.strictObject({
        rule: z.string().describe('规则'),
        key: z.string().describe('在这份文件、这条规则里不变的名字；编号就是“公开文件编号:规则:名字”'),
        outcome: z.enum(['pass', 'rounding', 'finding', 'undecidable']).describe('相符、只差舍入、对不上或写法存疑、无法核对'),
        severity: z.enum(['error', 'warning']).optional().describe('对不上、写法存疑；结果是 finding 的才有，也都有'),
        table: z.string(),
        row: z.string().describe('行地址'),
        measure: z.string().describe('列'),
        stated: z.string().describe('印的；空为不是数的核对，或原文空白'),
        recomputed: z.string().describe('算出来的；空为没有算'),
        difference: z.string().describe('印的减去算出来的；空为没有算'),
        unit: z.string(),
        message: z.string().optional().describe('结果的一句话；相符（pass）的没有，其余都有'),
        assumptions: z.array(assumption).min(1).optional().describe('前提；没有就是没有前提'),
        terms: z
          .array(
            z.strictObject({
              sign: z.enum(['+', '-', '×', '÷']),
              printed: z.string().describe('印的；空为空格'),
              label: z.string(),
              bracket: z.enum(['open', 'close']).optional().describe('先算的一段从这一项起（open）、到这一项止（close）；别的项没有'),
              ...place,
            }),
          )
          .optional()
          .describe('算式里的各项；结果是 finding 的才有，也都有，空为没有算式'),
        places: z.array(z.strictObject(place)).describe('和哪些格核对'),
      }),
    ),
  })
  .describe('一份公开文件的每一项核对，相符的也在内');
