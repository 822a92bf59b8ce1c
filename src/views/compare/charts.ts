import { type Decimal, parseDecimal } from '../../fiscal/decimal.ts';
import { isValue, type NoValue, type Value } from '../../fiscal/measures.ts';
import { STAGE_NAMES } from '../../labels/comparability.ts';
import { COMPARE_CHARTS, RESULT } from '../../labels/compare.ts';
import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import type { ChartFacts } from '../charts/published.ts';
import type { ChartRow, DrawnChart, LinesChart, Tone } from '../charts/spec.ts';
import type { EmbedChart } from '../embed/content.ts';
import type { FigureView, GroupView, Limits, LinesView, ResultView } from './result.ts';

/** How much of a comparison stands in an embed; the rest is counted, and a link leads to it. */
export const EMBED_LIMITS: Limits = { groups: 3, bars: 20, rows: 0, missing: 5 };
/** Lines in one chart: each is a column of figures, also on a phone. */
const LINES = 3;

/** A comparison that was just chosen, as charts of an embed: the first is what a picture shows. */
export interface ChoiceCharts {
  readonly charts: readonly [EmbedChart, ...EmbedChart[]];
  /** What is so of all of them. */
  readonly notes: readonly string[];
}

/**
 * The years as lines where there are lines, then the rankings, then figures that only stand side by side.
 * @param result made with `EMBED_LIMITS`
 * @param asked what it was made of
 */
export function choiceCharts(result: ResultView, asked: readonly (Value | NoValue)[]): ChoiceCharts {
  const { groups, lines, alone } = result;
  const about = aboutOf(result, asked);
  /* The lines' own table has the figures of every year: one ranking, of the newest, goes with it. */
  const shownGroups = lines ? groups.slice(0, 1) : groups;
  const [first, ...rest] = [
    ...(lines ? [linesChart(lines, result, about)] : []),
    ...shownGroups.map((group) => groupChart(group, result, about)),
    ...(alone.length > 0 && !lines ? [aloneChart(result, about)] : []),
  ];
  const hidden = groups.length - shownGroups.length + result.moreGroups;
  return { charts: [first ?? nothing(result, about), ...rest], notes: notesOf(result, hidden) };
}

function notesOf({ coverage, lines, aloneCount, missing, missingCount, asked }: ResultView, hidden: number): readonly string[] {
  return [
    ...(hidden > 0 ? [EMBED_COMPARE.more(hidden)] : []),
    ...(lines && aloneCount > 0 ? [EMBED_COMPARE.unranked(aloneCount)] : []),
    ...(asked > 0 ? [coverage] : [RESULT.noneHelp]),
    ...missing.map(({ name, document, reason }) => `${name} ${document}：${reason}`),
    ...(missingCount > missing.length ? [EMBED_COMPARE.moreMissing(missingCount - missing.length)] : []),
  ];
}

/** What every chart of one comparison says alike. */
interface About {
  readonly name: string;
  readonly facts: ChartFacts;
  readonly source: string;
}

function aboutOf({ title, unit, form }: ResultView, asked: readonly (Value | NoValue)[]): About {
  const values = asked.filter(isValue);
  const all = <T>(of: (value: Value | NoValue) => T): readonly T[] => [...new Set((values.length > 0 ? values : asked).map(of))].sort();
  const stages = all(({ stage }) => stage);
  const years = all(({ fiscalYear }) => fiscalYear);
  const [stage] = stages;
  const source = COMPARE_CHARTS.sources(new Set(values.map(({ agency }) => agency)).size);
  const when = EMBED_COMPARE.when(years, stage !== undefined && stages.length === 1 ? STAGE_NAMES[stage] : '');
  return { name: EMBED_COMPARE.about(title, when, form !== 'amount'), facts: { unit, stages, scopes: all(({ scope }) => scope), years, source, date: undefined }, source };
}

