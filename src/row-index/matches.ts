import type { Column } from './bytes.ts';
import type { DocList } from './doc-list.ts';
import { KnownRows } from './known-rows.ts';

/** Documents with rows of one kind whose numbers are not known. */
interface Listed {
  readonly docs: Column;
  /** Rows in each; undefined where they are counted elsewhere and the list only says how well they answer. */
  readonly counts: Column | undefined;
  readonly score: number;
}

/** A row that is known by number. */
export interface ScoredRow {
  readonly row: number;
  readonly score: number;
}

/** By document, of rows of some kinds together: how many, and the best score. */
export interface Sums {
  readonly held: Uint32Array;
  readonly top: Uint16Array;
}

/**
 * Where one term stands in the documents of one part of the index. Lists stay as they were read and are looked into for
 * the few documents that are shown: only sums over all kinds are kept for every document, since new memory costs a
 * browser more than what is done in it. Nothing is told before `settle`.
 */
export class Matches {
  /** Kinds that have rows at all, rising. */
  kinds: readonly number[] = [];
  /** By kind. */
  readonly #lists: (Listed[] | undefined)[] = [];
  #rows = new KnownRows(0);
  /** Best scores of the heads that are found, by document: a head is one row, however it is found. */
  readonly #heads: Uint16Array;
  readonly #sums: Sums;
  /** Documents that are found by their names. */
  readonly named: Uint8Array;
  /** Scores of the pages of agencies and regions that are found. */
  readonly agencies = new Map<number, number>();
  readonly regions = new Map<number, number>();

  constructor(documents: number) {
    this.named = new Uint8Array(documents);
    this.#heads = new Uint16Array(documents);
    this.#sums = { held: new Uint32Array(documents), top: new Uint16Array(documents) };
  }

