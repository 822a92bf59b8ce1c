import { codeDepth } from '../classification.ts';
import { MEASURES, type MeasureKey } from './named.ts';

/** Columns of the 支出总表 that a functional code may be compared by. */
export const FUNCTION_COLUMNS = ['total', 'basic', 'project'] as const;
export type FunctionColumn = (typeof FUNCTION_COLUMNS)[number];

export type CodeKey = `function-${string}` | `economic-${string}`;

/** Whatever stands printed in a disclosure and can be compared: a named measure or a code. */
export type FigureKey = MeasureKey | CodeKey;

export type ParsedKey =
  | { readonly form: 'named'; readonly key: MeasureKey }
  | { readonly form: 'function'; readonly code: string; readonly column: FunctionColumn }
  | { readonly form: 'economic'; readonly code: string };

const FUNCTION = /^function-(\d+)(?:-(basic|project))?$/;
const ECONOMIC = /^economic-(\d+)$/;

const PARSED = new Map<string, ParsedKey | undefined>();
/** More keys than classifications have are not kept: addresses may bring anything. */
const KEPT = 10_000;

/** Reads a key as it stands in addresses and file names (`receptions`, `function-2101501-basic`, `economic-30201`); undefined for anything else. */
export function parseFigureKey(text: string): ParsedKey | undefined {
  const known = PARSED.get(text);
  if (known || PARSED.has(text)) return known;
  const parsed = parse(text);
  if (PARSED.size < KEPT) PARSED.set(text, parsed);
  return parsed;
}

function parse(text: string): ParsedKey | undefined {
  if (Object.hasOwn(MEASURES, text)) return { form: 'named', key: text as MeasureKey };
  const [, code = '', column = 'total'] = FUNCTION.exec(text) ?? [];
  if (codeDepth(code)) return { form: 'function', code, column: column as FunctionColumn };
  const [, item = ''] = ECONOMIC.exec(text) ?? [];
  return item.length <= 5 && codeDepth(item) ? { form: 'economic', code: item } : undefined;
}

export function isFigureKey(text: string): text is FigureKey {
  return parseFigureKey(text) !== undefined;
}

export function functionKey(code: string, column: FunctionColumn = 'total'): CodeKey {
  return column === 'total' ? `function-${code}` : `function-${code}-${column}`;
}

export function economicKey(code: string): CodeKey {
  return `economic-${code}`;
}

/** Kind of table that a measure is looked up in. Its state says why a disclosure states none. */
export function kindOfKey(key: FigureKey): string {
  const parsed = parseFigureKey(key);
  if (parsed?.form === 'named') return MEASURES[parsed.key][0].kind;
  return parsed?.form === 'economic' ? 'basic-by-economic' : 'expenditure-by-function';
}
