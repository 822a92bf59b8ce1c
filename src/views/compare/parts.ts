import type { Funding } from '../../fiscal/comparability.ts';
import { parseDecimal } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, Level, Scope, Stage, TableState } from '../../fiscal/disclosure.ts';
import { economicKey, type FigureKey, frameOf, FUNCTION_COLUMNS, functionKey, kindOfKey, MEASURE_KEYS, MISSING, type MissingReason, parseFigureKey, rowsByCode, type Standing, standing } from '../../fiscal/measures.ts';
import { isMoneyUnit } from '../../fiscal/money.ts';
import { comparableLabel } from '../../fiscal/label.ts';

/*
 * The data that the compare pages fetch, in parts, so that one choice costs little however much is
 * held. docs/compare-data.md says what each file holds; the shapes here are public.
 */

/** Folder below the site's `data/`; the number changes when a shape does. */
export const COMPARE_FOLDER = 'v1/compare';

/** Kinds of table that measures are read from, in the order of `states`. */
export const COMPARED_KINDS = ['revenue-expenditure-summary', 'expenditure-by-function', 'basic-by-economic', 'three-public-expenses'] as const;

/** What is so of every figure of one disclosure. */
export interface Head {
  readonly agency: string;
  readonly name: string;
  readonly region: string;
  readonly level: Level;
  readonly sector: string;
  readonly year: number;
  readonly stage: Stage;
  readonly scope: Scope;
  /** Publisher as the document names it, in comparable form; empty where it names none. */
  readonly institution: string;
  /** Fingerprint of the units that the document covers; empty where it does not list them. */
  readonly members: string;
  /** States of `COMPARED_KINDS`. */
  readonly states: readonly TableState[];
}

/** Cells of a head in a part of one year and stage. */
export const HEAD_COLUMNS = ['agency', 'name', 'region', 'level', 'sector', 'scope', 'institution', 'members', ...COMPARED_KINDS] as const;
export type HeadRow = readonly string[];

/** One figure, or why there is none although its row or table is there. */
export interface FigureCells {
  readonly key: FigureKey;
  readonly printed: string;
  readonly unit: string;
  readonly carryover: '' | 'included' | 'excluded';
  readonly funding: '' | Funding;
  /** Id of the row on the disclosure's page. */
  readonly address: string;
  /** Printed name of a code's row. */
  readonly label: string;
  /** `uncertain`, or why there is no figure; empty for a plain figure. */
  readonly mark: '' | 'uncertain' | MissingReason;
}

export const FIGURE_COLUMNS = ['key', 'printed', 'unit', 'carryover', 'funding', 'address', 'label', 'mark'] as const satisfies readonly (keyof FigureCells)[];
/** Columns of a part of one measure. */
export const FIGURES_COLUMNS = ['agency', 'scope', ...FIGURE_COLUMNS] as const;
export type FigureRow = readonly string[];

/** A year and stage that is held, and the parts that its disclosures are divided into, by region. */
export interface Slice {
  readonly year: number;
  readonly stage: Stage;
  readonly disclosures: number;
  readonly parts: readonly { readonly name: string; readonly from: string; readonly to: string; readonly disclosures: number }[];
}

export interface CompareIndex {
  /** Changes with any of the data: parts are fetched with it, so that none comes from an older build. */
  readonly version: string;
  /** Newest first. */
  readonly slices: readonly Slice[];
  readonly sectors: readonly string[];
  /** Regions that have agencies, and those above them: code, name, number of agencies in and below. */
  readonly places: readonly (readonly [code: string, name: string, agencies: number])[];
  /** Names of the files in `places/`: cities with their counties, and provinces that have agencies themselves. */
  readonly agencyFiles: readonly string[];
}

export interface HeadsPart {
  readonly columns: readonly string[];
  readonly rows: readonly HeadRow[];
}

/** Cells are those of `FIGURES_COLUMNS`: rows begin with the agency and the scope. */
export interface FiguresPart {
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** What every document of an agency shares, before its documents. */
export interface AgencyHead {
  readonly agency: string;
  readonly name: string;
  readonly region: string;
  readonly level: Level;
  readonly sector: string;
  readonly columns: readonly string[];
}

export interface AgencyPart extends AgencyHead {
  readonly disclosures: readonly { readonly year: number; readonly stage: Stage; readonly scope: Scope; readonly institution: string; readonly members: string; readonly states: readonly TableState[]; readonly figures: readonly FigureRow[] }[];
}

/** Agencies of one city and its counties, or of a province itself. */
export interface PlacePart {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [id: string, name: string, region: string, level: string, sector: string, slices: string])[];
}
export const PLACE_COLUMNS = ['agency', 'name', 'region', 'level', 'sector', 'documents'] as const;

/** Codes that any document states: code, names in use, parts in which it stands (`2023-budget`, `2023-budget-2`). */
export interface CodesPart {
  readonly functional: readonly CodeEntry[];
  readonly economic: readonly CodeEntry[];
}
export type CodeEntry = readonly [code: string, names: readonly string[], parts: readonly string[]];

/** `2023-budget`. */
export function sliceName(year: number, stage: Stage): string {
  return `${year}-${stage}`;
}

/** A measure's folder: the columns of one functional code stand in one file. */
export function figureGroup(key: FigureKey): string {
  const parsed = parseFigureKey(key);
  return parsed?.form === 'function' ? `function-${parsed.code}` : key;
}

/** File of a city with its counties, or of a province's own agencies. */
export function placeGroup(region: string): string {
  return `${region.slice(0, 4)}00`;
}

