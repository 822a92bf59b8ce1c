import type { Classification } from '../fiscal/classification.ts';
import type { PrintedColumn, PublishedTable, Row } from '../fiscal/disclosure.ts';
import type { Cell } from '../fiscal/figure.ts';
import { isPersonalLabel, mayHoldPersonalText, personalText } from '../fiscal/personal-data.ts';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import type { Column, TableKind } from '../fiscal/tables/kind.ts';
import { isAllBlank } from './all-blank.ts';
import { isNumeric, readCell } from './cells.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import type { ColumnTitle, TableEntry } from './disclosure-file.ts';
import { type Fault, type FaultDetail, personalFault, type Place, type Report } from './fault.ts';
import { type Header, NAMING, readHeader } from './header.ts';
import { kindIndex } from './kind-index.ts';
import { type RowMarks, readMarks } from './marks.ts';
import { noteRows, noteText } from './note-row.ts';
import { checkCells, checkHeaderCells } from './odd-cells.ts';
import { mayHoldOddText } from './odd-texts.ts';
import { type NameCells, type NameFault, type NameRole, RowNames } from './row-names.ts';
import { SaidRows } from './said-rows.ts';
import { isWithin, type LineSpan } from './source-spans.ts';
import { textFormFault } from './text-form.ts';

/** What one table file is read with. */
export interface TableContext {
  readonly file: string;
  readonly kind: TableKind;
  readonly kinds: KindRegistry;
  readonly occurrence: number;
  /** Where rows may begin in the extracted text; none where that is not known. */
  readonly spans: readonly LineSpan[];
  readonly entry: TableEntry;
  readonly year: number;
  /** Another year that may be meant, where folder and disclosure.json disagree. */
  readonly otherYear?: number | undefined;
  readonly unit: string;
  readonly source: string;
  readonly classification: Classification | undefined;
}

/** A table with what only the whole disclosure can decide. */
export interface TableReading {
  readonly table: PublishedTable;
  /** Addresses that rows claim to repeat, to be looked up when all tables are read. */
  readonly repeats: readonly { readonly address: string; readonly line: number; readonly row: string }[];
  /** Physical line of each row of `table.rows`. */
  readonly rowLines: readonly number[];
  /** Whether rows are missing because of a fault. */
  readonly incomplete: boolean;
}

/** Cells of a row that are not judged with the others. */
interface CellsAside {
  /** Those that name the row: their fault has been told. */
  readonly names?: boolean;
  /** A project's code is not searched for personal numbers. */
  readonly personal?: boolean;
  /** The `line` column says what the row is: the document need not print it. */
  readonly named?: boolean;
}
const NO_UNITS: Row['units'] = {};
const UNNAMED: CellsAside = { names: true };
const CODE_ROW: CellsAside = { personal: true };

/** Reads the text of one table file. Returns undefined when no row of it can be read; faults are reported either way. */
export function readTable(context: TableContext, text: string, report: Report): TableReading | undefined {
  const { entry, file, kind } = context;
  const parsed = parseCsv(text);
  const cut = 'fault' in parsed;
  if (cut) report({ file, row: '', column: '', ...parsed.fault });
  const [first, ...records] = parsed.records;
  const odd = mayHoldOddText(text);
  const header = first && readHeader(kind, odd ? checkHeaderCells(first, file, report) : first, entry.columns, file, report);
  if (!header) return undefined;
  if (records.length === 0 && entry.state !== 'published-empty' && !cut) {
    report({ file, line: first.line, row: '', column: '', code: 'table-header-only' });
  }
  const checked = odd ? checkCells(records, header, file, report) : { records, report };
  const reading = new TableReader(context, header, mayHoldPersonalText(text), checked.report).read(checked.records);
  return cut || !header.named ? { ...reading, incomplete: true } : reading;
}

/** Reads the records of one file, remembering what makes rows unique. */
class TableReader {
  private readonly context: TableContext;
  private readonly header: Header;
  private readonly scan: boolean;
  private readonly report: Report;
  private readonly nameAt: Readonly<Record<keyof NameCells, number>>;
  /** Columns whose figures are counts of something. */
  private readonly counts: readonly Column[];
  private readonly linesOf = new Map<string, number>();
  private readonly rows: Row[] = [];
  private readonly rowLines: number[] = [];
  private readonly repeats: { address: string; line: number; row: string }[] = [];
  /** Of kinds whose rows all differ. */
  private readonly said: SaidRows;
  private incomplete = false;
  /** Records that are no rows. */
  private notes: ReadonlySet<CsvRecord> = new Set();
  /** Figures of a table that is marked empty: the first one's place, and how many. */
  private figure: { readonly place: Place; readonly printed: string; readonly count: number } | undefined;

