import { formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { parseQuantity, type Quantity } from '../../figure.ts';
import { type Money, moneyAt, signedText, spotTerm, statedMoney } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { compareDerived, type Interval, magnitude, percentage, printed, subtractIntervals } from '../interval.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule, Term } from '../rule.ts';
import { finer } from './execution-rates.ts';
import { type Form, formsOf } from './forms.ts';

/** One way to reckon a ratio from amounts of the document: part ÷ whole, or |part - less| ÷ whole. */
interface Reading {
  readonly part: Money;
  readonly less?: Money | undefined;
  readonly whole: Money | undefined;
}

interface Ratio {
  readonly key: string;
  readonly label: RegExp;
  /** Whether the usual definition leaves some amounts out, so that a reported ratio below the recomputed one may be right. */
  readonly leavesOut?: true;
  readings(form: Form): readonly Reading[];
}

const RULE = 'management-ratios';

const RATIOS: readonly Ratio[] = [
  { key: 'execution', label: /^(?:部门)?预算执行率$/, readings: (form) => pair(funds(form, 'executed'), funds(form, 'adjusted')) },
  /* Adjustments that policy or the level above ordered are commonly not counted. */
  { key: 'adjustment', label: /^预算调整率$/, leavesOut: true, readings: (form) => pair(funds(form, 'adjusted'), funds(form, 'initial'), funds(form, 'initial')) },
  { key: 'carryover', label: /^结转结余率$|^结转结余(?:资金)?比率$/, readings: (form) => [...pair(funds(form, 'adjusted'), funds(form, 'adjusted'), funds(form, 'executed')), ...carryover(form.disclosure)] },
  { key: 'procurement', label: /^政府采购(?:预算)?执行率$/, readings: ({ disclosure }) => procurement(disclosure) },
  { key: 'three-public', label: /^["“]?三公["”]?经费["”]?(?:支出)?控制率$/, readings: ({ disclosure }) => threePublic(disclosure) },
];

/**
 * Management ratios that a self-evaluation reports (预算执行率, 预算调整率, 结转结余率 …) recomputed from the document's own
 * amounts. A ratio whose base is printed as 0 has no meaning and is spoken of by `zero-base-rates`.
 */
export const managementRatios: Rule = {
  name: RULE,
  family: 'management ratios in self-evaluations',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      for (const reported of reportedRatios(form)) {
        const check = checkRatio(form, reported);
        if (check) yield check;
      }
    }
  },
};

/** A ratio that a form reports in percent, and the ways in which the document lets it be reckoned. */
interface Reported {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly actual: Quantity;
  readonly ratio: Ratio;
  readonly readings: readonly Reading[];
}

function reportedRatios(form: Form): readonly Reported[] {
  const { indicators: table } = form;
  return (table?.rows ?? []).flatMap((row) => {
    if (!table || !row.label.includes('率')) return [];
    const ratio = RATIOS.find(({ label }) => label.test(row.label.replace(/\s+/g, '').replace(/”(?=经费)/, '')));
    const actual = ratio && parseQuantity(row.cells.actual?.printed ?? '');
    return ratio && actual && actual.operator === '' && /^[%％]$/.test(actual.unit) ? [{ table, row, actual, ratio, readings: ratio.readings(form) }] : [];
  });
}

/** Ratios of a form that no amounts of the document give because every base that they could have is printed as 0. */
export function zeroBaseRatios(form: Form): readonly { readonly row: Row; readonly base: Money }[] {
  return reportedRatios(form).flatMap(({ row, readings }) => {
    const base = zeroBase(readings);
    return base ? [{ row, base }] : [];
  });
}

function zeroBase(readings: readonly Reading[]): Money | undefined {
  return readings.every(({ whole }) => whole?.wan.units === 0n) ? readings[0]?.whole : undefined;
}

function checkRatio(form: Form, { table, row, actual, ratio, readings }: Reported): Check | undefined {
  const { disclosure } = form;
  const spot = { table, row, column: 'actual' };
  const base = { unit: '%', assumptions: ['same-scope', 'same-quantity'] as const, facts: { ratio: ratio.key } };
  const decided = readings.flatMap((reading) => {
    const value = valueOf(reading);
    return value ? [{ reading, value, ...compareDerived(actual.value, value) }] : [];
  });
  const shown = decided.find(({ agreement }) => agreement !== 'contradicts') ?? decided[0];
  if (!shown) {
    if (zeroBase(readings)) return undefined;
    const spent = readings.find(({ part, whole }) => !whole && part.wan.units === 0n);
    const undecided = { ...base, outcome: 'undecidable', reason: 'no-base' } as const;
    if (!spent) return checkAt(RULE, disclosure, spot, undecided);
    /* Nothing spent and no budget printed: 0 % may be meant of any budget, and a ratio above 0 stands on no amount of the document. */
    const given = { ...base, terms: termsOf(disclosure, spent), facts: { ...base.facts, kind: 'nothing-spent', spent: `${printedOf(spent.part)} ${spent.part.unit}` } };
    return checkAt(RULE, disclosure, spot, actual.value.units === 0n ? { ...undecided, ...given } : { ...given, outcome: 'finding', severity: 'warning' });
  }
  const outcome = shown.agreement === 'contradicts' ? 'finding' : shown.exact ? 'pass' : 'rounding';
  return checkAt(RULE, disclosure, spot, {
    ...base,
    outcome,
    severity: outcome !== 'finding' ? undefined : ratio.leavesOut && shown.difference.units < 0n ? 'warning' : 'error',
    recomputed: formatDecimal(shown.recomputed),
    difference: signedText(subtractDecimals(actual.value, shown.recomputed), 0),
    terms: termsOf(disclosure, shown.reading),
    facts: { ...base.facts, exact: finer(shown.value, actual.value.decimals) },
  });
}

/** Value of a reading in percent. A base that is nothing, or not held, gives no rate: not even to nothing spent. */
function valueOf({ part, less, whole }: Reading): Interval | undefined {
  if (!whole || whole.wan.units === 0n) return undefined;
  const amount = printed(part.wan, part.precision);
  return percentage(less ? magnitude(subtractIntervals(amount, printed(less.wan, less.precision))) : amount, printed(whole.wan, whole.precision));
}

function termsOf(disclosure: Disclosure, { part, less, whole }: Reading): readonly Term[] {
  const column = (money: Money): string => money.table.columns.find((each) => each.column.key === money.column)?.header ?? money.row.label;
  const named = (money: Money, sign: Term['sign']): Term => spotTerm(disclosure, money, sign, `${money.row.label} ${column(money)}`);
  const amount: readonly Term[] = less ? [{ ...named(part, '+'), bracket: 'open' }, { ...named(less, '-'), bracket: 'close' }] : [named(part, '+')];
  return whole ? [...amount, named(whole, '÷')] : amount;
}

const printedOf = ({ row, column }: Money): string => row.cells[column]?.printed ?? '';

function pair(part: Money | undefined, whole: Money | undefined, less?: Money): readonly Reading[] {
  return part && whole ? [{ part, whole, ...(less ? { less } : {}) }] : [];
}

function funds({ head, fundsRow, type }: Form, column: string): Money | undefined {
  return type === 'evaluation' ? moneyAt(head, fundsRow, column) : undefined;
}

/** Year-end carryover ÷ what was to be spent, of the accounts themselves. */
function carryover(disclosure: Disclosure): readonly Reading[] {
  return tablesOf(disclosure, 'revenue-expenditure-summary').flatMap((table) => {
    const { byKey } = indexOf(table);
    return pair(moneyAt(table, byKey.get('expenditure-carryover-out'), 'amount'), moneyAt(table, byKey.get('expenditure-total'), 'amount'));
  });
}

/** Procurement spent ÷ procurement planned, as the narrative or the table states them. */
function procurement(disclosure: Disclosure): readonly Reading[] {
  const stated = (label: RegExp): Money | undefined => {
    for (const table of tablesOf(disclosure, 'statements')) {
      const row = table.rows.find((each) => each.cells.measure?.printed === 'amount' && label.test(each.label));
      const money = statedMoney(table, row);
      if (money) return money;
    }
    return undefined;
  };
  const spent = stated(/^政府采购(?:支出|决算)(?:总额|合计)?$/);
  return spent ? [{ part: spent, whole: stated(/^政府采购(?:支出)?(?:年初|全年)?预算(?:数|总额|合计)?$/) }] : [];
}

function threePublic(disclosure: Disclosure): readonly Reading[] {
  return tablesOf(disclosure, 'three-public-expenses').flatMap((table) => {
    const row = indexOf(table).byKey.get('three-public') ?? indexOf(table).byKey.get('total');
    return pair(moneyAt(table, row, 'final'), moneyAt(table, row, 'budget'));
  });
}
