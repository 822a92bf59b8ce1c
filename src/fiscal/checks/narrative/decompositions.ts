import type { Subject } from './subjects.ts';

/** A part, or the parts that may stand in its place. */
export type Part = Subject | readonly Subject[];

/**
 * What makes up a whole. Only parts that the text states take part; what it leaves out is looked up
 * in the tables before a difference counts.
 */
export const DECOMPOSITIONS: Readonly<Partial<Record<Subject, readonly (readonly Part[])[]>>> = {
  'revenue-total': [
    ['general-budget-revenue', 'government-funds-revenue', 'state-capital-revenue', 'special-account-revenue', ['unit-funds-revenue', 'business-revenue', 'operating-revenue', 'superior-grant-revenue', 'affiliate-revenue', 'other-revenue'], 'carryover-in'],
    ['fiscal-appropriation-revenue', 'special-account-revenue', ['unit-funds-revenue', 'business-revenue', 'operating-revenue', 'superior-grant-revenue', 'affiliate-revenue', 'other-revenue'], 'carryover-in'],
    ['revenue-current-year', 'surplus-used', 'carryover-in'],
  ],
  'expenditure-total': [
    ['basic', 'project', 'reserve', 'to-superior', 'operating-expenditure', 'to-affiliate'],
    ['expenditure-arranged', 'carryover-in'],
  ],
  'expenditure-grand-total': [
    ['expenditure-arranged', 'carryover-in'],
    ['expenditure-current-year', 'surplus-distribution', 'carryover-out'],
  ],
  'expenditure-current-year': [['basic', 'project', 'reserve', 'to-superior', 'operating-expenditure', 'to-affiliate']],
  'fiscal-total': [
    ['general-budget-revenue', 'government-funds-revenue', 'state-capital-revenue', 'carryover-in'],
    ['fiscal-current-year', 'carryover-in'],
  ],
  'both-totals': [
    ['general-budget-revenue', 'government-funds-revenue', 'state-capital-revenue', 'special-account-revenue', 'unit-funds-revenue', 'other-revenue', 'carryover-in'],
    ['basic', 'project', 'reserve', 'to-superior', 'operating-expenditure', 'to-affiliate'],
  ],
  basic: [['personnel', 'operating']],
  'general-basic': [['personnel', 'operating']],
  'three-public': [['overseas', ['vehicles', 'vehicle-purchase', 'vehicle-running'], 'receptions']],
  vehicles: [['vehicle-purchase', 'vehicle-running']],
  receptions: [['receptions-foreign', 'receptions-domestic']],
  procurement: [['procurement-goods', 'procurement-works', 'procurement-services']],
};

/** Wholes that a list of functional classes or items may add up to. */
export const CLASSED: ReadonlySet<Subject> = new Set(['expenditure-total', 'expenditure-current-year', 'expenditure-grand-total', 'fiscal-total', 'general-expenditure', 'general-current-year', 'both-totals']);
