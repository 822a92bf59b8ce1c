import { rescale } from '../decimal.ts';
import type { PublishedTable, Row } from '../disclosure.ts';
import { figure, tablePrecision } from './cells.ts';
import { kept } from './kept.ts';
import { type Bound, findLevels } from './list-levels.ts';
import { compareSum } from './tolerance.ts';

/** Columns of lists whose figures belong to one row and add up to nothing: a price, the funds of a project named on many rows. */
const NOT_ADDED = new Set(['unit_price', 'project_funds']);
const GRAND = /^(?:部门|单位|全部)?(?:合计|共计)$|总(?:计|额)$/;
const SUB = /(?:小计|合计|共计)$/;

/** A subtotal and the rows it stands for; `subtotal` is undefined for rows under no subtotal. */
export interface Group {
  readonly subtotal: Row | undefined;
  readonly items: readonly Row[];
}

/** A row that heads others and the rows directly below it. */
export interface Head {
  readonly row: Row;
  readonly parts: readonly Row[];
}

/** A list with its 合计 row, its 小计 rows and the items of each. */
export interface ListShape {
  readonly grand: Row | undefined;
  readonly groups: readonly Group[];
  /** Whether rows may stand below one another and nothing tells how: there are then no groups. */
  readonly unread?: true | undefined;
  /** Levels that no label marks, where the amounts show them: then the groups hold nothing but items. Where they show none, chapters (一、货物) are the only level that is known. */
  readonly levels?: { readonly tops: readonly Row[]; readonly heads: readonly Head[] } | undefined;
}

/** Money columns of a list in which totals are printed. */
export function addedColumns(table: PublishedTable): readonly string[] {
  return table.columns.filter(({ column }) => column.type === 'amount' && !NOT_ADDED.has(column.key)).map(({ column }) => column.key);
}

/**
 * Reads the shape of a list known by explicit rows (采购, 项目): 小计 stands above its items in one
 * document and below them in another; the first of its rows shows which. A list without such words whose rows do not
 * make its total may print 大类, 专项 and 物品 one below the other: then the amounts show what stands below what.
 */
export const listShape = kept((table: PublishedTable): ListShape => {
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
  const unmarked = grand && groups.every(({ subtotal }) => subtotal === undefined) ? byAmounts(table, grand, rest) : undefined;
  return unmarked ?? { grand, groups };
});

/** The shape that amounts alone show, where the rows taken one by one do not make the total. */
function byAmounts(table: PublishedTable, grand: Row, rows: readonly Row[]): ListShape | undefined {
  const column = addedColumns(table).find((key) => figure(grand, key) !== undefined);
  const total = column === undefined ? undefined : figure(grand, column);
  if (column === undefined || !total || rows.length < 2) return undefined;
  const values = rows.map((row) => figure(row, column));
  const printed = values.filter((value) => value !== undefined);
  const precision = tablePrecision(table);
  if (compareSum(total, printed, precision).outcome !== 'finding') return undefined;
  const decimals = printed.reduce((most, value) => Math.max(most, value.decimals), Math.max(precision, total.decimals));
  const units = (value: typeof total | undefined): bigint => (value ? rescale(value, decimals).units : 0n);
  const levels = findLevels(values.map(units), units(total), bounds(rows));
  const chapters = rows.filter(({ label }) => CHAPTER.test(label));
  if (chapters.length > 1 && (!levels || levels === 'unread')) return { grand, groups: [], levels: { tops: chapters, heads: [] } };
  /* Levels print every amount twice at least; rows that miss the total by less are items, one of them wrong. */
  const all = values.reduce((sum, value) => sum + units(value), 0n);
  if (levels === 'unread') return 2n * all >= 3n * units(total) ? { grand, groups: [], unread: true } : undefined;
  if (!levels) return undefined;
  const { ends } = levels;
  const below = (from: number, to: number): readonly Row[] => {
    const parts: Row[] = [];
    for (let at = from; at < to; at = ends[at] ?? to) parts.push(...rows.slice(at, at + 1));
    return parts;
  };
  const endOf = (at: number): number => ends[at] ?? at + 1;
  return {
    grand,
    groups: [{ subtotal: undefined, items: rows.filter((_, at) => endOf(at) === at + 1) }],
    levels: { tops: below(0, rows.length), heads: rows.flatMap((row, at) => (endOf(at) > at + 1 ? [{ row, parts: below(at + 1, endOf(at)) }] : [])) },
  };
}

/** 一、货物 and 二、服务 head lists of their own: neither stands below anything but the total. */
const CHAPTER = /^\s*[一二三四五六七八九十]{1,3}、/;

/** What labels and projects tell of the rows below each row: another chapter is not, nor is a thing bought for another project. */
function bounds(rows: readonly Row[]): readonly Bound[] {
  const projectOf = ({ cells }: Row): string => cells.project?.printed ?? '';
  const found: Bound[] = [];
  let chapter = rows.length;
  for (const [at, row] of [...rows.entries()].toReversed()) {
    const project = projectOf(row);
    let end = at + 1;
    while (end < chapter && (project === '' || projectOf(rows[end] ?? row) === project)) end += 1;
    const whole = CHAPTER.test(row.label);
    found[at] = { end, whole };
    if (whole) chapter = at;
  }
  return found;
}
