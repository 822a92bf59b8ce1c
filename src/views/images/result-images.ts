import { RESULT } from '../../labels/compare.ts';
import { IMAGES } from '../../labels/images.ts';
import { CHART } from '../../labels/charts.ts';
import type { LegendItem, Tone } from '../charts/spec.ts';
import type { FigureView, GroupView, LinesView, ResultView } from '../compare/result.ts';
import { cleanText } from './clean.ts';
import type { ImageRow, ImageSpec } from './image-spec.ts';

/**
 * Pictures of a comparison as it was just chosen: the years as lines, each ranking as bars, and the
 * figures that only stand beside one another without bars, for there is no scale that they share.
 * @param address of the choice, as a reader would type it
 */
export function resultImages(result: ResultView, address: string): readonly ImageSpec[] {
  const { alone, groups, lines } = result;
  const frame = (headline: string, facts: readonly string[], notes: readonly string[]): Omit<ImageSpec, 'body' | 'legend'> => ({
    name: cleanText(result.title),
    title: IMAGES.comparison,
    headline: cleanText(headline),
    facts: [[...facts, RESULT.unit(result.unit)].map(cleanText).join(' · ')],
    notes: [...notes, result.coverage].filter(Boolean).map(cleanText),
    source: `${CHART.source}：${IMAGES.comparisonSource}`,
    date: '',
    address: cleanText(address.replace(/^https?:\/\//, '')),
  });
  return [
    ...groups.map((group) => ({ ...frame(group.headline, [group.frame], [group.count > group.figures.length ? RESULT.first(group.figures.length, group.count) : '']), ...bars(group) })),
    ...(lines ? [{ ...frame(lines.title, [], [RESULT.linesNote, ...lines.breaks]), ...drawnLines(lines) }] : []),
    ...(alone.length > 0 ? [{ ...frame(alone.length === 1 ? `${alone[0]?.name}：${alone[0]?.shown}` : RESULT.alone, [], [alone.length === 1 ? RESULT.only : '']), ...beside(alone) }] : []),
  ];
}

const figureRow = (figure: FigureView, label: string, tones: readonly Tone[]): ImageRow => ({
  label: cleanText(label),
  code: '',
  level: 0,
  bars: [{ label: '', shown: cleanText(figure.shown), blank: false, share: cleanText(figure.note), pieces: tones.map((tone) => ({ tone, value: figure.negative ? -figure.share : figure.share })) }],
});

function bars({ figures }: GroupView): Pick<ImageSpec, 'body' | 'legend'> {
  return { legend: [], body: { shape: 'bars', rows: figures.map((figure) => figureRow(figure, figure.name, figure.share === 0 ? [] : [figure.negative ? 5 : 1])) } };
}

function beside(figures: readonly FigureView[]): Pick<ImageSpec, 'body' | 'legend'> {
  return { legend: [], body: { shape: 'bars', rows: figures.map((figure) => figureRow(figure, `${figure.name}（${figure.frame}）`, [])) } };
}

function drawnLines({ steps, series }: LinesView): Pick<ImageSpec, 'body' | 'legend'> {
  const tone = (index: number): Tone => ((index % 5) + 1) as Tone;
  const legend: readonly LegendItem[] = series.map(({ label }, index) => ({ tone: tone(index), label: cleanText(label) }));
  return {
    legend,
    body: {
      shape: 'lines',
      steps,
      series: series.map(({ points, breaks }, index) => ({ tone: tone(index), label: legend[index]?.label ?? '', shown: points.map(({ value, shown }) => (value === null ? null : cleanText(shown))), values: points.map(({ value }) => value), breaks })),
    },
  };
}
