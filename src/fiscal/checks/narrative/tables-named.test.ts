import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { emptyTables } from './tables-empty.ts';
import { namedTables } from './tables-named.ts';

const says = (label: string, table: string) => makeTable('statements', `row|sentence|section|label|measure|table\nr1|s1|支出|${label}|table|${table}`);
const funds = (rows: string, options = {}) => makeTable('government-funds', `code|label|total\n${rows}`, options);

describe('named-tables', () => {
  const tables = [makeTable('procurement', 'row|label|total\nr1|合计|1.00', { title: '部门政府采购预算' })];

  it('passes a table that is there, by id or by title', () => {
    expect(outcomes(checkTables(namedTables, [...tables, says('采购表', 'procurement')]))).toEqual({ 'statements-r1/table': 'pass' });
    expect(outcomes(checkTables(namedTables, [...tables, says('部门政府采购预算', '')]))).toEqual({ 'statements-r1/table': 'pass' });
  });

  it('finds a table that is named and not there', () => {
    expect(outcomes(checkTables(namedTables, [...tables, says('项目支出表', 'project-expenditure')]))).toEqual({ 'statements-r1/table': 'finding' });
  });

  it('cannot say so of a document that was not collected in full', () => {
    const states = { 'project-expenditure': 'not-collected' } as const;
    expect(outcomes(checkTables(namedTables, [says('项目支出表', 'project-expenditure')], { states }))).toEqual({ 'statements-r1/table': 'undecidable: not-collected' });
    expect(outcomes(checkTables(namedTables, [says('附件九', '')]))).toEqual({ 'statements-r1/table': 'undecidable: no-counterpart' });
  });
});

describe('empty-tables', () => {
  it('passes an empty table with a note, and zeros under such a note', () => {
    expect(outcomes(checkTables(emptyTables, [funds('|合计|', { state: 'published-empty', note: '本表无数据' })]))).toEqual({ 'government-funds/empty': 'pass' });
    expect(outcomes(checkTables(emptyTables, [funds('|合计|0.00', { note: '本表无数据' })]))).toEqual({ 'government-funds/empty': 'pass' });
  });

  it('finds an empty table without a note, and figures under a note of emptiness', () => {
    expect(checkTables(emptyTables, [funds('|合计|', { state: 'published-empty' })])[0]).toMatchObject({ outcome: 'finding', severity: 'warning' });
    expect(checkTables(emptyTables, [funds('|合计|3.00', { note: '本表无数据' })])[0]).toMatchObject({ outcome: 'finding', severity: 'error', stated: '3.00' });
  });

  it('has nothing to say of a table with figures', () => {
    expect(checkTables(emptyTables, [funds('|合计|3.00')])).toEqual([]);
  });
});
