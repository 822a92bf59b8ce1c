import { CHART } from '../../labels/charts.ts';
import { EMBED } from '../../labels/embed.ts';
import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import { SITE_NAME } from '../../labels/site.ts';
import type { Bar, ChartRow, LinesChart } from '../charts/spec.ts';
import type { ChoiceCharts } from '../compare/charts.ts';
import type { EmbedChart } from './content.ts';
import { isLong } from '../html.ts';
import { shared } from '../shared.ts';
import { measuredText } from './body-html.ts';
import { linesOf, widthOf } from './text-lines.ts';

/*
 * How high an embed is on a phone, told beforehand: a plain iframe has no other way to be of the
 * right height. The measures are those of src/components/embed/embed.css for narrow frames; a
 * browser test holds both together.
 */

const PADDING = 16;
const RULES = 2 + 2 * 12;
/** Rule above a further chart, and the room around it. */
const SECTION = 21;
/** Left free on each line, in em: faces differ. */
const SPARE = 0.9;
/** Bold figures are wider. */
const BOLD = 1.1;
/** Lines of a text that is longer than any name. */
const LONG_LINES = 6;

/** The narrowest phones: a chart that fits there fits everywhere. */
const PHONE = 320;

/** Height for a frame that cannot be told another one. */
export const phoneHeight = shared('phone-height', (shown: EmbedChart): number => embedHeight(shown, PHONE));

/** Height in CSS pixels of an embed in a frame `width` pixels wide, less than 576. */
export function embedHeight(shown: EmbedChart, width: number): number {
  const { facts } = shown;
  const inner = width - 2 * PADDING;
  return RULES + aboutHeight(shown, inner) + chartHeight(shown, inner) + sourceHeight(shown, facts.date === undefined ? EMBED.noDate : EMBED.date(facts.date), EMBED.toPage, inner);
}

/** The same for a comparison just chosen: its charts one below the other. */
export function choiceHeight({ charts, notes }: ChoiceCharts, width: number = PHONE): number {
  const [first, ...further] = charts;
  const inner = width - 2 * PADDING;
  const sections = further.reduce((sum, chart) => sum + SECTION + chartHeight(chart, inner), 0);
  const { chart: last } = charts.at(-1) ?? first;
  /* The notes of all stand where a chart without notes has the source line. */
  const apart = last.notes.length === 0 && last.shape !== 'stated' ? 10 : 0;
  return RULES + aboutHeight(first, inner) + chartHeight(first, inner) + sections + apart + notesHeight(notes, inner) + sourceHeight(first, EMBED_COMPARE.dated, EMBED_COMPARE.toPage, inner);
}

function aboutHeight({ chart, name }: EmbedChart, inner: number): number {
  return 20 * boundedLines('', name, chart.title === name ? '' : `　${chart.title}`, inner / 13 - SPARE);
}

/** The finding, what is measured, the chart and its notes. */
function chartHeight(shown: EmbedChart, inner: number): number {
  const { chart } = shown;
  const headline = chart.shape === 'stated' ? textHeight(chart.headline, 22, 32, inner) : Math.min(8 * 28, textHeight(chart.headline, 19, 28, inner));
  return headline + textHeight(measuredText(shown), 13, 20, inner) + figureHeight(shown, inner) + notesHeight(chart.notes, inner);
}

function notesHeight(notes: readonly string[], inner: number): number {
  return notes.reduce((sum, note) => sum + textHeight(note, 13, 20, inner), 0);
}

function sourceHeight({ facts }: EmbedChart, dated: string, back: string, inner: number): number {
  return 10 + 7 + 20 * boundedLines(`${EMBED.source}：`, facts.source, `。${dated}。${EMBED.by}：${SITE_NAME}。${back}`, inner / 13 - SPARE);
}

function textHeight(said: string, size: number, line: number, inner: number): number {
  return boundedLines('', said, '', inner / size - SPARE) * line;
}

/** Lines of a text with what stands around it; one longer than any name is a block of a few lines. */
function boundedLines(before: string, text: string, after: string, width: number): number {
  if (!isLong(text)) return linesOf(before + text + after, width);
  return linesOf(before, width) + Math.min(LONG_LINES, linesOf(text, width)) + linesOf(after, width);
}

function figureHeight({ chart }: EmbedChart, inner: number): number {
  /* Its lower margin falls together with that of the source line where no note stands between. */
  const around = chart.notes.length > 0 ? 20 : 10;
  switch (chart.shape) {
    case 'stated':
      return 0;
    case 'lines':
      return around + legendHeight(chart.series, inner) + 161 + 8 + yearsHeight(chart, inner);
    case 'bars':
      return around + legendHeight(chart.legend, inner) + chart.rows.reduce((sum, row) => sum + barRowHeight(row, inner), 0) + 8 * Math.max(0, chart.rows.length - 1);
    case 'ring': {
      const list = chart.rows.reduce((sum, row) => sum + 22 * (ringNameLines(row.label, (inner - 110) / 16 - SPARE) + row.bars.length), 6 * Math.max(0, chart.rows.length - 1));
      return around + legendHeight(chart.legend, inner) + Math.max(96, list);
    }
  }
}

function legendHeight(legend: readonly { readonly label: string }[], inner: number): number {
  if (legend.length === 0) return 0;
  let lines = 1;
  let used = 0;
  for (const { label } of legend) {
    const width = 18 + widthOf(label) * 14;
    if (used > 0 && used + 16 + width > inner) {
      lines += 1;
      used = width;
    } else used += (used > 0 ? 16 : 0) + width;
  }
  return 8 + 22 * lines;
}

/** The table of a chart of lines: a line of years, then one row a year, with what must be said of a figure under it. */
function yearsHeight({ steps, series }: LinesChart, inner: number): number {
  const column = (inner - 48 - 12 * series.length) / Math.max(1, series.length);
  const head = 7 + 20 * Math.max(1, ...series.map(({ label }) => linesOf(label, column / 13 - SPARE)));
  const rows = steps.map((_, index) => {
    const notes = series.map(({ points, breaks }) => [points[index]?.note, breaks.find(({ before }) => before === index)?.reason].filter(Boolean).join('；'));
    return 7 + 22 + 20 * Math.max(0, ...notes.map((note) => linesOf(note, column / 13 - SPARE)));
  });
  return head + rows.reduce((sum, row) => sum + row, 0);
}

/** The name of a part of a ring, after its swatch. */
function ringNameLines(label: string, width: number): number {
  return isLong(label) ? 1 + LONG_LINES : linesOf(label, width, 18 / 16);
}

function barRowHeight(row: ChartRow, inner: number): number {
  const figures = Math.max(0, ...row.bars.map(figureWidth));
  const name = (inner - figures - 12 - (row.level > 0 ? 18 : 0)) / 16 - SPARE / 2;
  const lines = Math.min(8, linesOf(row.label.slice(0, 800), name, row.code === '' ? 0 : (widthOf(row.code) * 13) / 16 + 0.3));
  const bars = row.bars.reduce((sum, bar) => sum + (bar.segments.length === 0 ? 2 : 18), 0) + 2 * Math.max(0, row.bars.length - 1);
  return Math.max(22 * lines, 22 * row.bars.length) + 2 + bars;
}

function figureWidth({ label, shown, share }: Bar): number {
  const small = (text: string): number => (text === '' ? 0 : widthOf(text) * 13 + 4);
  return small(label) + (shown === undefined ? widthOf(CHART.blank) * 13 : widthOf(shown) * 16 * BOLD) + small(share);
}
