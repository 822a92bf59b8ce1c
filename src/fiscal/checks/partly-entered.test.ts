import { describe, expect, it } from 'vitest';
import { runChecks } from './index.ts';
import { makeDisclosure, makeTable } from './testing.ts';

const outcome = (missing: string | undefined) => {
  const table = makeTable('expenditure-by-function', 'code | label | total | basic | project\n | 合计 | 9.00 | 4.00 | 5.00\n205 | 教育支出 | 8.00 | 4.00 | 4.00', { missing });
  return runChecks({ disclosure: makeDisclosure([table]), siblings: [] }).flatMap(({ key, outcome: how, reason }) => (key === 'expenditure-by-function-total/total' && how !== 'pass' ? [`${how} ${reason ?? ''}`.trim()] : []));
};

describe('tables that are held in part', () => {
  it('give no findings: the rest may make the sum', () => {
    expect([outcome(undefined), outcome('只录入了类级')]).toEqual([['finding'], ['undecidable not-entered']]);
  });
});
