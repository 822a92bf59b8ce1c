import { heldState } from '../../fiscal/held-state.ts';
import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { identity, type SiteRoot } from './disclosures.ts';
import { figureOfCell } from './figures.ts';
import { jsonList } from './json-pieces.ts';
import type { Register } from './register.ts';

/** A whole disclosure as one JSON value: tables in printed order, cells as printed with the value and unit of those that are figures. */
export function disclosureDocument(disclosure: Disclosure, register: Register, site: SiteRoot) {
  return { ...documentHead(disclosure, register, site), tables: disclosure.tables.map(tableValue) };
}

function documentHead(disclosure: Disclosure, register: Register, site: SiteRoot) {
  return { ...identity(disclosure, register, site), states: disclosure.states };
}

/** The document as JSON text, in pieces: it is most of what is written of a disclosure, and a table at a time is enough. */
export function* disclosureJson(disclosure: Disclosure, register: Register, site: SiteRoot): Generator<string> {
  const head = JSON.stringify(documentHead(disclosure, register, site));
  yield `${head.slice(0, -1)},"tables":`;
  yield* jsonList(disclosure.tables, tableValue);
  yield '}\n';
}

function tableValue(table: PublishedTable) {
  return {
    id: table.id,
    kind: table.kind.id,
    occurrence: table.occurrence,
    title: table.title,
    number: table.number,
    state: heldState(table),
    form: table.form,
    unit: table.unit,
    note: table.note,
    carryover: table.carryover ?? null,
    source: table.source,
    page: table.page ?? null,
    text_lines: table.lines ?? null,
    columns: table.columns.map(({ column, header, headerBySide, group }) => ({
      key: column.key,
      type: column.type,
      label: column.label,
      header,
      ...(headerBySide ? { header_by_side: headerBySide } : {}),
      ...(group ? { group } : {}),
    })),
    rows: table.rows.map((row) => rowValue(table, row)),
  };
}

function rowValue(table: PublishedTable, row: Row) {
  return {
    address: row.address,
    code: row.code,
    label: row.label,
    ...(row.side ? { side: row.side } : {}),
    ...(row.line ? { line: row.line } : {}),
    level: row.level,
    total: row.total,
    ...(row.repeats ? { repeats: row.repeats } : {}),
    /* A line of extracted text, never of the publisher's file: the name says so. */
    ...(row.sourceLine ? { text_line: row.sourceLine } : {}),
    ...(row.sourcePage ? { page: row.sourcePage } : {}),
    cells: Object.fromEntries(table.columns.flatMap(({ column }) => {
      const cell = row.cells[column.key];
      if (!cell) return [];
      const figure = figureOfCell(cell, column, table, row);
      return [[column.key, { form: cell.form, printed: cell.printed, ...figure, ...('uncertain' in cell ? { uncertain: true } : {}) }]];
    })),
  };
}
