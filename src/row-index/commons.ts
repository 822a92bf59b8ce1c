import type { Texts } from './texts.ts';

/** Texts that stand in many documents: they are in the core, and their places in lists of documents. */
export interface Commons {
  /** First of the codes among `texts`. */
  readonly codesFrom: number;
  /** Texts, then codes; the place here is the number as a common text. */
  readonly texts: readonly string[];
  readonly plain: readonly string[];
  /** Place of a text by its number, or -1 where it is not common. */
  readonly text: (id: number) => number;
  readonly code: (id: number) => number;
}

/** A text or code that may be common. */
export interface Candidate {
  readonly text: string;
  readonly code: boolean;
  /** In how many documents it stands. */
  readonly spread: number;
}

/** In the order in which they are chosen: those in most documents first. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return b.spread - a.spread || Number(a.code) - Number(b.code) || (a.text < b.text ? -1 : 1);
}

/** How many candidates, in their order, the core has room for. @param room characters in all */
export function roomFor(candidates: readonly Candidate[], room: number): number {
  let left = room;
  let chosen = 0;
  for (const { text } of candidates) {
    left -= text.length + 1;
    if (left < 0) break;
    chosen += 1;
  }
  return chosen;
}

/** Texts and codes in that many documents or more. */
export function candidatesFrom(texts: Texts, fewest: number): Candidate[] {
  const found: Candidate[] = [];
  for (let id = 1; id < texts.size; id += 1) {
    for (const code of [false, true]) {
      const spread = (code ? texts.asCode : texts.asText).of(id);
      if (spread >= fewest && texts.plain(id).length > 1) found.push({ text: texts.printed(id), code, spread });
    }
  }
  return found.sort(compareCandidates);
}

/**
 * Common texts in the order of the core, by text: neighbours are alike, which packs well, and what one query finds often
 * lies in one file.
 */
export function makeCommons(chosen: readonly Pick<Candidate, 'text' | 'code'>[], texts: Texts): Commons {
  const sorted = (code: boolean): readonly string[] => chosen.filter((each) => each.code === code).map(({ text }) => text).sort();
  const [asText, asCode] = [sorted(false), sorted(true)];
  const all = [...asText, ...asCode];
  const ids = all.map((text) => texts.id(text));
  const places = (from: number, to: number): Int32Array => {
    const made = new Int32Array(texts.size).fill(-1);
    for (let at = from; at < to; at += 1) made[ids[at] ?? 0] = at;
    return made;
  };
  const [textPlaces, codePlaces] = [places(0, asText.length), places(asText.length, all.length)];
  return {
    codesFrom: asText.length,
    texts: all,
    plain: ids.map((id) => texts.plain(id)),
    text: (id) => textPlaces[id] ?? -1,
    code: (id) => codePlaces[id] ?? -1,
  };
}
