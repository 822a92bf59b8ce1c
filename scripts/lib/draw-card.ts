import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { CanvasDrawing } from '../../src/views/images/canvas.ts';
import { CARD, cardPicture, type CardSpec } from '../../src/views/images/card.ts';
import { PALETTES, STYLES } from '../../src/views/images/styles.ts';
import { FONT_FILES, FONT_VERSION, readCoverage } from './card-font.ts';
import { ENCODING, palettePng } from './palette-png.ts';

/** Keyword under which a card says what it was drawn from. */
export const DRAWN_FROM = 'Comment';

export interface CardDrawer {
  readonly draw: (spec: CardSpec) => DrawnCard;
}

export interface DrawnCard {
  /** The same for cards that look the same: layout, colours, font and drawing library are in it. */
  readonly key: string;
  readonly png: () => Buffer;
}

/** Loads the canvas and the project's own font; no font of the machine is looked at. */
export async function cardDrawer(): Promise<CardDrawer> {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  for (const file of FONT_FILES) if (!GlobalFonts.registerFromPath(file, FAMILY)) throw new Error(`the font ${file} cannot be read`);
  const { drawable } = readCoverage(FONT_FILES[0]);
  const canvas = createCanvas(CARD.width, CARD.height);
  const pen = canvas.getContext('2d');
  const drawing = new CanvasDrawing(pen as unknown as ConstructorParameters<typeof CanvasDrawing>[0], { sans: FAMILY, serif: FAMILY });
  const tools = JSON.stringify([CANVAS_VERSION, FONT_VERSION, ENCODING, PALETTES.light, STYLES, process.platform, process.arch]);
  return {
    draw: (spec) => {
      const picture = cardPicture(withTexts(spec, drawable), drawing.measure);
      const key = createHash('sha256').update(tools).update(JSON.stringify(picture)).digest('hex').slice(0, 32);
      return {
        key,
        png: () => {
          drawing.draw(picture, PALETTES.light);
          const pixels = canvas.data();
          try {
            return palettePng(pixels, CARD.width, CARD.height, { [DRAWN_FROM]: key });
          } finally {
            /* Three megabytes that the engine takes for a few bytes: they are given back now, and not when it next tidies up. */
            if (pixels.buffer instanceof ArrayBuffer) pixels.buffer.transfer(0);
          }
        },
      };
    },
  };
}

const FAMILY = 'card';
const { version: CANVAS_VERSION } = createRequire(import.meta.url)('@napi-rs/canvas/package.json') as { version: string };

function withTexts<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'string' ? change(inner) : inner)) as T;
}