/** Whether a region lies in a place: provinces and cities are those whose codes end in zeros. */
export function liesIn(region: string, place: string): boolean {
  return region.startsWith(place.replace(/(?:00){1,2}$/, ''));
}

export const COMPARE_FILES = {
  index: 'index.json',
  codes: 'codes.json',
  heads: (part: string) => `heads/${part}.json`,
  figures: (group: string, part: string) => `figures/${group}/${part}.json`,
  agency: (id: string) => `agencies/${id}.json`,
  place: (group: string) => `places/${group}.json`,
} as const;

export function headOf(disclosure: Disclosure, agency: Agency): Head {
  const { institution = '', members } = frameOf(disclosure, agency);
  const { fiscalYear: year, stage, scope } = disclosure;
  return {
    agency: agency.id,
    name: agency.name,
    region: agency.region,
    level: agency.level,
    sector: agency.sector,
    year,
    stage,
    scope,
    institution,
    members: members === undefined ? '' : fingerprint(members),
    states: COMPARED_KINDS.map((kind) => disclosure.states[kind] ?? 'not-published'),
  };
}

export function headRow({ agency, name, region, level, sector, scope, institution, members, states }: Head): HeadRow {
  return [agency, name, region, level, sector, scope, institution, members, ...states];
}

export function headFromRow(row: HeadRow, year: number, stage: Stage): Head {
  const [agency = '', name = '', region = '', level = '', sector = '', scope = '', institution = '', members = '', ...states] = row;
  return { agency, name, region, level: level as Level, sector, year, stage, scope: scope as Scope, institution, members, states: states as TableState[] };
}

/**
 * Every figure of a disclosure that can be compared, and every place where one could stand and
 * does not. Codes that a table does not print are left out: the states say the rest.
 */
export function figureCells(disclosure: Disclosure, agency: Agency): readonly FigureCells[] {
  return [...MEASURE_KEYS, ...codeKeys(disclosure)].flatMap((key) => {
    const cells = cellsOf(standing(disclosure, agency, key));
    return cells ? [cells] : [];
  });
}

function codeKeys(disclosure: Disclosure): readonly FigureKey[] {
  const codes = (kind: string): readonly string[] => {
    const table = disclosure.tables.find((candidate) => candidate.kind.id === kind);
    return table ? [...rowsByCode(table).keys()] : [];
  };
  const keys = [
    ...codes('expenditure-by-function').flatMap((code) => FUNCTION_COLUMNS.map((column) => functionKey(code, column))),
    ...codes('basic-by-economic').map(economicKey),
  ];
  return keys.filter((key) => parseFigureKey(key));
}

/** undefined where the state of the table says it all. */
function cellsOf(one: Standing): FigureCells | undefined {
  const key = one.measure as FigureKey;
  if (one.form === 'missing') {
    const nothing = { key, printed: '', unit: '', carryover: '', funding: '', label: '' } as const;
    return one.address === '' ? undefined : { ...nothing, address: one.address, mark: one.reason };
  }
  const { printed, unit, carryover = '', funding = '', address, label = '', uncertain } = one;
  return { key, printed, unit, carryover, funding, address, label, mark: uncertain ? 'uncertain' : '' };
}

export function figureRow(cells: FigureCells): FigureRow {
  return FIGURE_COLUMNS.map((column) => cells[column]);
}

export function agencyHead({ id, name, region, level, sector }: Agency): AgencyHead {
  return { agency: id, name, region, level, sector, columns: FIGURE_COLUMNS };
}

/** A document of an agency's file. */
export function agencyEntry({ year, stage, scope, institution, members, states }: Head, figures: readonly FigureRow[]): AgencyPart['disclosures'][number] {
  return { year, stage, scope, institution, members, states, figures };
}

/** What a disclosure says of a measure, from its head and the measure's row, if it has one: the same as the core reads from its tables. */
export function standingFrom(head: Head, key: FigureKey, row: FigureRow | undefined): Standing {
  const { agency, level, year: fiscalYear, stage, scope, institution, members } = head;
  const frame = {
    disclosure: `${agency}/${fiscalYear}-${stage}${scope === 'unit' ? '-unit' : ''}`,
    agency,
    level,
    fiscalYear,
    stage,
    scope,
    institution: institution || undefined,
    members: members || undefined,
    measure: key,
  };
  const [, printed = '', unit = '', carryover = '', funding = '', address = '', label = '', mark = ''] = row ?? [];
  const value = row && !isMissing(mark) ? parseDecimal(printed) : undefined;
  if (!value) {
    const state = head.states[(COMPARED_KINDS as readonly string[]).indexOf(kindOfKey(key))] ?? 'not-published';
    return { form: 'missing', ...frame, reason: isMissing(mark) ? mark : state, address };
  }
  return {
    form: 'figure',
    ...frame,
    dimension: isMoneyUnit(unit) ? 'money' : unit,
    carryover: (carryover || undefined) as 'included' | 'excluded' | undefined,
    funding: (funding || undefined) as Funding | undefined,
    codeName: parseFigureKey(key)?.form === 'named' ? undefined : comparableLabel(label),
    value,
    printed,
    unit,
    address,
    ...(label ? { label } : {}),
    ...(mark === 'uncertain' ? { uncertain: true as const } : {}),
  };
}

function isMissing(mark: string): mark is MissingReason {
  return (MISSING as readonly string[]).includes(mark);
}

/** 53 bits of a text as letters and digits: enough to see that a list of units is another one. */
export function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
