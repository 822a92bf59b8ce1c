import type { Report } from './fault.ts';
import { type JsonDocument, type JsonPath, pathText } from './json.ts';
import { checkText, mayHoldOddText } from './odd-texts.ts';

/** How JSON writes characters that a file cannot show. */
const ESCAPED = /\\[ubf]/;

/** A JSON document with the texts in it checked: what is odd is reported and left out, so that it is told once. */
export function checkJsonTexts(document: JsonDocument, text: string, file: string, report: Report): JsonDocument {
  if (!mayHoldOddText(text) && !ESCAPED.test(text)) return document;
  const visit = (value: unknown, path: JsonPath): unknown => {
    if (typeof value === 'string') return checked(value, path);
    if (Array.isArray(value)) return value.map((part, at) => visit(part, [...path, at]));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [checked(key, [...path, key]), visit(part, [...path, key])]));
  };
  const checked = (value: string, path: JsonPath): string => {
    const { fault, text: plain } = checkText(value);
    if (fault) report({ file, line: document.lineOf(path), row: '', column: pathText(path), ...fault });
    return plain;
  };
  return { ...document, value: visit(document.value, []) };
}
