import { FILTER_KEYS, type FilterKey, type Filters } from '../../row-index/types.ts';

/** What a reader looks at on the search page. All of it stands in the address, so that back, forward, reload and a copied link show it again. */
export interface SearchState {
  /** As typed, without white space around it. */
  readonly query: string;
  /** Rows of tables, or pages of prose. */
  readonly view: 'rows' | 'pages';
  readonly by: 'row' | 'document';
  readonly filters: Filters;
  /** How many times ten results are shown. */
  readonly page: number;
}

/** Results that are shown at once, and again on demand. */
export const PAGE_SIZE = 10;
/* An address asks for no more than this at once; further ones come on demand. */
const MOST_PAGES = 50;
/* More values of one filter than anyone chooses. */
const MOST_VALUES = 50;

export const EMPTY: SearchState = { query: '', view: 'rows', by: 'row', filters: {}, page: 1 };

/** Reads the query part of an address. Whatever it does not know it leaves out. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const values = (key: FilterKey): readonly string[] => [...new Set(parameters.getAll(key).map((value) => value.trim()))].filter(Boolean).slice(0, MOST_VALUES);
  const chosen = FILTER_KEYS.flatMap((key) => (values(key).length > 0 ? [[key, values(key)] as const] : []));
  const page = Math.trunc(Number(parameters.get('page') ?? 1));
  return {
    query: (parameters.get('q') ?? '').trim(),
    view: parameters.get('view') === 'pages' ? 'pages' : 'rows',
    by: parameters.get('by') === 'document' ? 'document' : 'row',
    filters: Object.fromEntries(chosen),
    page: page >= 1 ? Math.min(page, MOST_PAGES) : 1,
  };
}

/** The query part of the address that shows `state`, empty or beginning with a question mark. The usual is left out. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set('q', state.query);
  if (state.view !== EMPTY.view) parameters.set('view', state.view);
  if (state.by !== EMPTY.by) parameters.set('by', state.by);
  for (const key of FILTER_KEYS) for (const value of state.filters[key] ?? []) parameters.append(key, value);
  if (state.page > 1) parameters.set('page', String(Math.min(state.page, MOST_PAGES)));
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The same search with one filter set to these values, from its beginning; no values take the filter away. */
export function withFilter(state: SearchState, key: FilterKey, values: readonly string[]): SearchState {
  const { [key]: _former, ...others } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...others, [key]: values } : others, page: 1 };
}

/** Keys of the filters that narrow. */
export function chosenKeys(filters: Filters): readonly FilterKey[] {
  return FILTER_KEYS.filter((key) => (filters[key]?.length ?? 0) > 0);
}
