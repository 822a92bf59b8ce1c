import { toNumber } from '../../fiscal/decimal.ts';
import { SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { CHART } from '../../labels/charts.ts';
import { IMAGES } from '../../labels/images.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { ChartRow, LegendItem, LinesChart, Tone } from '../charts/spec.ts';
import { cleanText } from './clean.ts';

/**
 * All that a picture of a chart says, as plain data: every text is already fit to be drawn, and it
 * survives JSON. The SVG file carries it along, so that the browser can lay it out in other shapes.
 */
export interface ImageSpec {
  /** Whom and what it is about, and the question: the two parts of the line at the top. */
  readonly name: string;
  readonly title: string;
  readonly headline: string;
  /** Lines under the headline: what is measured, with unit, stage, scope and year. */
  readonly facts: readonly string[];
  readonly body: ImageBody;
  readonly legend: readonly LegendItem[];
  readonly notes: readonly string[];
  readonly source: string;
  /** Of the newest source, or empty where there is no one date. */
  readonly date: string;
  /** Address of the page, as a reader would type it. */
  readonly address: string;
}

export type ImageBody =
  | { readonly shape: 'bars' | 'ring'; readonly rows: readonly ImageRow[] }
  | { readonly shape: 'lines'; readonly steps: readonly string[]; readonly series: readonly ImageSeries[] }
  | { readonly shape: 'stated' };

export interface ImageRow {
  readonly label: string;
  /** Code before the label, or empty. */
  readonly code: string;
  readonly level: number;
  readonly bars: readonly ImageBar[];
}

export interface ImageBar {
  readonly label: string;
  /** Figure as printed, or the words for a blank cell. */
  readonly shown: string;
  /** True where there is no figure: then nothing is drawn, not even a zero. */
  readonly blank: boolean;
  readonly share: string;
  readonly pieces: readonly { readonly tone: Tone; readonly value: number }[];
}

export interface ImageSeries {
  readonly tone: Tone;
  readonly label: string;
  /** Figures as printed, and for drawing; both null where there is none. */
  readonly shown: readonly (string | null)[];
  readonly values: readonly (number | null)[];
  /** Steps before which the line is broken. */
  readonly breaks: readonly number[];
}

/**
 * The picture of a published chart.
 * @param site origin and base of the site, ending with a slash
 */
export function imageSpec({ name, chart, facts, page }: PublishedChart, site: string): ImageSpec {
  const measured = cleanText(chart.measured);
  const further = [
    facts.years.length > 0 && !facts.years.every((year) => measured.includes(String(year))) ? IMAGES.years(facts.years) : '',
    ...facts.stages.map((stage) => STAGE_NAMES[stage]),
    ...facts.scopes.map((scope) => SCOPE_NAMES[scope]),
    facts.unit && !measured.includes(facts.unit) ? IMAGES.unit(cleanText(facts.unit)) : '',
  ].filter((fact) => fact !== '' && !measured.includes(fact));
  const notes = chart.notes.map(cleanText);
  return {
    name: cleanText(name),
    title: cleanText(chart.title),
    headline: cleanText(chart.headline),
    facts: [measured, further.join('，')].filter(Boolean),
    body: bodyOf(chart),
    legend: chart.shape === 'stated' ? [] : chart.shape === 'lines' ? chart.series.map(({ tone, label }) => ({ tone, label: cleanText(label) })) : chart.legend.map(({ tone, label }) => ({ tone, label: cleanText(label) })),
    notes: chart.shape === 'lines' ? [...notes, ...lineNotes(chart).filter((note) => !notes.includes(note))] : notes,
    source: `${CHART.source}：${cleanText(facts.source || chart.source)}`,
    date: facts.date === undefined ? IMAGES.noDate : IMAGES.date(cleanText(facts.date)),
    address: cleanText(`${site.replace(/^https?:\/\//, '').replace(/\/$/, '')}${page.replace(/#.*$/, '')}`),
  };
}

function bodyOf(chart: PublishedChart['chart']): ImageBody {
  if (chart.shape === 'stated') return { shape: 'stated' };
  if (chart.shape !== 'lines') return { shape: chart.shape, rows: chart.rows.map(rowOf) };
  return {
    shape: 'lines',
    steps: chart.steps.map(cleanText),
    series: chart.series.map(({ tone, label, points, breaks }) => ({
      tone,
      label: cleanText(label),
      shown: points.map(({ shown }) => (shown === undefined ? null : cleanText(shown))),
      values: points.map(({ value }) => (value === undefined ? null : toNumber(value))),
      breaks: breaks.map(({ before }) => before),
    })),
  };
}

function rowOf({ label, code, level, bars }: ChartRow): ImageRow {
  return {
    label: cleanText(label) || '—',
    code: cleanText(code).slice(0, 24),
    level,
    bars: bars.map((bar) => ({
      label: cleanText(bar.label),
      shown: bar.shown === undefined ? CHART.blank : cleanText(bar.shown),
      blank: bar.shown === undefined,
      share: bar.share,
      pieces: bar.segments.map(({ tone, value }) => ({ tone, value: toNumber(value) })),
    })),
  };
}

/** Why a line has a gap or a break, once each. */
function lineNotes({ steps, series }: LinesChart): readonly string[] {
  const several = series.length > 1;
  return [
    ...new Set(
      series.flatMap(({ label, points, breaks }) => {
        const of = (step: number): string => cleanText(`${steps[step] ?? ''}${several ? ` ${label}` : ''}`);
        return [
          ...points.flatMap(({ note }, index) => (note ? [IMAGES.gap(of(index), cleanText(note))] : [])),
          ...breaks.map(({ before, reason }) => IMAGES.brokenBefore(of(before), cleanText(reason))),
        ];
      }),
    ),
  ];
}
