import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { disclosureName } from '../../labels/pages.ts';
import { isPublished } from '../catalogue/holdings.ts';
import { formName } from '../exports/indicators.ts';
import { agencyOf, type Register, regionPath } from '../exports/register.ts';
import { mainFigure } from './main-figure.ts';
import { distinctPieces, PAGE_SECTION, type Piece, piecesText, type ResultMeta, type SearchRecord } from './record.ts';

/** Everything of one disclosure that can be found: the document, each table, each row. */
export function* disclosureRecords(disclosure: Disclosure, register: Register): Generator<SearchRecord> {
  const agency = agencyOf(disclosure, register);
  const record = recordMaker(disclosure, agency);
  yield record('', PAGE_SECTION, {
    kind: 'disclosure',
    title: disclosure.title,
    section: disclosureName(disclosure),
    pieces: [
      disclosure.title,
      agency.name,
      disclosureName(disclosure),
      agency.name + disclosureName(disclosure),
      ...regionPath(agency.region, register.regions).map((region) => region.name),
      agency.budgetCode,
      ...disclosure.notes,
      ...disclosure.sources.flatMap((source) => [source.title, source.publisher]),
    ],
  });
  for (const table of disclosure.tables) {
    const form = table.kind.group === 'performance' ? formName(disclosure, table) : '';
    const section = form && !table.title.includes(form) ? `${table.title} · ${form}` : table.title;
    yield record(table.id, table.kind.id, {
      kind: 'table',
      title: table.title,
      section,
      pieces: [table.title, table.number, table.kind.title, table.note, ...printedHeaders(table)],
    });
    for (const row of table.rows) {
      const pieces = rowPieces(table, row);
      yield record(row.address, table.kind.id, { kind: 'row', title: row.label || (pieces[0]?.text ?? ''), section, pieces, code: row.code, amount: mainFigure(table, row) });
    }
  }
}

/** Titles over the columns of a printed table; what the text states in words has none. */
function printedHeaders({ kind, form, columns }: PublishedTable): readonly string[] {
  if (!isPublished(kind) || form === 'narrative') return [];
  return columns.flatMap(({ group = '', header, headerBySide = {} }) => [group, header, ...Object.values(headerBySide)]);
}

type Found = Pick<ResultMeta, 'kind' | 'title' | 'section'> & { readonly pieces: readonly (string | Piece)[]; readonly amount?: string; readonly code?: string };

function recordMaker(disclosure: Disclosure, agency: Agency): (address: string, section: string, found: Found) => SearchRecord {
  const who = { agency: agency.name, year: `${disclosure.fiscalYear}年`, stage: STAGE_NAMES[disclosure.stage], scope: SCOPE_NAMES[disclosure.scope] };
  return (address, section, { pieces, amount = '', code = '', ...found }) => {
    const distinct = distinctPieces(pieces);
    return {
      path: `/disclosures/${disclosure.id}/${address ? `#${address}` : ''}`,
      pieces: distinct,
      meta: { ...found, ...who, address, amount, text: piecesText(distinct) },
      disclosure: disclosure.id,
      section,
      code,
    };
  };
}

/** The cells of a row as a reader sees them: code, name, then the rest with their column titles; a count together with its operator and unit. */
export function rowPieces(table: PublishedTable, row: Row): readonly Piece[] {
  const printed = (key: string | undefined): string => (key === undefined ? '' : (row.cells[key]?.printed ?? ''));
  const operator = table.columns.find(({ column }) => column.key === 'operator')?.column.key;
  const joined = new Set(table.columns.flatMap(({ column }) => (column.unitFrom ? [column.unitFrom, operator] : [])));
  const cells = table.columns
    .filter(({ column }) => !['row', 'side', 'code', 'label'].includes(column.type) && !joined.has(column.key))
    .map(({ column, header, headerBySide }) => ({
      header: headerBySide?.[row.side] ?? header,
      text: column.unitFrom ? printed(operator) + printed(column.key) + printed(column.unitFrom) : printed(column.key),
    }));
  return distinctPieces([row.code, row.label, ...cells]);
}
