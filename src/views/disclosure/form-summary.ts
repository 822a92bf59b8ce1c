import { formatAmount } from '../../labels/numbers.ts';
import { figure, isPositive } from '../charts/figures.ts';
import { headOf, type PerformanceForm } from './arrange.ts';

/** What the folded form says of itself. */
export interface FormSummary {
  readonly amount: string;
  readonly indicators: string;
  readonly twins: { readonly text: string; readonly forms: readonly number[] } | undefined;
}

/** Lines that state the whole of a form's money, in order of preference. */
const WHOLE = ['budget', 'year-funds-total', 'funds-total', 'period-funds-total'];
/** Columns that state it: of a budget form, and of a self-evaluation the executed amount. */
const COLUMNS = ['amount', 'executed'] as const;

export function formSummary(form: PerformanceForm): FormSummary {
  const indicators = form.tables.filter(({ columns }) => columns.some(({ column }) => column.key === 'target'));
  const count = indicators.reduce((total, table) => total + table.rows.length, 0);
  return { amount: wholeAmount(form), indicators: count === 0 ? '' : `${count} 行指标`, twins: twinsOf(form) };
}

function wholeAmount(form: PerformanceForm): string {
  const head = headOf(form.tables);
  if (!head) return '';
  for (const key of WHOLE) {
    const row = head.rows.find((candidate) => candidate.key === key);
    for (const column of COLUMNS) {
      const value = figure(row, column);
      if (isPositive(value)) return `${column === 'executed' ? '执行 ' : ''}${formatAmount(value)} ${head.unit}`;
    }
  }
  return '';
}

function twinsOf({ twins, twinsShareCode }: PerformanceForm): FormSummary['twins'] {
  if (twins.length === 0) return undefined;
  return { text: `${twinsShareCode ? '编码和名称都' : '名称'}与下列表相同，本站按表分开，不合并：`, forms: twins };
}
