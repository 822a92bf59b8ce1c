import { nearSpellings } from '../../row-index/near.ts';
import { normalise } from '../../row-index/normalise.ts';
import { parseQuery } from '../../row-index/query.ts';
import type { FilterKey, Filters, RowIndex, Suggestion } from '../../row-index/types.ts';
import { chosenKeys } from './state.ts';

/** Ways on for a reader whose search found nothing. */
export interface Rescue {
  /** Other words that find something under the same filters. */
  readonly suggestions: readonly Suggestion[];
  /** Filters without which the same words find something, best first; `all` takes every one away. */
  readonly fewer: readonly { readonly drop: FilterKey | 'all'; readonly filters: Filters; readonly count: number }[];
  /** Of several words, how often each stands by itself, where not even without filters they stand together. */
  readonly apart: readonly { readonly term: string; readonly count: number }[];
}

type Asked = Pick<RowIndex, 'search' | 'suggest'>;

const MOST = 5;
/* Each that is tried may cost a few files. */
const MOST_FORMS = 8;
/** What is near to a number, and each half of it, is another number. */
const NUMBER = /^[-\d.,]+$/;
/** Parts of a query whose rows are looked through for a near spelling of it, and rows of each. */
const MOST_PARTS = 3;
const SEEN = 30;
/* What a place or an agency is called by in a form, and left out in speech. */
const ENDINGS = /(?:自治县|自治区|自治州|[省市县区盟旗局委办厅部处会])$/;

/**
 * Looks for ways on. What is asked here was mostly fetched already for the search that found nothing.
 * @param terms normalised terms of the query
 * @param simplify writes a query in the characters that documents print (醫療 as 医疗)
 */
export async function rescue(index: Asked, query: string, terms: readonly string[], filters: Filters, simplify: (query: string) => Promise<string> = async (same) => same): Promise<Rescue> {
  const count = async (asked: string, under: Filters): Promise<{ readonly count: number; readonly documents: number }> => index.search(asked, { filters: under, limit: 0 });
  const keys = chosenKeys(filters);
  const drops: readonly (FilterKey | 'all')[] = keys.length > 1 ? [...keys, 'all'] : keys;
  const simple = await simplify(query);
  const [near, forms, fewer] = await Promise.all([
    nearby(index, query, filters),
    Promise.all([...(simple === query ? [] : [simple, ...otherForms(simple)]), ...otherForms(query)].slice(0, MOST_FORMS).map(async (form) => ({ query: form, ...plain(await count(form, filters)) }))),
    Promise.all(drops.map(async (drop) => ({ drop, filters: without(filters, drop), count: (await count(query, without(filters, drop))).count }))),
  ]);
  const helpful = fewer.filter((each) => each.count > 0).sort((a, b) => Number(a.drop === 'all') - Number(b.drop === 'all') || b.count - a.count);
  const together = helpful.length > 0 || terms.length < 2;
  return {
    suggestions: distinct(simple === query ? [...near, ...forms] : [...forms, ...near]).filter((each) => each.count > 0 && each.query !== query && (together || !terms.includes(each.query))).slice(0, MOST),
    /* All at once is offered only where one alone is not enough. */
    fewer: helpful.some(({ drop }) => drop !== 'all') ? helpful.filter(({ drop }) => drop !== 'all') : helpful,
    apart: together ? [] : await Promise.all(terms.map(async (term) => ({ term, count: (await count(term, {})).count }))),
  };
}

/**
 * Near spellings of the query that the index knows; else those in the rows that a part of the query finds (公务接 stands in
 * 公务接待费, which 公务接侍费 meant); else those of its beginning: 稷由县公务 begins as 稷山县 does.
 */
async function nearby(index: Asked, query: string, filters: Filters): Promise<readonly Suggestion[]> {
  if (NUMBER.test(query)) return [];
  const known = await index.suggest(query, { filters, limit: MOST });
  const [term = ''] = parseQuery(query).terms;
  const longer = known.filter((each) => [...each.query].length >= [...term].length);
  if (longer.length > 0 || /\s/.test(query)) return known;
  const parts = [...known.map((each) => each.query), ...halves(query)].sort((a, b) => b.length - a.length).slice(0, MOST_PARTS);
  if (parts.length === 0) return known;
  const hits = (await Promise.all(parts.map((part) => index.search(part, { filters, limit: SEEN })))).flatMap((answer) => answer.hits);
  const seen = hits.flatMap(({ name, texts }) => [name, ...texts].map(({ text }) => normalise(text)));
  const near = await Promise.all(nearSpellings(term, seen, MOST).map(async (form) => ({ query: form, ...plain(await index.search(form, { filters, limit: 0 })) })));
  const found = near.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return found.length > 0 ? [...found, ...known] : [...(await index.suggest(halves(query)[0] ?? query, { filters, limit: MOST })), ...known];
}

/** The query with the forms' endings taken off its words, 稷山县 医保局 as 稷山 医保, and of one long word its beginning and its end. */
export function otherForms(query: string): readonly string[] {
  const words = query.split(/\s+/).filter(Boolean);
  const bare = words.map((word) => word.replace(/[的之]/g, '').replace(ENDINGS, ''));
  const each = words.map((_, at) => words.map((word, other) => (other === at ? (bare[at] ?? '') : word)).join(' '));
  const forms = [bare.join(' '), ...each].filter((form) => form !== words.join(' ') && form.split(' ').every((word) => [...word].length > 1));
  return [...new Set([...decimals(words), ...forms, ...(words.length === 1 ? halves(words[0] ?? '') : [])])].slice(0, MOST_FORMS);
}

/** Amounts as they are printed elsewhere: 3020.8 and 644 as 3020.80 and 644.00, 3.50 as 3.5. */
function decimals(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const [, whole = '', part = ''] = /^(-?[\d,]+)(?:\.(\d{1,6}))?$/.exec(word) ?? [];
    if (whole === '') return [];
    const bare = part.replace(/0+$/, '');
    const forms = [...new Set([bare, bare.padEnd(1, '0'), bare.padEnd(2, '0')])].filter((each) => each !== part).map((each) => (each ? `${whole}.${each}` : whole));
    return forms.map((form) => words.with(at, form).join(' '));
  });
}

function halves(word: string): readonly string[] {
  if (NUMBER.test(word)) return [];
  const characters = [...word];
  const lengths = [...new Set([Math.ceil(characters.length / 2), 3, 2])].filter((length) => length < characters.length - 1 && characters.length > 3);
  return lengths.flatMap((length) => [characters.slice(0, length).join(''), characters.slice(-length).join('')]);
}

function without(filters: Filters, drop: FilterKey | 'all'): Filters {
  if (drop === 'all') return {};
  const { [drop]: _dropped, ...others } = filters;
  return others;
}

function plain({ count, documents }: { readonly count: number; readonly documents: number }): { readonly count: number; readonly documents: number } {
  return { count, documents };
}

function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ query }, at) => suggestions.findIndex((other) => other.query === query) === at);
}
