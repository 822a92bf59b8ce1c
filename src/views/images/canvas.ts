import { widthKnown } from './measure.ts';
import type { ArcItem, Item, Picture, TextItem } from './picture.ts';
import { FACES, type Palette, STYLES, type TextStyle } from './styles.ts';
import type { Measure } from './sheet.ts';

/** What of a canvas is used: the browser's and the build's both have it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'font' | 'textAlign' | 'textBaseline' | 'lineWidth' | 'lineJoin' | 'fillText' | 'measureText' | 'fillRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'fill' | 'stroke' | 'setLineDash'
>;

export type Faces = Readonly<Record<TextStyle['face'], string>>;

/** Draws pictures on one canvas; remembers the font that is set, since setting it costs. */
export class CanvasDrawing {
  readonly #pen: Pen;
  readonly #faces: Faces;
  #font = '';
  readonly #widths = new Map<TextStyle, Map<string, number>>();

  constructor(pen: Pen, faces: Faces = FACES) {
    this.#pen = pen;
    this.#faces = faces;
  }

  /**
   * Widths as this canvas's fonts really draw them, character by character: each is asked for once.
   * Kerning is left out; it only draws nearer together.
   */
  readonly measure: Measure = (text, style) => {
    const known = this.#widths.get(style) ?? new Map<string, number>();
    this.#widths.set(style, known);
    if (!widthKnown(text)) return this.#measured(text, style, known);
    let width = 0;
    for (const character of text) width += this.#measured(character, style, known);
    return width;
  };

  /** Joined letters and emoji are measured whole, and not remembered when they are long. */
  #measured(text: string, style: TextStyle, known: Map<string, number>): number {
    const found = known.get(text);
    if (found !== undefined) return found;
    this.#setFont(style);
    const { width } = this.#pen.measureText(text);
    if (text.length < 12 && known.size < 20_000) known.set(text, width);
    return width;
  }

  draw({ width, height, items }: Picture, palette: Palette): void {
    this.#pen.fillStyle = palette.paper;
    this.#pen.fillRect(0, 0, width, height);
    this.#pen.textBaseline = 'alphabetic';
    for (const item of items) this.#item(item, palette);
  }

  #setFont({ size, weight, face }: TextStyle): void {
    const font = `${weight} ${size}px ${this.#faces[face]}`;
    if (font !== this.#font) this.#pen.font = font;
    this.#font = font;
  }

  #item(item: Item, palette: Palette): void {
    const pen = this.#pen;
    switch (item.kind) {
      case 'text':
        return this.#text(item, palette);
      case 'rect':
        pen.fillStyle = toneOf(palette, item.tone);
        return pen.fillRect(item.x, item.y, item.width, item.height);
      case 'arc':
        return this.#arc(item, palette);
      case 'dot':
        pen.fillStyle = toneOf(palette, item.tone);
        pen.beginPath();
        pen.arc(item.x, item.y, 4, 0, 2 * Math.PI);
        return pen.fill();
      case 'path':
        return this.#line(item.points, toneOf(palette, item.tone), 2.5, []);
      case 'rule':
        return this.#line([item.from, item.to], { hair: palette.rule, axis: palette.ink, break: palette.soft }[item.style], 1, item.style === 'break' ? [2, 4] : []);
    }
  }

  #text({ role, x, y, anchor, text, lead, width }: TextItem, palette: Palette): void {
    const pen = this.#pen;
    const style = STYLES[role];
    pen.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
    let from = x;
    if (lead !== '' && anchor === 'start') from += this.#lead(lead, x, y, palette);
    this.#setFont(style);
    pen.fillStyle = palette[style.colour];
    /* The last argument squeezes what its face would draw wider. */
    pen.fillText(text, from, y, Math.max(1, width));
    if (lead !== '' && anchor === 'end') this.#lead(lead, x - Math.min(width, pen.measureText(text).width) - this.measure(`${lead} `, STYLES.share), y, palette);
  }

  /** Draws the code before a text; returns the room it takes. */
  #lead(lead: string, x: number, y: number, palette: Palette): number {
    const room = this.measure(`${lead} `, STYLES.share);
    this.#setFont(STYLES.share);
    this.#pen.textAlign = 'left';
    this.#pen.fillStyle = palette.soft;
    this.#pen.fillText(lead, x, y);
    return room;
  }

  #arc({ x, y, radius, band, from, to, tone }: ArcItem, palette: Palette): void {
    const pen = this.#pen;
    pen.strokeStyle = toneOf(palette, tone);
    pen.lineWidth = band;
    pen.setLineDash([]);
    pen.beginPath();
    pen.arc(x, y, radius, (from - 0.25) * 2 * Math.PI, (to - 0.25) * 2 * Math.PI);
    pen.stroke();
  }

  #line(points: readonly (readonly [number, number])[], colour: string, width: number, dash: number[]): void {
    const pen = this.#pen;
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineJoin = 'round';
    pen.setLineDash(dash);
    pen.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
}

function toneOf({ tones }: Palette, tone: 1 | 2 | 3 | 4 | 5): string {
  return tones[tone - 1] ?? tones[4];
}
