import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { projectName } from '../charts/projects.ts';

/** One performance form: its head, the terms of its text cells and its indicators, which share a number. */
export interface PerformanceForm {
  readonly number: number;
  /** Id of its section on the page. */
  readonly id: string;
  readonly name: string;
  /** The tables of the form in printed order. */
  readonly tables: readonly PublishedTable[];
  /** Numbers of other forms with the same name and, where printed, the same code. */
  readonly twins: readonly number[];
  readonly twinsShareCode: boolean;
}

/** The tables of a disclosure as its page groups them; inside each group they keep the printed order. */
export interface Arrangement {
  /** Financial and organisational tables. */
  readonly tables: readonly PublishedTable[];
  readonly forms: readonly PerformanceForm[];
  readonly narrative: readonly PublishedTable[];
}

export function arrange(disclosure: Disclosure): Arrangement {
  const of = (...groups: readonly string[]): readonly PublishedTable[] => disclosure.tables.filter(({ kind }) => groups.includes(kind.group));
  return { tables: of('finance', 'organisation'), forms: formsOf(of('performance')), narrative: of('narrative') };
}

function formsOf(tables: readonly PublishedTable[]): readonly PerformanceForm[] {
  const numbers = [...new Set(tables.map((table) => table.occurrence))];
  const forms = numbers.map((number) => {
    const own = tables.filter((table) => table.occurrence === number);
    const head = headOf(own);
    return { number, id: `form-${number}`, tables: own, name: head ? projectName(head) : (own[0]?.title ?? ''), code: printedCode(head) };
  });
  return forms.map(({ code, ...form }) => {
    const twins = forms.filter((other) => other.number !== form.number && other.name === form.name && other.code === code);
    return { ...form, twins: twins.map((twin) => twin.number), twinsShareCode: code !== '' };
  });
}

/** The table that names the project: the one whose rows are named lines. */
export function headOf(tables: readonly PublishedTable[]): PublishedTable | undefined {
  return tables.find(({ kind }) => kind.identity === 'line');
}

function printedCode(head: PublishedTable | undefined): string {
  return head?.rows.find((row) => row.line === 'code')?.cells['text']?.printed ?? '';
}
