import { describe, expect, it } from 'vitest';
import { perSet, tableSets } from './sets.ts';
import { summaryTables } from './summary-tables.ts';
import { checkTables, makeDisclosure, makeTable } from './testing.ts';

const summary = (occurrence: number, amount: string) => makeTable('revenue-expenditure-summary', `side | label | amount\n支出 | 教育支出 | ${amount}`, { occurrence });
const spent = (occurrence: number, amount: string) => makeTable('expenditure-by-function', `code | label | total\n205 | 教育支出 | ${amount}`, { occurrence });
const ids = (tables: Parameters<typeof makeDisclosure>[0]) => tableSets(makeDisclosure(tables)).map((set) => set.tables.map((table) => table.id));

describe('sets of tables', () => {
  it('begin with a summary and have their own expenditure', () => {
    expect(ids([summary(1, '9.00'), spent(1, '9.00'), summary(2, '3.00'), spent(2, '3.00')])).toEqual([
      ['revenue-expenditure-summary', 'expenditure-by-function'],
      ['revenue-expenditure-summary-2', 'expenditure-by-function-2'],
    ]);
    expect(ids([summary(1, '9.00'), summary(2, '3.00'), spent(1, '9.00')])).toHaveLength(1);
    expect(ids([summary(1, '9.00'), spent(1, '9.00')])).toHaveLength(1);
  });

  it("keep a unit's figures from the department's", () => {
    const checks = checkTables(perSet(summaryTables), [summary(1, '9.00'), spent(1, '9.00'), summary(2, '3.00'), spent(2, '4.00')]);
    expect(checks.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['revenue-expenditure-summary-expenditure-class-205/amount=expenditure-by-function', 'pass'],
      ['revenue-expenditure-summary-2-expenditure-class-205/amount=expenditure-by-function-2', 'finding'],
    ]);
  });
});
