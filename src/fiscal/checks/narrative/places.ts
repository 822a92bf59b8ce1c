import type { Subject } from './subjects.ts';

/** Where a subject stands in one kind of table. */
export interface Recipe {
  readonly kind: string;
  /** Row keys, the first that the table has; `*total` is the total row of a table whose rows are only numbered. */
  readonly rows: readonly string[];
  /** Columns, the first group that the table prints; the figures of a group are added up. */
  readonly columns: readonly (readonly string[])[];
  /** Where no such row is printed: the sum of the first-level rows of this side. */
  readonly side?: string;
}

const summary = (row: string, column = 'amount'): Recipe => ({ kind: 'revenue-expenditure-summary', rows: [row], columns: [[column]] });
const revenue = (...columns: readonly (readonly string[])[]): Recipe => ({ kind: 'revenue-by-function', rows: ['total'], columns });
const expenditure = (column: string): Recipe => ({ kind: 'expenditure-by-function', rows: ['total'], columns: [[column]] });
const general = (column: string): Recipe => ({ kind: 'general-budget-by-function', rows: ['total'], columns: [[column]] });
const fiscal = (row: string): Recipe => ({ kind: 'fiscal-appropriation-summary', rows: [row], columns: [['total']] });
const threePublic = (...rows: readonly string[]): Recipe => ({ kind: 'three-public-expenses', rows, columns: [['total'], ['final'], ['budget']] });
const economic = (column: string, side: string): readonly Recipe[] => [
  { kind: 'basic-by-economic', rows: ['total'], columns: [[column]] },
  { kind: 'basic-by-economic', rows: [`${column}-${column}-total`, `${column}-total`], columns: [['total']], side },
];

const FISCAL_COLUMNS = ['general_budget', 'government_funds', 'state_capital'];

/** Places of each subject, in order of preference; the table that the text's section is set beside comes first (see resolve). */
export const RECIPES: Readonly<Partial<Record<Subject, readonly Recipe[]>>> = {
  'both-totals': [summary('revenue-total')],
  'revenue-total': [summary('revenue-total'), revenue(['total'], ['current_year', 'carryover'], ['current_year'])],
  'revenue-current-year': [summary('revenue-current-year'), revenue(['current_year'])],
  'general-budget-revenue': [summary('revenue-general-budget'), revenue(['general_budget']), fiscal('revenue-general-budget')],
  'government-funds-revenue': [summary('revenue-government-funds'), revenue(['government_funds']), fiscal('revenue-government-funds')],
  'state-capital-revenue': [summary('revenue-state-capital'), revenue(['state_capital']), fiscal('revenue-state-capital')],
  'fiscal-appropriation-revenue': [revenue(['fiscal_appropriation'], FISCAL_COLUMNS), fiscal('revenue-current-year')],
  'special-account-revenue': [summary('revenue-special-account'), revenue(['special_account'])],
  'unit-funds-revenue': [summary('revenue-unit-funds'), revenue(['unit_funds'], ['business', 'operating', 'superior_grant', 'affiliate', 'other'])],
  'business-revenue': [summary('revenue-business'), revenue(['business'])],
  'operating-revenue': [summary('revenue-operating'), revenue(['operating'])],
  'superior-grant-revenue': [summary('revenue-superior-grant'), revenue(['superior_grant'])],
  'affiliate-revenue': [summary('revenue-affiliate'), revenue(['affiliate'])],
  'other-revenue': [summary('revenue-other'), revenue(['other'])],
  'surplus-used': [summary('revenue-non-appropriation-surplus-used')],
  'carryover-in': [summary('revenue-carryover-in'), revenue(['carryover']), fiscal('revenue-carryover-in')],
  'expenditure-current-year': [expenditure('total'), summary('expenditure-current-year')],
  'surplus-distribution': [summary('expenditure-surplus-distribution')],
  'carryover-out': [summary('expenditure-carryover-out'), fiscal('expenditure-carryover-out')],
  'expenditure-total': [expenditure('total'), summary('expenditure-total')],
  'expenditure-grand-total': [summary('expenditure-total'), expenditure('total')],
  'expenditure-arranged': [summary('expenditure-total', 'current_year')],
  basic: [expenditure('basic'), general('basic'), { kind: 'basic-by-economic', rows: ['total'], columns: [['total']] }],
  'general-basic': [{ kind: 'basic-by-economic', rows: ['total'], columns: [['total']] }, general('basic')],
  project: [expenditure('project'), general('project')],
  reserve: [expenditure('reserve')],
  'to-superior': [expenditure('to_superior')],
  'operating-expenditure': [expenditure('operating')],
  'to-affiliate': [expenditure('to_affiliate')],
  personnel: economic('personnel', '人员经费'),
  operating: economic('operating', '公用经费'),
  'fiscal-total': [fiscal('revenue-total')],
  'fiscal-current-year': [fiscal('revenue-current-year')],
  'general-expenditure': [general('total')],
  'government-funds-expenditure': [{ kind: 'government-funds', rows: ['total'], columns: [['total']] }],
  'state-capital-expenditure': [{ kind: 'state-capital', rows: ['total'], columns: [['total']] }],
  'three-public': [threePublic('three-public', 'total')],
  overseas: [threePublic('overseas')],
  vehicles: [threePublic('vehicles')],
  'vehicle-purchase': [threePublic('vehicle-purchase')],
  'vehicle-running': [threePublic('vehicle-running')],
  receptions: [threePublic('receptions')],
  conferences: [threePublic('conferences')],
  training: [threePublic('training')],
  'agency-operating': [{ kind: 'agency-operating-costs', rows: ['*total'], columns: [['total']] }],
  procurement: [{ kind: 'procurement', rows: ['*total'], columns: [['total']] }],
  assets: [{ kind: 'state-assets', rows: ['total'], columns: [['value']] }],
};

