/** Where one measure stands in a disclosure: a named line and a column of a kind of table. */
export interface Place {
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

/** A measure that has a name of its own. */
export type MeasureKey = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as readonly MeasureKey[];

/** 三公 and its parts, total first. */
export const THREE_PUBLIC_MEASURES = ['three-public', 'overseas', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'receptions'] as const satisfies readonly MeasureKey[];

/** Revenue measures never hold money carried over, or are nothing else: how a table treats it says nothing about them. */
export const WITHOUT_CARRYOVER: ReadonlySet<string> = new Set<MeasureKey>(['revenue-current-year', 'carryover-in']);
