import { comparableLabel, comparableTitle } from '../fiscal/label.ts';
import { SIDE_KEYS } from '../fiscal/tables/sides.ts';
import { TOTAL_LINE } from '../fiscal/tables/total-line.ts';
import { MARK_COLUMNS, type Column, type Line, type MarkKey, type TableKind } from '../fiscal/tables/kind.ts';

/** Everything the loader looks up in a kind, worked out once. */
export interface KindIndex {
  readonly columns: ReadonlyMap<string, Column>;
  /** Column or mark key by comparable header: key, label or alias. */
  readonly headers: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  readonly lineKeys: ReadonlyMap<string, readonly Line[]>;
  readonly sideKeys: ReadonlyMap<string, string>;
  readonly sideColumn: Column | undefined;
  readonly labelColumn: Column | undefined;
  readonly codeColumn: Column | undefined;
  readonly rowColumn: Column | undefined;
}

const MARKS: ReadonlySet<string> = new Set(MARK_COLUMNS.map((column) => column.key));
const indexes = new WeakMap<TableKind, KindIndex>();

export function isMark(key: string): key is MarkKey {
  return MARKS.has(key);
}

export function kindIndex(kind: TableKind): KindIndex {
  const known = indexes.get(kind);
  if (known) return known;
  const built = build(kind);
  indexes.set(kind, built);
  return built;
}

function build(kind: TableKind): KindIndex {
  const side = kind.columns.find((column) => column.type === 'side');
  // Projects and other explicit rows print 合计 too; it is their total even where the kind names no lines.
  const lines = kind.lines ?? (kind.identity === 'row' ? [TOTAL_LINE] : []);
  return {
    columns: new Map(kind.columns.map((column) => [column.key, column])),
    headers: headerMap(kind.columns),
    lines: groupLines(lines, (line) => [line.label, ...(line.aliases ?? [])].map(comparableLabel)),
    lineKeys: groupLines(lines, (line) => [line.key]),
    sideKeys: new Map((side?.values ?? []).map((value, at) => [value, SIDE_KEYS[value] ?? `side-${at + 1}`])),
    sideColumn: side,
    labelColumn: kind.columns.find((column) => column.type === 'label'),
    codeColumn: kind.columns.find((column) => column.type === 'code'),
    rowColumn: kind.columns.find((column) => column.type === 'row'),
  };
}

/** Keys win over labels, labels over aliases, and earlier columns over later ones. */
function headerMap(columns: readonly Column[]): ReadonlyMap<string, string> {
  const all: readonly Column[] = [...columns, ...MARK_COLUMNS];
  const headers = new Map<string, string>();
  const add = (title: string, key: string): void => {
    const comparable = comparableTitle(title);
    if (!headers.has(comparable)) headers.set(comparable, key);
  };
  for (const column of all) add(column.key, column.key);
  for (const column of all) add(column.label, column.key);
  for (const column of all) for (const alias of column.aliases ?? []) add(alias, column.key);
  return headers;
}

function groupLines(lines: readonly Line[], names: (line: Line) => readonly string[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    for (const name of new Set(names(line))) {
      const group = groups.get(name);
      if (group) group.push(line);
      else groups.set(name, [line]);
    }
  }
  return groups;
}
