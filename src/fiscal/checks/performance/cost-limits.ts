import { compareDecimals, type Decimal } from '../../decimal.ts';
import { compareMoney, type Money, moneyAt, moneyTexts, withinRounding } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type CostLimit, costLimits, isBudgetControl } from './cost-targets.ts';
import { type Form, formsOf, projectForms } from './forms.ts';

/** A limit for the whole project below this share of the budget is far other than the budget. */
const FAR_BELOW = { numerator: 1n, denominator: 2n } as const;

/** Cost-type targets against the budget of their own form: each limit and, as parts of one project, their sum. */
export const costLimitsRule: Rule = {
  name: 'cost-limits',
  family: 'cost-type targets against the budget',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      const limits = costLimits(form.indicators);
      for (const limit of limits) yield checkLimit(form, limit, bases(form, limits), limits.length === 1);
      const spent = limits.length === 1 && limits[0] ? checkSpent(form, limits[0]) : undefined;
      if (spent) yield spent;
      const sum = limits.length > 1 ? checkSum(form, limits) : undefined;
      if (sum) yield sum;
    }
    const total = checkAll(disclosure);
    if (total) yield total;
  },
};

/** What the limits of a form are held against: the money of their side, or initial and adjusted budget of a self-evaluation. */
function bases(form: Form, limits: readonly CostLimit[]): readonly Money[] {
  const period = limits.every(({ row }) => row.side === '实施期') ? moneyAt(form.head, indexOf(form.head).byKey.get('period-funds-total'), 'amount') : undefined;
  if (form.type === 'target') return [period ?? form.budget].filter((money) => money !== undefined);
  return ['initial', 'adjusted'].flatMap((column) => moneyAt(form.head, form.fundsRow, column) ?? []);
}

function checkLimit(form: Form, limit: CostLimit, found: readonly Money[], alone: boolean): Check {
  const { disclosure } = form;
  const [base] = found;
  const facts = { project: form.name, kind: 'single', control: isBudgetControl(limit) ? 'yes' : 'no' };
  if (!base) return checkAt('cost-limits', disclosure, limit, { unit: limit.unit, outcome: 'undecidable', reason: 'not-published', facts });
  const nearest = found.find((each) => compareMoney(limit, [each]).outcome !== 'finding') ?? found.reduce((a, b) => (compareDecimals(b.wan, a.wan) > 0 ? b : a), base);
  const result = compareMoney(limit, [nearest]);
  const given = { unit: limit.unit, ...moneyTexts(limit, result), addends: [nearest], assumptions: ['same-quantity'] as const };
  if (result.outcome !== 'finding') return checkAt('cost-limits', disclosure, limit, { ...given, outcome: result.outcome, facts });
  if (result.difference.units > 0n) return checkAt('cost-limits', disclosure, limit, { ...given, outcome: 'finding', severity: 'error', facts: { ...facts, kind: 'above' } });
  const far = alone && isBudgetControl(limit) && isFarBelow(limit.wan, nearest.wan);
  return checkAt('cost-limits', disclosure, limit, far ? { ...given, outcome: 'finding', severity: 'warning', facts: { ...facts, kind: 'far-below' } } : { ...given, outcome: 'pass', facts });
}

/** What was spent against the form's only cost limit: a limit that spending went past is doubtful beside a full score. */
function checkSpent({ disclosure, head, fundsRow, name, type }: Form, limit: CostLimit): Check | undefined {
  const executed = type === 'evaluation' ? moneyAt(head, fundsRow, 'executed') : undefined;
  if (!executed) return undefined;
  const result = compareMoney(limit, [executed]);
  const over = result.difference.units < 0n && result.outcome === 'finding';
  return checkAt('cost-limits', disclosure, limit, {
    key: `${limit.row.address}/target/executed`,
    unit: limit.unit,
    outcome: over ? 'finding' : result.difference.units < 0n ? 'rounding' : 'pass',
    severity: over ? 'warning' : undefined,
    ...moneyTexts({ ...limit, wan: executed.wan }, result),
    addends: [executed],
    assumptions: ['same-quantity'],
    facts: { project: name, kind: 'executed' },
  });
}

function isFarBelow(value: Decimal, base: Decimal): boolean {
  return compareDecimals({ ...value, units: value.units * FAR_BELOW.denominator }, { ...base, units: base.units * FAR_BELOW.numerator }) < 0;
}

/** The sum of the limits, taken as parts of the project; a limit that is itself the whole or the sum of the others is no part. */
function checkSum(form: Form, limits: readonly CostLimit[]): Check | undefined {
  const { disclosure } = form;
  const found = bases(form, limits);
  const base = found.reduce<Money | undefined>((a, b) => (a && compareDecimals(a.wan, b.wan) >= 0 ? a : b), undefined);
  if (!base) return undefined;
  const whole = limits.find((limit) => {
    const others = limits.filter((each) => each !== limit);
    const isBudget = found.some((each) => compareMoney(limit, [each]).outcome === 'pass') && compareMoney(limit, others).difference.units >= 0n;
    return isBudget || (limits.length > 2 && compareMoney(limit, others).outcome === 'pass');
  });
  const parts = limits.filter((limit) => limit !== whole);
  const result = compareMoney(base, parts);
  const over = result.difference.units < 0n && !withinRounding(result.difference, [base, ...parts]);
  return checkAt('cost-limits', disclosure, base, {
    key: `${base.row.address}/cost-limits-sum`,
    outcome: over ? 'finding' : result.difference.units < 0n ? 'rounding' : 'pass',
    severity: over ? 'error' : undefined,
    ...moneyTexts(base, result),
    addends: parts,
    assumptions: ['same-quantity'],
    facts: { project: form.name, kind: 'sum', limits: String(parts.length) },
  });
}

/** Where forms print no budget: the limits of all forms together against 项目支出 of the department. */
function checkAll(disclosure: CheckContext['disclosure']): Check | undefined {
  const forms = projectForms(disclosure, 'target');
  const controls = forms.map((form) => costLimits(form.indicators).filter(isWholeLimit));
  const [table] = tablesOf(disclosure, 'expenditure-by-function');
  const stated = table && moneyAt(table, indexOf(table).byKey.get('total'), 'project');
  /* Only where every form limits its own whole cost once can the limits be added up. */
  if (!stated || forms.length === 0 || forms.some((form) => form.budget) || controls.some((limits) => limits.length !== 1)) return undefined;
  const limits = controls.flat();
  const result = compareMoney(stated, limits);
  const over = result.difference.units < 0n && !withinRounding(result.difference, [stated, ...limits]);
  return checkAt('cost-limits', disclosure, stated, {
    key: `${stated.row.address}/cost-limits-all`,
    outcome: over ? 'finding' : result.difference.units < 0n ? 'rounding' : 'pass',
    severity: over ? 'warning' : undefined,
    ...moneyTexts(stated, result),
    addends: limits,
    labels: forms.map(({ name }) => name),
    assumptions: ['all-projects', 'same-scope', 'same-quantity'],
    facts: { kind: 'all', forms: String(forms.length) },
  });
}

/** A limit in 万元 or more: a total and not the price of a thing. */
function isWholeLimit(limit: CostLimit): boolean {
  return limit.unit !== '元';
}