  constructor(context: TableContext, header: Header, scan: boolean, report: Report) {
    this.context = context;
    this.header = header;
    this.scan = scan;
    this.report = report;
    this.counts = header.columns.flatMap(({ column }) => (column.type === 'count' ? [column] : []));
    const index = kindIndex(context.kind);
    const at = (column: Column | undefined): number => header.columns.find((entry) => entry.column === column)?.at ?? -1;
    this.said = new SaidRows(header, at(index.rowColumn));
    this.nameAt = { row: at(index.rowColumn), code: at(index.codeColumn), label: at(index.labelColumn), side: at(index.sideColumn), line: header.marks.line ?? -1 };
  }

  read(records: readonly CsvRecord[]): TableReading {
    const { entry, kind, occurrence, source, unit } = this.context;
    const printed = records.map((record) => this.nameCells(record));
    this.notes = noteRows(records, this.header);
    const names = new RowNames(this.context, this.notes.size > 0 ? printed.filter((_, at) => !records[at] || !this.notes.has(records[at])) : printed);
    const aligned = this.checkWidths(records);
    for (const [at, cells] of printed.entries()) {
      const record = records[at];
      if (!aligned || !record || !this.readRow(record, cells, names)) this.incomplete = true;
    }
    if (!this.incomplete && isAllBlank(this.context, this.header, this.rows)) this.report({ file: this.context.file, line: this.header.line, row: '', column: '', code: 'table-blank' });
    if (this.figure) this.report({ ...this.figure.place, code: 'table-figures-in-empty', printed: this.figure.printed, count: this.figure.count });
    const { rows, rowLines, repeats, incomplete } = this;
    const table: PublishedTable = {
      id: entry.table,
      kind,
      occurrence,
      state: entry.state === 'published-empty' ? 'published-empty' : 'published',
      ...(entry.state === 'partly' && entry.missing !== undefined ? { missing: entry.missing } : {}),
      title: entry.title,
      number: entry.number ?? '',
      unit,
      note: entry.note ?? '',
      form: entry.form,
      carryover: entry.carryover,
      source,
      page: entry.page,
      lines: entry.lines,
      columns: this.header.columns.filter(({ column }) => column.type !== 'row').map(({ column }) => printedColumn(column, entry.columns[column.key])),
      rows,
    };
    return { table, rowLines, repeats, incomplete };
  }

  /** Where every row departs from the header in the same way the header is at fault, once; false when no row can be read. */
  private checkWidths(records: readonly CsvRecord[]): boolean {
    const { line, missing, width } = this.header;
    const rows = records[0]?.cells.length ?? width;
    if (records.length < 3 || rows === width || records.some(({ cells }) => cells.length !== rows)) return true;
    // A title that was deleted from the header alone has been reported as a missing column.
    if (rows !== width + missing) this.report({ file: this.context.file, line, row: '', column: '', code: 'header-width', cells: width, rows });
    return false;
  }

  private nameCells({ cells }: CsvRecord): NameCells {
    const { row, code, label, side, line } = this.nameAt;
    const cell = (at: number): string => (at < 0 ? '' : (cells[at]?.trim() ?? ''));
    return { row: cell(row), code: cell(code), label: cell(label), side: cell(side), line: cell(line) };
  }

