import type { Disclosure } from '../../disclosure.ts';
import { compareMoney, type Money, moneyAt, spotPlace } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { listShape } from '../list-rows.ts';
import { checkAt, moneyCheck } from '../make-check.ts';
import type { Assumption, Check, CheckContext, Rule } from '../rule.ts';
import { basicPart, type Form, isSpecialFund, projectForms, projectName } from './forms.ts';

/** Every project of one name: its forms and its rows in the project tables (this year's and carried over). */
interface Project {
  readonly forms: Form[];
  readonly rows: Money[];
}

const SAME: readonly Assumption[] = ['same-quantity', 'same-scope'];

/** The money of a form equals the project's row in 项目支出表; forms in 元 meet tables in 万元. */
export const formProjectAmount: Rule = {
  name: 'form-project-amount',
  family: 'forms against the project table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const projects = gather(disclosure);
    if (!projects) return;
    for (const { forms, rows } of projects) {
      const [form] = forms;
      const [row] = rows;
      if (form?.budget && row) {
        const budgets = forms.flatMap((each) => each.budget ?? []);
        yield budgets.length === 1
          ? moneyCheck('form-project-amount', disclosure, form.budget, rows, { assumptions: SAME, facts: { project: form.name } })
          : moneyCheck('form-project-amount', disclosure, row, budgets, { assumptions: SAME, facts: { project: form.name } });
      } else if (form?.fundsRow && form.budget) {
        yield checkAt('form-project-amount', disclosure, form.budget, { outcome: 'undecidable', reason: 'no-counterpart', facts: { project: form.name } });
      } else if (row) {
        yield checkAt('form-project-amount', disclosure, row, { outcome: 'undecidable', reason: 'no-counterpart', facts: { project: row.row.label } });
      }
    }
  },
};

/** A project is printed with one name in its form and in 项目支出表. */
export const formProjectName: Rule = {
  name: 'form-project-name',
  family: 'forms against the project table',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const { forms, rows } of gather(disclosure) ?? []) {
      const [form] = forms;
      const [row] = rows;
      if (!form?.nameRow || !row) continue;
      const same = projectName(form.name) === projectName(row.row.label);
      yield checkAt('form-project-name', disclosure, { table: form.head, row: form.nameRow, column: 'text' }, {
        outcome: same ? 'pass' : 'finding',
        severity: same ? undefined : 'warning',
        recomputed: row.row.label,
        unit: '',
        assumptions: same ? [] : ['same-quantity'],
        places: [spotPlace(disclosure, { ...row, column: 'label' }), ...(form.budget ? [spotPlace(disclosure, form.budget)] : []), spotPlace(disclosure, row)],
        facts: { project: form.name, listed: row.row.label },
      });
    }
  },
};

/**
 * Brings forms and project rows of one name together. Of what is left over, a form and a row are one project
 * when their names differ by a character or two and their amounts agree, or when they alone are left.
 */
function gather(disclosure: Disclosure): readonly Project[] | undefined {
  const lists = tablesOf(disclosure, 'project-expenditure');
  const rows = lists.flatMap((list) => listShape(list).groups.flatMap(({ items }) => items.flatMap((row) => moneyAt(list, row, 'total') ?? [])));
  const forms = projectForms(disclosure, 'target').filter((form) => form.name !== '' && basicPart(form.name) === undefined && !isSpecialFund(form));
  if (rows.length === 0 || forms.every((form) => !form.budget)) return undefined;
  const byName = new Map<string, Project>();
  const project = (name: string): Project => {
    const key = projectName(name);
    const found = byName.get(key) ?? { forms: [], rows: [] };
    byName.set(key, found);
    return found;
  };
  for (const row of rows) project(row.row.label).rows.push(row);
  for (const form of forms) project(form.name).forms.push(form);
  return mergeNear(byName);
}

function mergeNear(byName: ReadonlyMap<string, Project>): readonly Project[] {
  const projects = [...byName.entries()];
  const loneForms = projects.filter(([, { rows }]) => rows.length === 0);
  const loneRows = projects.filter(([, { forms }]) => forms.length === 0);
  const merged = new Set<Project>();
  for (const [name, { forms }] of loneForms) {
    const near = loneRows.filter(([other, { rows }]) => rows.length > 0 && isNear(name, other) && ((loneForms.length === 1 && loneRows.length === 1) || agree(forms, rows)));
    const [only, ...more] = near;
    if (!only || more.length > 0) continue;
    const [other, target] = only;
    merged.add(byName.get(other) as Project);
    byName.get(name)?.rows.push(...target.rows.splice(0));
  }
  return projects.map(([, each]) => each).filter((each) => !merged.has(each));
}

function agree(forms: readonly Form[], rows: readonly Money[]): boolean {
  const [form, ...others] = forms;
  return form?.budget !== undefined && others.length === 0 && compareMoney(form.budget, rows).outcome !== 'finding';
}

/** Whether two names of some length differ by no more than two characters put in, left out or changed. */
export function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return (row[b.length] ?? 9) <= 2;
}
