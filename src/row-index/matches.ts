import { type Column, SMALL } from './bytes.ts';

/** Scores are far below. */
const UNLISTED = 0x8000;

interface KnownRow {
  readonly score: number;
  readonly counted: boolean;
}

/** Where one term stands in the documents of one part of the index: how often in rows of each kind, and how well at best. */
export class Matches {
  readonly documents: number;
  /** By kind, then document; missing kinds have none. New memory costs a browser more than what is done in it, so these are as small as can be. */
  readonly #counts: (Column | undefined)[] = [];
  /** The best score, and above it whether some rows are not known by number. */
  readonly #best: (Uint16Array | undefined)[] = [];
  /** By document, of all kinds together. */
  readonly #held: Uint32Array;
  readonly #top: Uint16Array;
  /** Rows that are known by number, by kind and document, with their scores. */
  readonly #rows = new Map<number, Map<number, KnownRow>>();
  /** Documents that are found by their names. */
  readonly named: Uint8Array;
  /** Scores of the pages of agencies and regions that are found. */
  readonly agencies = new Map<number, number>();
  readonly regions = new Map<number, number>();

  constructor(documents: number) {
    this.documents = documents;
    this.named = new Uint8Array(documents);
    this.#held = new Uint32Array(documents);
    this.#top = new Uint16Array(documents);
  }

  /** Enters rows of a document whose numbers are not known; a count of 0 only says that it is found that well. */
  add(kind: number, document: number, rows: number, score: number): void {
    this.#enter(kind, document, rows, score, UNLISTED);
  }

  /** Enters one row by its number. @param elsewhere whether it is counted among those without a number */
  addRow(kind: number, document: number, row: number, score: number, elsewhere: boolean): void {
    const key = kind * this.documents + document;
    const rows = this.#rows.get(key) ?? new Map<number, KnownRow>();
    this.#rows.set(key, rows);
    const known = rows.get(row);
    const counts = !elsewhere && known?.counted !== true;
    rows.set(row, { score: Math.max(known?.score ?? 0, score), counted: counts || known?.counted === true });
    this.#enter(kind, document, counts ? 1 : 0, score, 0);
  }

  #enter(kind: number, document: number, rows: number, score: number, unlisted: number): void {
    let counts = (this.#counts[kind] ??= new Uint16Array(this.documents));
    const best = (this.#best[kind] ??= new Uint16Array(this.documents));
    const count = (counts[document] ?? 0) + rows;
    if (count > SMALL && counts instanceof Uint16Array) this.#counts[kind] = counts = Uint32Array.from(counts);
    counts[document] = count;
    this.#held[document] = (this.#held[document] ?? 0) + rows;
    const known = best[document] ?? 0;
    best[document] = Math.max(score, known & ~UNLISTED) | (known & UNLISTED) | unlisted;
    if (score > (this.#top[document] ?? 0)) this.#top[document] = score;
  }

  /** The head of a document is one row, however it is found. */
  settleHeads(): void {
    const counts = this.#counts[0];
    const best = this.#best[0];
    for (let document = 0; counts && document < counts.length; document += 1) {
      const settled = ((best?.[document] ?? 0) & ~UNLISTED) > 0 ? 1 : 0;
      this.#held[document] = (this.#held[document] ?? 0) - (counts[document] ?? 0) + settled;
      counts[document] = settled;
    }
  }

  /** Whether a document has any row. */
  holds(document: number): boolean {
    return (this.#held[document] ?? 0) > 0;
  }

  /** The best score in a document, rows of every kind considered. */
  top(document: number): number {
    return this.#top[document] ?? 0;
  }

  count(kind: number, document: number): number {
    return this.#counts[kind]?.[document] ?? 0;
  }

  best(kind: number, document: number): number {
    return (this.#best[kind]?.[document] ?? 0) & ~UNLISTED;
  }

  /** Kinds that have rows at all, rising. */
  get kinds(): readonly number[] {
    return [...this.#counts.keys()].filter((kind) => this.#counts[kind] !== undefined);
  }

  /** Numbers and scores of the matching rows of a kind in a document; undefined unless all of them are known. */
  rows(kind: number, document: number): readonly { readonly row: number; readonly score: number }[] | undefined {
    if (kind === 0) return this.count(kind, document) > 0 ? [{ row: 0, score: this.best(kind, document) }] : [];
    if (((this.#best[kind]?.[document] ?? 0) & UNLISTED) !== 0) return undefined;
    return [...(this.#rows.get(kind * this.documents + document) ?? [])].map(([row, { score }]) => ({ row, score }));
  }

  get total(): number {
    let sum = this.agencies.size + this.regions.size;
    for (const count of this.#held) sum += count;
    return sum;
  }
}
