import { join, resolve } from 'node:path';
import { runChecks } from '../../src/fiscal/checks/index.ts';
import type { Disclosure, PublishedTable } from '../../src/fiscal/disclosure.ts';
import { STATEMENT_MEASURES } from '../../src/labels/disclosure.ts';
import { disclosureName, yearName } from '../../src/labels/pages.ts';
import { ruleLabel } from '../../src/labels/rules/index.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import { loadLibrary } from '../../src/load/library.ts';
import { normalise } from '../../src/row-index/normalise.ts';
import { isPublished } from '../../src/views/catalogue/holdings.ts';
import { formName } from '../../src/views/exports/indicators.ts';
import { regionPath } from '../../src/views/exports/register.ts';
import { findingId } from '../../src/views/findings/record.ts';

/* What a search must find, read from the data itself, without anything of the index but its folding of characters. */

/** Sorts of text that readers search in. */
export type Sort = 'label' | 'project' | 'indicator' | 'words' | 'heading' | 'title' | 'finding' | 'name' | 'quantity';

export interface TrueRow {
  readonly document: string;
  /** Where on the document's page; empty for its head. */
  readonly address: string;
  readonly texts: readonly { readonly sort: Sort; readonly text: string }[];
  readonly code: string;
  readonly figures: readonly string[];
}

const { library } = loadLibrary(resolve(import.meta.dirname, '..', '..', 'data'));
const FIGURE = /^[-+]?(?=.*\d)[\d.]+%?$/;
/** Columns whose cells are classifications or places, not sayings. */
const NOT_SAID = ['row', 'side'];
/** Columns of statements whose words are ours: ids and keys that no page shows, and what is measured, which pages say in Chinese. */
const OURS = ['sentence', 'reason_direction', 'table'];
const shown = (table: PublishedTable, column: string, text: string): string => (table.kind.id === 'statements' && column === 'measure' ? (STATEMENT_MEASURES[text] ?? text) : text);

export const trueRows: readonly TrueRow[] = library.disclosures.flatMap(({ id }) => {
  const { disclosure } = loadDisclosure(library, id);
  return disclosure ? [headOf(disclosure), ...disclosure.tables.flatMap((table) => [titleOf(disclosure, table), ...rowsOf(id, table)]), ...findingsOf(disclosure)] : [];
});

export const documents: readonly string[] = library.disclosures.map(({ id }) => id);

function headOf(disclosure: Disclosure): TrueRow {
  const agency = library.agencies.get(disclosure.agency);
  const path = regionPath(agency?.region ?? '', library.regions).map(({ name }) => name);
  const name = (text: string): { readonly sort: Sort; readonly text: string } => ({ sort: 'name', text });
  return {
    document: disclosure.id,
    address: '',
    texts: [
      ...[agency?.name ?? '', ...path, path.join(''), `${agency?.name ?? ''}${disclosureName(disclosure)}`, `${agency?.name ?? ''}${yearName(disclosure)}`].map(name),
      ...[disclosure.title, ...disclosure.sources.map(({ title }) => title)].map((text) => ({ sort: 'title' as const, text })),
      ...[...disclosure.notes, ...disclosure.sources.map(({ publisher }) => publisher)].map((text) => ({ sort: 'words' as const, text })),
    ],
    code: '',
    figures: [],
  };
}

/** A table as a whole: its title and what it is called, and the printed titles of its columns. What is said in words has none. */
function titleOf(disclosure: Disclosure, table: PublishedTable): TrueRow {
  const printed = isPublished(table.kind) && table.form !== 'narrative';
  const headings = printed ? table.columns.flatMap(({ group = '', header, headerBySide = {} }) => [group, header, ...Object.values(headerBySide)]) : [];
  const form = table.kind.group === 'performance' ? [formName(disclosure, table)] : [];
  return {
    document: disclosure.id,
    address: table.id,
    texts: [
      ...[table.title, table.kind.title, ...form].map((text) => ({ sort: 'title' as const, text })),
      ...[table.number, table.note].map((text) => ({ sort: 'words' as const, text })),
      ...headings.map((text) => ({ sort: 'heading' as const, text })),
    ],
    code: '',
    figures: [],
  };
}

/** Rows with every printed cell; a quantity stands in up to three cells, operator, value and unit, and is read as one. */
function rowsOf(document: string, table: PublishedTable): readonly TrueRow[] {
  const operator = table.columns.find(({ column }) => column.key === 'operator')?.column.key;
  const parts = new Set(table.columns.flatMap(({ column }) => (column.unitFrom ? [column.unitFrom, operator] : [])));
  return table.rows.map((row) => {
    const printed = (key: string | undefined): string => (key === undefined ? '' : (row.cells[key]?.printed ?? ''));
    const cells = table.columns.filter(({ column }) => !NOT_SAID.includes(column.type) && !parts.has(column.key) && !(table.kind.id === 'statements' && OURS.includes(column.key))).map(({ column }) => ({ column, text: column.unitFrom ? printed(operator) + printed(column.key) + printed(column.unitFrom) : shown(table, column.key, printed(column.key)) }));
    const said = cells.filter(({ column, text }) => text !== '' && column.type !== 'code');
    const figure = ({ column, text }: (typeof said)[number]): boolean => !['text', 'label'].includes(column.type) && FIGURE.test(normalise(text));
    return {
      document,
      address: row.address,
      texts: said.filter((cell) => !figure(cell)).map(({ column, text }) => ({ sort: column.type === 'label' ? labelSort(table) : column.type === 'text' ? 'words' : 'quantity', text })),
      code: cells.find(({ column }) => column.type === 'code')?.text ?? '',
      figures: said.filter(figure).map(({ text }) => text),
    };
  });
}

function labelSort({ kind }: PublishedTable): Sort {
  return ['project-expenditure', 'performance-projects'].includes(kind.id) ? 'project' : kind.group === 'performance' ? 'indicator' : 'label';
}

function findingsOf(disclosure: Disclosure): readonly TrueRow[] {
  return runChecks({ disclosure, siblings: [] })
    .filter(({ outcome }) => outcome === 'finding')
    .map((check) => {
      const label = ruleLabel(check.rule);
      return { document: disclosure.id, address: findingId(check), texts: [label.title, label.message(check)].map((text) => ({ sort: 'finding' as const, text })), code: '', figures: [check.stated, check.recomputed, check.difference].filter(Boolean) };
    });
}

/** Whether a row answers a term: a text by any part of it, a code by its beginning, a figure whole. */
export function answers(row: PlainRow, term: string): boolean {
  return row.code.startsWith(term) || row.figures.includes(term) || row.texts.some((text) => text.includes(term));
}

export interface PlainRow {
  readonly document: string;
  readonly address: string;
  readonly texts: readonly string[];
  readonly code: string;
  readonly figures: readonly string[];
}

export const plainRows: readonly PlainRow[] = trueRows.map(({ texts, code, figures, ...place }) => ({
  ...place,
  texts: texts.map(({ text }) => normalise(text)),
  code: code === '' ? '\u0000' : normalise(code),
  figures: figures.map(normalise),
}));

export const builtIndex = (folder: string): string => join(folder, 'search', 'rows');
