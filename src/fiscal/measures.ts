import type { Comparand } from './comparability.ts';
import type { Decimal } from './decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row, TableState } from './disclosure.ts';

/** Where one measure stands in a disclosure: a named line and a column of a kind of table. */
interface Place {
  readonly kind: string;
  /** Row key, as in addresses. */
  readonly row: string;
  /** Columns in order of preference: documents name the same column differently. */
  readonly columns: readonly string[];
}

const threePublic = (row: string): Place => ({ kind: 'three-public-expenses', row, columns: ['final', 'total', 'budget'] });

/** Measures that can be set beside one another across disclosures. */
export const MEASURES = {
  'revenue-current-year': [{ kind: 'revenue-expenditure-summary', row: 'revenue-current-year', columns: ['amount'] }],
  'revenue-total': [{ kind: 'revenue-expenditure-summary', row: 'revenue-total', columns: ['amount'] }],
  'carryover-in': [{ kind: 'revenue-expenditure-summary', row: 'revenue-carryover-in', columns: ['amount'] }],
  'expenditure-current-year': [{ kind: 'revenue-expenditure-summary', row: 'expenditure-current-year', columns: ['amount'] }],
  'expenditure-total': [{ kind: 'revenue-expenditure-summary', row: 'expenditure-total', columns: ['amount'] }],
  basic: [{ kind: 'expenditure-by-function', row: 'total', columns: ['basic'] }],
  project: [{ kind: 'expenditure-by-function', row: 'total', columns: ['project'] }],
  personnel: [
    { kind: 'basic-by-economic', row: 'total', columns: ['personnel'] },
    { kind: 'basic-by-economic', row: 'personnel-personnel-total', columns: ['total'] },
    { kind: 'basic-by-economic', row: 'personnel-total', columns: ['total'] },
  ],
  operating: [
    { kind: 'basic-by-economic', row: 'total', columns: ['operating'] },
    { kind: 'basic-by-economic', row: 'operating-operating-total', columns: ['total'] },
    { kind: 'basic-by-economic', row: 'operating-total', columns: ['total'] },
  ],
  'three-public': [threePublic('three-public'), threePublic('total')],
  overseas: [threePublic('overseas')],
  vehicles: [threePublic('vehicles')],
  'vehicle-purchase': [threePublic('vehicle-purchase')],
  'vehicle-running': [threePublic('vehicle-running')],
  receptions: [threePublic('receptions')],
} as const satisfies Record<string, readonly Place[]>;
export type MeasureKey = keyof typeof MEASURES;

/** A measure as one disclosure states it, or why it states none. */
export type Measured =
  | { readonly form: 'figure'; readonly value: Decimal; readonly printed: string; readonly unit: string; readonly table: PublishedTable; readonly row: Row; readonly column: string }
  /** The cell is printed blank: not a zero. */
  | { readonly form: 'blank'; readonly table: PublishedTable; readonly row: Row }
  | { readonly form: 'absent'; readonly state: TableState };

/** Looks a measure up in a disclosure's tables. Blank cells and absent tables are told apart from zeros. */
export function measured(disclosure: Disclosure, measure: MeasureKey): Measured {
  const places: readonly Place[] = MEASURES[measure];
  let blank: Measured | undefined;
  for (const place of places) {
    const table = disclosure.tables.find((candidate) => candidate.kind.id === place.kind);
    const row = table?.rows.find((candidate) => candidate.key === place.row);
    if (!table || !row) continue;
    for (const column of place.columns) {
      const cell = row.cells[column];
      if (cell?.form === 'number') return { form: 'figure', value: cell.value, printed: cell.printed, unit: table.unit, table, row, column };
      if (cell?.form === 'blank') blank ??= { form: 'blank', table, row };
    }
  }
  return blank ?? { form: 'absent', state: disclosure.states[places[0]?.kind ?? ''] ?? 'not-published' };
}

/** What must be known of a measured figure before it is compared (see comparability). */
export function comparand(disclosure: Disclosure, agency: Agency, measure: MeasureKey, figure: Extract<Measured, { form: 'figure' }>): Comparand {
  return {
    agency: agency.id,
    level: agency.level,
    fiscalYear: disclosure.fiscalYear,
    stage: disclosure.stage,
    scope: disclosure.scope,
    measure,
    carryover: figure.table.carryover,
    funding: figure.table.kind.id === 'three-public-expenses' ? fundingBase(figure.table.title) : undefined,
  };
}

/** 三公 tables count either all appropriation or the general public budget only; the printed title says which. */
function fundingBase(title: string): Comparand['funding'] {
  return title.includes('一般公共预算') ? 'general-budget' : 'fiscal-appropriation';
}
