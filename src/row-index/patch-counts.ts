import type { ChangedDocument } from './patch-records.ts';
import { StoredRow, type StoredRows } from './row-store.ts';
import { spreadKey } from './spreads.ts';
import type { Texts } from './texts.ts';

/** By how many documents more or fewer each text stands in. */
export function spreadSteps(changed: readonly ChangedDocument[], texts: Texts): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { old, now } of changed) {
    for (const [stored, step] of [[old, -1], [now, 1]] as const) for (const key of wordsOf(stored, texts)) steps.set(key, (steps.get(key) ?? 0) + step);
  }
  return new Map([...steps].filter(([, step]) => step !== 0));
}

/** Texts and codes of a document that may be common, each once. */
function wordsOf(stored: StoredRows, texts: Texts): ReadonlySet<string> {
  const words = new Set<string>();
  const row = new StoredRow();
  const add = (id: number, code: boolean): void => {
    if (id !== 0 && texts.plain(id).length > 1) words.add(spreadKey(texts.printed(id), code));
  };
  for (const start of stored.starts) {
    row.move(stored, start);
    add(row.name, false);
    add(row.code, true);
    for (let at = 0; at < row.texts; at += 1) add(row.text(at), false);
  }
  return words;
}

/** Rows of lists with earlier texts after the change; undefined where rows of other documents move from or to such a list. */
export function moveShadowed(before: ReadonlyMap<string, number>, old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>, fewest: number): ReadonlyMap<string, number> | undefined {
  const moved = new Map(before);
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const was = before.get(key) ?? 0;
    const others = was - (old.get(key) ?? 0);
    const is = others + (now.get(key) ?? 0);
    if (others > 0 && was >= fewest !== is >= fewest) return undefined;
    if (is > 0) moved.set(key, is);
    else moved.delete(key);
  }
  return moved;
}
