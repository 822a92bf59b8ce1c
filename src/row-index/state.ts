import { ByteReader, ByteWriter } from './bytes.ts';
import type { SettledOptions } from './options.ts';
import type { Spreads } from './spreads.ts';

/**
 * What a build decided by counting over all documents, and cannot be read from its files without reading them all. It
 * is kept beside the index, not published, so that a change in one document can be entered as a full build would enter it.
 */
export interface IndexState {
  readonly options: SettledOptions;
  /** Rows of each kind. */
  readonly ofKind: Uint32Array;
  readonly spreads: Spreads;
  /** Rows of each list with earlier texts, see `Shapes.shadowedRows`. */
  readonly shadowed: ReadonlyMap<string, number>;
  /** Bytes of the lists of each common text. */
  readonly listSizes: Uint32Array;
  /** Bytes of the lists of pairs and of figures that are spread over shards. */
  readonly gramBytes: number;
  readonly amountBytes: number;
  /** Rows of each heavy amount. */
  readonly heavyPlaces: readonly number[];
}

/* A change of what follows is a new number: an older state is then no state. */
const STATE = 1;

const OPTIONS = ['commonOver', 'commonRoom', 'shadowedFrom', 'unionOver', 'recordBytes', 'listBytes', 'shardBytes'] as const satisfies readonly (keyof SettledOptions)[];

export function writeState({ options, ofKind, spreads, shadowed, listSizes, gramBytes, amountBytes, heavyPlaces }: IndexState): Uint8Array {
  const writer = new ByteWriter();
  const column = (values: ArrayLike<number>): void => {
    writer.number(values.length);
    writer.numbers(values);
  };
  writer.number(STATE);
  writer.numbers(OPTIONS.map((key) => options[key]));
  column(ofKind);
  writer.number(spreads.from);
  writer.texts(spreads.known.map(({ text }) => text));
  writer.numbers(spreads.known.map(({ spread }) => spread));
  writer.numbers(spreads.known.map(({ code, atMost }) => (code ? 1 : 0) + (atMost ? 2 : 0)));
  writer.texts([...shadowed.keys()]);
  writer.numbers([...shadowed.values()]);
  column(listSizes);
  writer.number(gramBytes);
  writer.number(amountBytes);
  column(heavyPlaces);
  return writer.take();
}

/** @returns undefined when it is of another version @throws RangeError when it is cut off */
export function readState(bytes: Uint8Array): IndexState | undefined {
  const reader = new ByteReader(bytes);
  const column = (): Uint32Array => reader.numbers(reader.number());
  if (reader.number() !== STATE) return undefined;
  const limits = reader.numbers(OPTIONS.length);
  const options = Object.fromEntries(OPTIONS.map((key, at) => [key, limits[at] ?? 0])) as SettledOptions;
  const ofKind = column();
  const from = reader.number();
  const texts = reader.texts();
  const [counts, flags] = [reader.numbers(texts.length), reader.numbers(texts.length)];
  const known = texts.map((text, at) => ({ text, spread: counts[at] ?? 0, code: ((flags[at] ?? 0) & 1) !== 0, atMost: ((flags[at] ?? 0) & 2) !== 0 }));
  const keys = reader.texts();
  const rows = reader.numbers(keys.length);
  const shadowed = new Map(keys.map((key, at) => [key, rows[at] ?? 0]));
  const listSizes = column();
  const [gramBytes, amountBytes] = [reader.number(), reader.number()];
  return { options, ofKind, spreads: { from, known }, shadowed, listSizes, gramBytes, amountBytes, heavyPlaces: Array.from(column()) };
}

/** Whether a state was made under the same options. */
export function sameOptions(a: SettledOptions, b: SettledOptions): boolean {
  return OPTIONS.every((key) => a[key] === b[key]);
}
