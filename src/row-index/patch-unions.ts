import type { Core } from './core.ts';
import { type DocList, readDocLists, writeDocLists } from './doc-list.ts';
import { UNIONS } from './format.ts';
import { listCost } from './list-files.ts';
import type { ListChange, PatchedLists } from './patch-lists.ts';
import type { PatchedFiles } from './patched-files.ts';
import { isPassedOver, type QuerySet, querySets, uniteLists } from './unions.ts';
import type { Commons } from './commons.ts';

/**
 * Enters changes of lists in the unions of sets of common texts.
 * @param over a set whose files together are larger has a union
 * @returns the unions as the core names them
 */
export function patchUnions(files: PatchedFiles, { unions, documents, listFiles }: Core, commons: Commons, changes: readonly ListChange[], oldSizes: Uint32Array, lists: PatchedLists, over: number): ReadonlyMap<number, number> {
  if (changes.length === 0) return unions;
  const [before, now] = [listCost(listFiles, oldSizes), listCost(lists.starts, lists.sizes)];
  const byCommon = Map.groupBy(changes, ({ key }) => key.common);
  const made = new Map<number, number>();
  for (const [number, each] of querySets(commons).entries()) {
    const [had, has] = [before(each.set) > over, now(each.set) > over];
    if (has) made.set(each.key, number);
    if (had && !has) files.remove(UNIONS, number);
    else if (has && !had) files.put(UNIONS, number, (file) => writeDocLists(file, uniteLists(each, lists.of, documents.length)));
    else if (has) patchUnion(files, number, each, each.set.flatMap((common) => byCommon.get(common) ?? []));
  }
  return made;
}

function patchUnion(files: PatchedFiles, number: number, { set, sharing }: QuerySet, changes: readonly ListChange[]): void {
  const members = new Set(set);
  /* Rows more or fewer, by kind and role, then document. */
  const steps = new Map<number, Map<number, number>>();
  for (const { key, old, now } of changes) {
    if (isPassedOver(sharing, members, key.role, key.shadows)) continue;
    const own = steps.get(key.kind * 4 + key.role) ?? new Map<number, number>();
    steps.set(key.kind * 4 + key.role, own);
    for (const document of new Set([...old.keys(), ...now.keys()])) own.set(document, (own.get(document) ?? 0) + (now.get(document) ?? 0) - (old.get(document) ?? 0));
  }
  if (![...steps.values()].some((own) => [...own.values()].some((step) => step !== 0))) return;
  const lists = readDocLists(files.open(UNIONS, number)).map((list) => {
    const own = steps.get(list.kind * 4 + list.role);
    steps.delete(list.kind * 4 + list.role);
    return own ? addSteps(list, own) : list;
  });
  for (const [key, own] of steps) lists.push(addSteps({ kind: key >> 2, role: key & 3, shadows: [], docs: new Uint32Array(), counts: new Uint32Array() }, own));
  const kept = lists.filter(({ docs }) => docs.length > 0).sort((a, b) => a.kind - b.kind || a.role - b.role);
  files.put(UNIONS, number, (file) => writeDocLists(file, kept));
}

function addSteps(list: DocList, steps: ReadonlyMap<number, number>): DocList {
  const rows = new Map(Array.from(list.docs, (document, at) => [document, list.counts[at] ?? 0]));
  for (const [document, step] of steps) rows.set(document, (rows.get(document) ?? 0) + step);
  const all = [...rows].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return { ...list, docs: Uint32Array.from(all, ([document]) => document), counts: Uint32Array.from(all, ([, count]) => count) };
}
