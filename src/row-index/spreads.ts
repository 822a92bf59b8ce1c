import { type Candidate, candidatesFrom, compareCandidates, roomFor } from './commons.ts';
import type { SettledOptions } from './options.ts';
import type { Texts } from './texts.ts';

/** In how many documents a text stands, as far as it is known. */
export interface KnownSpread extends Candidate {
  /** Whether it may be in fewer: it was in too few to be kept when the index was built, and has been entered since. */
  readonly atMost: boolean;
}

/** Spreads of the texts that are common or may become so. A text that is missing is in fewer documents than `from`. */
export interface Spreads {
  readonly from: number;
  readonly known: readonly KnownSpread[];
}

/** Chooses the common texts of an index: those in most documents, as far as the core has room. */
export function chooseCommons(texts: Texts, { commonOver, commonRoom }: SettledOptions): { readonly chosen: readonly Candidate[]; readonly spreads: Spreads } {
  const candidates = candidatesFrom(texts, commonOver + 1);
  const room = roomFor(candidates, commonRoom);
  const fewest = (room < candidates.length ? candidates[Math.max(0, room - 1)]?.spread : undefined) ?? commonOver + 1;
  /* Half as many: a text that a few changes bring near to the common ones is known before it is one. */
  const from = Math.ceil(fewest / 2);
  const known = candidatesFrom(texts, from).map((candidate) => ({ ...candidate, atMost: false }));
  return { chosen: candidates.slice(0, room), spreads: { from, known } };
}

/**
 * Spreads after a change.
 * @param steps by how many documents more or fewer a text stands in; `code` as of {@link spreadKey}
 */
export function moveSpreads({ from, known }: Spreads, steps: ReadonlyMap<string, number>): Spreads {
  const left = new Map(steps);
  const moved = known.map((each) => {
    const key = spreadKey(each.text, each.code);
    const step = left.get(key);
    if (step === undefined) return each;
    left.delete(key);
    return { ...each, spread: each.spread + step };
  });
  const entered = [...left].flatMap(([key, step]) => (step > 0 ? [{ text: key.slice(1), code: key.startsWith('c'), spread: from - 1 + step, atMost: from > 1 }] : []));
  return { from, known: [...moved, ...entered].filter(({ spread }) => spread > 0) };
}

/** Key of a text as a text or as a code. */
export function spreadKey(text: string, code: boolean): string {
  return (code ? 'c' : 't') + text;
}

/** Whether the same texts are common as before: `common`, of which the codes begin at `codesFrom`. False where that is not certain. */
export function sameCommons({ known }: Spreads, { commonOver, commonRoom }: SettledOptions, common: readonly string[], codesFrom: number): boolean {
  const candidates = known.filter(({ spread }) => spread > commonOver).sort(compareCandidates);
  const room = roomFor(candidates, commonRoom);
  if (room !== common.length) return false;
  const keys = new Set(common.map((text, at) => spreadKey(text, at >= codesFrom)));
  /* The next one has no room; were it in fewer documents, a shorter one might come before it. */
  return candidates.slice(0, room).every(({ text, code, atMost }) => !atMost && keys.has(spreadKey(text, code))) && candidates[room]?.atMost !== true;
}
