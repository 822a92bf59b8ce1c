import { type Correction, newestFirst } from '../../fiscal/correction.ts';

export const CORRECTION_EXPORT_COLUMNS = ['id', 'date', 'disclosure', 'address', 'column', 'before', 'after', 'why', 'found_by', 'commit'] as const;

function record({ foundBy, ...rest }: Correction): Readonly<Record<(typeof CORRECTION_EXPORT_COLUMNS)[number], string>> {
  return { ...rest, found_by: foundBy };
}

/** Rows of the ledger, newest first. */
export function correctionRows(corrections: readonly Correction[]): readonly (readonly string[])[] {
  return newestFirst(corrections).map((correction) => CORRECTION_EXPORT_COLUMNS.map((column) => record(correction)[column]));
}

/** The ledger as JSON, newest first. */
export function correctionsJson(corrections: readonly Correction[]): string {
  return `${JSON.stringify(newestFirst(corrections).map(record), CORRECTION_EXPORT_COLUMNS as unknown as string[], 1)}\n`;
}
