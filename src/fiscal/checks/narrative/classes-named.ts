import { compareDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { figure } from '../cells.ts';
import { rowCode } from '../code-hierarchy.ts';
import { similarity } from '../similarity.ts';
import type { Check } from '../rule.ts';
import { about, cellPlace, cellTerm, isZero, keptRule } from './build.ts';
import { className, classRow, functionalTables, type NamedClass, namedClass, printedPath } from './classes.ts';
import { type Figure, isFigure, narrativeOf } from './statement.ts';
import { basisOf } from './subjects.ts';

const RULE = 'narrative-classes';

/** Names with as much in common are one name, miswritten. */
const ALIKE = 0.7;

const FUNDS: ReadonlySet<string> = new Set(['government-funds', 'state-capital']);

/** A functional class that the narrative names with an amount stands in the tables, under the names that the text gives it. */
export const narrativeClasses = keptRule({ name: RULE, family: 'narrative: category named', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.measure !== 'amount' || !isFigure(statement) || isZero(statement.value)) continue;
    if (disclosure.stage === 'final' && basisOf(statement.name) === 'budget') continue;
    const named = namedClass(statement);
    if (!named) continue;
    const tables = [...functionalTables(disclosure, statement.hint), ...disclosure.tables.filter(({ kind, state }) => FUNDS.has(kind.id) && state === 'published')];
    const [first] = tables;
    if (!first) continue;
    /* A class of government funds has its row there and in the table of all expenditure. */
    yield checkClass(disclosure, statement, named, tables.find((table) => classRow(table, named)) ?? first);
  }
});

function checkClass(disclosure: Disclosure, statement: Figure, named: NamedClass, table: PublishedTable): Check {
  const base = { ...about(RULE, disclosure, statement, 'category', 'category'), stated: named.levels.join('/'), unit: '' };
  const row = classRow(table, named);
  if (!row) return missing(disclosure, statement, base, named, table);
  const path = printedPath(table, row);
  const cells = path.map((each) => ({ table, row: each, column: 'total' }));
  const printed = path.slice(0, named.levels.length).map(({ label }) => label);
  const other = named.levels.findIndex((level, at) => className(level) !== className(printed[at] ?? ''));
  const differs = named.levels.length > 1 && named.levels.length === printed.length && other >= 0;
  return {
    ...base,
    outcome: differs ? 'finding' : 'pass',
    severity: differs ? 'warning' : undefined,
    recomputed: printed.join('/'),
    places: cells.map((cell) => cellPlace(disclosure, cell)),
    facts: differs ? { kind: 'other-name', named: named.levels[other] ?? '', printed: printed[other] ?? '', code: rowCode(path[other] ?? row) } : { kind: 'same-name' },
  };
}

/** The table has no row of the class: another class of the same depth with just this amount is the likelier meaning. */
function missing(disclosure: Disclosure, statement: Figure, base: ReturnType<typeof about>, named: NamedClass, table: PublishedTable): Check {
  const length = [3, 5, 7][named.levels.length - 1] ?? 3;
  const column = table.columns.some(({ column: { key } }) => key === 'total') ? 'total' : 'current_year';
  const equal = table.rows.find((row) => rowCode(row).length === length && amountEquals(row, column, statement));
  const cell = equal && { table, row: equal, column };
  /* 行政事务管理 for 行政管理事务, with its very amount, is a slip of the pen. */
  const slip = equal !== undefined && similarity(className(named.levels.at(-1) ?? ''), className(equal.label)) >= ALIKE;
  return {
    ...base,
    outcome: 'finding',
    severity: slip ? 'warning' : 'error',
    recomputed: equal?.label ?? '',
    terms: cell ? [cellTerm(disclosure, cell)] : [],
    places: cell ? [cellPlace(disclosure, cell)] : [],
    facts: { kind: equal ? 'other-class' : 'no-class', named: named.levels.at(-1) ?? '', amount: statement.row.cells.value?.printed ?? '', unit: statement.unit, printed: equal?.label ?? '', table: table.title },
  };
}

function amountEquals(row: Row, column: string, statement: Figure): boolean {
  const amount = figure(row, column);
  return amount !== undefined && compareDecimals(amount, statement.value) === 0;
}
