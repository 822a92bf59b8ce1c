import { closeSync, copyFileSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CardSpec } from '../../src/views/images/card.ts';
import { type CardDrawer, cardDrawer, DRAWN_FROM } from './draw-card.ts';

/** Writes cards; one that the site already had, drawn from the same, is taken over from there. */
export class CardFiles {
  readonly #folder: string;
  readonly #previous: string;
  #drawer: CardDrawer | undefined;

  /** @param previous the site as it was built before; it need not exist */
  constructor(folder: string, previous: string) {
    this.#folder = folder;
    this.#previous = previous;
  }

  /** @param path of the card on the site, beginning with a slash */
  async put(path: string, spec: CardSpec): Promise<void> {
    const file = join(this.#folder, path);
    const before = join(this.#previous, path);
    mkdirSync(dirname(file), { recursive: true });
    this.#drawer ??= await cardDrawer();
    const drawn = this.#drawer.draw(spec);
    if (keyOf(before) === drawn.key) copyFileSync(before, file);
    else writeFileSync(file, drawn.png());
    /* The canvas gives its memory back between turns of the event loop. */
    await new Promise((next) => setImmediate(next));
  }
}

/** What a card says it was drawn from; undefined where there is no such file. */
export function keyOf(path: string): string | undefined {
  const head = Buffer.alloc(128);
  try {
    const file = openSync(path, 'r');
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
  } catch {
    return undefined;
  }
  const text = head.toString('latin1');
  const at = text.indexOf(`tEXt${DRAWN_FROM}\0`);
  return at < 0 ? undefined : text.slice(at + DRAWN_FROM.length + 5, at + DRAWN_FROM.length + 37);
}
