import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareAcross, notComparable, printsDepthOf, spotAt, type TableSpot, unmatched } from './across.ts';
import { FUNDS, isFundMissing } from './appropriation-tables.ts';
import { figure } from './cells.ts';
import { carryoverAlike, firstTable, fundingOf, isNone, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';

const RULE = 'funds-by-code';
const COLUMNS = ['total', 'basic', 'project'] as const;

/**
 * 支出总表 and the tables of the three kinds of appropriation print the same codes: where all money is
 * appropriation, each code's total, basic and project expenditure are equal; otherwise the appropriation is no more than the whole.
 */
export const fundsByCode: Rule = {
  name: RULE,
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const all = firstTable(disclosure, 'expenditure-by-function', 'total');
    const funds = FUNDS.flatMap(({ kind }) => firstTable(disclosure, kind, 'total') ?? []).filter((table) => table.rows.length > 0);
    if (!all || funds.every((table) => !hasFigures(table))) return;
    const assumptions = sharedAssumptions(disclosure, all, funds);
    if (!assumptions) {
      const left = spotAt(all, rowOf(all, 'total') ?? all.rows[0], 'total');
      const other = funds.find(hasFigures);
      if (left && other) yield notComparable(RULE, disclosure, left, other);
      return;
    }
    const complete = fundingOf(disclosure).onlyAppropriation === true && !FUNDS.some((fund) => isFundMissing(disclosure, fund));
    const relation = complete ? 'equal' : 'at-least';
    const options = { assumptions, relation } as const;
    const keyed = funds.map((table) => ({ table, byKey: indexOf(table).byKey }));
    for (const row of all.rows) {
      const rows = rowsOf(keyed, row.key);
      if (rows.length === 0) {
        const depth = complete && !isNone(figure(row, 'total')) ? funds.find((table) => printsDepthOf(row, table)) : undefined;
        if (depth) yield unmatched(RULE, disclosure, { table: all, row, column: 'total' }, depth, assumptions);
        continue;
      }
      for (const column of COLUMNS) {
        const left = spotAt(all, row, column);
        const others = left ? spotsIn(rows, column) : [];
        const check = left && others.length > 0 ? compareAcross(RULE, disclosure, left, others, options) : undefined;
        if (check) yield check;
      }
    }
    yield* codesOfFundsOnly(disclosure, all, funds, assumptions);
  },
};

interface KeyedTable {
  readonly table: PublishedTable;
  readonly byKey: ReadonlyMap<string, Row>;
}

/** The rows with this key, each with its table. */
function rowsOf(tables: readonly KeyedTable[], key: string): readonly Omit<TableSpot, 'column'>[] {
  const rows: Omit<TableSpot, 'column'>[] = [];
  for (const { byKey, table } of tables) {
    const row = byKey.get(key);
    if (row) rows.push({ table, row });
  }
  return rows;
}

/** Their cells in one column, where it is printed. */
function spotsIn(rows: readonly Omit<TableSpot, 'column'>[], column: string): readonly TableSpot[] {
  const spots: TableSpot[] = [];
  for (const { row, table } of rows) if (column in row.cells) spots.push({ table, row, column });
  return spots;
}

/** Codes that a kind of appropriation prints with money and 支出总表 does not print at all. */
function* codesOfFundsOnly(disclosure: Disclosure, all: PublishedTable, funds: readonly PublishedTable[], assumptions: readonly Assumption[]): Iterable<Check> {
  for (const table of funds) {
    for (const row of table.rows) {
      if (rowOf(all, row.key) || isNone(figure(row, 'total')) || !printsDepthOf(row, all)) continue;
      yield unmatched(RULE, disclosure, { table, row, column: 'total' }, all, assumptions);
    }
  }
}

function hasFigures(table: PublishedTable): boolean {
  return table.rows.some((row) => figure(row, 'total') !== undefined);
}

function sharedAssumptions(disclosure: Disclosure, all: PublishedTable, funds: readonly PublishedTable[]): readonly Assumption[] | undefined {
  const each = funds.filter(hasFigures).map((table) => carryoverAlike(disclosure, all, table));
  if (each.some((assumptions) => assumptions === undefined)) return undefined;
  return [...new Set(each.flatMap((assumptions) => assumptions ?? []))];
}
