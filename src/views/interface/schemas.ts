import * as z from 'zod';
import { checks } from './checks.ts';
import { COMPARE_SCHEMAS } from './compare.ts';
import { code, count, disclosureId, level, scope, stage, state } from './terms.ts';

/**
 * The JSON interface in one description: schemas are published from it, types are generated from it,
 * and a test holds every written file against it. Names are snake_case; links (`href`) are relative to the file that holds them.
 */
const href = z.string().describe('链接，相对于写它的文件的地址');
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/).describe('日期，YYYY-MM-DD');

const place = z.strictObject({ code, name: z.string(), level });

const disclosureLink = z.strictObject({ id: disclosureId, fiscal_year: z.int(), stage, scope, title: z.string().describe('文件题名，照原文'), href });

export const regionLink = z
  .strictObject({ ...place.shape, agencies: count.describe('机构数，含下级地区'), disclosures: count.describe('公开文件数，含下级地区'), href })
  .describe('一个地区和它的收录情况');

const agencyLink = z.strictObject({ id: z.string(), name: z.string(), level, sector: z.string(), disclosures: count, href });

export const region = z
  .strictObject({
    version: z.literal(1),
    ...place.shape,
    path: z.array(place).describe('从省到本地区'),
    children: z.array(regionLink).describe('下级地区'),
    agencies: z.array(agencyLink).describe('本级的机构，不含下级地区'),
  })
  .describe('一个地区：下级地区和本级的机构');

