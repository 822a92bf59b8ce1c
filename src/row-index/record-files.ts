import type { ByteWriter } from './bytes.ts';
import { type RecordTexts, RecordWriter } from './records.ts';
import type { StoredRow } from './row-store.ts';

/** Where the records of one kind are: document and row with which each of its files begins. */
export interface RecordStarts {
  readonly firstFile: number;
  readonly docs: Uint32Array;
  readonly rows: Uint32Array;
}

/** Spreads rows over files of records. Rows come by kind, then document. */
export class RecordFiles {
  readonly #bytes: number;
  readonly #store: (number: number, fill: (writer: ByteWriter) => void) => void;
  readonly #kinds: { firstFile: number; readonly docs: number[]; readonly rows: number[] }[];
  readonly #writer: RecordWriter;
  #files = 0;
  #kind = -1;

  /** @param bytes about how many a file holds */
  constructor(texts: RecordTexts, kinds: number, bytes: number, store: (number: number, fill: (writer: ByteWriter) => void) => void) {
    this.#bytes = bytes;
    this.#store = store;
    this.#kinds = Array.from({ length: kinds }, () => ({ firstFile: 0, docs: [], rows: [] }));
    this.#writer = new RecordWriter(texts);
  }

  add(row: StoredRow, document: number, number: number): void {
    if (row.kind !== this.#kind || this.#writer.size >= this.#bytes) this.#flush();
    this.#kind = row.kind;
    this.#writer.add(row, document, number);
  }

  finish(): readonly RecordStarts[] {
    this.#flush();
    return this.#kinds.map(({ firstFile, docs, rows }) => ({ firstFile, docs: Uint32Array.from(docs), rows: Uint32Array.from(rows) }));
  }

  #flush(): void {
    const kind = this.#kinds[this.#kind];
    if (!kind || this.#writer.rows === 0) return;
    if (kind.docs.length === 0) kind.firstFile = this.#files;
    const [document, row] = this.#writer.first;
    kind.docs.push(document);
    kind.rows.push(row);
    this.#store(this.#files, (file) => this.#writer.finish(file));
    this.#files += 1;
  }
}
