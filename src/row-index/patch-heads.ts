import { ByteWriter } from './bytes.ts';
import type { Core } from './core.ts';
import { cleanHead, type DocumentHeadRecord, type Registers } from './heads.ts';
import type { DocumentRecord } from './types.ts';
import { writeCoreHeads } from './write-core.ts';

/** Numbers of documents; undefined where one is not known, or not by its id alone. */
export function numbersOf({ documents: all }: Core, documents: readonly DocumentRecord[]): readonly number[] | undefined {
  const places = new Map<string, number>();
  for (let at = 0; at < all.length; at += 1) {
    const { id } = all.at(at);
    places.set(id, places.has(id) ? -1 : at);
  }
  const numbers = documents.map(({ id }) => places.get(id) ?? -1);
  return numbers.every((number) => number >= 0) && new Set(numbers).size === numbers.length ? numbers : undefined;
}

/** Whether documents are headed as they were, under the same registers. */
export function sameHeads(core: Core, { agencies }: Registers, documents: readonly DocumentHeadRecord[], numbers: readonly number[]): boolean {
  return documents.every((document, place) => {
    const [now, { agency, ...was }] = [cleanHead(document), core.documents.at(numbers[place] ?? -1)];
    const { id, year, stage, scope, names } = now;
    return now.agency === agencies[agency]?.id && JSON.stringify([id, year, stage, scope, names]) === JSON.stringify([was.id, was.year, was.stage, was.scope, was.names]);
  });
}

/** Heads of the core with these registers and these heads of documents: other bytes than before tell of any change. */
export function encodeHeads(core: Core, { kinds, stages, regions, agencies }: Registers, changed: ReadonlyMap<number, DocumentHeadRecord>): Uint8Array {
  const agencyNumbers = new Map(agencies.map(({ id }, at) => [id, at]));
  const documents = Array.from({ length: core.documents.length }, (_, at) => {
    const given = changed.get(at);
    if (!given) return core.documents.at(at);
    const { id, agency, year, stage, scope, names } = cleanHead(given);
    return { id, agency: agencyNumbers.get(agency) ?? agencies.length, year, stage, scope, names };
  });
  const writer = new ByteWriter();
  writeCoreHeads(writer, { kinds, stages, regions, agencies, documents, common: core.common, codesFrom: core.codesFrom });
  return writer.take();
}
