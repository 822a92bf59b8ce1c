import { type Decimal, formatDecimal, parseDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { type Money, spotPlace, spotTerm } from '../amounts.ts';
import { figure, tablesOf } from '../cells.ts';
import { exactly, type Fraction, type Interval, multiplyIntervals } from '../interval.ts';
import { costLimits } from '../performance/cost-targets.ts';
import type { Form } from '../performance/forms.ts';
import type { Check, CheckContext, Rule, Term } from '../rule.ts';
import { checkAt } from '../make-check.ts';
import { signed } from '../tolerance.ts';
import { type Bound, boundOf, isOccasion, isPeople, perWhat } from '../vocabulary.ts';
import { type Indicator, indicatorTables, projectOf, textOf } from './indicator.ts';
import { type Counted, counted } from './quantities.ts';

/** What one person or one time costs, in 元, and where that is printed. */
interface UnitCost {
  readonly per: 'people' | 'occasions' | 'each';
  readonly yuan: Counted;
  readonly bound: Bound;
  /** A standard that several levels of government may pay together. */
  readonly shared: boolean;
  readonly term: Term;
  readonly spot: { readonly table: PublishedTable; readonly row: Row; readonly column: string };
}

/**
 * Quantity × unit cost against the cost limit of the form or, where it sets none, its money.
 * A floor under the quantity times a fixed or least unit cost that passes the limit contradicts it; a highest
 * unit cost that would pass it is doubtful. Against a fixed sum of money a fixed unit cost should give that sum.
 */
export const unitCostRule: Rule = {
  name: 'unit-cost',
  family: 'quantity × unit cost against the cost limit',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const terms = tablesOf(disclosure, 'performance-terms');
    for (const { table, form, indicators } of indicatorTables(disclosure)) {
      const own = indicators.filter((each) => each.leads && each.label !== '');
      const costs = unitCosts(disclosure, own, terms.find((each) => each.occurrence === table.occurrence));
      for (const cost of costs) yield decide(disclosure, own, cost, whole(table, own, form), projectOf({ form, table }));
    }
  },
};

/** Unit costs that a form states: as targets, in the description of a cost, or in its goal and overview. One value is taken once. */
function unitCosts(disclosure: Disclosure, indicators: readonly Indicator[], terms: PublishedTable | undefined): readonly UnitCost[] {
  const found = [
    ...indicators.flatMap((each) => fromTarget(disclosure, each) ?? []),
    ...indicators.flatMap((each) => fromDescription(disclosure, each) ?? []),
    ...(terms?.rows ?? []).flatMap((row) => (terms ? (fromTerm(disclosure, terms, row) ?? []) : [])),
  ];
  const first = found[0];
  /* Where a target says one figure and a description another, the target is the form's own word. */
  return found.filter((each) => each === first || (each.spot.column === 'target' && each.yuan.value.units !== first?.yuan.value.units));
}

function fromTarget(disclosure: Disclosure, { table, row, category, label, description, target, quantity }: Indicator): UnitCost | undefined {
  if (category !== 'cost' || !quantity) return undefined;
  const per = perWhat(label + target) ?? (/均/.test(description) ? perWhat(description) : undefined);
  const yuan = counted(quantity);
  if (!per || yuan.unit !== '元') return undefined;
  const spot = { table, row, column: 'target' };
  const told = /平均|单/.test(label) && per === 'each' ? (perWhat(description) ?? per) : per;
  return { per: told, yuan, bound: boundOf(quantity.operator), shared: SHARED.test(label + target), term: spotTerm(disclosure, spot, '×'), spot };
}

const SHARED = /标准|财政补助|补贴/;
/** Money that is one level's share of what several pay: 县级配套预算金额, 医疗救助补助资金. */
const SHARE = /配套|分担|分摊|共担|补助|补贴/;
const EACH_PERSON = /(?:每人|人均)[^\d，。；]{0,4}(\d[\d,]*(?:\.\d+)?)元/;

function fromDescription(disclosure: Disclosure, { table, row, category, description }: Indicator): UnitCost | undefined {
  const value = category === 'cost' ? parseDecimal(EACH_PERSON.exec(description)?.[1] ?? '') : undefined;
  if (!value) return undefined;
  const spot = { table, row, column: 'description' };
  return { per: 'people', yuan: counted({ value, unit: '元' }), bound: 'exact', shared: SHARED.test(description), term: { ...spotTerm(disclosure, spot, '×'), printed: `${formatDecimal(value)}元` }, spot };
}

function fromTerm(disclosure: Disclosure, table: PublishedTable, row: Row): UnitCost | undefined {
  const value = figure(row, 'value');
  if (!value || row.repeats || row.units.value !== '元' || perWhat(row.label) !== 'people') return undefined;
  const spot = { table, row, column: 'value' };
  return { per: 'people', yuan: counted({ value, unit: '元' }), bound: boundOf(textOf(row, 'operator')), shared: true, term: { ...spotTerm(disclosure, spot, '×'), printed: `${row.cells.value?.printed ?? ''}元` }, spot };
}

