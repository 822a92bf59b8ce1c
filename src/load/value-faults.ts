import type * as z from 'zod';
import type { FaultDetail } from './fault.ts';
import type { Expected } from './formats.ts';
import type { JsonPath } from './json.ts';

type Issue = z.core.$ZodIssue;

/** A fault inside a JSON or registry value: what is wrong, and the path of the value. */
export interface ValueFault {
  readonly path: JsonPath;
  readonly detail: FaultDetail;
}

/** Turns what zod found into our faults. `input` is the value that was parsed. */
export function valueFaults(issues: readonly Issue[], input: unknown): readonly ValueFault[] {
  return issues.flatMap((issue) => fromIssue(issue, input));
}

function fromIssue(issue: Issue, input: unknown): readonly ValueFault[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const value = valueAt(input, path);
  const found = (detail: FaultDetail): readonly ValueFault[] => [{ path, detail }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], detail: { code: 'value-unknown-key', key } }));
  }
  if (issue.code === 'invalid_union') {
    // The branch whose failures lie deepest is the one that was meant; a wrong type altogether fits none.
    const deepest = issue.errors.flat().filter((inner) => inner.path.length > 0);
    if (deepest.length > 0) return deepest.flatMap((inner) => fromIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, input));
    const keys = issue.errors.flat().filter((inner) => inner.code === 'unrecognized_keys');
    if (keys.length > 0) return keys.flatMap((inner) => fromIssue({ ...inner, path: issue.path } as Issue, input));
  }
  if (path.at(-1) === 'sha256') {
    return found(value === undefined || value === null || value === '' ? { code: 'source-hash-missing' } : { code: 'source-hash-malformed', value: show(value) });
  }
  if (issue.code === 'custom' && issue.params?.['fault'] === 'date-invalid') return found({ code: 'date-invalid', value: show(value) });
  if (issue.code === 'custom' && issue.params?.['fault'] === 'date-out-of-range') return found({ code: 'date-out-of-range', value: show(value) });
  if (issue.code === 'custom' && issue.params?.['fault'] === 'span-reversed' && Array.isArray(value)) {
    return found({ code: 'span-reversed', from: Number(value[0]), to: Number(value[1]) });
  }
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
    return found({ code: 'value-missing', expected: expectation(issue), allowed: issue.code === 'invalid_value' ? issue.values.map(String) : [] });
  }
  if (issue.code === 'invalid_value') return found({ code: 'value-not-allowed', value: show(value), allowed: issue.values.map(String) });
  return found({ code: 'value-malformed', value: show(value), expected: expectation(issue) });
}

const TYPES: Readonly<Record<string, Expected>> = { string: 'text', number: 'number', int: 'positive-integer', array: 'list', tuple: 'line-span', object: 'object', record: 'object' };

function expectation(issue: Issue): Expected {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['expected'] as Expected | undefined) ?? 'other';
    case 'invalid_type':
      return TYPES[issue.expected] ?? 'other';
    case 'invalid_format':
      return issue.format === 'url' ? 'url' : 'other';
    case 'invalid_union':
      return 'column-title';
    case 'too_small':
      return issue.origin === 'array' ? 'filled-list' : 'text';
    default:
      return 'other';
  }
}

/** A cell of a registry that holds several words is one value, whichever of them is wrong. */
function valueAt(input: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value === 'string') return value;
    return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[part] : undefined;
  }, input);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
