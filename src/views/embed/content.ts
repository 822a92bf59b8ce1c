import { type Decimal, formatDecimal, parseDecimal } from '../../fiscal/decimal.ts';
import type { Pin, PinContent } from '../../load/pins.ts';
import { pinVersion } from '../../load/pins.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { Bar, ChartRow, LinesChart, ShownChart } from '../charts/spec.ts';
import { shared } from '../shared.ts';

/** What an embed shows: a chart with its facts, from the tables of today or from a pin. */
export type EmbedChart = Pick<PublishedChart, 'name' | 'chart' | 'facts'>;

/** Last part of a chart's path. */
export function chartOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A published chart as a pin of its present version. */
export const pinOf = shared('pin', (published: PublishedChart): Pin => {
  const content = pinContent(published);
  return { chart: chartOf(published.path), version: pinVersion(content), content };
});

/** All that a chart shows, and nothing else: an address on the page is no part of it. */
export function pinContent({ name, chart, facts }: EmbedChart): PinContent {
  const { unit, stages, scopes, years, source, date } = facts;
  return {
    name,
    title: chart.title,
    shape: chart.shape,
    headline: chart.headline,
    measured: chart.measured,
    unit,
    stages: [...stages],
    scopes: [...scopes],
    years: [...years],
    source,
    ...(date === undefined ? {} : { date }),
    notes: [...chart.notes],
    ...drawnContent(chart),
  };
}

function drawnContent(chart: ShownChart): Pick<PinContent, 'legend' | 'rows' | 'steps' | 'series'> {
  switch (chart.shape) {
    case 'stated':
      return {};
    case 'lines':
      return { steps: [...chart.steps], series: chart.series.map(seriesContent) };
    case 'bars':
    case 'ring':
      return { legend: chart.legend.map(({ tone, label }) => [tone, label]), rows: chart.rows.map(rowContent) };
  }
}

function rowContent({ label, code, level, bars }: ChartRow): NonNullable<PinContent['rows']>[number] {
  return { label, ...(code ? { code } : {}), ...(level > 0 ? { level } : {}), bars: bars.map(barContent) };
}

function barContent({ label, shown, share, segments }: Bar): NonNullable<PinContent['rows']>[number]['bars'][number] {
  return {
    ...(label ? { label } : {}),
    ...(shown === undefined ? {} : { shown }),
    ...(share ? { share } : {}),
    segments: segments.map((segment) => [segment.tone, segment.label, formatDecimal(segment.value)]),
  };
}

function seriesContent({ tone, label, points, breaks }: LinesChart['series'][number]): NonNullable<PinContent['series']>[number] {
  return {
    tone,
    label,
    points: points.map(({ shown, value, note }) => ({ ...(shown === undefined ? {} : { shown }), ...(value ? { value: formatDecimal(value) } : {}), ...(note ? { note } : {}) })),
    breaks: breaks.map(({ before, reason }) => [before, reason]),
  };
}

/** A pin as a chart that can be drawn again. It has no addresses: the page of today may say something else. */
export function pinnedChart({ chart: id, content }: Pin): EmbedChart {
  const { name, unit, stages, scopes, years, source, date } = content;
  return { name, chart: shownChart(id, content), facts: { unit, stages, scopes, years, source, date } };
}

function shownChart(id: string, content: PinContent): ShownChart {
  const { title, shape, headline, measured, notes, source } = content;
  const said = { id, title, headline, measured, notes, source };
  switch (shape) {
    case 'stated':
      return { ...said, shape, table: '' };
    case 'lines':
      return { ...said, shape, steps: content.steps ?? [], series: (content.series ?? []).map(shownSeries) };
    case 'bars':
    case 'ring':
      return { ...said, shape, table: '', rows: (content.rows ?? []).map(shownRow), legend: (content.legend ?? []).map(([tone, label]) => ({ tone, label })) };
  }
}

function shownRow({ label, code = '', level = 0, bars }: NonNullable<PinContent['rows']>[number]): ChartRow {
  return {
    label,
    code,
    level,
    address: '',
    bars: bars.map(({ label: of = '', shown, share = '', segments }) => ({
      label: of,
      shown,
      share,
      segments: segments.map(([tone, part, value]) => ({ tone, label: part, value: exact(value) })),
    })),
  };
}

function shownSeries({ tone, label, points, breaks }: NonNullable<PinContent['series']>[number]): LinesChart['series'][number] {
  return {
    tone,
    label,
    points: points.map(({ shown, value, note = '' }) => ({ shown, value: value === undefined ? undefined : exact(value), note, address: '' })),
    breaks: breaks.map(([before, reason]) => ({ before, reason })),
  };
}

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
}
