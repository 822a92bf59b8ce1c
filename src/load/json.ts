import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Fault, Report } from './fault.ts';
import { jsonProblem } from './json-problem.ts';

export type JsonPath = readonly (string | number)[];

/** A JSON file with the means to find the physical line of a path in it. */
export interface JsonDocument {
  readonly value: unknown;
  /** False where a key stands twice: what the later says is not to be trusted. */
  readonly sound: boolean;
  /** Line of the key at `path`, or of the nearest key above it that stands in the file. */
  lineOf(path: JsonPath): number;
}

/**
 * Parses strict JSON. A key that stands twice in one object is a fault: the later would silently win.
 * @returns undefined after reporting what stops it from being read.
 */
export function parseJson(text: string, file: string, report: Report): JsonDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    report(syntaxFault(text, file));
    return undefined;
  }
  if (isDeeper(value, DEEPEST)) {
    report({ file, line: 1, row: '', column: '', code: 'json-syntax', position: 1, problem: 'Other' });
    return undefined;
  }
  const sound = writtenKeys(text) === heldKeys(value);
  if (!sound) reportDoubledKeys(text, file, report);
  return { value, sound, lineOf: (path) => lineOfPath(text, path) };
}

/** `sources[0].sha256` */
export function pathText(path: JsonPath): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
}

function syntaxFault(text: string, file: string): Fault {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const before = text.slice(0, first?.offset ?? text.length).split('\n');
  return { file, line: before.length, row: '', column: '', code: 'json-syntax', position: (before.at(-1) ?? '').length + 1, problem: jsonProblem(first?.error) };
}

/** Keys as written: every string that a colon follows. */
function writtenKeys(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) count += 1;
  return count;
}

/** Deeper than any data is, and shallow enough to be walked through. */
const DEEPEST = 50;

function isDeeper(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1));
}

/** Keys that a value holds after parsing, at every depth. */
function heldKeys(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Object.values(value);
  return inner.reduce<number>((sum, part) => sum + heldKeys(part), Array.isArray(value) ? 0 : inner.length);
}

function reportDoubledKeys(text: string, file: string, report: Report): void {
  const lineOf = (node: Node): number => text.slice(0, node.offset).split('\n').length;
  const visit = (node: Node, path: JsonPath): void => {
    const first = new Map<string, number>();
    node.children?.forEach((child, at) => {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (!key) return visit(child, [...path, at]);
      const name = String(key.value);
      const earlier = first.get(name);
      if (earlier !== undefined) report({ file, line: lineOf(key), row: '', column: pathText([...path, name]), code: 'json-key-doubled', key: name, first: earlier });
      else first.set(name, lineOf(key));
      if (value) visit(value, [...path, name]);
    });
  };
  const root = parseTree(text);
  if (root) visit(root, []);
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
