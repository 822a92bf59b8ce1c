import type { Disclosure, Row } from '../../disclosure.ts';
import { type Money, moneyAt, statedMoney } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { checkAt, moneyCheck } from '../make-check.ts';
import type { Assumption, Check, CheckContext, Rule, UndecidableReason } from '../rule.ts';
import { formsClaim } from './form-claims.ts';
import { type Form, formsOf, projectForms } from './forms.ts';

const RULE = 'evaluation-scope';
const DEPARTMENT: readonly Assumption[] = ['whole-department', 'same-scope'];

/**
 * A form that calls its money the whole of the department (部门整体支出) against the accounts' own totals of that
 * year; the forms of all projects against 项目支出 of the accounts.
 */
export const evaluationScope: Rule = {
  name: RULE,
  family: 'self-evaluation and overall forms against the accounts',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) if (form.whole) yield* checkWhole(form);
    yield* checkProjects(disclosure);
  },
};

function* checkWhole(form: Form): Iterable<Check> {
  const { disclosure, head } = form;
  const money = form.type === 'target' ? form.budget : moneyAt(head, form.fundsRow, 'executed');
  const kind = form.type === 'target' ? 'budget' : 'executed';
  if (money) yield against(disclosure, money, totals(disclosure, 'revenue-expenditure-summary', 'amount'), { kind });
  if (form.type === 'target') return;
  const fiscalRow = indexOf(head).byKey.get('fiscal-appropriation');
  const fiscal = moneyAt(head, fiscalRow, 'executed');
  if (fiscal) yield against(disclosure, fiscal, totals(disclosure, 'fiscal-appropriation-summary', 'total'), { kind: 'fiscal' });
  const own = moneyAt(head, indexOf(head).byKey.get('unit-funds'), 'executed');
  if (own && own.wan.units !== 0n) yield ownFunds(disclosure, own);
  const initial = moneyAt(head, fiscalRow, 'initial');
  const stated = statedInitial(disclosure);
  if (initial && stated.length > 0) yield moneyCheck(RULE, disclosure, initial, stated, { assumptions: [...DEPARTMENT, 'same-funding-base'], facts: { kind: 'initial' } });
}

/** The department's expenditure of the year, and with what it carried out: a form may mean either. */
function totals(disclosure: Disclosure, kind: string, column: string): readonly Money[] {
  return tablesOf(disclosure, kind).flatMap((table) => ['expenditure-current-year', 'expenditure-total'].flatMap((key) => moneyAt(table, indexOf(table).byKey.get(key), column) ?? []));
}

function against(disclosure: Disclosure, stated: Money, readings: readonly Money[], facts: Readonly<Record<string, string>>): Check {
  if (readings.length === 0) return checkAt(RULE, disclosure, stated, { outcome: 'undecidable', reason: 'no-counterpart', assumptions: DEPARTMENT, facts });
  /* In a unit's own document the department's form may speak of more than the unit. */
  const severity = disclosure.scope === 'unit' ? 'warning' : 'error';
  const checks = readings.map((reading) => moneyCheck(RULE, disclosure, stated, [reading], { assumptions: DEPARTMENT, severity, facts }));
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? (checks[0] as Check);
}

const OWN_REVENUE = ['unit-funds', 'business', 'operating', 'superior-grant', 'affiliate', 'other'] as const;
const LEFT_OVER = ['non-appropriation-surplus-used', 'carryover-in'] as const;

/** What a form says was spent of the unit's own funds, against what the accounts print as received of them or left over from before: it may be less. */
function ownFunds(disclosure: Disclosure, stated: Money): Check {
  const [table] = tablesOf(disclosure, 'revenue-expenditure-summary');
  const rowsOf = (keys: readonly string[]): readonly Row[] => keys.flatMap((key) => (table && indexOf(table).byKey.get(`revenue-${key}`)) ?? []);
  const amounts = (rows: readonly Row[]): readonly Money[] => rows.flatMap((row) => (table && moneyAt(table, row, 'amount')) ?? []);
  const revenue = rowsOf(OWN_REVENUE);
  const facts = { kind: 'unit-funds' };
  const undecided = (reason: UndecidableReason): Check => checkAt(RULE, disclosure, stated, { outcome: 'undecidable', reason, assumptions: DEPARTMENT, facts });
  if (revenue.length === 0) return undecided('no-counterpart');
  const received = amounts(revenue);
  if (received.length < revenue.length) return undecided('blank');
  return moneyCheck(RULE, disclosure, stated, [...received, ...amounts(rowsOf(LEFT_OVER))], {
    assumptions: DEPARTMENT,
    facts,
    verdict: ({ difference }) => (difference.units < 0n ? { outcome: 'pass' } : { outcome: 'finding', severity: 'warning' }),
  });
}

/** 年初预算 of each part of the fiscal appropriation, where the narrative states the general budget's. */
function statedInitial(disclosure: Disclosure): readonly Money[] {
  const found = new Map<string, Money>();
  for (const table of tablesOf(disclosure, 'statements')) {
    for (const row of table.rows) {
      const fund = initialOf(row);
      const money = fund && statedMoney(table, row);
      if (fund && money && !found.has(fund)) found.set(fund, money);
    }
  }
  return found.has('一般公共预算') ? [...found.values()].filter((money) => money.wan.units !== 0n) : [];
}

function initialOf(row: Row): string | undefined {
  if (!row.label.includes('年初预算') || row.cells.measure?.printed !== 'amount') return undefined;
  return /^(一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?支出(?:的)?年初预算(?:数)?$/.exec(row.label)?.[1];
}

/** Several projects can cost no more than 项目支出 of the department, and all of them cost just that. */
function* checkProjects(disclosure: Disclosure): Iterable<Check> {
  const forms = projectForms(disclosure, 'evaluation');
  const executed = forms.flatMap((form) => moneyAt(form.head, form.fundsRow, 'executed') ?? []);
  if (executed.length === 0) return;
  const claim = formsClaim(disclosure, forms.length);
  const labels = forms.map((form) => form.name);
  if (claim?.amount) yield moneyCheck(RULE, disclosure, claim.amount, executed, { labels, assumptions: ['same-scope'], facts: { kind: 'claim', forms: String(forms.length) } });
  const [table] = tablesOf(disclosure, 'expenditure-by-function');
  const stated = table && moneyAt(table, indexOf(table).byKey.get('total'), 'project');
  const [first] = executed;
  const facts = { kind: 'projects', forms: String(forms.length), all: claim?.all ? 'yes' : 'no' };
  if (!stated) {
    if (first) yield checkAt(RULE, disclosure, first, { key: `${first.row.address}/projects`, outcome: 'undecidable', reason: 'no-counterpart', facts });
    return;
  }
  yield moneyCheck(RULE, disclosure, stated, executed, {
    labels,
    assumptions: ['all-projects', 'same-scope'],
    facts,
    verdict: ({ difference }) => (difference.units < 0n || claim?.all ? { outcome: 'finding', severity: claim?.all ? 'error' : 'warning' } : { outcome: 'undecidable', reason: 'no-counterpart' }),
  });
}
