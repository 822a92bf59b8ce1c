import { codeDepth, parentCode } from '../classification.ts';
import type { PublishedTable, Row } from '../disclosure.ts';
import { moneyColumns } from './cells.ts';
import { rowCode } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum, kindest } from './sum-check.ts';

export { rowCode };

/** Every code equals the sum of the codes directly below it (项 -> 款 -> 类). */
export const codeHierarchy: Rule = {
  name: 'code-hierarchy',
  family: 'code hierarchy',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of hierarchical(disclosure.tables)) {
      for (const [parent, children] of outline(table).children) {
        for (const column of moneyColumns(table)) {
          const check = checkSum('code-hierarchy', disclosure, table, { row: parent, column }, children.map((row) => ({ row, column })));
          if (check) yield check;
        }
      }
    }
  },
};

/** The 合计 line equals the sum of the first-level codes, in every money column. */
export const columnTotals: Rule = {
  name: 'column-totals',
  family: 'column sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of hierarchical(disclosure.tables)) {
      const { tops } = outline(table);
      for (const total of table.rows) {
        if (!total.total) continue;
        const readings = totalOf(total, tops).filter((parts) => parts.length > 0);
        for (const column of moneyColumns(table)) {
          const check = kindest(readings.map((parts) => checkSum('column-totals', disclosure, table, { row: total, column }, parts.map((row) => ({ row, column })))));
          if (check) yield check;
        }
      }
    }
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
function outline(table: PublishedTable): { readonly children: ReadonlyMap<Row, readonly Row[]>; readonly tops: readonly Row[] } {
  const known = new Map<string, Row>();
  const place = (row: Row, code: string): string => `${row.side}|${code}`;
  for (const row of table.rows) {
    const code = rowCode(row);
    if (code && !known.has(place(row, code))) known.set(place(row, code), row);
  }
  const children = new Map<Row, Row[]>();
  const tops: Row[] = [];
  for (const row of table.rows) {
    const code = rowCode(row);
    if (codeDepth(code) === undefined) continue;
    const parent = nearest(code, (above) => known.get(place(row, above)));
    if (!parent) {
      if (isPlaced(row, code)) tops.push(row);
    } else {
      const siblings = children.get(parent);
      if (siblings) siblings.push(row);
      else children.set(parent, [row]);
    }
    /* A code printed twice heads the rows that follow it. */
    known.set(place(row, code), row);
  }
  return { children, tops };
}

function nearest(code: string, find: (code: string) => Row | undefined): Row | undefined {
  for (let above = parentCode(code); above !== undefined; above = parentCode(above)) {
    const row = find(above);
    if (row) return row;
  }
  return undefined;
}

/** A code that is the document's own misprint stands nowhere in the tree; a 类 is a top whatever it is. */
function isPlaced(row: Row, code: string): boolean {
  return codeDepth(code) === 1 || row.cells.code?.form !== 'as-printed';
}

function hierarchical(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  return tables.filter((table) => table.kind.identities?.some((identity) => identity.type === 'code-hierarchy'));
}
