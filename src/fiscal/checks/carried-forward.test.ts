import { describe, expect, it } from 'vitest';
import { carriedForward } from './carried-forward.ts';
import { checkTables, makeDisclosure, makeTable } from './testing.ts';

const accounts = (rows: string) => makeTable('revenue-expenditure-summary', `side | label | amount\n${rows}`);
const now = (amount: string) => [accounts(`收入 | 年初结转和结余 | ${amount}`)];
const before = makeDisclosure([accounts('支出 | 年末结转和结余 | 3.00')], { fiscalYear: 2022, stage: 'final' });
const run = (amount: string, siblings = [before]) => checkTables(carriedForward, now(amount), { fiscalYear: 2023, stage: 'final' }, siblings);

describe('carried forward', () => {
  it('begins with what last year left', () => {
    expect(run('3.00')).toMatchObject([{ outcome: 'pass', facts: { year: '2022' }, places: [{ disclosure: '990100-education/2022-final', row: 'revenue-expenditure-summary-expenditure-carryover-out' }] }]);
    expect(run('3.01')).toMatchObject([{ outcome: 'finding', severity: 'warning', difference: '+0.01', assumptions: ['same-scope', 'same-quantity'] }]);
  });

  it('cannot decide without last year, or with another scope or stage', () => {
    expect(run('3.00', [])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
    expect(run('3.00', [{ ...before, scope: 'unit' }])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
    expect(run('3.00', [{ ...before, stage: 'budget' }])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
    expect(run('3.00', [{ ...before, tables: [] }])).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
    expect(run('')).toEqual([]);
  });

  it('repeats the initial budget of its year, and does not mistake the adjusted one for it', () => {
    const table = makeTable('three-public-expenses', 'label | budget | final\n公务接待费 | 2.00 | 1.00');
    const initial = { ...table, columns: table.columns.map((column) => ({ ...column, header: column.column.key === 'budget' ? '年初预算数' : column.header })) };
    const budget = makeDisclosure([makeTable('three-public-expenses', 'label | total\n公务接待费 | 2.50')], { fiscalYear: 2023 });
    expect(checkTables(carriedForward, [initial], { stage: 'final' }, [budget])).toMatchObject([{ outcome: 'finding', difference: '-0.50' }]);
    expect(checkTables(carriedForward, [table], { stage: 'final' }, [budget])).toEqual([]);
  });
});
