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
  const parentOf = (row: Row): string | undefined => {
    const code = rowCode(row);
    return rows.map(rowCode).filter((other) => other.length < code.length && code.startsWith(other)).sort((a, b) => b.length - a.length)[0];
  };
  /* A code that is printed twice must not have its parts under it twice. */
  const isFirst = (row: Row): boolean => rows.find((other) => rowCode(other) === rowCode(row)) === row;
  const under = (parent: string | undefined): readonly TreeNode[] =>
    rows.filter((row) => parentOf(row) === parent).map((row) => node(row, whole, isFirst(row) ? under(rowCode(row)) : []));
  return under(undefined);
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
