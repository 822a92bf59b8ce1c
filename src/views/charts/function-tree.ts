import { type Decimal, toNumber } from '../../fiscal/decimal.ts';
import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { formatPercent } from '../../labels/numbers.ts';
import { figure, isPositive, rowCode, sum, totalRow } from './figures.ts';

/** One code with the codes under it, for drilling down 类 → 款 → 项. */
export interface TreeNode {
  readonly row: Row;
  readonly code: string;
  readonly printed: string;
  /** Share of the whole, or empty where the cell is blank. */
  readonly share: string;
  /** Length of its bar, 0 to 1 of the whole; undefined where the cell is blank. */
  readonly width: number | undefined;
  readonly children: readonly TreeNode[];
}

/** Spending by function as a tree; a code whose parent is not printed stands at the top. */
export function functionTree(table: PublishedTable): readonly TreeNode[] {
  const rows = table.rows.filter((row) => rowCode(row) !== '' && !row.total);
  const classes = rows.filter((row) => rowCode(row).length === 3);
  const whole = figure(totalRow(table), 'total') ?? sum(classes.map((row) => figure(row, 'total')));
  const codes = new Set(rows.map(rowCode));
  const below = new Map<string, Row[]>();
  for (const row of rows) {
    let parent = rowCode(row).slice(0, -2);
    while (parent.length >= 3 && !codes.has(parent)) parent = parent.slice(0, -2);
    const key = codes.has(parent) ? parent : '';
    below.set(key, [...(below.get(key) ?? []), row]);
  }
  /* A code that is printed twice must not have its parts under it twice. */
  const seen = new Set<string>();
  const under = (parent: string): readonly TreeNode[] =>
    (below.get(parent) ?? []).map((row) => {
      const code = rowCode(row);
      const first = !seen.has(code);
      seen.add(code);
      return node(row, whole, first ? under(code) : []);
    });
  return under('');
}

function node(row: Row, whole: Decimal, children: readonly TreeNode[]): TreeNode {
  const value = figure(row, 'total');
  return {
    row,
    code: rowCode(row),
    printed: row.cells['total']?.printed ?? '',
    share: value && isPositive(whole) ? formatPercent(value, whole) : '',
    width: value && isPositive(whole) ? Math.max(0, toNumber(value) / toNumber(whole)) : undefined,
    children,
  };
}
