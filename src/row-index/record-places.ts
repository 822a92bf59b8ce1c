import { DOCUMENT_KIND_NUMBER } from './format.ts';

/**
 * Where the rows of a document lie among the records of their kind. Rows lie by document, newest first, because a label
 * that stands everywhere is shown from the newest ones. Heads lie by agency: who types an agency's name gets all of its
 * documents, which are years apart; and the newest documents of one year, which follow one another by agency, stay near.
 */
export class RecordPlaces {
  /** Document at each place among the heads. */
  readonly heads: Uint32Array;
  readonly #placeOf: Uint32Array;

  /** @param agencyOf number of the agency of each document */
  constructor(agencyOf: ArrayLike<number>) {
    const { length } = agencyOf;
    this.heads = new Uint32Array(length);
    this.#placeOf = new Uint32Array(length);
    const next: number[] = [];
    for (let document = 0; document < length; document += 1) {
      const agency = (agencyOf[document] ?? 0) + 1;
      next[agency] = (next[agency] ?? 0) + 1;
    }
    for (let agency = 0; agency < next.length; agency += 1) next[agency] = (next[agency] ?? 0) + (next[agency - 1] ?? 0);
    for (let document = 0; document < length; document += 1) {
      const agency = agencyOf[document] ?? 0;
      const place = next[agency] ?? 0;
      next[agency] = place + 1;
      this.heads[place] = document;
      this.#placeOf[document] = place;
    }
  }

  of(kind: number, document: number): number {
    return kind === DOCUMENT_KIND_NUMBER ? (this.#placeOf[document] ?? 0) : document;
  }
}
