import { comparableLabel } from '../../fiscal/label.ts';
import type { Column, TableKind } from '../../fiscal/tables/kind.ts';

/**
 * How the numbers of a held cell count.
 * `cell`: a printed cell, each number stands once in the document. `own`: our words about a
 * place, matched after the printed cells. `shadow`: words of ours whose numbers are held again
 * as rows of their own. `none`: not taken from print (keys, units, headings we sorted it under).
 */
export type Tier = 'cell' | 'own' | 'shadow' | 'none';

/** Columns that say how we sorted a figure, not what is printed. */
const SORTING: ReadonlySet<string> = new Set(['sentence', 'section', 'field', 'year', 'direction', 'reason_direction', 'table', 'unit', 'quantity_unit', 'operator']);
/** Columns in our own words, by kind. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  statements: ['label', 'category', 'reason'],
  duties: ['label'],
  'performance-terms': ['label'],
};
/** Lines of a form's head whose text is printed; every other text there is shortened by us. */
const PRINTED_LINES: ReadonlySet<string> = new Set(['name', 'code', 'form-unit', 'department', 'implementing-unit', 'attribute', 'period', 'filed', 'date']);
const HEADS: ReadonlySet<string> = new Set(['performance-projects', 'self-evaluation']);
const SHORTENED: Readonly<Record<string, readonly string[]>> = {
  'self-evaluation': ['actual', 'remedy'],
  'performance-indicators': ['reason'],
};

/** @param label the row's printed label, which names the line of a form's head. */
export function cellTier(kind: TableKind, column: Column, label: string, form: 'table' | 'narrative'): Tier {
  if (column.type === 'row' || column.type === 'side' || SORTING.has(column.key)) return 'none';
  if (OWN[kind.id]?.includes(column.key)) return 'own';
  if (form === 'narrative' && kind.id !== 'statements') return 'shadow';
  if (SHORTENED[kind.id]?.includes(column.key)) return 'shadow';
  if (HEADS.has(kind.id) && column.key === 'text') return PRINTED_LINES.has(lineKey(kind, label)) ? 'cell' : 'shadow';
  return 'cell';
}

function lineKey(kind: TableKind, label: string): string {
  const wanted = comparableLabel(label);
  const line = kind.lines?.find((one) => [one.label, ...(one.aliases ?? [])].some((name) => comparableLabel(name) === wanted));
  return line?.key ?? '';
}
