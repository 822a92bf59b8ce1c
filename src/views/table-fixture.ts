import type { Agency, Disclosure, PrintedColumn, PublishedTable, Row, TableState } from '../fiscal/disclosure.ts';
import { parseDecimal } from '../fiscal/decimal.ts';
import type { Cell } from '../fiscal/figure.ts';
import { kindRegistry, type TableKind } from '../fiscal/tables/index.ts';

/* Small disclosures for the tests of the views, built without files. */

const KINDS = kindRegistry();
const NUMERIC = new Set(['amount', 'count', 'percent', 'score']);

/** `''` is blank; in a number column other text is the document's oddity. */
export function cellOf(printed: string, numeric: boolean): Cell {
  if (printed === '') return { form: 'blank', printed: '' };
  if (!numeric) return { form: 'text', printed };
  const value = parseDecimal(printed.replace('%', ''));
  return value ? { form: 'number', printed, value } : { form: 'as-printed', printed };
}

export interface RowInput extends Partial<Omit<Row, 'cells'>> {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** A table of a known kind (or of `options.kind`) with the given columns. */
export function tableOf(kindId: string, columns: readonly string[], rows: readonly RowInput[], options: Partial<PublishedTable> = {}): PublishedTable {
  const kind: TableKind | undefined = options.kind ?? KINDS.get(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const id = options.id ?? kindId;
  const printed = columns.map((key): PrintedColumn => {
    const column = kind.columns.find((candidate) => candidate.key === key);
    if (!column) throw new Error(`no column ${key} in ${kindId}`);
    return { column, header: column.label };
  });
  return {
    occurrence: 1,
    state: 'published',
    title: kind.title,
    number: '',
    unit: '万元',
    note: '',
    form: 'table',
    source: 'text',
    columns: printed,
    ...options,
    id,
    kind,
    rows: rows.map((row) => rowOf(id, printed, row)),
  };
}

function rowOf(table: string, columns: readonly PrintedColumn[], { values = {}, ...row }: RowInput): Row {
  const label = row.label ?? row.key;
  const text = (key: string): string => values[key] ?? (key === 'label' ? label : key === 'code' ? (row.code ?? '') : key === 'side' ? (row.side ?? '') : '');
  return {
    code: '',
    side: '',
    level: 0,
    total: false,
    units: {},
    ...row,
    label,
    address: `${table}-${row.key}`,
    cells: Object.fromEntries(columns.map(({ column }) => [column.key, cellOf(text(column.key), NUMERIC.has(column.type))])),
  };
}

export const AGENCY: Agency = { id: '140824-test', name: '某县医疗保障局', region: '140824', level: 'county', budgetCode: '351', sector: '医疗保障', note: '' };

export function disclosureOf(tables: readonly PublishedTable[], options: Partial<Disclosure> = {}): Disclosure {
  const stateOf = (kind: string): TableState => tables.find((table) => table.kind.id === kind)?.state ?? 'not-published';
  const states = Object.fromEntries([...KINDS.keys()].map((kind) => [kind, stateOf(kind)]));
  return {
    id: '140824-test/2023-budget',
    agency: AGENCY.id,
    fiscalYear: 2023,
    stage: 'budget',
    scope: 'department',
    title: '某县医疗保障局2023年度部门预算',
    notes: [],
    sources: [{ id: 'text', title: '2023年度部门预算', publisher: '某县医疗保障局', hashed: 'extracted-text', sha256: '0'.repeat(64) }],
    states,
    ...options,
    tables,
  };
}

/** Expenditure by function as a county prints it: 合计, two 类, their 款 and 项. */
export function expenditureTable(): PublishedTable {
  const row = (code: string, label: string, total: string, basic: string, project: string): RowInput => ({ key: code, code, label, level: (code.length - 3) / 2, values: { total, basic, project } });
  return tableOf('expenditure-by-function', ['code', 'label', 'total', 'basic', 'project'], [
    { key: 'total', label: '合计', total: true, values: { total: '100.00', basic: '8', project: '92.00' } },
    row('210', '卫生健康支出', '97.00', '5', '92.00'),
    row('21012', '财政对基本医疗保险基金的补助', '74.00', '', '74.00'),
    row('2101202', '城乡居民基本医疗保险补助', '74.00', '', '74.00'),
    row('21013', '医疗救助', '23.00', '5', '18.00'),
    row('2101301', '城乡医疗救助', '16.00', '', '16.00'),
    row('2101399', '其他医疗救助', '7.00', '5', '2.00'),
    row('221', '住房保障支出', '3.00', '3', ''),
    row('22102', '住房改革支出', '3.00', '3', ''),
    row('2210201', '住房公积金', '3.00', '3', ''),
  ]);
}
