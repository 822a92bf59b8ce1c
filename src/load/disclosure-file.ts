import * as z from 'zod';
import { SCOPES, STAGES } from '../fiscal/disclosure.ts';
import { MONEY_UNITS } from '../fiscal/money.ts';
import { date, fiscalYear, lineSpan, positiveInteger, slug, words } from './formats.ts';

const columnTitle = z.union([
  words.transform((header) => ({ header, group: undefined })),
  z.strictObject({ header: z.union([words, z.record(z.string(), words)]), group: words.optional() }),
]);
/** A column's printed title, with the heading above it where one spans several columns. */
export type ColumnTitle = z.output<typeof columnTitle>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The text that the lines of a published file refer to, and how to get it again. */
export const extraction = z.strictObject({ tool: words, version: words, sha256: hash });

const sourceShape = z.strictObject({
  id: slug,
  title: words,
  publisher: words,
  hashed: z.enum(['extracted-text', 'publisher-file']),
  sha256: hash,
  extraction: extraction.optional(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  retrieved: date.nullable(),
  published: date.nullable(),
});

/** Text that was taken from a file is no file from which text is taken: of a source without the file only the text is known. */
export const source = sourceShape.refine(({ extraction: text, hashed }) => text === undefined || hashed === 'publisher-file', { path: ['extraction'], params: { expected: 'extraction' } });

export const table = z.strictObject({
  table: words,
  title: words,
  number: words.optional(),
  state: z.enum(['published', 'published-empty', 'partly', 'not-entered']).default('published'),
  missing: words.optional(),
  form: z.enum(['table', 'narrative']).default('table'),
  unit: z.enum(MONEY_UNITS).optional(),
  note: words.optional(),
  carryover: z.enum(['included', 'excluded']).optional(),
  source: words.optional(),
  page: positiveInteger.optional(),
  lines: lineSpan.optional(),
  columns: z.record(z.string(), columnTitle).default({}),
});

export const section = z.strictObject({ id: slug, title: words, lines: lineSpan, table: words.optional() });

/** disclosure.json, as `docs/data-format.md` describes it. */
export const disclosureFile = z.strictObject({
  title: words,
  agency: words,
  fiscal_year: fiscalYear,
  stage: z.enum(STAGES),
  scope: z.enum(SCOPES),
  added: date.nullable().default(null),
  notes: z.array(words).default([]),
  sources: z.array(source).min(1),
  unit: z.enum(MONEY_UNITS).optional(),
  others: z.enum(['not-published', 'not-collected']),
  tables: z.array(table),
  sections: z.array(section).default([]),
});
export type DisclosureFile = z.output<typeof disclosureFile>;
export type TableEntry = DisclosureFile['tables'][number];
