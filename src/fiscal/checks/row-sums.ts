import type { Disclosure, PublishedTable } from '../disclosure.ts';
import type { Identity } from '../tables/kind.ts';
import { figure } from './cells.ts';
import { indexOf } from './index-of.ts';
import { changed } from './lazy-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkColumns } from './sum-check.ts';

type RowSum = Extract<Identity, { type: 'row-sum' }>;

const NONE: readonly Identity[] = [];

/** In every row the total column equals the sum of its part columns (合计 = 基本支出 + 项目支出 …). */
export const rowSums: Rule = {
  name: 'row-sums',
  family: 'row sums',
  severity: 'error',
  scope: 'table',
  check({ disclosure }: CheckContext): readonly Check[] {
    const checks: Check[] = [];
    for (const table of disclosure.tables) {
      const identities = table.kind.identities ?? NONE;
      for (const identity of identities) if (identity.type === 'row-sum') addChecks(checks, disclosure, table, identity);
    }
    return checks;
  },
};

function addChecks(checks: Check[], disclosure: Disclosure, table: PublishedTable, { parts: named, total }: RowSum): void {
  const { columns, money } = indexOf(table);
  if (!columns.has(total)) return;
  const parts = named.flatMap((part) => printedParts(table, part));
  /* Where every column of money is a part, a figure in doubt adds to the same total wherever it belongs. */
  const anyOrder = money.every((column) => column === total || parts.includes(column));
  const sides = sidesWithFigures(table, total, parts);
  for (const row of table.rows) {
    if (!sides.has(row.side)) continue;
    const check = checkColumns('row-sums', disclosure, table, row, total, parts, anyOrder);
    if (check) checks.push(parts.length > 1 ? check : unlessPartial(check));
  }
}

/** A single part that differs from its total, or is blank, decides nothing: what else belongs to the total is not printed. */
function unlessPartial(check: Check): Check {
  if (check.outcome !== 'finding' && (check.reason !== 'blank' || check.stated === '')) return check;
  return changed(check, { outcome: 'undecidable', severity: undefined, reason: 'no-counterpart', recomputed: '', difference: '' });
}

/** The printed columns that a part stands for; a subtotal that is not printed gives way to its own parts. */
function printedParts(table: PublishedTable, part: string): readonly string[] {
  if (indexOf(table).columns.has(part)) return [part];
  /* Of two sums with one total the later one counts. */
  const own = table.kind.identities?.findLast((each): each is RowSum => each.type === 'row-sum' && each.total === part);
  return own ? own.parts.flatMap((each) => printedParts(table, each)) : [];
}

/**
 * Sides on which some row has a total and some row has a part (a table without sides has the side '').
 * The revenue side of a summary prints one column of amounts: there is nothing to add up in it.
 */
function sidesWithFigures(table: PublishedTable, total: string, parts: readonly string[]): ReadonlySet<string> {
  const withTotal = new Set<string>();
  const withPart = new Set<string>();
  for (const row of table.rows) {
    const { side } = row;
    if (!withTotal.has(side) && figure(row, total) !== undefined) withTotal.add(side);
    if (!withPart.has(side) && parts.some((part) => figure(row, part) !== undefined)) withPart.add(side);
  }
  return new Set([...withTotal].filter((side) => withPart.has(side)));
}
