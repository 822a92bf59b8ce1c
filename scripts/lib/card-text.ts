import { widthKnown } from '../../src/views/images/measure.ts';
import type { Role, TextItem } from '../../src/views/images/picture.ts';
import { STYLES } from '../../src/views/images/styles.ts';
import type { CardCanvas } from './card-canvas.ts';
import { GlyphCache } from './card-glyphs.ts';
import type { IndexedSheet } from './card-sheet.ts';

/**
 * Pieces that do not change with what stands beside them: a digit, a space, a Chinese character; kana
 * with what follows them, and whatever else (words, dashes, points) as long as it goes on, because
 * there letters move together or join. The font has no kerning between pieces: a test holds that.
 */
const PIECES = /[0-9 ]|[\u3000-\u303f\u3400-\u9fff\uff01-\uff60]|[\u3040-\u30ff][\u3001\u3002\u3040-\u30ff\uff01-\uff60]*|[^0-9 \u3000-\u30ff\u3400-\u9fff\uff01-\uff60]+/g;
/** Marks that are set onto the character before them, although their width counts as known. */
const MARKS = /[\u302a-\u302f\u3099\u309a]/;
/** These stand on whole pixels: they are an em wide, so they keep even distances, and each has one bitmap instead of four. */
const WHOLE = /^[\u3000-\u9fff\uff01-\uff60]/;
/** Longer pieces are drawn by the canvas, and not kept. */
const LONGEST = 40;

/** Draws single lines of text from bitmaps of their pieces, and where that would not be faithful through the canvas. */
export class CardText {
  readonly #canvas: CardCanvas;
  readonly #glyphs: GlyphCache;
  readonly #widths = new Map<string, number>();

  /** @param limit bytes of bitmaps that are kept */
  constructor(canvas: CardCanvas, limit?: number) {
    this.#canvas = canvas;
    this.#glyphs = new GlyphCache(canvas.piece, limit);
  }

  draw(sheet: IndexedSheet, item: TextItem): void {
    const { anchor, role, text, width, x } = item;
    const y = Math.round(item.y);
    const pieces = isPlain(item) ? text.match(PIECES) ?? [] : [];
    const widths = pieces.map((piece) => this.#width(role, piece));
    const whole = widths.reduce((sum, each) => sum + each, 0);
    /* Joined letters may come out wider than the layout counted; the canvas squeezes them. */
    if (pieces.length === 0 || whole > width + 0.5 || pieces.some(({ length }) => length > LONGEST)) return sheet.lay(this.#canvas.whole(item), 0, y);
    let from = x - { start: 0, middle: whole / 2, end: whole }[anchor];
    for (const [index, piece] of pieces.entries()) {
      if (piece !== ' ') this.#lay(sheet, role, piece, from, y);
      from += widths[index] ?? 0;
    }
  }

  #lay(sheet: IndexedSheet, role: Role, piece: string, from: number, y: number): void {
    const quarters = WHOLE.test(piece) ? Math.round(from) * 4 : Math.round(from * 4);
    const phase = quarters & 3;
    sheet.lay(this.#glyphs.get(role, piece, phase), (quarters - phase) / 4, y);
  }

  #width(role: Role, piece: string): number {
    const key = `${role} ${piece}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = piece.length === 1 ? this.#canvas.measure(piece, STYLES[role]) : this.#canvas.drawnWidth(piece, STYLES[role]);
    if (this.#widths.size > 20_000) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  }
}

/** Whether pieces side by side are the text: nothing is squeezed, set onto another or written from right to left. */
function isPlain({ fitted, lead, text }: TextItem): boolean {
  return !fitted && lead === '' && widthKnown(text) && !MARKS.test(text);
}