function bars(id: string, { name, facts, source }: About, said: Pick<DrawnChart, 'headline' | 'measured' | 'notes' | 'rows'>, narrowed: Partial<ChartFacts> = {}): EmbedChart {
  return { name, chart: { id, title: name, shape: 'bars', legend: [], table: '', source, ...said }, facts: { ...facts, ...narrowed } };
}

function groupChart({ frame, headline, difference, count, figures }: GroupView, { title, unit }: ResultView, about: About): EmbedChart {
  const notes = [difference ? RESULT.groupDifference + difference : '', count > figures.length ? RESULT.first(figures.length, count) : ''].filter(Boolean);
  /* Its frame says year, stage and scope; the facts of the other groups are not its own. */
  return bars('ranking', about, { headline, measured: [title, frame, RESULT.unit(unit)].join('，'), notes, rows: figures.map((figure) => row(figure, figure.name, true)) }, { years: [], stages: [], scopes: [] });
}

function aloneChart({ alone, aloneCount, groups, title, unit }: ResultView, about: About): EmbedChart {
  const [only] = alone;
  const why = groups.length > 0 ? RESULT.aloneToo : aloneCount === 1 ? RESULT.only : RESULT.alone;
  const differences = [...new Set(alone.flatMap(({ difference }) => (difference ? difference.split('，') : [])))].join('，');
  const headline = aloneCount === 1 && only ? EMBED_COMPARE.single(only.name, only.shown) : COMPARE_CHARTS.beside(aloneCount);
  const notes = [differences ? COMPARE_CHARTS.unlike(differences) : why, aloneCount > alone.length ? RESULT.firstAlone(alone.length, aloneCount) : ''].filter(Boolean);
  return bars('beside', about, { headline, measured: [title, RESULT.unit(unit)].join('，'), notes, rows: alone.map((figure) => row(figure, `${figure.name}（${figure.frame}）`, false)) });
}

function row(figure: FigureView, label: string, ranked: boolean): ChartRow {
  const reckoned = figure.parts.map((part) => `${part.label} ${part.shown}`).join(' / ');
  return {
    label: [label, reckoned].filter(Boolean).join('：'),
    code: '',
    level: 0,
    address: figure.address,
    rowPage: `/disclosures/${figure.disclosure}/`,
    bars: [{ label: '', shown: figure.shown, share: figure.note, segments: ranked && figure.share > 0 ? [{ tone: figure.negative ? 5 : 1, label: '', value: decimal(figure.share) }] : [] }],
  };
}

function linesChart({ steps, series, count }: LinesView, { title, unit }: ResultView, { name, facts, source }: About): EmbedChart {
  const drawn = series.slice(0, LINES);
  const chart: LinesChart = {
    id: 'years',
    title: name,
    shape: 'lines',
    headline: EMBED_COMPARE.lines(title, drawn.length, count),
    measured: [title, RESULT.unit(unit)].join('，'),
    steps,
    series: drawn.map(({ label, points, breaks, reasons }, index) => ({
      tone: (index + 1) as Tone,
      label,
      points: points.map(({ value, shown, note, disclosure, address }) => ({ shown: value === null ? undefined : shown, value: value === null ? undefined : decimal(value), note, address, ...(disclosure === '' ? {} : { rowPage: `/disclosures/${disclosure}/` }) })),
      breaks: breaks.map((before, at) => ({ before, reason: reasons[at] ?? '' })),
    })),
    notes: [RESULT.linesNote],
    source,
  };
  return { name, chart, facts };
}

function nothing({ coverage }: ResultView, { name, facts, source }: About): EmbedChart {
  return { name, chart: { id: 'nothing', title: name, shape: 'stated', headline: coverage, measured: '', notes: [], table: '', source }, facts };
}

/** A length to draw; the figure beside it is the printed one. */
function decimal(value: number): Decimal {
  return parseDecimal(value.toFixed(6)) ?? { units: 0n, decimals: 0 };
}
