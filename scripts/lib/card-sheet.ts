import { OVERLAID } from './card-palette.ts';

/** A small picture of palette indexes, two to a byte. */
export interface Bitmap {
  readonly bytes: Uint8Array;
  /** Where it begins in `bytes`. */
  readonly at: number;
  /** Bytes in a row, two pixels each. */
  readonly stride: number;
  readonly height: number;
  /** Where its corner stands, from the point of the baseline where the text begins; `left` is even. */
  readonly left: number;
  readonly top: number;
}

/**
 * A picture of palette indexes as PNG wants it: two pixels to a byte, one filter byte (none) before each line.
 * One is drawn on again and again: making another costs more than emptying it.
 */
export class IndexedSheet {
  readonly width: number;
  readonly height: number;
  readonly lines: Uint8Array;
  readonly #stride: number;

  /** @param width is even */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#stride = width / 2 + 1;
    this.lines = new Uint8Array(this.#stride * height);
  }

  /** Nothing but paper. */
  clear(): void {
    this.lines.fill(0);
  }

  /** Fills a rectangle; edges lie on whole pixels, what lies outside is left out. */
  fill(x: number, y: number, width: number, height: number, index: number): void {
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(this.width, Math.round(x + width))];
    const [top, bottom] = [Math.max(0, Math.round(y)), Math.min(this.height, Math.round(y + height))];
    if (right <= left) return;
    const { lines } = this;
    for (let line = top; line < bottom; line += 1) {
      const start = line * this.#stride + 1;
      const [from, to] = [start + ((left + 1) >> 1), start + (right >> 1)];
      if ((left & 1) === 1) lines[from - 1] = ((lines[from - 1] ?? 0) & 0xf0) | index;
      if ((right & 1) === 1) lines[to] = ((lines[to] ?? 0) & 0x0f) | (index << 4);
      if (from < to) lines.fill((index << 4) | index, from, to);
    }
  }

  /** Lays a bitmap on with its point of the baseline at whole pixels `x` and `y`; what lies outside is left out. */
  lay({ bytes, at, stride, height, left, top }: Bitmap, x: number, y: number): void {
    const first = (x + left) >> 1;
    const odd = (x & 1) === 1;
    /* A row that begins in the middle of a byte ends in one more. */
    const [from, to] = [Math.max(0, -first), Math.min(odd ? stride + 1 : stride, this.width / 2 - first)];
    const [above, below] = [Math.max(0, -(y + top)), Math.min(height, this.height - y - top)];
    let target = (y + top + above) * this.#stride + 1 + first;
    let source = at + above * stride;
    for (let row = above; row < below; row += 1) {
      if (odd) layBetween(this.lines, target, bytes, source, from, to, stride);
      else layRow(this.lines, target, bytes, source, from, to);
      target += this.#stride;
      source += stride;
    }
  }
}

/* There is almost never anything below: asking that first is a branch that the processor foresees, as letters are not. */
function layRow(lines: Uint8Array, target: number, bytes: Uint8Array, source: number, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const pair = bytes[source + index] as number;
    const below = lines[target + index] as number;
    if (below === 0) lines[target + index] = pair;
    else if (pair !== 0) lines[target + index] = overlaid(below, pair);
  }
}

/** A row that begins in the middle of a byte. */
function layBetween(lines: Uint8Array, target: number, bytes: Uint8Array, source: number, from: number, to: number, stride: number): void {
  let before = from > 0 ? (bytes[source + from - 1] as number) : 0;
  for (let index = from; index < to; index += 1) {
    const own = index < stride ? (bytes[source + index] as number) : 0;
    const pair = ((before << 4) & 0xf0) | (own >> 4);
    before = own;
    const below = lines[target + index] as number;
    if (below === 0) lines[target + index] = pair;
    else if (pair !== 0) lines[target + index] = overlaid(below, pair);
  }
}

/** Both pixels of a byte. */
function overlaid(below: number, above: number): number {
  return ((OVERLAID[(below & 0xf0) | (above >> 4)] as number) << 4) | (OVERLAID[((below & 15) << 4) | (above & 15)] as number);
}
