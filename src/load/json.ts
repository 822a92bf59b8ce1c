import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Place, Report } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** A JSON file with the means to find the physical line of a path in it. */
export interface JsonDocument {
  readonly value: unknown;
  /** Line of the key at `path`, or of the nearest key above it that stands in the file. */
  lineOf(path: JsonPath): number;
}

/**
 * Parses strict JSON.
 * @returns undefined after reporting the first syntax error with its line and position.
 */
export function parseJson(text: string, file: string, report: Report): JsonDocument | undefined {
  try {
    return { value: JSON.parse(text), lineOf: (path) => lineOfPath(text, path) };
  } catch {
    report(syntaxFault(text, file));
    return undefined;
  }
}

/** `sources[0].sha256` */
export function pathText(path: JsonPath): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
}

function syntaxFault(text: string, file: string): Place & { code: 'json-syntax'; position: number; problem: string } {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const offset = first?.offset ?? text.length;
  const before = text.slice(0, offset).split('\n');
  return {
    file,
    line: before.length,
    row: '',
    column: '',
    code: 'json-syntax',
    position: (before.at(-1) ?? '').length + 1,
    problem: first ? printParseErrorCode(first.error) : 'Unknown',
  };
}

/** Only called when something is wrong, so the tree is built then and not before. */
function lineOfPath(text: string, path: JsonPath): number {
  const root = parseTree(text);
  if (!root) return 1;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    const keyed = node?.parent?.type === 'property' ? node.parent : node;
    if (keyed) return text.slice(0, keyed.offset).split('\n').length;
  }
  return 1;
}
