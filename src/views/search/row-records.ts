import type { Check } from '../../fiscal/checks/index.ts';
import type { Agency, Disclosure, PrintedColumn, PublishedTable, Region, Row } from '../../fiscal/disclosure.ts';
import type { TableKind } from '../../fiscal/tables/index.ts';
import { STATEMENT_MEASURES } from '../../labels/disclosure.ts';
import { disclosureName, yearName } from '../../labels/pages.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import type { AgencyRecord, DocumentRecord, RegionRecord, RowKind, RowRecord, RowText } from '../../row-index/types.ts';
import { isPublished } from '../catalogue/holdings.ts';
import { formName } from '../exports/indicators.ts';
import { type Register, regionPath } from '../exports/register.ts';
import { findingId } from '../findings/record.ts';
import { agencyAliases } from './agency-aliases.ts';
import { mainFigure, withUnit } from './main-figure.ts';

/** Kinds of row beside the kinds of table: the title of a table with its headings, and what a check found. */
export const TABLE_ROW = 'table';
export const FINDING_ROW = 'finding';

/** Of equally good hits, which kind comes first: where money is decided before where it is described. */
const GROUP_WEIGHTS: Readonly<Record<TableKind['group'], number>> = { finance: 14, performance: 10, organisation: 8, narrative: 2 };
const KIND_WEIGHTS: Readonly<Record<string, number>> = { 'project-expenditure': 22, 'performance-projects': 20, 'three-public-expenses': 18, 'performance-terms': 4 };

/** Kinds of row in the order of a document's page. */
export function rowKinds(kinds: Iterable<TableKind>): readonly RowKind[] {
  return [
    { id: TABLE_ROW, weight: 16 },
    ...[...kinds].map(({ id, group }) => ({ id, weight: KIND_WEIGHTS[id] ?? GROUP_WEIGHTS[group] })),
    { id: FINDING_ROW, weight: 6 },
  ];
}

/** Every region and agency that is held, as the row index takes them. */
export function registerForIndex({ agencies, regions }: Register): { readonly regions: readonly RegionRecord[]; readonly agencies: readonly AgencyRecord[] } {
  return {
    regions: [...regions.values()].map(({ code, name, level, parent }) => ({ code, name, level, parent })),
    agencies: [...agencies.values()].map(({ id, name, region, level, sector }) => ({ id, name, aliases: agencyAliases(name, regionPath(region, regions)), region, level, sector })),
  };
}

/**
 * Everything of one disclosure that can be found: its head, each table's title and headings, each row with all its cells, each finding.
 * @param checks of the disclosure; only findings are entered
 */
export function documentRecord(disclosure: Disclosure, agency: Agency, regions: ReadonlyMap<string, Region>, checks: readonly Check[]): DocumentRecord {
  const { id, fiscalYear, stage, scope, title } = disclosure;
  const names = [disclosureName(disclosure), yearName(disclosure), ...titleNames(title, agency, regions)];
  return { id, agency: agency.id, year: fiscalYear, stage, scope, names: [...new Set(names)], rows: rowsOf(disclosure, checks) };
}

/* 稷山县医疗保障局2023年部门预算公开 is the agency's name and 2023年部门预算公开: thousands of titles need no more than a few of these. */
function titleNames(title: string, agency: Agency, regions: ReadonlyMap<string, Region>): readonly string[] {
  const owners = [agency.name, ...agencyAliases(agency.name, regionPath(agency.region, regions))].filter((name) => title.startsWith(name));
  const rest = owners.map((owner) => title.slice(owner.length)).filter(Boolean);
  return rest.slice(0, 1);
}

function* rowsOf(disclosure: Disclosure, checks: readonly Check[]): Generator<RowRecord> {
  yield {
    kind: 'document',
    address: '',
    name: disclosure.title,
    section: '',
    code: '',
    amount: '',
    amounts: [],
    texts: bare([...disclosure.notes, ...disclosure.sources.flatMap((source) => [source.title, source.publisher])]),
  };
  for (const table of disclosure.tables) {
    const form = table.kind.group === 'performance' ? formName(disclosure, table) : '';
    const section = form && !table.title.includes(form) ? `${table.title} · ${form}` : table.title;
    const headings = [table.number, table.kind.title, form, table.note, ...printedHeaders(table)];
    yield { kind: TABLE_ROW, address: table.id, name: table.title, section: form, code: '', amount: '', amounts: [], texts: bare(headings.filter((each) => each !== table.title)) };
    const plans = cellPlans(table);
    for (const row of table.rows) yield tableRow(table, row, section, plans);
  }
  for (const check of checks) {
    if (check.outcome !== 'finding') continue;
    const label = ruleLabel(check.rule);
    const figures = [check.stated, check.recomputed, check.difference].filter(Boolean);
    yield { kind: FINDING_ROW, address: findingId(check), name: label.title, section: '', code: '', amount: withUnit(check.stated, check.unit), amounts: bare(figures), texts: bare([label.message(check)]) };
  }
}

/** Columns whose words are ours and not shown to readers: keys and ids. */
const OUR_WORDS: ReadonlySet<string> = new Set(['statements.sentence', 'statements.reason_direction', 'statements.table']);
/** Words of ours that are shown by another name. */
const SHOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'statements.measure': STATEMENT_MEASURES };

/** How the cells of a table's rows are read: figures and words under the titles of their columns, a count with its operator and unit. */
interface CellPlan {
  readonly column: PrintedColumn;
  readonly keys: readonly string[];
  readonly shown: Readonly<Record<string, string>> | undefined;
}

function cellPlans({ columns, kind }: PublishedTable): readonly CellPlan[] {
  const operator = columns.find(({ column }) => column.key === 'operator')?.column.key;
  const joined = new Set(columns.flatMap(({ column }) => (column.unitFrom ? [column.unitFrom, operator] : [])));
  return columns
    .filter(({ column }) => !['row', 'side', 'code', 'label'].includes(column.type) && !joined.has(column.key) && !OUR_WORDS.has(`${kind.id}.${column.key}`))
    .map((column) => ({ column, shown: SHOWN[`${kind.id}.${column.column.key}`], keys: column.column.unitFrom ? [operator ?? '', column.column.key, column.column.unitFrom] : [column.column.key] }));
}

/** A row with all its printed cells: words as texts, figures as amounts. */
function tableRow(table: PublishedTable, row: Row, section: string, plans: readonly CellPlan[]): RowRecord {
  const texts: RowText[] = [];
  const amounts: RowText[] = [];
  for (const { column: { column, header: own, headerBySide }, keys, shown } of plans) {
    let printed = '';
    for (const key of keys) printed += row.cells[key]?.printed ?? '';
    if (printed === '') continue;
    const text = shown?.[printed] ?? printed;
    const header = headerBySide?.[row.side] ?? own;
    (column.type === 'text' ? texts : amounts).push({ header, text });
  }
  return { kind: table.kind.id, address: row.address, name: row.label || (texts[0]?.text ?? ''), section, code: row.code, amount: mainFigure(table, row), amounts, texts };
}

/** Titles over the columns of a printed table; what the text states in words has none. */
function printedHeaders({ kind, form, columns }: PublishedTable): readonly string[] {
  if (!isPublished(kind) || form === 'narrative') return [];
  return columns.flatMap(({ group = '', header, headerBySide = {} }) => [group, header, ...Object.values(headerBySide)]);
}

function bare(texts: readonly string[]): readonly RowText[] {
  return [...new Set(texts)].filter(Boolean).map((text) => ({ header: '', text }));
}
