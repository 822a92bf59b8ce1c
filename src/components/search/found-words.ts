/** Words of a search, kept for the page that a result leads to: the address of a row stays as it is, for others to cite. */
const KEY = 'found-words';

interface FoundWords {
  /** Path and hash of the result. */
  readonly at: string;
  /** Normalised. */
  readonly terms: readonly string[];
}

export function rememberWords({ pathname, hash }: HTMLAnchorElement, terms: readonly string[]): void {
  const found: FoundWords = { at: pathname + hash, terms };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(found));
  } catch {
    // Storage is blocked: the row is marked, its words are not.
  }
}

/** The words by which the present address was found; none where it was reached otherwise. */
export function wordsHere(): readonly string[] {
  try {
    const { at, terms } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<FoundWords>;
    return at === location.pathname + location.hash && Array.isArray(terms) ? terms.filter((term) => typeof term === 'string') : [];
  } catch {
    return [];
  }
}
