import { type ByteReader, ByteWriter } from './bytes.ts';
import { type DocList, readDocLists, writeDocLists } from './doc-list.ts';
import { fileFinder } from './find-file.ts';

/** Lists of one common text as files hold them: the order in which they were made makes no difference. */
export function packLists(lists: readonly DocList[]): Uint8Array {
  const writer = new ByteWriter();
  writeDocLists(writer, [...lists].sort(compareLists));
  return writer.take();
}

function compareLists(a: DocList, b: DocList): number {
  return a.kind - b.kind || a.role - b.role || a.shadows.length - b.shadows.length || (Array.from(a.shadows).join() < Array.from(b.shadows).join() ? -1 : 1);
}

/**
 * Spreads the lists of neighbouring common texts over files.
 * @param sizes bytes of the lists of each common text
 * @param most bytes that a file holds, unless one text alone has more
 * @returns the first common text of each file, which is also the file's number
 */
export function listStarts(sizes: ArrayLike<number>, most: number): Uint32Array {
  const starts: number[] = [];
  let pending = 0;
  for (let common = 0; common < sizes.length; common += 1) {
    const size = sizes[common] ?? 0;
    if (common === 0 || pending + size > most) {
      starts.push(common);
      pending = 0;
    }
    pending += size;
  }
  return Uint32Array.from(starts);
}

export function writeListFile(writer: ByteWriter, packed: readonly Uint8Array[]): void {
  writer.number(packed.length);
  for (const lists of packed) writer.bytes(lists);
}

/** @returns lists of the common texts of a file, from that of its number on */
export function readListFile(reader: ByteReader): readonly (readonly DocList[])[] {
  return Array.from({ length: reader.number() }, () => readDocLists(reader));
}

/** Bytes of the lists that are read for a set of common texts. */
export function listCost(starts: Uint32Array, sizes: ArrayLike<number>): (set: readonly number[]) => number {
  const fileOf = fileFinder(starts);
  const ofFile = new Float64Array(starts.length);
  for (let common = 0, file = 0; common < sizes.length; common += 1) {
    if (starts[file + 1] === common) file += 1;
    ofFile[file] = (ofFile[file] ?? 0) + (sizes[common] ?? 0);
  }
  return (set) => {
    let [cost, last] = [0, -1];
    /* A set rises, and so do its files. */
    for (const common of set) {
      const file = fileOf(common);
      if (file !== last) cost += ofFile[file] ?? 0;
      last = file;
    }
    return cost;
  };
}
