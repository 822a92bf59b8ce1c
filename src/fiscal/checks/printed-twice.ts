import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { comparableTitle } from '../label.ts';
import { compareAcross, spotAt } from './across.ts';
import { figure, moneyColumns } from './cells.ts';
import { isNone, rowOf } from './funding.ts';
import { indexOf, tablesByKind } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

/** A table that a document prints twice under the same title must hold the same figures. */
export const printedTwice: Rule = {
  name: 'printed-twice',
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const tables of tablesByKind(disclosure).values()) {
      for (const [at, table] of tables.entries()) {
        const first = tables.slice(0, at).find((earlier) => isSame(earlier, table));
        if (first) yield* compareTables(disclosure, first, table);
      }
    }
  },
};

/** The same title alone is not enough: forms share theirs, and units print the department's tables again. Most rows that hold money must be the same. */
function isSame(a: PublishedTable, b: PublishedTable): boolean {
  if (a.kind.group !== 'finance' || a.kind.identity === 'row' || comparableTitle(a.title) !== comparableTitle(b.title) || a.unit !== b.unit) return false;
  const keys = b.rows.filter((row) => moneyColumns(b).some((column) => !isNone(figure(row, column)))).map((row) => row.key);
  const shared = keys.filter((key) => indexOf(a).byKey.has(key));
  const equal = shared.filter((key) => sameLine(a, b, key));
  return shared.length * 2 > keys.length && equal.length * 2 > shared.length;
}

function sameLine(a: PublishedTable, b: PublishedTable, key: string): boolean {
  return moneyColumns(a).every((column) => rowOf(a, key)?.cells[column]?.printed === rowOf(b, key)?.cells[column]?.printed);
}

function* compareTables(disclosure: Disclosure, first: PublishedTable, second: PublishedTable): Iterable<Check> {
  for (const row of second.rows) {
    for (const column of moneyColumns(second)) {
      const left = spotAt(second, row, column);
      const right = spotAt(first, rowOf(first, row.key), column);
      if (!left || !right || (isNone(figure(row, column)) && isNone(figure(right.row, column)))) continue;
      const check = compareAcross('printed-twice', disclosure, left, [right]);
      if (check) yield check;
    }
  }
}