  /** Reads one row; false when it had to be left out. */
  private readRow(record: CsvRecord, printed: NameCells, names: RowNames): boolean {
    const { entry, file, kind, spans } = this.context;
    const { line, cells } = record;
    const fault = (detail: FaultDetail, column: string, row: string): false => {
      this.report({ file, line, row, column, ...detail } as Fault);
      return false;
    };
    const provisional = printed.row || printed.code;
    if (cells.every((cell) => cell.trim() === '')) return fault({ code: 'row-blank' }, '', '');
    if (this.notes.has(record)) return fault({ code: 'row-note', printed: noteText(cells) }, '', '');
    if (cells.length !== this.header.width) {
      if (printed.code) names.codeFault(printed);
      return fault({ code: cells.length < this.header.width ? 'row-too-few-cells' : 'row-too-many-cells', cells: cells.length, wanted: this.header.width }, '', provisional);
    }
    /** A row without a name is left out, but the rest of its cells are checked. */
    const nameless = (detail?: FaultDetail, column = '', row = provisional): false => {
      const marks = readMarks(this.header, kindIndex(kind).columns, cells, (found, at) => fault(found, at, row));
      this.readCells(record, row, marks, UNNAMED);
      return detail ? fault(detail, column, row) : false;
    };
    if (!this.header.named) return nameless();
    const { sideColumn } = kindIndex(kind);
    if (sideColumn?.filled && printed.side === '') return nameless({ code: 'cell-blank', type: 'side', label: sideColumn.label }, sideColumn.key);
    if (printed.side && !sideColumn?.values?.includes(printed.side)) {
      return nameless({ code: 'side-unknown', printed: printed.side, allowed: sideColumn?.values ?? [] }, sideColumn?.key);
    }
    const naming = names.next(printed);
    if ('unjudged' in naming) return nameless();
    if ('fault' in naming) {
      const personal = this.scan ? personalLabel(printed.label) : undefined;
      if (personal) return nameless(personal, this.keyOf('label'));
      // The header cell that was not understood may be the `line` column, which would name this row.
      if (naming.role === 'label' && this.header.unsure && this.header.marks.line === undefined) return nameless();
      return nameless(naming.fault, this.keyOf(naming.role));
    }
    const { key, line: named, level } = naming.name;
    const marks = readMarks(this.header, kindIndex(kind).columns, cells, (detail, column) => fault(detail, column, key));
    if (marks.sourceLine !== undefined && spans.length > 0 && !isWithin(marks.sourceLine, spans)) fault({ code: 'source-line-outside', sourceLine: marks.sourceLine, lines: entry.lines }, 'source_line', key);
    const codeFault = kind.identity === 'code' && printed.code ? names.codeFault(printed) : undefined;
    const bare = kind.identity === 'code' && printed.code ? printed.code : key;
    const first = this.linesOf.get(bare);
    if (first !== undefined && !(printed.code && marks.asPrinted.has(this.keyOf('code')))) {
      return nameless({ code: 'row-doubled', key: bare, first, identity: printed.code ? 'code' : kind.identity === 'row' ? 'row' : 'line' }, this.keyOf(nameRole(kind, printed)), bare);
    }
    // A code that is wrong, or may be, keeps no key, so that the row it belongs to is not called doubled.
    const doubted = codeFault !== undefined && !marks.asPrinted.has(this.keyOf(codeFault.role));
    const wrong = doubted && codeFault.role === 'code';
    if (first === undefined && !doubted) this.linesOf.set(bare, line);
    this.checkNames(printed, codeFault, marks, names, (detail, column) => fault(detail, column, key));
    const row: Row = {
      key,
      address: `${this.context.entry.table}-${key}`,
      code: kind.identity === 'code' ? printed.code : '',
      label: printed.label || (printed.code ? '' : (named?.label ?? '')),
      side: printed.side,
      line: named?.key,
      level,
      total: named?.total ?? false,
      cells: this.readCells(record, key, marks, { ...(named?.key === 'code' ? CODE_ROW : {}), named: printed.line !== '' }),
      units: this.units(cells, named?.unit),
      repeats: marks.repeats || undefined,
      sourceLine: marks.sourceLine,
      sourcePage: marks.sourcePage,
    };
    const before = kind.distinct && !wrong ? this.said.before(record, this.rows) : undefined;
    if (before) fault({ code: 'row-said-twice', first: this.rowLines[before.at] ?? 0, address: before.row.address }, '', key);
    if (wrong) return false;
    this.rows.push(row);
    this.rowLines.push(line);
    if (marks.repeats) this.repeats.push({ address: marks.repeats, line, row: key });
    return true;
  }

  /** Faults of code and label, unless the document itself prints them so; and marks that mark nothing. */
  private checkNames(printed: NameCells, codeFault: NameFault | undefined, marks: RowMarks, names: RowNames, fault: (detail: FaultDetail, column: string) => void): void {
    const code = this.keyOf('code');
    const label = this.keyOf('label');
    if (codeFault && !marks.asPrinted.has(this.keyOf(codeFault.role))) fault(codeFault.fault, this.keyOf(codeFault.role));
    if (!printed.code) return;
    if (marks.asPrinted.has(code) && codeFault?.role !== 'code' && !names.isRepeatedCode(printed.code)) {
      fault({ code: 'mark-stale', named: code, printed: printed.code }, 'as_printed');
    }
    if (marks.asPrinted.has(label) && !codeFault) fault({ code: 'mark-stale', named: label, printed: printed.label }, 'as_printed');
  }

  /** The key that this kind gives to a naming column. */
  private keyOf(role: NameRole): string {
    const index = kindIndex(this.context.kind);
    if (role === 'line') return 'line';
    return (role === 'code' ? index.codeColumn : role === 'row' ? index.rowColumn : index.labelColumn)?.key ?? '';
  }

