import { ByteReader, ByteWriter, Numbers } from './bytes.ts';
import { type DocList, writeDocLists } from './doc-list.ts';
import { AMOUNTS, HEAVY_AMOUNT } from './format.ts';
import { type GramList, readGramList, writeGramList } from './gram-list.ts';
import { hashText } from './hash.ts';
import type { StoredRow, Texts } from './row-store.ts';
import { shardCount, spread, type StoreFile } from './shards.ts';

/** Shard of a figure. */
export function amountShard(amount: string, shards: number): number {
  return hashText(amount) % shards;
}

/** Collects the printed figures of all rows, rising by kind and document. */
export class AmountLists {
  readonly #texts: Texts;
  readonly #ids = new Map<string, number>();
  readonly #sizes = new Numbers();
  readonly #amounts = new Numbers();
  readonly #kinds = new Numbers();
  readonly #docs = new Numbers();
  readonly #rows = new Numbers();
  /** 0 where a text of the row answers the same query, so that the row is counted there. */
  readonly #counts = new Numbers();

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  add(row: StoredRow, document: number, number: number): void {
    for (let at = 1; at < row.amounts.length; at += 2) {
      const plain = this.#texts.plain(row.amounts[at] ?? 0);
      if (this.#stoodBefore(row, at, plain)) continue;
      this.#amounts.push(this.#id(plain));
      this.#kinds.push(row.kind);
      this.#docs.push(document);
      this.#rows.push(number);
      this.#counts.push(this.#answered(row, plain) ? 0 : 1);
    }
  }

  #stoodBefore(row: StoredRow, at: number, plain: string): boolean {
    for (let before = 1; before < at; before += 2) if (this.#texts.plain(row.amounts[before] ?? 0) === plain) return true;
    return false;
  }

  #id(plain: string): number {
    const known = this.#ids.get(plain);
    const id = known ?? this.#ids.size;
    if (known === undefined) {
      this.#ids.set(plain, id);
      this.#sizes.push(0);
    }
    this.#sizes.set(id, this.#sizes.at(id) + 1);
    return id;
  }

  #answered(row: StoredRow, plain: string): boolean {
    if (this.#texts.plain(row.name).includes(plain) || this.#texts.plain(row.code).startsWith(plain)) return true;
    for (let at = 1; at < row.texts.length; at += 2) if (this.#texts.plain(row.texts[at] ?? 0).includes(plain)) return true;
    return false;
  }

  write(shardBytes: number, store: StoreFile): { readonly amountShards: number; readonly heavyAmounts: readonly string[] } {
    const light: { readonly amount: string; readonly bytes: Uint8Array }[] = [];
    const heavyAmounts: string[] = [];
    let total = 0;
    for (const { amount, places } of this.#lists()) {
      const writer = new ByteWriter();
      writeGramList(writer, this.#placesOf(places));
      if (writer.length > shardBytes) {
        /* In so many rows that their numbers are not worth their bytes. */
        store(HEAVY_AMOUNT, heavyAmounts.length, (file) => writeDocLists(file, this.#countsOf(places)));
        heavyAmounts.push(amount);
      } else {
        light.push({ amount, bytes: writer.take().slice() });
        total += writer.length + amount.length;
      }
    }
    const amountShards = shardCount(total, shardBytes);
    for (const [shard, entries] of spread(light, amountShards, ({ amount }) => amountShard(amount, amountShards)).entries()) {
      store(AMOUNTS, shard, (writer) => {
        writer.texts(entries.map(({ amount }) => amount));
        writer.numbers(entries.map(({ bytes }) => bytes.length));
        for (const { bytes } of entries) writer.bytes(bytes);
      });
    }
    return { amountShards, heavyAmounts };
  }

  *#lists(): Generator<{ readonly amount: string; readonly places: Uint32Array }> {
    const starts = new Uint32Array(this.#sizes.length + 1);
    for (let id = 0; id < this.#sizes.length; id += 1) starts[id + 1] = (starts[id] ?? 0) + this.#sizes.at(id);
    const next = starts.slice();
    const order = new Uint32Array(this.#amounts.length);
    for (const [at, id] of this.#amounts.view().entries()) {
      order[next[id] ?? 0] = at;
      next[id] = (next[id] ?? 0) + 1;
    }
    const amounts = [...this.#ids.keys()].sort();
    for (const amount of amounts) {
      const id = this.#ids.get(amount) ?? 0;
      yield { amount, places: order.subarray(starts[id], starts[id + 1]) };
    }
  }

  /* As places of pairs without a position: the flag says that the row is counted with a text. */
  #placesOf(places: Uint32Array): GramList {
    const none = new Uint32Array(places.length);
    return {
      kinds: places.map((at) => this.#kinds.at(at)),
      docs: places.map((at) => this.#docs.at(at)),
      rows: places.map((at) => this.#rows.at(at)),
      positions: none,
      flags: places.map((at) => 1 - this.#counts.at(at)),
      overlaps: none,
    };
  }

  #countsOf(places: Uint32Array): readonly DocList[] {
    const lists: { readonly kind: number; readonly role: number; readonly shadows: readonly number[]; readonly docs: number[]; readonly counts: number[] }[] = [];
    for (const at of places) {
      const [kind, document, count] = [this.#kinds.at(at), this.#docs.at(at), this.#counts.at(at)];
      let list = lists.at(-1);
      if (list?.kind !== kind) {
        list = { kind, role: 0, shadows: [], docs: [], counts: [] };
        lists.push(list);
      }
      const last = list.docs.length - 1;
      if (list.docs[last] === document) {
        list.counts[last] = (list.counts[last] ?? 0) + count;
      } else {
        list.docs.push(document);
        list.counts.push(count);
      }
    }
    return lists.map((list) => ({ ...list, docs: Uint32Array.from(list.docs), counts: Uint32Array.from(list.counts) }));
  }
}

/** Places of the figures of a shard; a flag other than 0 says that a row is counted with a text that answers as well. */
export function readAmountShard(reader: ByteReader): ReadonlyMap<string, () => GramList> {
  const amounts = reader.texts();
  const sizes = reader.numbers(amounts.length);
  return new Map(
    amounts.map((amount, at) => {
      const bytes = reader.bytes(sizes[at] ?? 0);
      return [amount, () => readGramList(new ByteReader(bytes))];
    }),
  );
}
