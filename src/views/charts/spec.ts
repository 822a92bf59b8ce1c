import type { Decimal } from '../../fiscal/decimal.ts';

/** Meaning of a colour: 1 projects, 2 running the agency, 3 and 4 further parts, 5 the rest. */
export type Tone = 1 | 2 | 3 | 4 | 5;

/** One coloured piece of a bar. */
export interface Segment {
  readonly tone: Tone;
  /** What the piece is, for the tooltip; empty where the bar is of one piece. */
  readonly label: string;
  readonly value: Decimal;
}

/** One bar; a row has several where two measures stand beside each other (预算数, 决算数). */
export interface Bar {
  /** Measure of this bar where the row has several, or empty. */
  readonly label: string;
  /** Figure as shown beside the bar, or undefined where the printed cell is blank: then there is no bar. */
  readonly shown: string | undefined;
  /** Its share of the whole (73.8%), or empty. */
  readonly share: string;
  readonly segments: readonly Segment[];
}

export interface ChartRow {
  readonly label: string;
  readonly code: string;
  /** Id of the row on the page, or empty for a computed rest. */
  readonly address: string;
  /** Page on which the row stands, without the base (`/disclosures/…/`), where it is not the chart's own page. */
  readonly rowPage?: string;
  /** Depth of a line inside its sum (其中). */
  readonly level: number;
  readonly bars: readonly Bar[];
}

export interface LegendItem {
  readonly tone: Tone;
  readonly label: string;
}

interface ChartBase {
  /** Last part of the chart's id and, later, of its embed address. */
  readonly id: string;
  /** The question the chart answers (钱花在哪里). */
  readonly title: string;
}

/** A chart that can be drawn. */
export interface DrawnChart extends ChartBase {
  readonly shape: 'bars' | 'ring';
  /** The finding, with its figure. */
  readonly headline: string;
  /** What is measured: table, unit, year, stage, scope, carryover. */
  readonly measured: string;
  readonly rows: readonly ChartRow[];
  readonly legend: readonly LegendItem[];
  /** What must be known beside the chart, one sentence each. */
  readonly notes: readonly string[];
  /** Table that the figures stand in. */
  readonly table: string;
  /** Source line without the link. */
  readonly source: string;
}

/** One year (or other step) of a chart of lines. */
export interface LinePoint {
  /** Figure as shown, or undefined where it is missing: then the line has a gap, never a zero. */
  readonly shown: string | undefined;
  readonly value: Decimal | undefined;
  /** Why there is none, or what must be known of this figure; empty where nothing need be said. */
  readonly note: string;
  /** Id of the row on `rowPage`; empty where there is none. */
  readonly address: string;
  /** Page on which the row stands, without the base (`/disclosures/…/`). */
  readonly rowPage?: string;
}

export interface LineSeries {
  readonly tone: Tone;
  readonly label: string;
  /** One for each step, in the order of `steps`. */
  readonly points: readonly LinePoint[];
  /** Steps before which the line is broken because the figures on its sides are not like for like. */
  readonly breaks: readonly { readonly before: number; readonly reason: string }[];
}

/** A measure through the years. */
export interface LinesChart extends ChartBase {
  readonly shape: 'lines';
  readonly headline: string;
  readonly measured: string;
  /** Years, oldest first, as shown. */
  readonly steps: readonly string[];
  readonly series: readonly LineSeries[];
  readonly notes: readonly string[];
  readonly source: string;
}

/** A finding of one figure: there is nothing to set beside it, so a sentence says it. */
export interface StatedChart extends ChartBase {
  readonly shape: 'stated';
  readonly headline: string;
  readonly measured: string;
  readonly notes: readonly string[];
  readonly table: string;
  readonly source: string;
}

/** A question that the document gives nothing to draw for, and why. */
export interface AbsentChart extends ChartBase {
  readonly shape: 'absent';
  readonly reason: string;
  /** Table to look at, where there is one. */
  readonly table?: string;
}

/** What a chart of a disclosure may be. */
export type Chart = DrawnChart | StatedChart | AbsentChart;

/** A chart that can be published at an address of its own. */
export type ShownChart = DrawnChart | LinesChart | StatedChart;
