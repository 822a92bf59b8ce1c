import type { Role } from '../../src/views/images/picture.ts';
import type { Bitmap } from './card-sheet.ts';

/** Draws a piece of text in a role's style, beginning `phase` quarters of a pixel after its point of the baseline. */
export type Raster = (role: Role, text: string, phase: number) => Bitmap;

interface Generation {
  readonly bytes: Uint8Array;
  readonly found: Map<string, Bitmap>;
  used: number;
}

/**
 * Bitmaps of the pieces that texts are made of, so that each is drawn once and not once a card.
 * They lie in two blocks of memory; when one is full the other one, where lies what was not asked for
 * since it became the elder, is written over. What comes out does not depend on what is held.
 */
export class GlyphCache {
  readonly #raster: Raster;
  #young: Generation;
  #old: Generation;

  /** @param limit bytes of both blocks */
  constructor(raster: Raster, limit = 3 << 20) {
    this.#raster = raster;
    const generation = (): Generation => ({ bytes: new Uint8Array(limit >> 1), found: new Map(), used: 0 });
    [this.#young, this.#old] = [generation(), generation()];
  }

  /** A piece's bitmap. It is to be used before the next is asked for. */
  get(role: Role, text: string, phase: number): Bitmap {
    const key = `${phase}${role} ${text}`;
    const young = this.#young.found.get(key);
    if (young) return young;
    const old = this.#old.found.get(key);
    return this.#keep(key, old ?? this.#raster(role, text, phase), old !== undefined);
  }

  #keep(key: string, bitmap: Bitmap, held: boolean): Bitmap {
    const size = bitmap.stride * bitmap.height;
    if (this.#young.used + size > this.#young.bytes.length) {
      /* What lies in the elder block would be written over while it is copied: it is moved up another time. */
      if (held || size > this.#young.bytes.length) return bitmap;
      [this.#young, this.#old] = [this.#old, this.#young];
      this.#young.found.clear();
      this.#young.used = 0;
    }
    const { bytes, found, used } = this.#young;
    bytes.set(bitmap.bytes.subarray(bitmap.at, bitmap.at + size), used);
    const kept = { ...bitmap, bytes, at: used };
    found.set(key, kept);
    this.#young.used += size;
    return kept;
  }
}
