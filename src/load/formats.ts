import * as z from 'zod';
import { isCalendarDate } from './calendar.ts';

/** What a value of disclosure.json or of a registry should have been; `labels/faults.ts` words it. */
export type Expected =
  | 'text'
  | 'number'
  | 'list'
  | 'filled-list'
  | 'object'
  | 'positive-integer'
  | 'fiscal-year'
  | 'stated-year'
  | 'line-span'
  | 'column-title'
  | 'url'
  | 'slug'
  | 'region-code'
  | 'parent-code'
  | 'agency-id'
  | 'budget-code'
  | 'classification-code'
  | 'code-name'
  | 'year'
  | 'extraction'
  | 'correction-id'
  | 'commit'
  | 'other';

/** A string of a named form. */
export function format(expected: Expected, pattern: RegExp): z.ZodString {
  return z.string().refine((text) => pattern.test(text), { params: { expected } });
}

export const words = z.string().trim().min(1);

export const slug = format('slug', /^[a-z][a-z0-9-]*$/);

/** Years outside of these are misprints: nothing older is published, and builds do not ask what year it is. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

export function isFiscalYear(value: number): boolean {
  return Number.isSafeInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** A day that exists, in one of the years above. */
export const date = z
  .string()
  .refine(isCalendarDate, { params: { fault: 'date-invalid' }, abort: true })
  .refine((text) => isFiscalYear(Number(text.slice(0, 4))), { params: { fault: 'date-out-of-range' } });

export const positiveInteger = z.number().refine((value) => Number.isSafeInteger(value) && value >= 1, { params: { expected: 'positive-integer' } });

export const fiscalYear = z.number().refine(isFiscalYear, { params: { expected: 'fiscal-year' } });

/** First and last line, from 1, inclusive. */
export const lineSpan = z
  .custom<readonly [number, number]>((value) => Array.isArray(value) && value.length === 2 && value.every((line) => Number.isSafeInteger(line) && line >= 1), {
    params: { expected: 'line-span' },
  })
  .refine(([from, to]) => from <= to, { params: { fault: 'span-reversed' } });
