import type { PublishedTable, Row } from '../disclosure.ts';

/** Columns of lists whose figures belong to one row and add up to nothing: a price, the funds of a project named on many rows. */
const NOT_ADDED = new Set(['unit_price', 'project_funds']);
const GRAND = /^(?:部门|单位|全部)?(?:合计|共计)$|总(?:计|额)$/;
const SUB = /(?:小计|合计|共计)$/;

/** A subtotal and the rows it stands for; `subtotal` is undefined for rows under no subtotal. */
export interface Group {
  readonly subtotal: Row | undefined;
  readonly items: readonly Row[];
}

/** A list with its 合计 row, its 小计 rows and the items of each. */
export interface ListShape {
  readonly grand: Row | undefined;
  readonly groups: readonly Group[];
}

/** Money columns of a list in which totals are printed. */
export function addedColumns(table: PublishedTable): readonly string[] {
  return table.columns.filter(({ column }) => column.type === 'amount' && !NOT_ADDED.has(column.key)).map(({ column }) => column.key);
}

/**
 * Reads the shape of a list known by explicit rows (采购, 项目): 小计 stands above its items in one
 * document and below them in another; the first of its rows shows which.
 */
export function listShape(table: PublishedTable): ListShape {
  const label = (row: Row): string => row.label.replace(/\s+/g, '');
  const subtotals = table.rows.filter((row) => SUB.test(label(row)));
  const [only, ...others] = subtotals;
  /* “某局合计” is the whole where nothing else is totalled, and one unit's part where something is. */
  const grand = table.rows.find((row) => GRAND.test(label(row))) ?? (others.length === 0 && only && !label(only).endsWith('小计') ? only : undefined);
  /* 其中 rows are parts of the item above them. */
  const rest = table.rows.filter((row) => row !== grand && !label(row).startsWith('其中'));
  const isSub = (row: Row): boolean => SUB.test(label(row));
  const leading = rest[0] !== undefined && isSub(rest[0]);
  const groups: { subtotal: Row | undefined; items: Row[] }[] = [];
  let items: Row[] = [];
  for (const row of rest) {
    if (!isSub(row)) items.push(row);
    else if (leading) groups.push({ subtotal: row, items: (items = []) });
    else {
      groups.push({ subtotal: row, items });
      items = [];
    }
  }
  if (!leading && items.length > 0) groups.push({ subtotal: undefined, items });
  return { grand, groups };
}
