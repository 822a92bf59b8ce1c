/** A chart as a picture of dots, drawn from what its SVG file carries, with the reader's own fonts. */
import { CanvasDrawing } from '../../views/images/canvas.ts';
import { carriedSpec } from '../../views/images/carried.ts';
import type { ImageSpec } from '../../views/images/image-spec.ts';
import { layout, TALL, WIDE } from '../../views/images/layout.ts';
import { PALETTES } from '../../views/images/styles.ts';

export type Format = 'tall' | 'wide';
export type Theme = keyof typeof PALETTES;

/** Shape, dots for each unit, and the least height: 1080 wide for phones, 1600 by 840 or more for a desk. */
const FORMATS = { tall: { shape: TALL, scale: 2.25, least: 0 }, wide: { shape: WIDE, scale: 2, least: 420 } } as const;
/** Phones refuse greater canvases. */
const MOST = { dots: 16_000_000, side: 16_000 } as const;

const held = new Map<string, Promise<ImageSpec>>();

/** What the picture at an address says. Rejects where it cannot be had; then the next call asks again. */
export function imageSpecAt(address: string): Promise<ImageSpec> {
  const found = held.get(address) ?? readSpec(address);
  held.set(address, found);
  found.catch(() => held.delete(address));
  return found;
}

async function readSpec(address: string): Promise<ImageSpec> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return carriedSpec(await answer.text());
}

/** Draws the picture. Throws where the browser gives no canvas. */
export function drawPng(spec: ImageSpec, format: Format, theme: Theme): HTMLCanvasElement {
  const { shape, scale, least } = FORMATS[format];
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const picture = layout(spec, { ...shape, measure: new CanvasDrawing(pen).measure }, least);
  const fitting = Math.min(scale, MOST.side / picture.height, Math.sqrt(MOST.dots / (picture.width * picture.height)));
  canvas.width = Math.round(picture.width * fitting);
  canvas.height = Math.round(picture.height * fitting);
  pen.scale(canvas.width / picture.width, canvas.height / picture.height);
  /* Sizing a canvas forgets the font that was set: a new drawing begins with none. */
  new CanvasDrawing(pen).draw(picture, PALETTES[theme]);
  return canvas;
}
