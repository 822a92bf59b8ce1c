import { comparability, type Difference, rankingKey } from '../../fiscal/comparability.ts';
import { compareExact, compareValues, magnitude, type StatedFigure, THREE_PUBLIC_MEASURES } from '../../fiscal/measures.ts';
import { DIFFERENCE_REASONS, MEASURE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { COMPARE_CHARTS, frameName } from '../../labels/compare.ts';
import { drawnValue, shownAmount, UNIT } from '../compare/amounts.ts';
import { type Compared, comparedStanding, PUBLISHED_MEASURES } from '../compare/compared.ts';
import { closed, type ComparedSlice as Slice, type KeptSlice, type NamedFigure as Named, opened } from './compared-slice.ts';
import { type ChartFacts, type PublishedChart } from './published.ts';
import type { ChartRow, DrawnChart } from './spec.ts';

/** Bars that one chart holds. */
export const BARS = 20;

/**
 * Gathers the comparisons that have addresses, one disclosure after another: for each of a few
 * measures, year and stage, and each ranking in it. What stays in memory is the greatest few.
 */
export class ComparisonCollector {
  readonly #slices: Map<string, Slice>;

  /** @param kept what was gathered before of years and stages of which nothing is added again */
  constructor(kept: readonly KeptSlice[] = []) {
    this.#slices = new Map(kept.map((slice) => [keyOf(slice), opened(slice)]));
  }

  add(one: Compared): void {
    const { name, stage, year } = one.head;
    for (const measure of PUBLISHED_MEASURES) {
      const key = keyOf({ measure, year, stage });
      const slice = this.#slices.get(key) ?? { measure, year, stage, asked: 0, date: undefined, groups: new Map() };
      this.#slices.set(key, slice);
      slice.asked += 1;
      if (one.date !== undefined && (slice.date === undefined || one.date > slice.date)) slice.date = one.date;
      const figure = comparedStanding(one, measure);
      if (figure.form === 'figure' && figure.dimension === 'money') place(slice, { figure, name, size: magnitude(figure) });
    }
  }

  /** What was gathered, to be kept. */
  kept(): readonly KeptSlice[] {
    return [...this.#slices.values()].map(closed);
  }

  /** Every chart, rankings first within a measure; the same disclosures in any order give the same charts. */
  charts(): readonly PublishedChart[] {
    const slices = [...this.#slices.values()].sort((a, b) => b.year - a.year || (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0));
    return PUBLISHED_MEASURES.flatMap((measure) => {
      const own = slices.filter((slice) => slice.measure === measure);
      const years = own.flatMap((slice) => [...rankings(slice), ...beside(`${measure}-${slice.year}-${slice.stage}`, [slice])]);
      const stages = (['budget', 'final'] as const).flatMap((stage) => {
        const all = own.filter((slice) => slice.stage === stage);
        return all.length > 1 ? beside(`${measure}-${stage}`, all) : [];
      });
      return [...years, ...stages];
    });
  }
}

function keyOf({ measure, stage, year }: Pick<Slice, 'measure' | 'year' | 'stage'>): string {
  return `${measure}-${year}-${stage}`;
}

/** The comparisons of these disclosures that have addresses. */
export function comparisonCharts(entries: Iterable<Compared>): readonly PublishedChart[] {
  const collector = new ComparisonCollector();
  for (const entry of entries) collector.add(entry);
  return collector.charts();
}

function place(slice: Slice, one: Named): void {
  const key = rankingKey(one.figure);
  const group = slice.groups.get(key) ?? { count: 0, greatest: [] };
  slice.groups.set(key, group);
  group.count += 1;
  const { greatest } = group;
  /* Most are less than the least of those kept. */
  let at = greatest.length;
  while (at > 0 && before(one, greatest[at - 1])) at -= 1;
  if (at === BARS) return;
  greatest.splice(at, 0, one);
  greatest.length = Math.min(greatest.length, BARS);
}

/** Whether the first stands before the other: the greater figure, of equal ones the one whose disclosure comes first. */
function before(one: Named, other: Named | undefined): boolean {
  if (other === undefined) return true;
  const order = compareExact(other.size, one.size);
  return order < 0 || (order === 0 && one.figure.disclosure < other.figure.disclosure);
}

/** One chart for each ranking of two or more. */
function rankings(slice: Slice): readonly PublishedChart[] {
  return [...slice.groups.values()].flatMap(({ count, greatest }) => {
    const [first] = greatest;
    const last = greatest.at(-1);
    if (!first || !last || count < 2) return [];
    const { figure } = first;
    const even = count === greatest.length && compareExact(first.size, last.size) === 0;
    const amount = `${shownAmount(figure)}${figure.unit === UNIT ? ` ${UNIT}` : ''}`;
    const chart = drawn(rankedKey(slice, figure), slice, [slice.year], greatest, {
      headline: even ? COMPARE_CHARTS.equal(count, amount) : COMPARE_CHARTS.greatest(count, first.name, amount),
      measured: [MEASURE_NAMES[slice.measure], frameName(figure), `单位：${UNIT}`].join('，'),
      notes: [...(count > greatest.length ? [COMPARE_CHARTS.first(greatest.length, count)] : []), COMPARE_CHARTS.coverage(slice.asked, stated(slice))],
      source: COMPARE_CHARTS.sources(count),
      labelled: false,
    });
    return [publishedChart(chart, [slice], greatest, { level: figure.level, scope: figure.scope })];
  });
}

/** Figures that may stand side by side with their labels but not be ranked, where they are few enough. */
function beside(key: string, slices: readonly Slice[]): readonly PublishedChart[] {
  const groups = slices.flatMap((slice) => [...slice.groups.values()]);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const figures = groups.flatMap(({ greatest }) => greatest);
  const [first] = figures;
  if (!first || groups.length < 2 || count > BARS) return [];
  const order = compareValues(figures.map(({ figure }) => figure)).groups.flatMap(({ values }) => values.map(({ value }) => value));
  const ordered = [...figures].sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
  const differences = new Set(figures.flatMap(({ figure }) => comparability(first.figure, figure).differences));
  const reasons = [...differences].map((difference: Difference) => DIFFERENCE_REASONS[difference]).join('，');
  const [slice] = slices;
  if (!slice) return [];
  const years = [...new Set(slices.map(({ year }) => year))].sort();
  const chart = drawn(key, slice, years, ordered, {
    headline: COMPARE_CHARTS.beside(count),
    measured: [MEASURE_NAMES[slice.measure], `${years.join('、')} 年${STAGE_NAMES[slice.stage]}`, `单位：${UNIT}`].join('，'),
    notes: [COMPARE_CHARTS.unlike(reasons), COMPARE_CHARTS.coverage(slices.reduce((sum, { asked }) => sum + asked, 0), count)],
    source: COMPARE_CHARTS.sources(new Set(figures.map(({ figure }) => figure.agency)).size),
    labelled: true,
  });
  return [publishedChart(chart, slices, figures, {})];
}

function stated(slice: Slice): number {
  return [...slice.groups.values()].reduce((sum, group) => sum + group.count, 0);
}

const THREE_PUBLIC: ReadonlySet<string> = new Set(THREE_PUBLIC_MEASURES);

/** Readable and stable: it says all that the figures of the ranking share, and nothing that depends on which others are held. */
function rankedKey({ measure, year, stage }: Slice, { level, scope, carryover, funding }: StatedFigure): string {
  /* All appropriation is the usual base of 三公; only what is not that, or does not say, is named. */
  const base = funding === 'general-budget' ? [funding] : funding === undefined && THREE_PUBLIC.has(measure) ? ['funding-unstated'] : [];
  return [measure, year, stage, level, scope, ...(carryover ? [`carryover-${carryover}`] : []), ...base].join('-');
}

function drawn(key: string, { measure, stage }: Slice, years: readonly number[], figures: readonly Named[], given: Pick<DrawnChart, 'headline' | 'measured' | 'notes' | 'source'> & { readonly labelled: boolean }): DrawnChart {
  const { labelled, ...said } = given;
  const rows = figures.map(({ figure, name }): ChartRow => {
    const value = drawnValue(figure);
    return {
      label: labelled ? `${name}（${frameName(figure)}）` : name,
      code: '',
      address: figure.address,
      rowPage: `/disclosures/${figure.disclosure}/`,
      level: 0,
      /* Bars on one scale would rank what may only stand side by side. */
      bars: [{ label: '', shown: shownAmount(figure), share: '', segments: value.units > 0n && !labelled ? [{ tone: 1, label: '', value }] : [] }],
    };
  });
  return { id: key, title: COMPARE_CHARTS.comparison(MEASURE_NAMES[measure], `${years.join('、')}年${STAGE_NAMES[stage]}`), shape: 'bars', ...said, rows, legend: [], table: '' };
}

function publishedChart(chart: DrawnChart, slices: readonly Slice[], figures: readonly Named[], narrowed: Readonly<Record<string, string>>): PublishedChart {
  const all = <T>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();
  const years = all(slices.map(({ year }) => year));
  const [slice] = slices;
  const facts: ChartFacts = {
    unit: UNIT,
    stages: all(slices.map(({ stage }) => stage)),
    scopes: all(figures.map(({ figure }) => figure.scope)),
    years,
    source: chart.source,
    date: slices.flatMap(({ date }) => date ?? []).sort().at(-1),
  };
  const query = new URLSearchParams({ measure: slice?.measure ?? '', year: years.join(','), stage: slice?.stage ?? '', ...narrowed });
  return { path: `compare/${chart.id}`, subject: 'comparison', name: chart.title, chart, facts, page: `/compare/?${query.toString().replaceAll('%2C', ',')}` };
}
