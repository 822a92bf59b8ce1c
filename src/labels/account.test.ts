import { describe, expect, it } from 'vitest';
import { ASIDE_RULES, type Account } from '../load/account/report.ts';
import { ASIDE_REASONS, accountText } from './account.ts';

const ACCOUNT: Account = {
  disclosure: '990100-demo/2024-budget',
  sha256: 'ab'.repeat(32),
  text: 'other',
  sections: [
    {
      tables: ['statements'],
      title: '情况说明',
      placement: 'anchored',
      lines: [[3, 9], [12, 12]],
      printed: 4,
      held: 3,
      exact: 1,
      byValue: 1,
      joined: [],
      printedOnly: [{ print: '1300', line: 5 }],
      heldOnly: [{ print: '1301', file: 'disclosures/990100-demo/2024-budget/statements.csv', line: 3, column: 'value' }],
    },
    { tables: [], title: '', placement: 'rest', lines: [[1, 2]], printed: 1, held: 0, exact: 0, byValue: 0, joined: [], printedOnly: [{ print: '7', line: 2 }], heldOnly: [] },
  ],
  moved: [],
  aside: [{ rule: 'ordinal', printed: [{ print: '1', line: 4 }], held: [] }],
  totals: { printed: 6, held: 3, exact: 1, byValue: 1, joined: 0, moved: 0, asidePrinted: 1, asideHeld: 0, printedOnly: 2, heldOnly: 1 },
};

describe('the account in words', () => {
  it('names each remaining number with its place, each rule with its count, and closes with the sum', () => {
    expect(accountText(ACCOUNT)).toBe(`990100-demo/2024-budget：原文与数据的数字对照
文本 SHA-256 ${'ab'.repeat(32)}，与登记的来源不同，各部分按表题定位

■ 情况说明（statements），第 3–9、12 行，按表题定位
  原文 4，数据 3；印法相同 1，数值相同 1
  原文有、数据没有  1300（原文第 5 行）
  数据有、原文没有  1301（disclosures/990100-demo/2024-budget/statements.csv:3 value）
■ 其余
  原文 1，数据 0；印法相同 0
  原文有、数据没有  7（原文第 2 行）

按规则不比的数：
  条目序号 原文 1：1、 2. （1）一类的条目序号不是数据

合计：原文 6 个数，按规则不比 1 个；数据 3 个数，按规则不比 0 个。
一致 2 个：印法相同 1，数值相同 1，断行接回 0，移入相邻部分 0。
剩余：原文有而数据没有 2 个，数据有而原文没有 1 个。
`);
  });

  it('has a reason for every rule', () => {
    for (const rule of ASIDE_RULES) expect(ASIDE_REASONS[rule].reason).not.toBe('');
  });
});
