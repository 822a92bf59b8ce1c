import { type Texts } from './row-store.ts';

/** Texts that stand in many documents: they are in the core, and their places in lists of documents. */
export interface Commons {
  /** Numbers of the texts, then those of the codes from `codesFrom` on; the place here is the number as a common text. */
  readonly ids: Uint32Array;
  readonly codesFrom: number;
  readonly texts: readonly string[];
  readonly plain: readonly string[];
  /** Place of a text by its number, or -1 where it is not common. */
  readonly text: (id: number) => number;
  readonly code: (id: number) => number;
}

/**
 * Chooses the texts in most documents, within what the core has room for.
 * @param over in more documents than this
 * @param room characters in all
 */
export function chooseCommons(texts: Texts, over: number, room: number): Commons {
  const candidates: { readonly id: number; readonly code: boolean; readonly spread: number; readonly length: number }[] = [];
  for (let id = 1; id < texts.size; id += 1) {
    for (const code of [false, true]) {
      const spread = (code ? texts.asCode : texts.asText).of(id);
      if (spread > over && texts.plain(id).length > 1) candidates.push({ id, code, spread, length: texts.printed(id).length + 1 });
    }
  }
  const byText = (a: { readonly id: number }, b: { readonly id: number }): number => (texts.printed(a.id) < texts.printed(b.id) ? -1 : 1);
  candidates.sort((a, b) => b.spread - a.spread || Number(a.code) - Number(b.code) || byText(a, b));
  let left = room;
  const chosen = candidates.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
  /* By text: neighbours are alike, which packs well, and what one query finds often lies in one file. */
  const [asText, asCode] = [chosen.filter(({ code }) => !code).sort(byText), chosen.filter(({ code }) => code).sort(byText)];
  const ids = Uint32Array.from([...asText, ...asCode], ({ id }) => id);
  const places = (from: readonly { readonly id: number }[], first: number): Int32Array => {
    const made = new Int32Array(texts.size).fill(-1);
    for (const [at, { id }] of from.entries()) made[id] = first + at;
    return made;
  };
  const [textPlaces, codePlaces] = [places(asText, 0), places(asCode, asText.length)];
  return {
    ids,
    codesFrom: asText.length,
    texts: Array.from(ids, (id) => texts.printed(id)),
    plain: Array.from(ids, (id) => texts.plain(id)),
    text: (id) => textPlaces[id] ?? -1,
    code: (id) => codePlaces[id] ?? -1,
  };
}
