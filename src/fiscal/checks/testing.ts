/** Small made-up disclosures for tests of rules. Not used by the portal itself. */
import { codeDepth } from '../classification.ts';
import { parseDecimal } from '../decimal.ts';
import { type Disclosure, type PublishedTable, type Row, disclosureId } from '../disclosure.ts';
import type { Cell } from '../figure.ts';
import { comparableLabel } from '../label.ts';
import { kindRegistry, type Line, type TableKind } from '../tables/index.ts';
import { SIDE_KEYS } from '../tables/sides.ts';
import type { Check, Rule } from './rule.ts';

const KINDS = kindRegistry();
const NUMERIC = new Set(['amount', 'count', 'percent', 'score']);
/** Columns of a seed that are no columns of the kind. */
const EXTRA = new Set(['key', 'line', 'uncertain', 'repeats']);

/** What a test may set of a table besides its rows. */
export type TableOptions = Partial<Omit<PublishedTable, 'kind' | 'id' | 'rows' | 'columns'>> & {
  readonly kinds?: ReadonlyMap<string, TableKind>;
};

/**
 * Builds a table from lines of cells parted by `|`; the first line names the columns by key.
 * Besides the kind's columns a seed may have `key` (the row key itself), `line` (key of the named
 * line where the label does not tell), `uncertain` (column keys) and `repeats` (an address).
 * Rows are named as in the data: by code, by line, or by the `row` column.
 * Columns that the seed leaves out are not printed. Throws when a column, line or number is unknown.
 */
export function makeTable(kindId: string, seed: string, options: TableOptions = {}): PublishedTable {
  const { kinds = KINDS, ...given } = options;
  const kind = kinds.get(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const [header = [], ...records] = seed
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const unknown = header.filter((key) => !EXTRA.has(key) && !kind.columns.some((column) => column.key === key));
  if (unknown.length > 0) throw new Error(`${kindId} has no column ${unknown.join(', ')}`);
  const occurrence = given.occurrence ?? 1;
  const id = occurrence === 1 ? kindId : `${kindId}-${occurrence}`;
  const counts = new Map<string, number>();
  const seen: string[] = [];
  const rows = records.map((cells) => {
    const record = Object.fromEntries(header.map((key, at) => [key, cells[at] ?? '']));
    return makeRow(id, kind, record, { counts, seen });
  });
  const columns = kind.columns.filter(({ key, type }) => type !== 'row' && header.includes(key)).map((column) => ({ column, header: column.label }));
  return { id, kind, occurrence, state: 'published', title: kind.title, number: '', unit: '万元', note: '', form: 'table', source: 'text', ...given, columns, rows };
}

/** Builds a disclosure of an agency that does not exist. Kinds without a table are `not-published`. */
export function makeDisclosure(tables: readonly PublishedTable[], head: Partial<Omit<Disclosure, 'tables'>> = {}): Disclosure {
  const agency = head.agency ?? '990100-education';
  const fiscalYear = head.fiscalYear ?? 2023;
  const stage = head.stage ?? 'budget';
  const scope = head.scope ?? 'department';
  return {
    id: disclosureId(agency, fiscalYear, stage, scope),
    agency,
    fiscalYear,
    stage,
    scope,
    title: `某市教育局${fiscalYear}年部门预算`,
    notes: [],
    sources: [],
    ...head,
    states: { ...Object.fromEntries([...KINDS.keys()].map((kind) => [kind, tables.find((table) => table.kind.id === kind)?.state ?? 'not-published'])), ...head.states },
    tables,
  };
}

/** Runs one rule over a disclosure made of these tables. */
export function checkTables(rule: Rule, tables: readonly PublishedTable[], head: Partial<Omit<Disclosure, 'tables'>> = {}, siblings: readonly Disclosure[] = []): readonly Check[] {
  return [...rule.check({ disclosure: makeDisclosure(tables, head), siblings })];
}

/** Outcome of each check by its key: what most tests compare. */
export function outcomes(checks: readonly Check[]): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map((check) => [check.key, check.reason ? `${check.outcome}: ${check.reason}` : check.outcome]));
}

function makeRow(id: string, kind: TableKind, record: Readonly<Record<string, string>>, names: { counts: Map<string, number>; seen: string[] }): Row {
  const { label = '', code = '', side = '' } = record;
  const line = findLine(kind, record, names.seen);
  const key = record.key || rowKey(kind, record, line, names.counts);
  if (line) names.seen.push(`${side}|${line.key}`);
  const uncertain = new Set((record.uncertain ?? '').split(' '));
  const cells = kind.columns.filter((column) => column.type !== 'row' && record[column.key] !== undefined).map((column) => [column.key, makeCell(column.type, record[column.key] ?? '', uncertain.has(column.key))] as const);
  const units = kind.columns.filter((column) => column.type === 'count').map((column) => [column.key, (column.unitFrom && record[column.unitFrom]) || line?.unit || ''] as const);
  return {
    key,
    address: `${id}-${key}`,
    code: kind.identity === 'code' ? code : '',
    label,
    side,
    line: line?.key,
    level: line?.level ?? (codeDepth(code || key.replace('item-', '')) ?? 1) - 1,
    total: line?.total ?? false,
    cells: Object.fromEntries(cells),
    units: Object.fromEntries(units.filter(([, unit]) => unit !== '')),
    repeats: record.repeats || undefined,
  };
}

function rowKey(kind: TableKind, record: Readonly<Record<string, string>>, line: Line | undefined, counts: Map<string, number>): string {
  const { code = '', label = '', side = '', row = '' } = record;
  if (kind.identity === 'row') return row || `r${numbered(counts, 'r')}`;
  if (kind.identity === 'code' && code) return bare(code, numbered(counts, code));
  if (!line) throw new Error(`${kind.id} has no line ${label}`);
  const prefix = kind.identity === 'line' && side ? `${SIDE_KEYS[side] ?? ''}-` : '';
  const key = `${prefix}${line.key}`;
  return line.many ? `${key}-${numbered(counts, key)}` : key;
}

/** The named line of a row; one that only matches below another comes first once that one has been seen. */
function findLine(kind: TableKind, record: Readonly<Record<string, string>>, seen: readonly string[]): Line | undefined {
  const { label = '', line = '', side = '', code = '' } = record;
  if (kind.identity === 'code' && code) return undefined;
  const name = comparableLabel(label);
  const fitting = (kind.lines ?? []).filter(
    (each) =>
      (each.side === undefined || each.side === side) &&
      (line ? each.key === line : [each.label, ...(each.aliases ?? [])].some((alias) => comparableLabel(alias) === name)) &&
      (line !== '' || each.under === undefined || seen.includes(`${side}|${each.under}`)) &&
      (each.many || !seen.includes(`${side}|${each.key}`)),
  );
  return fitting.find((each) => each.under !== undefined) ?? fitting[0];
}

function makeCell(type: string, text: string, uncertain: boolean): Cell {
  if (text === '') return { form: 'blank', printed: '' };
  if (!NUMERIC.has(type)) return uncertain ? { form: 'text', printed: text, uncertain } : { form: 'text', printed: text };
  const value = parseDecimal(text.replace(/\s*[%％分]$/, ''));
  if (!value) return { form: 'as-printed', printed: text };
  return uncertain ? { form: 'number', printed: text, value, uncertain } : { form: 'number', printed: text, value };
}

function numbered(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

function bare(code: string, count: number): string {
  return count === 1 ? code : `${code}-${count}`;
}
