import { addUpColumn, type ByteReader, type ByteWriter, type Column, steps } from './bytes.ts';

/** Documents in which something stands in rows of one kind, with the number of rows in each. */
export interface DocList {
  readonly kind: number;
  /** See `ROLE_NAME` and its like; 0 where there is no role. */
  readonly role: number;
  /** Common texts that stand in each of these rows before this one: a row is counted with the first that matches. */
  readonly shadows: ArrayLike<number>;
  /** Rising. */
  readonly docs: Column;
  readonly counts: Column;
}

export function writeDocLists(writer: ByteWriter, lists: readonly DocList[]): void {
  writer.number(lists.length);
  for (const { kind, role, shadows, docs, counts } of lists) {
    writer.number(kind);
    writer.number(role);
    writer.number(shadows.length);
    writer.numbers(shadows);
    writer.number(docs.length);
    writer.numbers(steps(docs));
    writer.numbers(counts);
  }
}

export function readDocLists(reader: ByteReader): DocList[] {
  return Array.from({ length: reader.number() }, () => {
    const [kind, role] = [reader.number(), reader.number()];
    const shadows = reader.numbers(reader.number());
    const length = reader.number();
    return { kind, role, shadows, docs: addUpColumn(reader.smallNumbers(length)), counts: reader.smallNumbers(length) };
  });
}
