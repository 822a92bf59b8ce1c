import { comparableLabel } from './label.ts';

/** Depth of a functional code by its digits: 类 3, 款 5, 项 7. Economic codes stop at 款. */
export type CodeDepth = 1 | 2 | 3;

export interface CodeName {
  readonly code: string;
  readonly name: string;
  /** First and last fiscal year in which a held document uses this name. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Names of codes in one classification; a code may carry several names, none is flattened. */
export interface Classification {
  readonly names: ReadonlyMap<string, readonly CodeName[]>;
  /** Comparable names of rows whose code cannot be read: a code of that name may be meant. */
  readonly unread?: ReadonlySet<string>;
}

/** Depths by the number of digits. */
const DEPTHS: readonly (CodeDepth | undefined)[] = [undefined, undefined, undefined, 1, undefined, 2, undefined, 3];

export function codeDepth(code: string): CodeDepth | undefined {
  const depth = DEPTHS[code.length];
  return depth !== undefined && /^\d+$/.test(code) ? depth : undefined;
}

/** Code one level up (2101501 -> 21015 -> 210), or undefined for a 类. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}

/** Names in use for a code in a fiscal year. */
export function namesInYear(classification: Classification, code: string, year: number): readonly string[] {
  return (classification.names.get(code) ?? [])
    .filter((entry) => entry.firstYear <= year && year <= entry.lastYear)
    .map((entry) => entry.name);
}

/** Entries of a name in whatever years, of one code or of all. */
export function namesakes(classification: Classification, name: string, code?: string): readonly CodeName[] {
  const wanted = comparableLabel(name);
  const entries = code === undefined ? [...classification.names.values()].flat() : (classification.names.get(code) ?? []);
  return entries.filter((entry) => comparableLabel(entry.name) === wanted);
}

/** The entry whose years are nearest to a fiscal year: the one to extend where the name was in use then too. */
export function nearestEntry(entries: readonly CodeName[], year: number): CodeName | undefined {
  const distance = ({ firstYear, lastYear }: CodeName): number => Math.max(firstYear - year, year - lastYear, 0);
  return [...entries].sort((a, b) => distance(a) - distance(b))[0];
}