/** What the product is held against. */
type Whole = Money & {
  readonly limit: boolean;
  /** Whether its own name, or the project's, says that it is only one payer's share. */
  readonly share: boolean;
};

function whole(table: PublishedTable, indicators: readonly Indicator[], form: Form | undefined): Whole | undefined {
  const limits = costLimits(table).filter(({ row }) => perWhat(`${row.label}${indicators.find((each) => each.row === row)?.target ?? ''}`) === undefined);
  const [only, ...others] = limits;
  const project = SHARE.test(form?.name ?? '');
  if (only && others.length === 0) return { ...only, limit: true, share: project || SHARE.test(only.row.label) };
  return form?.budget && { ...form.budget, limit: false, share: project };
}

function decide(disclosure: Disclosure, indicators: readonly Indicator[], cost: UnitCost, base: Whole | undefined, project: string): Check {
  const fits = (unit: string): boolean => (cost.per === 'occasions' ? isOccasion(unit) : cost.per === 'people' ? isPeople(unit) : isPeople(unit) || isOccasion(unit));
  const quantities = indicators.filter(({ category, quantity }) => category === 'quantity' && quantity && fits(quantity.unit));
  const [only, ...others] = quantities;
  const facts = { project, per: cost.per };
  const given = { key: `${cost.spot.row.address}/${cost.spot.column}/unit-cost`, unit: '万元', facts };
  const undecided = (reason: Check['reason']): Check => checkAt('unit-cost', disclosure, cost.spot, { ...given, outcome: 'undecidable', reason });
  if (!only?.quantity || others.length > 0) return undecided('no-counterpart');
  if (!base) return undecided('no-base');
  const spot = { table: only.table, row: only.row, column: 'target' };
  const count = counted(only.quantity);
  const nominal = { units: count.value.units * cost.yuan.value.units, decimals: count.value.decimals + cost.yuan.value.decimals + 4 };
  const product = multiplyIntervals(exactly(count.value), around(cost.yuan.value, cost.yuan.precision));
  const verdict = judge(product, base, { quantity: boundOf(only.quantity.operator), cost: cost.bound, shared: cost.shared || base.share });
  const equal = subtractDecimals(base.wan, nominal);
  const outcome = equal.units === 0n ? { outcome: 'pass' as const } : verdict;
  return checkAt('unit-cost', disclosure, base, {
    ...given,
    unit: '万元',
    recomputed: plain(nominal),
    difference: signed(trimmed(equal)),
    assumptions: ['same-quantity', 'unit-cost-in-full'],
    ...outcome,
    stated: plain(base.wan),
    terms: [spotTerm(disclosure, spot), cost.term],
    places: [spotPlace(disclosure, spot), cost.term.place],
    facts: { ...facts, kind: outcome.outcome === 'finding' ? verdict.kind : '', whole: base.limit ? 'limit' : 'money', quantity: only.target, cost: cost.term.printed },
  });
}

/** How the product lies against the limit: 元 against 万元, each with half of its last place. */
function judge(product: Interval, base: Whole, bounds: { quantity: Bound; cost: Bound; shared: boolean }): Pick<Check, 'outcome' | 'severity'> & { kind: string } {
  const limit = multiplyIntervals(around(base.wan, base.precision), exactly(10000n));
  if (below(limit.high, product.low)) {
    const certain = (bounds.quantity === 'lower' || bounds.quantity === 'exact' || bounds.quantity === 'none') && bounds.cost !== 'upper' && bounds.cost !== 'about';
    return { outcome: 'finding', severity: certain && !bounds.shared ? 'error' : 'warning', kind: certain ? 'above' : 'may-exceed' };
  }
  if (!below(product.high, limit.low)) return { outcome: 'rounding', kind: '' };
  const fixed = bounds.cost === 'exact' || bounds.cost === 'none';
  return !base.limit && fixed ? { outcome: 'finding', severity: 'warning', kind: 'short' } : { outcome: 'pass', kind: '' };
}

/** A value and half of its last place to both sides. */
function around({ units, decimals }: Decimal, precision: number): Interval {
  const d = 2n * 10n ** BigInt(Math.max(decimals, precision, 0));
  const n = 2n * units * 10n ** BigInt(Math.max(precision - decimals, 0));
  const half = precision < 0 ? 10n ** BigInt(-precision) : 1n;
  return { low: { n: n - half, d }, high: { n: n + half, d }, nominal: { n, d } };
}

const below = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** Without the zeros that only the change of unit brought in, two decimals kept. */
function trimmed(value: Decimal): Decimal {
  let { units, decimals } = value;
  while (decimals > 2 && units % 10n === 0n) {
    units /= 10n;
    decimals -= 1;
  }
  return { units, decimals };
}

function plain(value: Decimal): string {
  return formatDecimal(trimmed(value));
}
