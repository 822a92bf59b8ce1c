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

export const date = z.string().refine(isCalendarDate, { params: { fault: 'date-invalid' } });

export const positiveInteger = z.number().refine((value) => Number.isSafeInteger(value) && value >= 1, { params: { expected: 'positive-integer' } });

export const fiscalYear = z.number().refine((value) => Number.isSafeInteger(value) && value >= 1990 && value <= 2100, { params: { expected: 'fiscal-year' } });

/** First and last line, from 1, inclusive. */
export const lineSpan = z
  .custom<readonly [number, number]>((value) => Array.isArray(value) && value.length === 2 && value.every((line) => Number.isSafeInteger(line) && line >= 1), {
    params: { expected: 'line-span' },
  })
  .refine(([from, to]) => from <= to, { params: { fault: 'span-reversed' } });
