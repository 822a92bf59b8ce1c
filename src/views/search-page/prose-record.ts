import { markText } from '../../row-index/marks.ts';
import { excerpt, type Part } from './excerpt.ts';
import { proseWords } from './prose-words.ts';

/** One stretch of a page of prose: what stands under one heading. */
export interface ProseRecord {
  /** Path on the site without its base, with the hash of the heading. */
  readonly path: string;
  readonly heading: string;
  /** Title of the page. */
  readonly page: string;
  readonly texts: readonly string[];
}

/** What Pagefind is given for a record. */
export function pagefindRecord({ path, heading, page, texts }: ProseRecord): { readonly url: string; readonly content: string; readonly meta: Record<string, string> } {
  const distinct = [...new Set(texts.map(tidy))].filter((text) => text !== '' && text !== heading);
  return { url: path, content: proseWords(heading, distinct), meta: { title: heading, page, text: distinct.join('\n') } };
}

/** One page as a result. */
export interface FoundPage {
  readonly path: string;
  readonly title: readonly Part[];
  readonly page: string;
  readonly contexts: readonly (readonly Part[])[];
}

const SHOWN_TEXTS = 2;

/** @param meta what Pagefind gives back of a record */
export function foundPage(path: string, meta: Readonly<Record<string, string | undefined>>, terms: readonly string[]): FoundPage {
  const { title = '', page = '', text = '' } = meta;
  const marked = text.split('\n').map((each) => markText(each, terms));
  const matching = marked.filter(({ matches }) => matches.length > 0);
  return {
    path,
    title: excerpt(markText(title, terms), { around: 48, stretches: 2 }),
    page: page === title ? '' : page,
    contexts: (matching.length > 0 ? matching : marked.slice(0, 1)).slice(0, SHOWN_TEXTS).map((each) => excerpt(each, { around: 40, stretches: 2 })),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
