import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { parseQuantity } from '../../figure.ts';
import { type Money, moneyAt, signedText, spotTerm } from '../amounts.ts';
import { compareDerived, exactly, type Interval, percentage, printed } from '../interval.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type CostLimit, costLimit } from './cost-targets.ts';
import { finer } from './execution-rates.ts';
import { type Form, formsOf } from './forms.ts';

const HUNDRED: Decimal = { units: 100n, decimals: 0 };

/** An actual reported in percent against a target in money: executed ÷ target amount (or ÷ the form's budgets). */
export const actualShare: Rule = {
  name: 'actual-share',
  family: 'percentage reported against an amount target',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      if (form.type !== 'evaluation') continue;
      for (const row of form.indicators?.rows ?? []) {
        const check = checkActual(form, row);
        if (check) yield check;
      }
    }
  },
};

function checkActual(form: Form, row: Row): Check | undefined {
  const { disclosure, head, indicators: table, name } = form;
  const actual = parseQuantity(row.cells.actual?.printed ?? '');
  const limit = table && costLimit(table, row);
  if (!table || !limit || !actual || !/^[%％]$/.test(actual.unit) || actual.operator !== '') return undefined;
  const spot = { table, row, column: 'actual' };
  const executed = moneyAt(head, form.fundsRow, 'executed');
  const base = { unit: '%', assumptions: ['same-quantity'] as const, facts: { project: name } };
  if (!executed) return checkAt('actual-share', disclosure, spot, { ...base, outcome: 'undecidable', reason: 'blank' });
  const readings = bases(form, limit).flatMap(({ key, money, interval }) => {
    const share = interval && percentage(printed(executed.wan, executed.precision), interval);
    return share ? [{ key, money, share, ...compareDerived(actual.value, share) }] : [];
  });
  const [first] = readings;
  const whole = first && reachedAll(actual.value, first.share) ? { ...first, ...compareDerived(actual.value, exactly(100n)) } : undefined;
  const shown = readings.find((each) => each.agreement !== 'contradicts') ?? whole ?? first;
  if (!shown) return checkAt('actual-share', disclosure, spot, { ...base, outcome: 'undecidable', reason: 'no-base' });
  const outcome = shown.agreement === 'contradicts' ? 'finding' : shown.exact ? 'pass' : 'rounding';
  return checkAt('actual-share', disclosure, spot, {
    ...base,
    outcome,
    severity: outcome === 'finding' ? 'error' : undefined,
    recomputed: formatDecimal(shown.recomputed),
    difference: signedText(subtractDecimals(actual.value, shown.recomputed), 0),
    terms: [spotTerm(disclosure, executed), spotTerm(disclosure, shown.money, '÷')],
    facts: { project: name, base: shown.key, exact: finer(shown.share, actual.value.decimals) },
  });
}

interface Base {
  readonly key: 'target' | 'adjusted' | 'initial';
  readonly money: Money;
  readonly interval: Interval | undefined;
}

/** The target is stated and exact; the budgets are printed amounts. */
function bases({ head, fundsRow }: Form, limit: CostLimit): readonly Base[] {
  const budgets = (['adjusted', 'initial'] as const).flatMap((key) => {
    const money = moneyAt(head, fundsRow, key);
    return money && money.wan.units !== 0n ? [{ key, money, interval: printed(money.wan, money.precision) }] : [];
  });
  return [{ key: 'target', money: limit, interval: limit.wan.units === 0n ? undefined : exactly(limit.wan) }, ...budgets];
}

/** A completion reported as 100 % may have been more: 100 stands for all of it. */
function reachedAll(stated: Decimal, share: Interval): boolean {
  return compareDecimals(stated, HUNDRED) === 0 && share.nominal.n > share.nominal.d * 100n;
}
