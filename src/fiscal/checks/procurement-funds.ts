import { compareDecimals, subtractDecimals } from '../decimal.ts';
import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareMoney, type Money, moneyAt, moneyTexts, spotPlace, withinRounding } from './amounts.ts';
import { tablesOf } from './cells.ts';
import { indexOf } from './index-of.ts';
import { changed } from './lazy-check.ts';
import { listShape } from './list-rows.ts';
import { checkAt, moneyCheck } from './make-check.ts';
import { projectForms, projectName } from './performance/forms.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

/** What one unit buys for one project. */
interface Purchases {
  readonly name: string;
  /** The project's funds, printed again on each of its rows. */
  readonly funds: Money[];
  readonly totals: Money[];
}

/** 预算资金 of a project is the same on all its rows, equals the project's form, and covers its purchases. */
export const procurementFunds: Rule = {
  name: 'procurement-funds',
  family: 'procurement against project funds',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'procurement')) {
      if (!indexOf(table).columns.has('project_funds')) continue;
      const budgets = projectBudgets(disclosure);
      for (const purchases of listShape(table).groups.flatMap(({ items }) => byProject(table, items))) {
        yield* repeated(disclosure, purchases);
        yield* covered(disclosure, purchases);
        const own = budgets.get(projectName(purchases.name));
        if (own) yield* againstBudget(disclosure, purchases, own);
      }
    }
  },
};

function byProject(table: PublishedTable, items: PublishedTable['rows']): readonly Purchases[] {
  const found = new Map<string, Purchases>();
  for (const row of items) {
    const name = row.cells.project?.printed ?? '';
    const funds = moneyAt(table, row, 'project_funds');
    if (name === '' || !funds) continue;
    const purchases = found.get(projectName(name)) ?? { name, funds: [], totals: [] };
    found.set(projectName(name), purchases);
    purchases.funds.push(funds);
    const total = moneyAt(table, row, 'total');
    if (total) purchases.totals.push(total);
  }
  return [...found.values()];
}

/** Budgets by project name: of the forms, or of the project table where there are no forms with amounts. */
function projectBudgets(disclosure: Disclosure): ReadonlyMap<string, readonly Money[]> {
  const forms = projectForms(disclosure, 'target').flatMap((form) => (form.budget && form.name ? [{ name: form.name, budget: form.budget }] : []));
  const rows = tablesOf(disclosure, 'project-expenditure').flatMap((list) => listShape(list).groups.flatMap(({ items }) => items.map((row) => ({ name: row.label, budget: moneyAt(list, row, 'total') }))));
  const budgets = new Map<string, Money[]>();
  for (const { name, budget } of forms.length > 0 ? forms : rows) {
    if (!budget) continue;
    const key = projectName(name);
    budgets.set(key, [...(budgets.get(key) ?? []), budget]);
  }
  return budgets;
}

function* repeated(disclosure: Disclosure, { name, funds: [first, ...others] }: Purchases): Iterable<Check> {
  if (!first) return;
  for (const other of others) yield moneyCheck('procurement-funds', disclosure, other, [first], { key: `${other.row.address}/repeated`, facts: { kind: 'repeated', project: name } });
}

function* covered(disclosure: Disclosure, { name, funds: [funds], totals }: Purchases): Iterable<Check> {
  if (!funds || totals.length === 0) return;
  const result = compareMoney(funds, totals);
  const short = result.difference.units < 0n && !withinRounding(result.difference, [funds, ...totals]);
  yield checkAt('procurement-funds', disclosure, funds, {
    key: `${funds.row.address}/covered`,
    outcome: short ? 'finding' : result.difference.units < 0n ? 'rounding' : 'pass',
    severity: short ? 'error' : undefined,
    ...moneyTexts(funds, result),
    addends: totals,
    assumptions: ['same-quantity'],
    facts: { kind: 'covered', project: name },
  });
}

/** A project of several units has several forms of one name: the funds are one of them, or all together. */
function* againstBudget(disclosure: Disclosure, { name, funds: [funds] }: Purchases, budgets: readonly Money[]): Iterable<Check> {
  if (!funds) return;
  const one = budgets.find((budget) => compareMoney(funds, [budget]).outcome !== 'finding');
  const nearest = [...budgets].sort((a, b) => compareDecimals(size(funds, a), size(funds, b))).slice(0, 1);
  const together = compareMoney(funds, budgets).outcome !== 'finding';
  const check = moneyCheck('procurement-funds', disclosure, funds, one ? [one] : together ? budgets : nearest, { key: `${funds.row.address}/budget`, assumptions: ['same-quantity'], facts: { kind: 'budget', project: name } });
  yield one || together ? check : changed(check, { places: budgets.map((budget) => spotPlace(disclosure, budget)) });
}

function size(a: Money, b: Money): Money['wan'] {
  const difference = subtractDecimals(a.wan, b.wan);
  return difference.units < 0n ? { units: -difference.units, decimals: difference.decimals } : difference;
}
