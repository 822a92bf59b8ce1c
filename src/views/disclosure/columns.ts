import type { PrintedColumn, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import type { ColumnType } from '../../fiscal/tables/kind.ts';

/** Columns whose cells are figures and stand to the right. */
const NUMERIC: ReadonlySet<ColumnType> = new Set(['amount', 'count', 'percent', 'score']);

/** A column as the page shows it. */
export interface ShownColumn {
  readonly key: string;
  readonly type: ColumnType;
  readonly header: string;
  readonly group: string;
  readonly numeric: boolean;
  /** The row's name stands here: the header cell of the row. */
  readonly heads: boolean;
  /** Header of the code, where code and name share the cell. */
  readonly codeHeader?: string;
  /** For a `count`: its operator and unit are printed in their own cells and joined to it. */
  readonly joined: boolean;
  /** For a `count`: no column of its own prints the unit, so it follows the figure. */
  readonly unitFollows: boolean;
}

function headerOf(column: PrintedColumn, side: string): string {
  return (side && column.headerBySide?.[side]) || column.header;
}

/** Heading above the column; none where this side prints the heading itself as the column's title. */
function groupOf(printed: PrintedColumn, side: string): string {
  return printed.group && printed.group !== headerOf(printed, side) ? printed.group : '';
}

/**
 * Columns of one block (one side, or the whole table) in printed order. Left out: row keys and
 * sides, which are not printed; the code, which shares the cell of the name; columns that this
 * side does not have.
 */
export function shownColumns(table: PublishedTable, side: string, rows: readonly Row[]): readonly ShownColumn[] {
  const joins = table.columns.some(({ column }) => column.key === 'operator');
  const joinedAway = new Set(joins ? ['operator', ...table.columns.flatMap(({ column }) => column.unitFrom ?? [])] : []);
  const code = table.columns.find(({ column }) => column.type === 'code');
  const shown = table.columns.filter(({ column }) => !['row', 'side', 'code'].includes(column.type) && !joinedAway.has(column.key));
  const present = side === '' || rows.length === table.rows.length ? shown : onThisSide(shown, side, rows);
  return present.map((printed) => {
    const { column } = printed;
    const heads = column.type === 'label';
    return {
      key: column.key,
      type: column.type,
      header: headerOf(printed, side),
      group: groupOf(printed, side),
      numeric: NUMERIC.has(column.type),
      heads,
      ...(heads && code ? { codeHeader: headerOf(code, side) } : {}),
      joined: joins && column.type === 'count',
      unitFollows: column.type === 'count' && !present.some((other) => other.column.key === column.unitFrom),
    };
  });
}

/**
 * The two sides of a printed table have different columns, but a file has one list. A side whose
 * figures all stand in its first column prints only that one; a title given for certain sides
 * stands on those sides.
 */
function onThisSide(columns: readonly PrintedColumn[], side: string, rows: readonly Row[]): readonly PrintedColumn[] {
  const filled = (key: string): boolean => rows.some((row) => (row.cells[key]?.form ?? 'blank') !== 'blank');
  const figures = columns.filter(({ column }) => NUMERIC.has(column.type));
  const used = figures.filter(({ column }) => filled(column.key));
  const onlyFirst = used.length === 1 && used[0] === figures[0];
  return columns.filter((printed) => {
    if (!NUMERIC.has(printed.column.type)) return printed.column.type === 'label' || filled(printed.column.key);
    if (filled(printed.column.key)) return true;
    if (printed.headerBySide) return side in printed.headerBySide;
    return !onlyFirst;
  });
}

/** A row of header cells: group headings above, column titles below. */
export interface HeaderCell {
  readonly text: string;
  readonly codeText?: string | undefined;
  readonly columns: number;
  readonly rows: number;
  readonly scope: 'col' | 'colgroup';
  readonly numeric: boolean;
}

/** Rows of the table head. Neighbours that share a group get one heading over them. */
export function headerRows(columns: readonly ShownColumn[]): readonly (readonly HeaderCell[])[] {
  const single = (column: ShownColumn, rows: number): HeaderCell => ({
    text: column.header,
    codeText: column.codeHeader,
    columns: 1,
    rows,
    scope: 'col',
    numeric: column.numeric,
  });
  if (columns.every((column) => column.group === '')) return [columns.map((column) => single(column, 1))];
  const top: HeaderCell[] = [];
  const below: HeaderCell[] = [];
  for (let index = 0; index < columns.length; ) {
    const column = columns[index];
    if (!column) break;
    if (column.group === '') {
      top.push(single(column, 2));
      index += 1;
      continue;
    }
    let end = index;
    while (columns[end]?.group === column.group) end += 1;
    const members = columns.slice(index, end);
    top.push({ text: column.group, columns: members.length, rows: 1, scope: 'colgroup', numeric: false });
    below.push(...members.map((member) => single(member, 1)));
    index = end;
  }
  return [top, below];
}
