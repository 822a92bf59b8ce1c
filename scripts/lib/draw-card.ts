import { createHash } from 'node:crypto';
import { CARD, cardPicture, type CardSpec } from '../../src/views/images/card.ts';
import type { Item } from '../../src/views/images/picture.ts';
import { PALETTES, STYLES } from '../../src/views/images/styles.ts';
import { CANVAS_VERSION, cardCanvas } from './card-canvas.ts';
import { FONT_FILES, FONT_VERSION, readCoverage } from './card-font.ts';
import { indexOf } from './card-palette.ts';
import { IndexedSheet } from './card-sheet.ts';
import { CardText } from './card-text.ts';
import { ENCODING, palettePng } from './palette-png.ts';

/** Keyword under which a card says what it was drawn from. */
export const DRAWN_FROM = 'Comment';

/** To be raised with whatever changes how the same picture comes out: cards of an earlier build are then drawn anew. */
const METHOD = 'pieces 1';

export interface CardDrawer {
  readonly draw: (spec: CardSpec) => DrawnCard;
}

export interface DrawnCard {
  /** The same for cards that look the same: layout, colours, font, drawing library and method are in it. */
  readonly key: string;
  readonly png: () => Buffer;
}

/** @param limit bytes of drawn letters that are kept; what comes out is the same with any */
export async function cardDrawer(limit?: number): Promise<CardDrawer> {
  const canvas = await cardCanvas(CARD.width);
  const { drawable } = readCoverage(FONT_FILES[0]);
  const text = new CardText(canvas, limit);
  const sheet = new IndexedSheet(CARD.width, CARD.height);
  const tools = JSON.stringify([METHOD, CANVAS_VERSION, FONT_VERSION, ENCODING, PALETTES.light, STYLES, process.platform, process.arch]);
  return {
    draw: (spec) => {
      const picture = cardPicture(withTexts(spec, drawable), canvas.measure);
      const key = createHash('sha256').update(tools).update(JSON.stringify(picture)).digest('hex').slice(0, 32);
      return {
        key,
        png: () => {
          sheet.clear();
          for (const item of picture.items) drawItem(sheet, text, item);
          return palettePng(sheet, { [DRAWN_FROM]: key });
        },
      };
    },
  };
}

const { rule, ink, tones } = PALETTES.light;
const [HAIR, INK, TONES] = [indexOf(rule), indexOf(ink), tones.map(indexOf)];

function drawItem(sheet: IndexedSheet, text: CardText, item: Item): void {
  if (item.kind === 'text') return text.draw(sheet, item);
  if (item.kind === 'rect') return sheet.fill(item.x, item.y, item.width, item.height, TONES[item.tone - 1] ?? INK);
  if (item.kind === 'rule' && item.style !== 'break' && item.from[1] === item.to[1]) {
    /* A line one pixel thick stands on the middle of its row. */
    return sheet.fill(item.from[0], item.from[1] - 0.5, item.to[0] - item.from[0], 1, item.style === 'hair' ? HAIR : INK);
  }
  throw new Error(`a card has texts, bars and level lines, and no ${item.kind}`);
}

/** The same with every text changed. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => withTexts(inner, change)) as T;
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(value)) changed[key] = withTexts((value as Record<string, unknown>)[key], change);
  return changed as T;
}