  /** Reads and checks the cells of one row; `aside` says which are not judged here. */
  private readCells({ cells, line }: CsvRecord, row: string, marks: RowMarks, aside: CellsAside): Readonly<Record<string, Cell>> {
    const { entry, file } = this.context;
    const fault = (detail: FaultDetail, column: string): void => this.report({ file, line, row, column, ...detail } as Fault);
    const read: Record<string, Cell> = {};
    for (const { column, at } of this.header.columns) {
      if (column.type === 'row' || (aside.names && NAMING.has(column.type))) continue;
      const printed = cells[at]?.trim() ?? '';
      const cell = this.cell(column, printed, marks, fault, aside.named === true && column.type === 'label');
      read[column.key] = cell;
      if (cell.form === 'number' && entry.state === 'published-empty') {
        this.figure = { place: this.figure?.place ?? { file, line, row, column: column.key }, printed: this.figure?.printed ?? printed, count: (this.figure?.count ?? 0) + 1 };
      }
      if (this.scan && !aside.personal && !isNumeric(column.type) && column.type !== 'code') this.checkPersonal(column, printed, (detail) => fault(detail, column.key));
    }
    return read;
  }

  private cell(column: Column, printed: string, marks: RowMarks, fault: (detail: FaultDetail, column: string) => void, mayBeBlank: boolean): Cell {
    const asPrinted = marks.asPrinted.has(column.key);
    const reading = readCell(column, printed, column.unit ?? this.context.unit);
    if (asPrinted) {
      const isName = column.type === 'code' || column.type === 'label' || column.type === 'text' || column.type === 'target';
      const stale = 'form' in reading && (printed === '' ? !column.filled : !isName);
      if (stale) fault({ code: 'mark-stale', named: column.key, printed }, 'as_printed');
      return { form: 'as-printed', printed };
    }
    if ('code' in reading) {
      fault(reading, column.key);
      return { form: 'as-printed', printed };
    }
    if (reading.form === 'blank' && column.filled && !mayBeBlank) fault({ code: 'cell-blank', type: column.type, label: column.label }, column.key);
    if (column.values && column.type === 'text' && printed !== '' && !column.values.includes(printed)) {
      fault({ code: 'value-not-allowed', value: printed, allowed: column.values }, column.key);
    }
    const misformed = column.form && printed !== '' ? textFormFault(column.form, printed, this.context.kinds) : undefined;
    if (misformed) fault(misformed, column.key);
    else if (column.yearsAway !== undefined && /^\d{4}$/.test(printed) && Math.abs(Number(printed) - this.context.year) > column.yearsAway && this.context.otherYear === undefined) {
      fault({ code: 'year-far', printed, year: this.context.year }, column.key);
    }
    if (!marks.uncertain.has(column.key)) return reading;
    if (reading.form === 'number' || reading.form === 'text') return { ...reading, uncertain: true };
    fault({ code: 'mark-blank', named: column.key }, 'uncertain');
    return reading;
  }

  private checkPersonal(column: Column, printed: string, fault: (detail: FaultDetail) => void): void {
    const found = column.type === 'label' ? personalLabel(printed) : personalDetail(printed);
    if (found) fault(found);
  }

  /** Units of this row's counts: what the row prints beside them, or what the named line counts. */
  private units(cells: readonly string[], lineUnit: string | undefined): Readonly<Record<string, string>> {
    if (this.counts.length === 0) return NO_UNITS;
    const units: Record<string, string> = {};
    for (const column of this.counts) {
      const from = column.unitFrom && this.header.columns.find((entry) => entry.column.key === column.unitFrom);
      const unit = (from ? cells[from.at]?.trim() : '') || lineUnit;
      if (unit) units[column.key] = unit;
    }
    return units;
  }
}

/** What makes a row's label personal: what it asks for, or what it holds. */
function personalLabel(label: string): FaultDetail | undefined {
  return isPersonalLabel(label) ? { code: 'label-personal', label } : personalDetail(label);
}

function personalDetail(printed: string): FaultDetail | undefined {
  const found = personalText(printed);
  return found && personalFault(found);
}

function printedColumn(column: Column, title: ColumnTitle | undefined): PrintedColumn {
  if (!title) return { column, header: column.label };
  const { group, header } = title;
  return typeof header === 'string' ? { column, header, group } : { column, header: column.label, headerBySide: header, group };
}

function nameRole(kind: TableKind, printed: NameCells): NameRole {
  if (kind.identity === 'row') return 'row';
  return kind.identity === 'code' && printed.code ? 'code' : 'label';
}