export const agency = z
  .strictObject({
    version: z.literal(1),
    id: z.string().describe('机构编号'),
    name: z.string(),
    level,
    budget_code: z.string().describe('预算代码，照原文；没有印的为空'),
    sector: z.string(),
    note: z.string().describe('关于这个机构的说明；没有的为空'),
    path: z.array(place).describe('从省到所在地区'),
    disclosures: z.array(disclosureLink).describe('公开文件，新的在前'),
  })
  .describe('一个机构和它的公开文件');

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  hashed: z.enum(['publisher-file', 'extracted-text']).describe('SHA-256 是什么的：发布单位的原文件，或由其提取的文本'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  extraction: z
    .strictObject({ tool: z.string(), version: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional()
    .describe('由原文件提取的文本：行号指这份文本；没有登记的不写'),
  url: z.string().nullable().describe('原始网址；null 为未获'),
  retrieved: date.nullable(),
  published: date.nullable(),
});

const identity = {
  id: disclosureId,
  address: z.string().describe('网页地址'),
  agency: z.strictObject({ id: z.string(), name: z.string(), level, budget_code: z.string(), sector: z.string(), note: z.string() }),
  region: z.strictObject({ code, name: z.string(), path: z.array(place) }),
  fiscal_year: z.int(),
  stage,
  scope,
  title: z.string().describe('文件题名，照原文'),
  added: date.nullable().describe('收录日期：进入本站数据的那一天；null 为未记'),
  notes: z.array(z.string()).describe('读前须知'),
  sources: z.array(source),
};

const tableHead = {
  kind: z.string().describe('表的种类：见 dictionary.json'),
  occurrence: z.int().positive().describe('同一种表第几次出现'),
  title: z.string().describe('表名，照原文'),
  number: z.string().describe('表号，照原文；没有的为空'),
  state: z.enum(['published', 'partly', 'published-empty']),
  form: z.enum(['table', 'narrative']).describe('表格，或文字叙述'),
  unit: z.string().describe('金额的单位'),
  note: z.string().describe('原表注；没有的为空'),
  carryover: z.enum(['included', 'excluded']).nullable().describe('合计是否含上年结转；null 为不涉及'),
  source: z.string().describe('来源编号'),
  page: z.int().nullable().describe('原文页码'),
};

const states = z.record(z.string(), state).describe('每一种表的状态');

export const disclosure = z
  .strictObject({
    version: z.literal(1),
    ...identity,
    states,
    tables: z.array(z.strictObject({ table: z.string().describe('表编号'), ...tableHead, rows: count, figures: count, csv: href })).describe('收录的表，按原文次序'),
    checks: z
      .strictObject({ pass: count, rounding: count, error: count, warning: count, undecidable: count })
      .describe('核对结果：相符、只差舍入、对不上、写法存疑、无法核对的处数'),
    files: z.strictObject({ content: href, csv: href, excel_csv: href, xlsx: href, checks: href }).describe('这份文件的全部数据'),
  })
  .describe('一份公开文件：是谁的、有哪些表、数据在哪里');

const cell = z
  .strictObject({
    form: z.enum(['blank', 'number', 'text', 'as-printed']).describe('空白、数、文字、照印（不合这一栏格式）'),
    printed: z.string().describe('原文'),
    value: z.string().optional().describe('数值：普通小数，保留原文的小数位；只有数才有'),
    unit: z.string().optional(),
    uncertain: z.literal(true).optional().describe('存疑：可能属于相邻的栏，或者有两种读法'),
  })
  .describe('一格');

export const content = z
  .strictObject({
    ...identity,
    states,
    tables: z.array(
      z.strictObject({
        id: z.string().describe('表编号'),
        ...tableHead,
        text_lines: z.tuple([z.int(), z.int()]).nullable().describe('在提取文本里的起止行，不是官方文件的行'),
        columns: z.array(
          z.strictObject({
            key: z.string(),
            type: z.string(),
            label: z.string().describe('列的通用名称'),
            header: z.string().describe('印出的列名'),
            header_by_side: z.record(z.string(), z.string()).optional(),
            group: z.string().optional().describe('几列共同的上级列名'),
          }),
        ),
        rows: z.array(
          z.strictObject({
            address: z.string().describe('行地址：网页上的锚点'),
            code: z.string(),
            label: z.string(),
            side: z.string().optional(),
            line: z.string().optional(),
            level: count,
            total: z.boolean(),
            repeats: z.string().optional(),
            text_line: z.int().optional(),
            page: z.int().optional(),
            cells: z.record(z.string(), cell).describe('各格，以列的 key 为名'),
          }),
        ),
      }),
    ),
  })
  .describe('一份公开文件的全部内容，逐格照原文');

export const index = z
  .strictObject({
    version: z.literal(1),
    title: z.string(),
    description: z.string(),
    licence: z.string(),
    counts: z.strictObject({ agencies: count, disclosures: count, tables: count, figures: count }),
    provinces: z.array(regionLink),
    templates: z
      .strictObject({ region: z.string(), agency: z.string(), disclosure: z.string(), compare_heads: z.string(), compare_figures: z.string(), compare_agency: z.string(), compare_place: z.string() })
      .describe('地址样式：花括号处填编号；分卷（part）、地区（place）见 compare/index.json'),
    files: z.record(z.string(), href).describe('整套数据的文件'),
    schemas: z.record(z.string(), href).describe('每一种 JSON 的 JSON Schema'),
    types: href.describe('TypeScript 类型'),
  })
  .describe('接口的入口');

/** Every sort of JSON that the interface hands out, by the name of its schema. */
export const SCHEMAS = { index, region, agency, disclosure, content, checks, ...COMPARE_SCHEMAS } as const;
export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

export type Index = z.infer<typeof index>;
export type Region = z.infer<typeof region>;
export type RegionLink = z.infer<typeof regionLink>;
export type Agency = z.infer<typeof agency>;
export type DisclosureHead = z.infer<typeof disclosure>;

/**
 * JSON Schema (2020-12) of one sort. What is published lets unknown members pass, because members may be
 * added within a version; `strict` refuses them, so that nothing is written that is not described.
 */
export function jsonSchema(name: SchemaName, { strict = false }: { readonly strict?: boolean } = {}): object {
  const schema = z.toJSONSchema(SCHEMAS[name], {
    target: 'draft-2020-12',
    override: ({ jsonSchema: made }) => {
      if (!strict && made.additionalProperties === false) delete made.additionalProperties;
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
    },
  });
  return { ...schema, title: name };
}
