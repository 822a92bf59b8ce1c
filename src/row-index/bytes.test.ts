import { describe, expect, it } from 'vitest';
import { addUpColumn, ByteReader, ByteWriter, type Column } from './bytes.ts';
import { type GramList, readGramList, writeGramList } from './gram-list.ts';
import { KnownRows } from './known-rows.ts';
import { Matches } from './matches.ts';

function column(values: readonly number[]): Column {
  const writer = new ByteWriter();
  writer.numbers(values);
  return new ByteReader(writer.take()).smallNumbers(values.length);
}

describe('numbers that are mostly small', () => {
  it('take two bytes each until one is not', () => {
    expect([column([0, 127, 128, 65_535]), column([1, 65_536, 2]), column([4_294_967_295])]).toEqual([Uint16Array.of(0, 127, 128, 65_535), Uint32Array.of(1, 65_536, 2), Uint32Array.of(4_294_967_295)]);
    expect(() => new ByteReader(Uint8Array.of(1, 2)).smallNumbers(3)).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(1, 128)).smallNumbers(2)).toThrow(RangeError);
  });

  it('add up past what two bytes hold', () => {
    expect([addUpColumn(column([1, 2, 3])), addUpColumn(column([40_000, 25_535, 1, 7]))]).toEqual([Uint16Array.of(1, 3, 6), Uint32Array.of(40_000, 65_535, 65_536, 65_543)]);
  });

  it('are documents and rows of a list, however many there are', () => {
    const list: GramList = { kinds: [0, 0, 0, 1], docs: [60_000, 70_000, 70_000, 5], rows: [1, 60_000, 120_000, 0], positions: [0, 1, 2, 3], flags: [1, 0, 0, 2], overlaps: [] };
    const writer = new ByteWriter();
    writeGramList(writer, list);
    const { docs, rows } = readGramList(new ByteReader(writer.take()));
    expect([Array.from(docs), Array.from(rows)]).toEqual([list.docs, list.rows]);
  });

  it('are counts of rows, however many a document has', () => {
    const matches = new Matches(3);
    for (let turn = 0; turn < 3; turn += 1) matches.addList({ kind: 2, role: 0, shadows: [], docs: Uint16Array.of(1), counts: Uint16Array.of(30_000) }, 40 + turn, true);
    const rows = new KnownRows(1);
    rows.push(2, 0, 7, 50, true);
    matches.addRows(rows);
    matches.settle();
    expect([matches.count(2, 1), matches.best(2, 1), matches.rows(2, 1), matches.rows(2, 0), matches.total]).toEqual([90_000, 42, undefined, [{ row: 7, score: 50 }], 90_001]);
  });
});
