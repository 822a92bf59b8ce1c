import type { Decimal } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { figure, tablesOf } from '../cells.ts';
import { kept } from '../kept.ts';
import { projectFit } from './names.ts';

/** One project with its money, in a list of projects or in a form of its own. */
export interface Project {
  readonly name: string;
  readonly table: PublishedTable;
  readonly row: Row;
  readonly column: string;
  readonly amount: Decimal | undefined;
}

const TOTAL_NAMES = /^(?:.*(?:合计|总计|小计)|.*总额)$/;
const FORM_AMOUNTS = ['budget', 'year-funds-total', 'funds-total', 'period-funds-total'];

/** Whether a numbered row is a total by its name. */
export function isTotalName(label: string): boolean {
  return TOTAL_NAMES.test(label.replace(/\s+/g, ''));
}

/** Projects of the printed lists of project expenditure. */
export const listedProjects = kept((disclosure: Disclosure): readonly Project[] =>
  tablesOf(disclosure, 'project-expenditure').flatMap((table) =>
    table.rows.filter((row) => !row.total && !isTotalName(row.label)).map((row) => ({ name: row.label, table, row, column: 'total', amount: figure(row, 'total') })),
  ),
);

/** Projects that have a performance form, one a form: two forms of one name are two projects. */
export const formProjects = kept((disclosure: Disclosure): readonly Project[] =>
  tablesOf(disclosure, 'performance-projects').flatMap((table) => {
    const row = FORM_AMOUNTS.map((key) => table.rows.find((candidate) => candidate.key === key)).find((candidate) => candidate !== undefined) ?? table.rows[0];
    return row ? [{ name: formName(table), table, row, column: 'amount', amount: figure(row, 'amount') }] : [];
  }),
);

/** Self-evaluation forms of projects (with a project name), and that of the whole department (without). */
export function evaluationForms(disclosure: Disclosure): { readonly department: readonly PublishedTable[]; readonly projects: readonly PublishedTable[] } {
  const forms = tablesOf(disclosure, 'self-evaluation');
  return { department: forms.filter((table) => formName(table) === ''), projects: forms.filter((table) => formName(table) !== '') };
}

export function formName(table: PublishedTable): string {
  return table.rows.find((row) => row.line === 'name' || row.key === 'name')?.cells.text?.printed ?? '';
}

/** Gives each project to the one name of the text that fits it best; names that fit none have no entry. */
export function allot(names: readonly string[], projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const allotted = new Map<string, Project[]>();
  for (const project of projects) {
    let best: { name: string; fit: number } | undefined;
    for (const name of names) {
      const fit = projectFit(name, project.name);
      if (fit === 0) continue;
      if (!best || fit > best.fit || (fit === best.fit && name.length < best.name.length)) best = { name, fit };
    }
    if (best) allotted.set(best.name, [...(allotted.get(best.name) ?? []), project]);
  }
  return allotted;
}
