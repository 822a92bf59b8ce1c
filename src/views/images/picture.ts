/*
 * A picture is a list of things to draw, in its own units and with every place already decided.
 * SVG text, a canvas in the browser and a canvas in the build all draw the same list.
 */
import type { Tone } from '../charts/spec.ts';

/** What a piece of text is; face, size and colour follow from it (`styles.ts`). Those after `brand` are of cards. */
export type Role = 'kicker' | 'headline' | 'meta' | 'label' | 'figure' | 'share' | 'axis' | 'brand' | CardRole;
export type CardRole = 'card-brand' | 'card-tag' | 'card-title' | 'card-long' | 'card-when' | 'card-figure' | 'card-amount' | 'card-unit' | 'card-text' | 'card-number' | 'card-verdict' | 'card-finding';

export interface TextItem {
  readonly kind: 'text';
  readonly role: Role;
  /** Where the text starts or, with `end`, ends; `middle` is its centre. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** A code before the text, small and soft, on the same line; empty where there is none. */
  readonly lead: string;
  /** Width set aside for it: a face that would need more is squeezed; the code before it is not counted. */
  readonly width: number;
  /** True where the text holds characters whose width cannot be known: it is always drawn at `width`. */
  readonly fitted: boolean;
}

export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

/** A piece of a ring; `from` and `to` are parts of a full turn, clockwise from the top. */
export interface ArcItem {
  readonly kind: 'arc';
  readonly x: number;
  readonly y: number;
  /** Radius of the middle of the ring's band. */
  readonly radius: number;
  readonly band: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
}

/** A line through points, in a series colour. */
export interface PathItem {
  readonly kind: 'path';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
}

export interface DotItem {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
}

/** A straight thin line: `hair` between parts, `axis` for the foot of bars, `break` where figures are not like for like. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly style: 'hair' | 'axis' | 'break';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export type Item = TextItem | RectItem | ArcItem | PathItem | DotItem | RuleItem;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it shows, in one sentence, for who cannot see it. */
  readonly alt: string;
  readonly title: string;
  readonly items: readonly Item[];
}
