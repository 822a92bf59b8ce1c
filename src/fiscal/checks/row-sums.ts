import type { PublishedTable } from '../disclosure.ts';
import type { Identity } from '../tables/kind.ts';
import { figure } from './cells.ts';
import { indexOf } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum } from './sum-check.ts';

type RowSum = Extract<Identity, { type: 'row-sum' }>;

/** In every row the total column equals the sum of its part columns (合计 = 基本支出 + 项目支出 …). */
export const rowSums: Rule = {
  name: 'row-sums',
  family: 'row sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of rowSumsOf(table)) {
        const parts = partsOf(table, identity);
        /* Where every column of money is a part, a figure in doubt adds to the same total wherever it belongs. */
        const anyOrder = indexOf(table).money.every((column) => column === identity.total || parts.includes(column));
        const sides = sidesWithFigures(table, identity.total, parts);
        for (const row of table.rows) {
          if (!sides.has(row.side)) continue;
          const check = checkSum('row-sums', disclosure, table, { row, column: identity.total }, parts.map((column) => ({ row, column })), anyOrder);
          if (check) yield parts.length > 1 ? check : unlessPartial(check);
        }
      }
    }
  },
};

/** A single part that differs from its total decides nothing: what else belongs to the total is not printed. */
function unlessPartial(check: Check): Check {
  if (check.outcome !== 'finding') return check;
  return { ...check, outcome: 'undecidable', severity: undefined, reason: 'no-counterpart', recomputed: '', difference: '' };
}

function rowSumsOf(table: PublishedTable): readonly RowSum[] {
  const { columns } = indexOf(table);
  return (table.kind.identities ?? []).filter((identity) => identity.type === 'row-sum').filter(({ total }) => columns.has(total));
}

/** The printed columns that make up the total; a subtotal that is not printed gives way to its own parts. */
function partsOf(table: PublishedTable, identity: RowSum): readonly string[] {
  const { columns } = indexOf(table);
  const sums = new Map<string, readonly string[]>();
  for (const each of table.kind.identities ?? []) if (each.type === 'row-sum') sums.set(each.total, each.parts);
  const printed = (part: string): readonly string[] => (columns.has(part) ? [part] : (sums.get(part) ?? []).flatMap(printed));
  return identity.parts.flatMap(printed);
}

/**
 * Sides on which some row has a total and some row has a part (a table without sides has the side '').
 * The revenue side of a summary prints one column of amounts: there is nothing to add up in it.
 */
function sidesWithFigures(table: PublishedTable, total: string, parts: readonly string[]): ReadonlySet<string> {
  const withTotal = new Set<string>();
  const withPart = new Set<string>();
  for (const row of table.rows) {
    if (figure(row, total) !== undefined) withTotal.add(row.side);
    if (parts.some((part) => figure(row, part) !== undefined)) withPart.add(row.side);
  }
  return new Set([...withTotal].filter((side) => withPart.has(side)));
}
