import { addDecimals, compareDecimals, type Decimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { figure, tablesOf } from './cells.ts';
import { indexOf } from './index-of.ts';
import type { Assumption } from './rule.ts';

/** Revenue of a summary that is no fiscal appropriation. */
const OTHER_INCOME = ['special-account', 'unit-funds', 'business', 'operating', 'superior-grant', 'affiliate', 'other', 'non-appropriation-surplus-used'];
/** The same as columns of the table of revenue by function. */
const OTHER_INCOME_COLUMNS = ['special_account', 'unit_funds', 'business', 'operating', 'superior_grant', 'affiliate', 'other'];

/** The first table of a kind that prints a column; documents put the department's own table first. */
export function firstTable(disclosure: Disclosure, kind: string, column: string): PublishedTable | undefined {
  return tablesOf(disclosure, kind).find((table) => indexOf(table).columns.has(column));
}

export function rowOf(table: PublishedTable | undefined, key: string): Row | undefined {
  return table && indexOf(table).byKey.get(key);
}

/** What the document says of the money in its totals; the base on which its tables can be compared. */
export interface Funding {
  /** No money but fiscal appropriation, as far as the summary tells; undefined where no summary is held. */
  readonly onlyAppropriation: boolean | undefined;
  /** Money carried in from earlier years; undefined where nothing is printed. */
  readonly carryoverIn: Decimal | undefined;
  /** Money is left over or handed out at the end of the year. */
  readonly carriesOut: boolean;
  /** Spending draws on surplus of earlier years that is no carried-over appropriation. */
  readonly usesSurplus: boolean;
}

const CACHE = new WeakMap<Disclosure, Funding>();

export function fundingOf(disclosure: Disclosure): Funding {
  let funding = CACHE.get(disclosure);
  if (!funding) CACHE.set(disclosure, (funding = readFunding(disclosure)));
  return funding;
}

function readFunding(disclosure: Disclosure): Funding {
  const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
  const revenue = tablesOf(disclosure, 'revenue-by-function')[0];
  const appropriation = firstTable(disclosure, 'fiscal-appropriation-summary', 'total');
  const line = (key: string): Decimal | undefined => figure(rowOf(summary, key), 'amount');
  const carryoverIn = line('revenue-carryover-in') ?? figure(rowOf(revenue, 'total'), 'carryover');
  const appropriated = figure(rowOf(appropriation, 'revenue-carryover-in'), 'total');
  const others = [...OTHER_INCOME.map((key) => line(`revenue-${key}`)), ...OTHER_INCOME_COLUMNS.map((column) => figure(rowOf(revenue, 'total'), column))];
  const sameCarryover = carryoverIn === undefined || carryoverIn.units === 0n || (appropriated !== undefined && compareDecimals(appropriated, carryoverIn) === 0);
  return {
    onlyAppropriation: summary || revenue ? others.every(isNone) && sameCarryover : undefined,
    carryoverIn,
    carriesOut: ['expenditure-carryover-out', 'expenditure-surplus-distribution'].some((key) => !isNone(line(key))),
    usesSurplus: !isNone(line('revenue-non-appropriation-surplus-used')),
  };
}

/** Nothing printed, or a printed zero: for a condition both say that there is none of it. */
export function isNone(value: Decimal | undefined): boolean {
  return value === undefined || value.units === 0n;
}

const EXCLUDED = /不含(?:上年|以前年度)?结转/;
const INCLUDED = /含(?:上年|以前年度)?结转/;

/**
 * Whether a table's totals contain money carried in: as the data says, as its title says, or as its
 * total tells beside the summary's 本年支出合计. Undefined where nothing tells.
 */
export function carryoverOf(disclosure: Disclosure, table: PublishedTable): 'included' | 'excluded' | undefined {
  if (table.carryover) return table.carryover;
  if (EXCLUDED.test(table.title)) return 'excluded';
  if (INCLUDED.test(table.title)) return 'included';
  /* A summary's two sides balance only with the money carried in; one that prints none holds none. */
  if (table.kind.id === 'revenue-expenditure-summary') return 'included';
  if (table.kind.id === 'fiscal-appropriation-summary') return isNone(figure(rowOf(table, 'revenue-carryover-in'), 'total')) ? 'excluded' : 'included';
  const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
  const all = figure(rowOf(summary, 'expenditure-current-year') ?? rowOf(summary, 'expenditure-total'), 'amount');
  const total = figure(rowOf(table, 'total'), 'total');
  const { carryoverIn } = fundingOf(disclosure);
  if (!all || !total || !carryoverIn) return undefined;
  if (compareDecimals(total, all) === 0) return 'included';
  return compareDecimals(addDecimals([total, carryoverIn]), all) === 0 ? 'excluded' : undefined;
}

/**
 * Whether two tables treat money carried in alike, and what that rests on. Where no money was carried in,
 * they do whatever they say; where one does not say, they are taken to, and the finding says so.
 * @returns undefined when they differ: their totals must not be compared.
 */
export function carryoverAlike(disclosure: Disclosure, a: PublishedTable, b: PublishedTable): readonly Assumption[] | undefined {
  if (isNone(fundingOf(disclosure).carryoverIn)) return [];
  const [left, right] = [carryoverOf(disclosure, a), carryoverOf(disclosure, b)];
  if (left && right) return left === right ? [] : undefined;
  return [(left ?? right) === 'excluded' ? 'carryover-excluded' : 'carryover-included'];
}
