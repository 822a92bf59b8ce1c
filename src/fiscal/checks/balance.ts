import type { PublishedTable, Row } from '../disclosure.ts';
import { compareDecimals, formatDecimal, subtractDecimals } from '../decimal.ts';
import { cellFacts, figure, isUncertain, place, tablePrecision, term } from './cells.ts';
import { indexOf } from './index-of.ts';
import type { Check, CheckContext, Rule, UndecidableReason } from './rule.ts';
import { compareSum, signed, widen } from './tolerance.ts';

/** Two lines of one table that must be equal: 收入总计 = 支出总计. The same figure printed twice must agree exactly. */
export const balance: Rule = {
  name: 'balance',
  family: 'balance',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'lines-equal') continue;
        const { byKey } = indexOf(table);
        const left = byKey.get(identity.left);
        const right = byKey.get(identity.right);
        if (!left || !right) continue;
        const { column } = identity;
        const a = figure(left, column);
        const b = figure(right, column);
        if (!a && !b) continue;
        const base = {
          rule: 'balance',
          key: `${left.address}/${column}`,
          place: place(disclosure, table, left, column),
          unit: table.unit,
          stated: left.cells[column]?.printed ?? '',
          terms: [term(disclosure, table, right, column)],
          places: [place(disclosure, table, right, column)],
          facts: { ...cellFacts(table, left, column), other: right.label },
        };
        const missing: UndecidableReason | undefined = !a || !b ? 'blank' : [left, right].some((row) => isUncertain(row, column)) ? 'uncertain' : undefined;
        if (!a || !b || missing) {
          yield { ...base, outcome: 'undecidable', reason: missing, recomputed: '', difference: '' };
          continue;
        }
        const equal = compareDecimals(a, b) === 0;
        const precision = tablePrecision(table);
        yield {
          ...base,
          outcome: equal ? 'pass' : 'finding',
          severity: equal ? undefined : 'error',
          recomputed: formatDecimal(widen(b, precision)),
          difference: signed(widen(subtractDecimals(a, b), precision)),
        };
      }
    }
  },
};

/** In every row what came in and was held equals what was spent and is left: 年初结转 + 本年收入 = 本年支出 + 年末结转. */
export const rowBalance: Rule = {
  name: 'row-balance',
  family: 'balance',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'row-balance') continue;
        const { columns } = indexOf(table);
        if (![...identity.left, ...identity.right].every((column) => columns.has(column))) continue;
        const rest = identity.right.at(-1);
        if (rest === undefined) continue;
        const plus = identity.left;
        const minus = identity.right.slice(0, -1);
        for (const row of table.rows) {
          const check = balanceOf(disclosure.id, table, row, { rest, plus, minus });
          if (check) yield check;
        }
      }
    }
  },
};

/** The last column of the right side, recomputed from all others. A blank among them is taken as nothing arranged. */
function balanceOf(disclosure: string, table: PublishedTable, row: Row, sides: { readonly rest: string; readonly plus: readonly string[]; readonly minus: readonly string[] }): Check | undefined {
  const { rest, plus, minus } = sides;
  const used = [...plus.map((column) => ({ column, sign: '+' as const })), ...minus.map((column) => ({ column, sign: '-' as const }))].filter(({ column }) => figure(row, column) !== undefined);
  const stated = figure(row, rest);
  if (used.length === 0) return undefined;
  const at = (column: string) => ({ disclosure, table: table.id, row: row.address, column });
  const base = {
    rule: 'row-balance',
    key: `${row.address}/${rest}`,
    place: at(rest),
    unit: table.unit,
    stated: row.cells[rest]?.printed ?? '',
    terms: used.map(({ column, sign }) => ({ sign, printed: row.cells[column]?.printed ?? '', label: table.columns.find((each) => each.column.key === column)?.header ?? '', place: at(column) })),
    places: used.map(({ column }) => at(column)),
    facts: cellFacts(table, row, rest),
  };
  if (!stated || used.length < 2) return { ...base, outcome: 'undecidable', reason: 'blank', recomputed: '', difference: '' };
  if ([rest, ...used.map(({ column }) => column)].some((column) => isUncertain(row, column))) return { ...base, outcome: 'undecidable', reason: 'uncertain', recomputed: '', difference: '' };
  const addends = used.flatMap(({ column, sign }) => {
    const value = figure(row, column);
    return value ? [sign === '-' ? { ...value, units: -value.units } : value] : [];
  });
  const { outcome, recomputed, difference } = compareSum(stated, addends, tablePrecision(table));
  return { ...base, outcome, severity: outcome === 'finding' ? 'error' : undefined, recomputed: formatDecimal(recomputed), difference: signed(difference) };
}
