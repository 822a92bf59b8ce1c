import { createRequire } from 'node:module';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { CanvasDrawing } from '../../src/views/images/canvas.ts';
import { widthKnown } from '../../src/views/images/measure.ts';
import type { Role, TextItem } from '../../src/views/images/picture.ts';
import type { Measure } from '../../src/views/images/sheet.ts';
import { PALETTES, STYLES } from '../../src/views/images/styles.ts';
import { FONT_FILES } from './card-font.ts';
import { COLOURS, nearest } from './card-palette.ts';
import type { Bitmap } from './card-sheet.ts';

const FAMILY = 'card';
export const { version: CANVAS_VERSION } = createRequire(import.meta.url)('@napi-rs/canvas/package.json') as { version: string };

/** Line that texts stand on, and room for the greatest style above and below it. */
const BASELINE = 132;
const HEIGHT = 186;
/** Most pieces fit on a small canvas, which is read back in half the time: each reading copies all of it. */
const SMALL = 168;
/** Room before a piece for what reaches out to the left of it. */
const MARGIN = 32;

const [RED, GREEN, BLUE] = COLOURS[0];
/** A pixel of paper as one little-endian word. */
const PAPER = (255 << 24) | (BLUE << 16) | (GREEN << 8) | RED;

/** A full em in the cards' font, every one of them: they need not be measured. */
const EM = /[\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff01-\uff60]/;

/** The part of a card's drawing that needs a font: widths, and single texts as bitmaps. */
export interface CardCanvas {
  /** Widths character by character, without kerning, as the layout counts them. */
  readonly measure: Measure;
  /** Width of a piece as it is drawn, kerning and joined letters included. */
  readonly drawnWidth: Measure;
  /** A piece of text that begins `phase` quarters of a pixel after its point. */
  readonly piece: (role: Role, text: string, phase: number) => Bitmap;
  /** A whole text as the canvas draws it, squeezed where it must be; its point is the left edge of the picture. */
  readonly whole: (item: TextItem) => Bitmap;
}

interface Stage {
  readonly pen: SKRSContext2D;
  readonly drawing: CanvasDrawing;
}

/** Loads the canvas and the project's own font; no font of the machine is looked at. */
export async function cardCanvas(width: number): Promise<CardCanvas> {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  for (const file of FONT_FILES) if (!GlobalFonts.registerFromPath(file, FAMILY)) throw new Error(`the font ${file} cannot be read`);
  const stage = (room: number): Stage => {
    const pen = createCanvas(room, HEIGHT).getContext('2d');
    return { pen, drawing: new CanvasDrawing(pen as unknown as ConstructorParameters<typeof CanvasDrawing>[0], { sans: FAMILY, serif: FAMILY }) };
  };
  const [small, wide] = [stage(SMALL), stage(width)];
  /* A pen of its own: a drawing remembers which font is set on its own. */
  const ruler = createCanvas(1, 1).getContext('2d');
  const drawnWidth: Measure = (text, { size, weight }) => {
    ruler.font = `${weight} ${size}px ${FAMILY}`;
    return ruler.measureText(text).width;
  };
  const measure: Measure = (text, style) => {
    if (!widthKnown(text)) return wide.drawing.measure(text, style);
    let sum = 0;
    for (const character of text) sum += EM.test(character) ? style.size : wide.drawing.measure(character, style);
    return sum;
  };
  const drawn = (item: TextItem, room: number): Bitmap => {
    const { size } = STYLES[item.role];
    const [above, below] = [Math.ceil(size * 1.25), Math.ceil(size * 0.5)];
    const { drawing, pen } = room <= SMALL ? small : wide;
    drawing.draw({ width: room, height: HEIGHT, title: '', alt: '', items: [{ ...item, y: BASELINE }] }, PALETTES.light);
    const { data } = pen.getImageData(0, BASELINE - above, room, above + below);
    const bitmap = packed(data, room, above + below);
    /* Memory that the engine takes for a few bytes: it is given back now, and not when it next tidies up. */
    if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0);
    return { ...bitmap, top: bitmap.top - above };
  };
  return {
    measure,
    drawnWidth,
    piece: (role, text, phase) => {
      const room = Math.min(width, 2 * Math.ceil((text.length === 1 ? measure : drawnWidth)(text, STYLES[role]) / 2 + MARGIN));
      const bitmap = drawn({ kind: 'text', role, x: MARGIN + phase / 4, y: 0, anchor: 'start', text, lead: '', width, fitted: false }, room);
      return { ...bitmap, left: bitmap.left - MARGIN };
    },
    whole: (item) => drawn(item, width),
  };
}

/** Pixels (RGBA) as palette indexes, without the empty rows and columns around them. `width` is even. */
function packed(pixels: Uint8ClampedArray, width: number, height: number): Bitmap {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const indexes = new Uint8Array(width * height);
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const word = words[at] ?? 0;
      if (word === PAPER) continue;
      const index = nearest(word & 255, (word >> 8) & 255, (word >> 16) & 255);
      if (index === 0) continue;
      indexes[at] = index;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right === 0) return { bytes: indexes, at: 0, stride: 0, height: 0, left: 0, top: 0 };
  left -= left & 1;
  const stride = (right - left + 1) >> 1;
  const bytes = new Uint8Array(stride * (bottom - top));
  for (let y = top, to = 0; y < bottom; y += 1) {
    for (let at = y * width + left, end = at + stride * 2; at < end; at += 2, to += 1) bytes[to] = ((indexes[at] ?? 0) << 4) | (indexes[at + 1] ?? 0);
  }
  return { bytes, at: 0, stride, height: bottom - top, left, top };
}