  /** Enters the head of a document. */
  addHead(document: number, score: number): void {
    if (score > (this.#heads[document] ?? 0)) this.#heads[document] = score;
  }

  /** Enters rows whose numbers are not known. @param counted whether their counts are not in another list already */
  addList({ kind, docs, counts }: DocList, score: number, counted: boolean): void {
    if (kind === 0) {
      for (let at = 0; at < docs.length; at += 1) this.addHead(docs[at] ?? 0, score);
      return;
    }
    const listed = { docs, counts: counted ? counts : undefined, score };
    (this.#lists[kind] ??= []).push(listed);
    sumList(this.#sums, listed);
  }

  /** Enters rows by number. */
  addRows(rows: KnownRows): void {
    this.#rows = KnownRows.join(this.#rows, rows);
  }

  /** Ends entering. */
  settle(): void {
    const rows = this.#rows;
    for (let at = 0; at < rows.length && rows.kind(at) === 0; at += 1) this.addHead(rows.document(at), rows.score(at));
    for (let at = rows.begin(1, 0); at < rows.length; at += 1) sumRow(this.#sums, rows, at);
    const kinds = new Set(rows.kinds());
    this.#lists.forEach((_, kind) => kinds.add(kind));
    if (sumHeads(this.#sums, this.#heads)) kinds.add(0);
    this.kinds = [...kinds].sort((a, b) => a - b);
  }

  /** Whether a document has any row. */
  holds(document: number): boolean {
    return (this.#sums.held[document] ?? 0) > 0;
  }

  /** The best score in a document, rows of every kind considered. */
  top(document: number): number {
    return this.#sums.top[document] ?? 0;
  }

  /** Sums over the kinds that pass. */
  sums(passes: (kind: number) => boolean): Sums {
    const { kinds } = this;
    if (kinds.every(passes)) return this.#sums;
    const { length } = this.named;
    const sums = { held: new Uint32Array(length), top: new Uint16Array(length) };
    for (const kind of kinds) {
      if (kind === 0 || !passes(kind)) continue;
      for (const list of this.#lists[kind] ?? []) sumList(sums, list);
      for (let at = this.#rows.begin(kind, 0); this.#rows.isOfKind(at, kind); at += 1) sumRow(sums, this.#rows, at);
    }
    if (passes(0)) sumHeads(sums, this.#heads);
    return sums;
  }

  /**
   * Counts by kind in chosen documents: their rows, or themselves.
   * @param chosen by document, those that have the mark
   * @param once counts a document as one, however many rows of the kind it has
   */
  countKinds(chosen: Uint8Array, mark: number, once: boolean): ReadonlyMap<number, number> {
    /* By document, the last kind and one that it was met in: a kind may have many lists. */
    const met = once ? new Uint16Array(chosen.length) : undefined;
    return new Map(this.kinds.map((kind) => [kind, this.#countKind(kind, chosen, mark, met)]));
  }

  #countKind(kind: number, chosen: Uint8Array, mark: number, met: Uint16Array | undefined): number {
    let sum = 0;
    const enter = (document: number, rows: number): void => {
      if (chosen[document] !== mark || rows === 0 || met?.[document] === kind + 1) return;
      if (met) met[document] = kind + 1;
      sum += met ? 1 : rows;
    };
    if (kind === 0) for (let document = 0; document < chosen.length; document += 1) enter(document, this.#heads[document] ? 1 : 0);
    for (const { docs, counts } of this.#lists[kind] ?? []) for (let at = 0; counts && at < docs.length; at += 1) enter(docs[at] ?? 0, counts[at] ?? 0);
    const rows = this.#rows;
    for (let at = rows.begin(kind, 0); kind > 0 && rows.isOfKind(at, kind); at += 1) enter(rows.document(at), rows.counted(at) ? 1 : 0);
    return sum;
  }

  /** Rows of a kind in a document. */
  count(kind: number, document: number): number {
    if (kind === 0) return this.#heads[document] ? 1 : 0;
    let sum = 0;
    for (const { docs, counts } of this.#lists[kind] ?? []) {
      const at = counts ? placeIn(docs, document) : -1;
      if (at >= 0) sum += counts?.[at] ?? 0;
    }
    for (let at = this.#rows.begin(kind, document); this.#rows.isOf(at, kind, document); at += 1) sum += this.#rows.counted(at) ? 1 : 0;
    return sum;
  }

  /** The best score of a row of a kind in a document, or 0. */
  best(kind: number, document: number): number {
    if (kind === 0) return this.#heads[document] ?? 0;
    let best = 0;
    for (const { docs, score } of this.#lists[kind] ?? []) if (score > best && placeIn(docs, document) >= 0) best = score;
    for (let at = this.#rows.begin(kind, document); this.#rows.isOf(at, kind, document); at += 1) best = Math.max(best, this.#rows.score(at));
    return best;
  }

  /** Numbers and scores of the matching rows of a kind in a document; undefined unless all of them are known. */
  rows(kind: number, document: number): readonly ScoredRow[] | undefined {
    if (kind === 0) return this.#heads[document] ? [{ row: 0, score: this.#heads[document] ?? 0 }] : [];
    if (this.#lists[kind]?.some(({ docs }) => placeIn(docs, document) >= 0)) return undefined;
    const rows: ScoredRow[] = [];
    for (let at = this.#rows.begin(kind, document); this.#rows.isOf(at, kind, document); at += 1) rows.push({ row: this.#rows.row(at), score: this.#rows.score(at) });
    return rows;
  }

  get total(): number {
    let sum = this.agencies.size + this.regions.size;
    for (const count of this.#sums.held) sum += count;
    return sum;
  }
}

function sumList({ held, top }: Sums, { docs, counts, score }: Listed): void {
  for (let at = 0; at < docs.length; at += 1) {
    const document = docs[at] ?? 0;
    if (counts) held[document] = (held[document] ?? 0) + (counts[at] ?? 0);
    if (score > (top[document] ?? 0)) top[document] = score;
  }
}

function sumRow({ held, top }: Sums, rows: KnownRows, at: number): void {
  const document = rows.document(at);
  if (rows.counted(at)) held[document] = (held[document] ?? 0) + 1;
  if (rows.score(at) > (top[document] ?? 0)) top[document] = rows.score(at);
}

/** @returns whether there is any */
function sumHeads({ held, top }: Sums, heads: Uint16Array): boolean {
  let any = false;
  for (let document = 0; document < heads.length; document += 1) {
    const score = heads[document] ?? 0;
    if (score === 0) continue;
    any = true;
    held[document] = (held[document] ?? 0) + 1;
    if (score > (top[document] ?? 0)) top[document] = score;
  }
  return any;
}

/** Place of a number in a rising column, or -1. */
function placeIn(column: Column, wanted: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return column[low] === wanted ? low : -1;
}
