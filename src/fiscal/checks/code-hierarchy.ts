import { codeDepth, parentCode } from '../classification.ts';
import type { PublishedTable, Row } from '../disclosure.ts';
import type { TableKind } from '../tables/kind.ts';
import { moneyColumns } from './cells.ts';
import { rowCode } from './index-of.ts';
import { kept } from './kept.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkRows, kindest } from './sum-check.ts';

export { rowCode };

/** Every code equals the sum of the codes directly below it (项 -> 款 -> 类). */
export const codeHierarchy: Rule = {
  name: 'code-hierarchy',
  family: 'code hierarchy',
  severity: 'error',
  scope: 'table',
  check({ disclosure }: CheckContext): readonly Check[] {
    const checks: Check[] = [];
    for (const table of disclosure.tables) {
      if (!isHierarchical(table.kind)) continue;
      const columns = moneyColumns(table);
      for (const [parent, children] of outline(table).children) {
        for (const column of columns) {
          const check = checkRows('code-hierarchy', disclosure, table, parent, children, column);
          if (check) checks.push(check);
        }
      }
    }
    return checks;
  },
};

/** The 合计 line equals the sum of the first-level codes, in every money column. */
export const columnTotals: Rule = {
  name: 'column-totals',
  family: 'column sums',
  severity: 'error',
  scope: 'table',
  check({ disclosure }: CheckContext): readonly Check[] {
    const checks: Check[] = [];
    for (const table of disclosure.tables) {
      if (!isHierarchical(table.kind)) continue;
      const columns = moneyColumns(table);
      for (const total of table.rows) {
        if (!total.total) continue;
        const readings = totalOf(total, outline(table).tops).filter((parts) => parts.length > 0);
        for (const column of columns) {
          const check = kindest(readings.map((parts) => checkRows('column-totals', disclosure, table, total, parts, column)));
          if (check) checks.push(check);
        }
      }
    }
    return checks;
  },
};

/**
 * What a total line may be the total of: its own side, or the whole table where 合计 is printed in
 * the last panel. A subtotal with a name of its own (人员经费合计) is known only inside its panel.
 */
function totalOf(total: Row, tops: readonly Row[]): readonly (readonly Row[])[] {
  if (total.side === '') return total.line === 'total' ? [tops] : [];
  const own = tops.filter((row) => row.side === total.side);
  const sided = tops.some((row) => row.side !== '' && row.side !== total.side);
  return total.line === 'total' && sided ? [own, tops] : [own];
}

/**
 * The tree of codes as printed: each code stands below the nearest code above it that the table prints,
 * so a table of 类 and 项 without 款 adds up as well. Codes on different sides do not mix.
 */
const outline = kept((table: PublishedTable): { readonly children: ReadonlyMap<Row, readonly Row[]>; readonly tops: readonly Row[] } => {
  const sides = new Map<string, Map<string, Row>>();
  for (const row of table.rows) {
    const known = sides.get(row.side) ?? new Map<string, Row>();
    if (known.size === 0) sides.set(row.side, known);
    const code = rowCode(row);
    if (code && !known.has(code)) known.set(code, row);
  }
  const children = new Map<Row, Row[]>();
  const tops: Row[] = [];
  for (const row of table.rows) {
    const code = rowCode(row);
    const known = codeDepth(code) === undefined ? undefined : sides.get(row.side);
    if (!known) continue;
    const parent = nearest(code, known);
    if (!parent) {
      if (isPlaced(row, code)) tops.push(row);
    } else {
      const siblings = children.get(parent);
      if (siblings) siblings.push(row);
      else children.set(parent, [row]);
    }
    /* A code printed twice heads the rows that follow it. */
    known.set(code, row);
  }
  return { children, tops };
});

function nearest(code: string, known: ReadonlyMap<string, Row>): Row | undefined {
  for (let above = parentCode(code); above !== undefined; above = parentCode(above)) {
    const row = known.get(above);
    if (row) return row;
  }
  return undefined;
}

/** A code that is the document's own misprint stands nowhere in the tree; a 类 is a top whatever it is. */
function isPlaced(row: Row, code: string): boolean {
  return codeDepth(code) === 1 || row.cells.code?.form !== 'as-printed';
}

const isHierarchical = kept((kind: TableKind): boolean => kind.identities?.some((identity) => identity.type === 'code-hierarchy') ?? false);
