import { type DisclosureHead, disclosureId, type Source, type TableState } from '../fiscal/disclosure.ts';
import { isPersonalLabel, personalText } from '../fiscal/personal-data.ts';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import type { DisclosureFile, TableEntry } from './disclosure-file.ts';
import { type Fault, type FaultDetail, personalFault, type Report } from './fault.ts';
import { type DisclosureFolder, DISCLOSURES, readFolderText } from './folders.ts';
import { type JsonPath, pathText } from './json.ts';
import { kindIndex } from './kind-index.ts';
import { numberingGaps } from './numbering.ts';
import { parseDisclosureFile } from './parse-disclosure-file.ts';
import { guessedTables, salvage } from './salvage.ts';
import type { KnownKeys } from './known-keys.ts';
import { parseTableName, type TableName } from './table-name.ts';
import { kindNamed, titleFaults } from './titles.ts';

/** What a head is read against. `agencies` are the known ids, undefined when that file could not be read: then it is not checked. */
export interface HeadContext {
  readonly dataDir: string;
  readonly kinds: KindRegistry;
  readonly agencies: KnownKeys | undefined;
}

/** A listed table whose kind is known. */
export interface ListedTable extends TableName {
  readonly entry: TableEntry;
}

export interface HeadReading {
  readonly head: DisclosureHead;
  /** The id that disclosure.json itself states, and where it first departs from the folder's. */
  readonly declared: string;
  readonly departure: { readonly line: number; readonly column: string };
  readonly file: DisclosureFile;
  readonly tables: readonly ListedTable[];
  /** False where disclosure.json has faults of form: the rest was put together only to check what stands beside it. */
  readonly sound: boolean;
  /** Whether `tables` are those of the folder, because disclosure.json cannot be read. */
  readonly guessed: boolean;
  /** Whether the agency is registered, as far as that can be told. */
  readonly agencyKnown: boolean;
  /** The year that the folder's name states, where it is not the one of disclosure.json. */
  readonly otherYear: number | undefined;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Reads disclosure.json of one folder.
 * @returns undefined when it is missing, or nothing at all can be made of it; all faults are reported.
 */
export function readHead(context: HeadContext, folder: DisclosureFolder, report: Report): HeadReading | undefined {
  const path = `${DISCLOSURES}/${folder.id}/disclosure.json`;
  const text = readFolderText(context.dataDir, folder, 'disclosure.json', report, 'disclosure');
  if (text === undefined && !folder.files.includes('disclosure.json')) return undefined;
  const parsed = text === undefined ? undefined : parseDisclosureFile(text, path, report);
  const json = parsed?.json;
  const salvaged = parsed?.file ? { file: parsed.file, unjudged: NONE, guessed: false } : salvage(json?.value, folder, context.kinds);
  if (!salvaged) return undefined;
  const { unjudged } = salvaged;
  // Where no table is listed but their files are there, those are looked at as if they were.
  const unlisted = salvaged.file.tables.length === 0 ? guessedTables(folder, context.kinds) : [];
  const guessed = salvaged.guessed || unlisted.length > 0;
  const file = unlisted.length > 0 ? { ...salvaged.file, tables: [...unlisted] } : salvaged.file;
  const fault = (at: JsonPath, detail: FaultDetail): void => report({ file: path, line: json?.lineOf(at) ?? 0, row: '', column: pathText(at), ...detail } as Fault);
  // What a file says twice, it does not say.
  const declared = json?.sound === false ? folder.id : disclosureId(file.agency, file.fiscal_year, file.stage, file.scope);
  if (unlisted.length > 0) fault(['tables'], { code: 'tables-empty', files: unlisted.length });
  const agencyKnown = salvaged.guessed || !context.agencies || context.agencies.has(file.agency);
  if (!agencyKnown) fault(['agency'], { code: 'agency-unknown', agency: file.agency });
  const tables = checkTables(file, unjudged, context.kinds, guessed ? () => undefined : fault);
  // A table under a wrong name is counted under none.
  if (!guessed && tables.length === file.tables.length) checkNumbering(tables, folder, fault);
  checkSources(file, fault);
  /* Where the folder says otherwise than disclosure.json, that is the fault to tell. */
  if (!guessed && declared === folder.id) for (const detail of titleFaults(file)) fault(['title'], detail);
  checkWords(file, fault);
  const head: DisclosureHead = {
    id: folder.id,
    agency: file.agency,
    fiscalYear: file.fiscal_year,
    stage: file.stage,
    scope: file.scope,
    title: file.title,
    added: file.added ?? undefined,
    notes: file.notes,
    sources: file.sources.map(toSource),
    states: tableStates(context.kinds, tables, file.others),
    ...unenteredTables(tables),
  };
  const column = departure(file, folder.id);
  const folderYear = Number(/\/(\d{4})-/.exec(folder.id)?.[1] ?? file.fiscal_year);
  return {
    head,
    declared,
    departure: { line: declared === folder.id ? 0 : (json?.lineOf([column]) ?? 0), column },
    file,
    tables,
    sound: parsed?.file !== undefined,
    guessed,
    agencyKnown,
    otherYear: folderYear === file.fiscal_year ? undefined : folderYear,
  };
}

/** The first key of disclosure.json that disagrees with the folder's path. */
function departure(file: DisclosureFile, folder: string): string {
  const [, agency, year, stage] = /^([^/]+)\/(\d+)-(budget|final)/.exec(folder) ?? [];
  if (agency !== undefined && agency !== file.agency) return 'agency';
  if (year !== undefined && Number(year) !== file.fiscal_year) return 'fiscal_year';
  if (stage !== undefined && stage !== file.stage) return 'stage';
  return 'scope';
}

function toSource({ url, retrieved, published, ...rest }: DisclosureFile['sources'][number]): Source {
  return { ...rest, url: url ?? undefined, retrieved: retrieved ?? undefined, published: published ?? undefined };
}

/** A kind is published when any occurrence is, partly where not all of them are held in full; else its first occurrence decides. */
function tableStates(kinds: KindRegistry, tables: readonly ListedTable[], others: TableState): Readonly<Record<string, TableState>> {
  const states: Record<string, TableState> = {};
  for (const { id, rare } of kinds.values()) if (!rare) states[id] = others;
  /* A table in another form is no missing table. */
  for (const { kind } of tables) if (kind.formOf !== undefined) delete states[kind.formOf];
  for (const { kind, entry } of tables.toReversed()) states[kind.id] = entry.state;
  for (const { kind, entry } of tables) if (entry.state === 'published') states[kind.id] = 'published';
  for (const { kind, entry } of tables) {
    const held = tables.some((other) => other.kind === kind && other.entry.state !== 'not-entered');
    if (entry.state === 'partly' || (entry.state === 'not-entered' && held)) states[kind.id] = 'partly';
  }
  return states;
}

function unenteredTables(tables: readonly ListedTable[]): Pick<DisclosureHead, 'unentered'> {
  const unentered = tables.filter(({ entry }) => entry.state === 'not-entered').map(({ entry, kind }) => ({ id: entry.table, kind: kind.id, title: entry.title }));
  return unentered.length > 0 ? { unentered } : {};
}

function checkTables(file: DisclosureFile, unjudged: ReadonlySet<number>, kinds: KindRegistry, fault: (at: JsonPath, detail: FaultDetail) => void): readonly ListedTable[] {
  const tables: ListedTable[] = [];
  const listed = new Set<string>();
  const unitless: string[] = [];
  const sources = file.sources.map((source) => source.id);
  file.tables.forEach((entry, at) => {
    if (unjudged.has(at)) return void listed.add(entry.table);
    const name = parseTableName(entry.table, kinds);
    if (listed.has(entry.table)) return fault(['tables', at, 'table'], { code: 'table-doubled', name: entry.table });
    listed.add(entry.table);
    if (entry.source !== undefined && !sources.includes(entry.source)) {
      fault(['tables', at, 'source'], { code: 'table-source-unknown', source: entry.source, known: sources });
    }
    if ('code' in name) return fault(['tables', at, 'table'], name);
    if (entry.state === 'partly' && entry.missing === undefined) fault(['tables', at, 'state'], { code: 'table-partly-unsaid', name: entry.table });
    const { columns } = kindIndex(name.kind);
    for (const [key, { header }] of Object.entries(entry.columns)) {
      if (!columns.has(key)) fault(['tables', at, 'columns', key], { code: 'table-column-unknown', name: key, kind: name.kind.id });
      const personal = (typeof header === 'string' ? [header] : Object.values(header)).find(isPersonalLabel);
      if (personal !== undefined) fault(['tables', at, 'columns', key], { code: 'column-personal', header: personal });
    }
    const named = entry.form === 'table' ? kindNamed(entry.title, name.kind, kinds) : undefined;
    if (named && !file.notes.some((note) => note.includes(entry.title))) fault(['tables', at, 'title'], { code: 'table-title-kind', title: entry.title, kind: name.kind.id, other: named.id });
    const money = name.kind.columns.some((column) => column.type === 'amount' && column.unit === undefined);
    if (money && entry.unit === undefined && file.unit === undefined) unitless.push(entry.table);
    tables.push({ ...name, entry });
  });
  if (unitless.length > 0) fault(['unit'], { code: 'unit-missing', tables: unitless });
  file.sections.forEach(({ table }, at) => {
    if (table !== undefined && !listed.has(table)) fault(['sections', at, 'table'], { code: 'section-table-unknown', name: table });
  });
  return tables;
}

/** A number is missing where a table was left out or misnumbered; that a file beside disclosure.json is not listed is told of the file. */
function checkNumbering(tables: readonly ListedTable[], folder: DisclosureFolder, fault: (at: JsonPath, detail: FaultDetail) => void): void {
  for (const { missing, name } of numberingGaps(tables)) {
    if (folder.files.includes(`${missing}.csv`)) continue;
    fault(['tables', tables.findIndex(({ entry }) => entry.table === name), 'table'], { code: 'table-number-gap', name, missing });
  }
}

function checkSources(file: DisclosureFile, fault: (at: JsonPath, detail: FaultDetail) => void): void {
  const seen = new Set<string>();
  file.sources.forEach(({ id, published, retrieved }, at) => {
    if (seen.has(id)) fault(['sources', at, 'id'], { code: 'source-doubled', id });
    seen.add(id);
    if (published !== null && retrieved !== null && published > retrieved) fault(['sources', at, 'published'], { code: 'dates-reversed', published, retrieved });
  });
}

/** Our own sentences and printed titles hold no personal data either. */
function checkWords(file: DisclosureFile, fault: (at: JsonPath, detail: FaultDetail) => void): void {
  const check = (at: JsonPath, text: string | undefined): void => {
    const found = text === undefined ? undefined : personalText(text);
    if (found) fault(at, personalFault(found));
  };
  check(['title'], file.title);
  file.notes.forEach((note, at) => check(['notes', at], note));
  file.sources.forEach((source, at) => {
    check(['sources', at, 'title'], source.title);
    check(['sources', at, 'publisher'], source.publisher);
  });
  file.tables.forEach((table, at) => {
    check(['tables', at, 'title'], table.title);
    check(['tables', at, 'number'], table.number);
    check(['tables', at, 'note'], table.note);
    check(['tables', at, 'missing'], table.missing);
  });
  file.sections.forEach(({ title }, at) => check(['sections', at, 'title'], title));
}
