import type { Column } from '../fiscal/tables/kind.ts';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import type { FaultDetail } from './fault.ts';
import { isFiscalYear } from './formats.ts';
import { parseTableName } from './table-name.ts';

/** What is wrong with a filled cell of a text column that takes one form only: a misprint there would be compared with nothing, in silence. */
export function textFormFault(form: NonNullable<Column['form']>, printed: string, kinds: KindRegistry): FaultDetail | undefined {
  if (form === 'year') return /^\d{4}$/.test(printed) && isFiscalYear(Number(printed)) ? undefined : { code: 'value-malformed', value: printed, expected: 'stated-year' };
  const name = parseTableName(printed, kinds);
  return 'code' in name ? name : undefined;
}
