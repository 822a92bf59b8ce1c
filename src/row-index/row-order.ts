import { kindAt, StoredRow, type StoredRows } from './row-store.ts';

/** Rows by kind, then document, then as given: the order in which everything is written. */
export interface OrderedRows {
  readonly length: number;
  /** How many there are of each kind. */
  readonly ofKind: Uint32Array;
  /** @param visit given the row, its place in this order, its document and its number among those of its kind there */
  readonly each: (visit: (row: StoredRow, at: number, document: number, number: number) => void) => void;
  /** Lets go of all rows. */
  readonly release: () => void;
}

/** @param documents rows of each, in the order of the documents; emptied by `release` */
export function sortRows(documents: StoredRows[], kinds: number): OrderedRows {
  const next = new Uint32Array(kinds + 1);
  for (const stored of documents) for (const start of stored.starts) next[kindAt(stored, start) + 1] = (next[kindAt(stored, start) + 1] ?? 0) + 1;
  const ofKind = next.slice(1);
  for (let kind = 0; kind < kinds; kind += 1) next[kind + 1] = (next[kind + 1] ?? 0) + (next[kind] ?? 0);
  const length = next[kinds] ?? 0;
  const [startOf, documentOf] = [new Uint32Array(length), new Uint32Array(length)];
  for (const [document, stored] of documents.entries()) {
    for (const start of stored.starts) {
      const kind = kindAt(stored, start);
      const at = next[kind] ?? 0;
      startOf[at] = start;
      documentOf[at] = document;
      next[kind] = at + 1;
    }
  }
  return {
    length,
    ofKind,
    each: (visit) => {
      const row = new StoredRow();
      let [lastKind, lastDocument, number] = [-1, -1, 0];
      for (let at = 0; at < length; at += 1) {
        const document = documentOf[at] ?? 0;
        const stored = documents[document];
        if (!stored) throw new Error(`no document ${document}`);
        row.move(stored, startOf[at] ?? 0);
        number = row.kind === lastKind && document === lastDocument ? number + 1 : 0;
        lastKind = row.kind;
        lastDocument = document;
        visit(row, at, document, number);
      }
    },
    release: () => void documents.splice(0),
  };
}