/** 一般公共预算当年拨款: the table by function where it leaves carryover out, the appropriation itself where it does not. */
export const GENERAL_CURRENT_YEAR = {
  excluded: [general('total')],
  included: [fiscal('revenue-general-budget'), summary('revenue-general-budget')],
} as const satisfies Record<string, readonly Recipe[]>;

/**
 * Subjects that a label without 总计 may also mean: 收入合计 is all revenue in one document and this year's in
 * another. A figure that agrees with one of its readings agrees.
 */
export const READINGS: Readonly<Partial<Record<Subject, readonly Subject[]>>> = {
  'revenue-total': ['revenue-current-year'],
  'expenditure-total': ['expenditure-grand-total', 'expenditure-current-year'],
  'expenditure-current-year': ['expenditure-total'],
};

/** Kinds of table that a section is about, by its heading, where the transcription names none. */
export const SECTION_KINDS: readonly (readonly [RegExp, string])[] = [
  [/三公/, 'three-public-expenses'],
  [/政府性?基金/, 'government-funds'],
  [/国有资本经营/, 'state-capital'],
  [/一般公共预算.*基本支出/, 'basic-by-economic'],
  [/一般公共预算/, 'general-budget-by-function'],
  [/财政拨款收/, 'fiscal-appropriation-summary'],
  [/收入支出|收支/, 'revenue-expenditure-summary'],
  [/收入/, 'revenue-by-function'],
  [/支出/, 'expenditure-by-function'],
];

/** 上年结转 as a part of expenditure: what of the spending the carryover pays for. */
export const CARRYOVER_SPENT: readonly Recipe[] = [summary('expenditure-total', 'carryover')];

/** Whether a column of the three-public table is the budget or the outcome. */
export const THREE_PUBLIC_COLUMNS = { budget: [['budget']], final: [['final'], ['total']] } as const satisfies Record<string, readonly (readonly string[])[]>;
