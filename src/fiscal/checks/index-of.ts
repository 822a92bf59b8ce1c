import { type CodeDepth, codeDepth } from '../classification.ts';
import type { Disclosure, PrintedColumn, PublishedTable, Row } from '../disclosure.ts';

/** What rules look up in one table again and again; built once, on first use. */
export interface TableIndex {
  readonly byKey: ReadonlyMap<string, Row>;
  /** Keys of the printed columns that hold money. */
  readonly money: readonly string[];
  /** The printed columns by key. */
  readonly columns: ReadonlyMap<string, PrintedColumn>;
  /** Decimals to which the table is printed, see `tablePrecision`. */
  readonly precision: number;
  /** Cells that are kept as printed although they break the form of their column, in printed order. */
  readonly odd: readonly { readonly row: Row; readonly column: string }[];
  /** Depths of the codes that stand in it. */
  readonly depths: ReadonlySet<CodeDepth>;
}

/** Code of a row, printed or looked up by name in tables without codes (`item-30101`). */
export function rowCode(row: Row): string {
  return row.code || (row.key.includes('item-') ? (/^(?:.*-)?item-(\d+)$/.exec(row.key)?.[1] ?? '') : '');
}

const TABLES = new WeakMap<PublishedTable, TableIndex>();
const KINDS = new WeakMap<Disclosure, ReadonlyMap<string, readonly PublishedTable[]>>();

/** The table asked for last and its index: rules ask several times for each cell, and a weak map costs ten times a comparison. */
let lastTable: PublishedTable | undefined;
let lastIndex: TableIndex | undefined;

export function indexOf(table: PublishedTable): TableIndex {
  if (table === lastTable && lastIndex) return lastIndex;
  let index = TABLES.get(table);
  if (!index) TABLES.set(table, (index = buildIndex(table)));
  lastTable = table;
  lastIndex = index;
  return index;
}

/** Tables of a disclosure by kind, each list in printed order. */
export function tablesByKind(disclosure: Disclosure): ReadonlyMap<string, readonly PublishedTable[]> {
  let kinds = KINDS.get(disclosure);
  if (!kinds) {
    const found = new Map<string, PublishedTable[]>();
    for (const table of disclosure.tables) {
      const list = found.get(table.kind.id);
      if (list) list.push(table);
      else found.set(table.kind.id, [table]);
    }
    KINDS.set(disclosure, (kinds = found));
  }
  return kinds;
}

function buildIndex(table: PublishedTable): TableIndex {
  const byKey = new Map<string, Row>();
  const depths = new Set<CodeDepth>();
  const coded = table.kind.identity === 'code';
  for (const row of table.rows) {
    if (!byKey.has(row.key)) byKey.set(row.key, row);
    const depth = coded ? codeDepth(rowCode(row)) : undefined;
    if (depth) depths.add(depth);
  }
  const money: string[] = [];
  const columns = new Map<string, PrintedColumn>();
  for (const printed of table.columns) {
    const { key, type } = printed.column;
    columns.set(key, printed);
    if (type === 'amount') money.push(key);
  }
  const { odd, precision } = scan(table);
  return { byKey, depths, money, columns, odd, precision };
}

/** Reads every cell once: what is odd, and how finely money is printed. */
function scan(table: PublishedTable): Pick<TableIndex, 'odd' | 'precision'> {
  const odd: { row: Row; column: string }[] = [];
  const counts: number[] = [];
  for (const row of table.rows) {
    for (const { column } of table.columns) {
      const cell = row.cells[column.key];
      if (cell?.form === 'as-printed') odd.push({ row, column: column.key });
      /* A zero is printed as 0 or 0.00 whatever the rest is printed to. */
      if (cell?.form !== 'number' || column.type !== 'amount' || cell.value.units === 0n) continue;
      counts[cell.value.decimals] = (counts[cell.value.decimals] ?? 0) + 1;
    }
  }
  return { odd, precision: usualPrecision(counts) };
}

/** A finer figure among many coarse ones stands for itself only: it takes this share of a table to speak for the rest. */
const SPEAKS_FOR_ALL = 10;

/**
 * The decimals that figures are printed to. Documents drop trailing zeros, so nine in ten figures
 * of a table with two decimals show both; the finest precision that at least a tenth of them reach is the table's.
 */
function usualPrecision(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  for (let decimals = counts.length - 1; decimals > 0; decimals -= 1) {
    reached += counts[decimals] ?? 0;
    if (reached * SPEAKS_FOR_ALL >= all) return decimals;
  }
  return 0;
}
