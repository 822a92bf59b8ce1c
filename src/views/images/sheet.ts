import type { Item, Role, TextItem } from './picture.ts';
import { STYLES, type TextStyle } from './styles.ts';
import { balancedText, type WrapOptions, wrapText } from './wrap.ts';
import { widthKnown } from './measure.ts';

/** Width of a text in a style, in the picture's units. */
export type Measure = (text: string, style: TextStyle) => number;

/** How a picture is to be shaped. */
export interface Shape {
  readonly width: number;
  readonly padding: number;
  /** Names stand left of their bars instead of above them. */
  readonly beside: boolean;
  readonly measure: Measure;
}

export interface Placed {
  readonly x?: number;
  readonly width?: number;
  readonly anchor?: TextItem['anchor'];
  readonly limit?: number;
  readonly keeping?: WrapOptions['keeping'];
  /** A code before the first line. */
  readonly lead?: string;
}

/** Lines that a text may take before the rest of it is left to the table. */
const LIMITS: Readonly<Partial<Record<Role, number>>> = { kicker: 6, headline: 12, meta: 8, label: 12, figure: 4, share: 4, axis: 4, brand: 3 };

/** Titles and the few words of a card: no line of one word at their end. */
const BALANCED: ReadonlySet<Role> = new Set<Role>(['headline', 'card-title', 'card-long', 'card-tag', 'card-text']);

/** A sheet that is written from top to bottom; `y` is where the next thing begins. */
export class Sheet {
  readonly items: Item[] = [];
  readonly shape: Shape;
  /** Left and right edge of what may be drawn on. */
  readonly left: number;
  readonly right: number;
  y: number;

  constructor(shape: Shape) {
    this.shape = shape;
    this.left = shape.padding;
    this.right = shape.width - shape.padding;
    this.y = shape.padding;
  }

  width(text: string, role: Role): number {
    return this.shape.measure(text, STYLES[role]);
  }

  /** Room that a code before a text takes. */
  leadWidth(lead: string): number {
    return lead === '' ? 0 : this.width(`${lead} `, 'share');
  }

  lines(text: string, role: Role, width: number, limit: number = LIMITS[role] ?? 3, options: WrapOptions = {}): readonly string[] {
    const style = STYLES[role];
    const measure = (part: string): number => this.shape.measure(part, style);
    return BALANCED.has(role) ? balancedText(text, width, limit, measure) : wrapText(text, width, limit, measure, options);
  }

  /** One line of text on the baseline `y`; what would not fit into `width` is squeezed into it. */
  text(role: Role, text: string, x: number, y: number, width: number, anchor: TextItem['anchor'] = 'start', lead = ''): void {
    if (text === '') return;
    const own = this.width(text, role);
    this.items.push({ kind: 'text', role, x: round(x), y: round(y), anchor, text, lead, width: round(Math.min(own, width)), fitted: own > width || !widthKnown(text) });
  }

  /** Text in lines from `y` downwards. */
  paragraph(role: Role, text: string, { x = this.left, width = this.right - this.left, anchor = 'start', limit, keeping = 'letters', lead = '' }: Placed = {}): void {
    const { leading } = STYLES[role];
    const indent = this.leadWidth(lead);
    this.lines(text, role, width, limit, { keeping, indent }).forEach((line, index) => {
      this.text(role, line, x, this.y + baseline(role), width - (index === 0 ? indent : 0), anchor, index === 0 ? lead : '');
      this.y += leading;
    });
  }

  hair(): void {
    this.items.push({ kind: 'rule', style: 'hair', from: [this.left, round(this.y)], to: [this.right, round(this.y)] });
  }

  gap(room: number): void {
    this.y += room;
  }
}

/** From the top of a line to its baseline. */
export function baseline(role: Role): number {
  const { size, leading } = STYLES[role];
  return (leading - size) / 2 + size * 0.88;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
