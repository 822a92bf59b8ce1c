import * as z from 'zod';
import { codeDepth, parentCode, type Classification, type CodeName } from '../fiscal/classification.ts';
import { comparableLabel } from '../fiscal/label.ts';
import type { Report } from './fault.ts';
import { format } from './formats.ts';
import { knownKeys } from './known-keys.ts';
import { readRegistry } from './registry.ts';

export const CLASSIFICATIONS = ['functional', 'economic', 'government-economic'] as const;
export type ClassificationId = (typeof CLASSIFICATIONS)[number];

export function classificationFile(id: ClassificationId): string {
  return `classifications/${id}.csv`;
}

const year = format('year', /^(?:19|20)\d\d$/).transform(Number);
const HAS_LETTER = /\p{L}/u;
/** A name that is only digits is a cell of another column that slipped in here: every later document would be told that its name is wrong. */
const name = z.string().min(1).refine((text) => text === '' || HAS_LETTER.test(text), { params: { expected: 'code-name' } });
const codeName = z
  .object({ code: format('classification-code', /^(?:\d{3}|\d{5}|\d{7})$/), name, first_year: year, last_year: year })
  .transform(({ code, name, first_year: firstYear, last_year: lastYear }): CodeName => ({ code, name, firstYear, lastYear }));

/** One classification: names by code and year. Undefined when its file could not be read (already reported). */
export function readClassification(dataDir: string, id: ClassificationId, report: Report): Classification | undefined {
  const file = classificationFile(id);
  const reading = readRegistry<CodeName>(dataDir, file, { columns: ['code', 'name', 'first_year', 'last_year'], schema: codeName, key: 'code' }, report);
  if (!reading) return undefined;
  const names = new Map<string, CodeName[]>();
  const lines = new Map<CodeName, number>();
  for (const { line, value } of reading.rows) {
    const place = { file, line, row: value.code };
    if (value.lastYear < value.firstYear) {
      report({ ...place, column: 'last_year', code: 'span-reversed', from: value.firstYear, to: value.lastYear });
      names.set(value.code, [...(names.get(value.code) ?? []), { ...value, firstYear: value.lastYear, lastYear: value.firstYear }]);
      continue;
    }
    const entries = names.get(value.code) ?? [];
    const twin = entries.find((entry) => entry.name === value.name && entry.firstYear <= value.lastYear && value.firstYear <= entry.lastYear);
    if (twin) {
      report({ ...place, column: 'code', code: 'classification-doubled', id: value.code, name: value.name, first: lines.get(twin) ?? 0 });
    }
    lines.set(value, line);
    names.set(value.code, [...entries, value]);
  }
  const unread = reading.broken.filter(({ code = '' }) => codeDepth(code) === undefined);
  // What a faulty row names counts as known in every year: its own fault is the only one to tell.
  for (const { code = '', name: written = '' } of reading.broken) {
    // A cell that cannot be a name stands for one that is missing.
    const name = HAS_LETTER.test(written) ? written : '';
    names.set(code, [...(names.get(code) ?? []), { code, name, firstYear: 0, lastYear: 9999 }]);
  }
  const known = knownKeys(names.keys(), unread.map(({ code = '' }) => code));
  for (const [value, line] of lines) {
    const parent = parentCode(value.code);
    if (parent !== undefined && codeDepth(value.code) && !known.has(parent) && names.get(value.code)?.[0] === value) {
      report({ file, line, row: value.code, column: 'code', code: 'code-parent-unknown', printed: value.code, parent });
    }
  }
  return { names, unread: new Set(unread.map(({ name = '' }) => comparableLabel(name))) };
}
