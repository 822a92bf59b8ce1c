import type { Core } from './core.ts';
import { type DocList, readDocLists } from './doc-list.ts';
import { fileFinder } from './find-file.ts';
import { LISTS } from './format.ts';
import { listStarts, packLists, readListFile, writeListFile } from './list-files.ts';
import { type PatchedFiles, sameBytes } from './patched-files.ts';
import type { RowLists } from './row-lists.ts';
import { listKey, type ListKey } from './shapes.ts';
import { ByteReader } from './bytes.ts';

/** A list of a common text in which changed documents stand with other numbers of rows than before. */
export interface ListChange {
  readonly key: ListKey;
  /** Rows before and now, by document; a document without rows is missing. */
  readonly old: ReadonlyMap<number, number>;
  readonly now: ReadonlyMap<number, number>;
}

/** Compares what changed documents enter in the lists of common texts. */
export function listChanges(old: RowLists, now: RowLists): readonly ListChange[] {
  const byKey = (lists: RowLists): ReadonlyMap<string, { readonly key: ListKey; readonly docs: Uint32Array; readonly counts: Uint32Array }> => new Map(lists.commonLists().map((list) => [listKey(list.key), list]));
  const [before, after] = [byKey(old), byKey(now)];
  const none = { docs: new Uint32Array(), counts: new Uint32Array() };
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const key = (one ?? other)?.key;
    const [a, b] = [one ?? none, other ?? none];
    if (!key || (sameBytes(a.docs, b.docs) && sameBytes(a.counts, b.counts))) return [];
    return [{ key, old: rowsByDocument(a), now: rowsByDocument(b) }];
  });
}

function rowsByDocument({ docs, counts }: Pick<DocList, 'docs' | 'counts'>): ReadonlyMap<number, number> {
  return new Map(Array.from(docs, (document, at) => [document, counts[at] ?? 0]));
}

/** Lists of common texts after a change. */
export interface PatchedLists {
  readonly sizes: Uint32Array;
  readonly starts: Uint32Array;
  /** Lists of a common text as they are now. */
  readonly of: (common: number) => readonly DocList[];
}

/** Enters changes in the files of lists. @param sizes bytes of the lists of each common text */
export function patchLists(files: PatchedFiles, { listFiles }: Core, changes: readonly ListChange[], sizes: Uint32Array, listBytes: number): PatchedLists {
  const place = fileFinder(listFiles);
  const before = new Map<number, readonly (readonly DocList[])[]>();
  const oldLists = (common: number): readonly DocList[] => {
    const file = listFiles[place(common)] ?? 0;
    const lists = before.get(file) ?? readListFile(files.open(LISTS, file));
    before.set(file, lists);
    return lists[common - file] ?? [];
  };
  const patched = new Map<number, Uint8Array>();
  for (const [common, own] of Map.groupBy(changes, ({ key }) => key.common)) patched.set(common, packLists(changeLists(oldLists(common), own)));
  const of = (common: number): readonly DocList[] => {
    const packed = patched.get(common);
    return packed ? readDocLists(new ByteReader(packed)) : oldLists(common);
  };
  const newSizes = sizes.map((size, common) => patched.get(common)?.length ?? size);
  const starts = listStarts(newSizes, listBytes);
  const ends = (of: Uint32Array): ReadonlyMap<number, number> => new Map(Array.from(of, (first, at) => [first, of[at + 1] ?? sizes.length]));
  const [oldEnds, newEnds] = [ends(listFiles), ends(starts)];
  for (const first of oldEnds.keys()) if (!newEnds.has(first)) files.remove(LISTS, first);
  for (const [first, end] of newEnds) {
    const all = Array.from({ length: end - first }, (_, at) => first + at);
    if (oldEnds.get(first) === end && !all.some((common) => patched.has(common))) continue;
    files.put(LISTS, first, (file) => writeListFile(file, all.map((common) => patched.get(common) ?? packLists(oldLists(common)))));
  }
  return { sizes: newSizes, starts, of };
}

function changeLists(lists: readonly DocList[], changes: readonly ListChange[]): readonly DocList[] {
  const byName = new Map(changes.map((change) => [nameOf(change.key), change]));
  const kept = lists.map((list) => {
    const change = byName.get(nameOf(list));
    if (!change) return list;
    byName.delete(nameOf(list));
    return { ...list, ...changeRows(list, change) };
  });
  const made = [...byName.values()].map((change) => ({ ...change.key, ...changeRows({ docs: new Uint32Array(), counts: new Uint32Array() }, change) }));
  return [...kept, ...made].filter(({ docs }) => docs.length > 0);
}

function nameOf({ kind, role, shadows }: Pick<DocList, 'kind' | 'role' | 'shadows'>): string {
  return listKey({ kind, role, common: 0, shadows: Array.from(shadows) });
}

/** Rows by document, with those of changed documents in place of what was there. */
export function changeRows(list: Pick<DocList, 'docs' | 'counts'>, { old, now }: Pick<ListChange, 'old' | 'now'>): Pick<DocList, 'docs' | 'counts'> {
  const kept = Array.from(list.docs, (document, at) => [document, list.counts[at] ?? 0] as const).filter(([document]) => !old.has(document) && !now.has(document));
  const all = [...kept, ...now].sort(([a], [b]) => a - b);
  return { docs: Uint32Array.from(all, ([document]) => document), counts: Uint32Array.from(all, ([, count]) => count) };
}
