import type { Agency, Disclosure, Scope, Stage } from '../../fiscal/disclosure.ts';
import { changeOf, executionOf, isValue, type MeasureKey, seriesOf, type Series, type Standing, standing, type StatedFigure } from '../../fiscal/measures.ts';
import { DIFFERENCE_REASONS, MEASURE_NAMES, MISSING_REASONS, SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { COMPARE_CHARTS } from '../../labels/compare.ts';
import { AGENCY_MEASURES } from '../catalogue/agency.ts';
import { drawnValue, inWan, shownAmount, shownRate, UNIT } from '../compare/amounts.ts';
import { shared } from '../shared.ts';
import { newestDate, type PublishedChart } from './published.ts';
import type { Bar, ChartRow, DrawnChart, LineSeries, LinesChart, ShownChart } from './spec.ts';

/** Rows of the overview and of 执行. */
const OVERVIEW = ['revenue-current-year', 'expenditure-current-year', 'basic', 'project', 'personnel', 'operating', 'three-public'] as const satisfies readonly MeasureKey[];
/** In the overview money carried over stands under the revenue of the year: without it expenditure can be many times what came in, and nothing says why. */
const AT_A_GLANCE = OVERVIEW.flatMap((measure): readonly MeasureKey[] => (measure === 'revenue-current-year' ? [measure, 'carryover-in'] : [measure]));
const TONES = { budget: 5, final: 1 } as const;

/**
 * The charts of one agency: its newest document at a glance, each measure through the years where
 * two or more documents state it, and the execution of each year of which both stages are held.
 */
export function agencyCharts(agency: Agency, disclosures: readonly Disclosure[]): readonly PublishedChart[] {
  const [first] = disclosures;
  if (!first) return [];
  const known = chartsFrom(first);
  const key = [agency.id, ...disclosures.map(({ id }) => id)].join(' ');
  const charts = known.get(key) ?? drawn(agency, disclosures);
  known.set(key, charts);
  return charts;
}

/** An agency's page, embeds and pictures show the same charts: by the disclosures that they are of, the first of them apart. */
const chartsFrom = shared('agency-charts', (_: Disclosure) => new Map<string, readonly PublishedChart[]>());

function drawn(agency: Agency, disclosures: readonly Disclosure[]): readonly PublishedChart[] {
  const ordered = [...disclosures].sort((a, b) => b.fiscalYear - a.fiscalYear || (a.stage < b.stage ? 1 : -1) || (a.scope < b.scope ? -1 : 1));
  const [newest] = ordered;
  if (!newest) return [];
  const lines = AGENCY_MEASURES.flatMap((measure) => measureLines(agency, ordered, measure) ?? []);
  const years = [...new Set(ordered.map(({ fiscalYear }) => fiscalYear))];
  const charts = [overview(agency, newest), ...years.flatMap((year) => executionChart(agency, ordered, year) ?? []), ...lines];
  return charts.flatMap((made) => (made ? [published(agency, made.chart, made.of)] : []));
}

interface Made {
  readonly chart: ShownChart;
  readonly of: readonly Disclosure[];
}

function published(agency: Agency, chart: ShownChart, of: readonly Disclosure[]): PublishedChart {
  const all = <T>(pick: (disclosure: Disclosure) => T): readonly T[] => [...new Set(of.map(pick))].sort();
  return {
    path: `${agency.id}/${chart.id}`,
    subject: 'agency',
    name: agency.name,
    chart,
    facts: { unit: UNIT, stages: all<Stage>(({ stage }) => stage), scopes: all<Scope>(({ scope }) => scope), years: all(({ fiscalYear }) => fiscalYear), source: COMPARE_CHARTS.source(agency.name), date: newestDate(of) },
    page: `/agencies/${agency.id}/#chart-${chart.id}`,
  };
}

const rowPage = (disclosure: string): string => `/disclosures/${disclosure}/`;

/** The newest document's main figures as bars of one scale. */
function overview(agency: Agency, disclosure: Disclosure): Made | undefined {
  const stated = AT_A_GLANCE.map((measure) => standing(disclosure, agency, measure)).filter((one): one is StatedFigure => one.form === 'figure' && (one.measure !== 'carryover-in' || one.value.units > 0n));
  const carried = stated.find(({ measure }) => measure === 'carryover-in');
  const rows = stated.map((figure): ChartRow => ({ label: MEASURE_NAMES[figure.measure as MeasureKey], code: '', address: figure.address, rowPage: rowPage(figure.disclosure), level: 0, bars: [bar(figure, '', 1)] }));
  if (rows.length < 2) return undefined;
  const said = stated.find(({ measure }) => measure === 'expenditure-current-year') ?? stated[0];
  const when = ` ${disclosure.fiscalYear} 年${STAGE_NAMES[disclosure.stage]}`;
  return {
    of: [disclosure],
    chart: {
      ...frame('main-figures', COMPARE_CHARTS.mainFigures),
      headline: said ? COMPARE_CHARTS.single(MEASURE_NAMES[said.measure as MeasureKey], when, ` ${amount(said)}`) : when,
      measured: [COMPARE_CHARTS.mainMeasured, when.trim(), SCOPE_NAMES[disclosure.scope], `单位：${UNIT}`].join('，'),
      rows,
      legend: [],
      notes: carried ? [COMPARE_CHARTS.carried(amount(carried))] : [],
      source: COMPARE_CHARTS.source(agency.name),
    },
  };
}

/** Final accounts beside the budget of one year, with the rate where both are alike. */
function executionChart(agency: Agency, disclosures: readonly Disclosure[], year: number): Made | undefined {
  const pairs = disclosures
    .filter(({ fiscalYear, stage }) => fiscalYear === year && stage === 'final')
    .flatMap((final) => disclosures.filter((budget) => budget.stage === 'budget' && budget.fiscalYear === year && budget.scope === final.scope).map((budget) => ({ final, budget })));
  const [pair] = pairs;
  if (!pair) return undefined;
  const notes: string[] = [];
  const rows = OVERVIEW.flatMap((measure): ChartRow[] => {
    const [final, budget] = [standing(pair.final, agency, measure), standing(pair.budget, agency, measure)];
    if (final.form !== 'figure' || budget.form !== 'figure') return [];
    const executed = executionOf(final, budget);
    if (executed.form === 'underived' && executed.reason === 'unlike') notes.push(`${MEASURE_NAMES[measure]}：${executed.differences.map((difference) => DIFFERENCE_REASONS[difference]).join('，')}，不算执行率。`);
    const rate = executed.form === 'derived' ? shownRate(executed) : '';
    return [{ label: MEASURE_NAMES[measure], code: '', address: final.address, rowPage: rowPage(final.disclosure), level: 0, bars: [bar(budget, STAGE_NAMES.budget, TONES.budget), { ...bar(final, STAGE_NAMES.final, TONES.final), share: rate }] }];
  });
  const said = rows.find(({ label }) => label === MEASURE_NAMES['expenditure-current-year']) ?? rows[0];
  if (!said) return undefined;
  const [budget, final] = said.bars;
  return {
    of: [pair.budget, pair.final],
    chart: {
      ...frame(`execution-${year}`, COMPARE_CHARTS.execution(year)),
      headline: `${said.label}预算 ${budget?.shown} ${UNIT}，决算 ${final?.shown} ${UNIT}${final?.share ? `，为预算的 ${final.share}` : ''}`,
      measured: [COMPARE_CHARTS.execution(year), SCOPE_NAMES[pair.final.scope], `单位：${UNIT}`].join('，'),
      rows,
      legend: (['budget', 'final'] as const).map((stage) => ({ tone: TONES[stage], label: STAGE_NAMES[stage] })),
      notes,
      source: COMPARE_CHARTS.source(agency.name),
    },
  };
}

function frame(id: string, title: string): Pick<DrawnChart, 'id' | 'title' | 'shape' | 'table'> {
  return { id, title, shape: 'bars', table: '' };
}

function bar(figure: StatedFigure, label: string, tone: Bar['segments'][number]['tone']): Bar {
  const value = inWan(figure) ?? figure.value;
  return { label, shown: shownAmount(figure), share: '', segments: value.units > 0n ? [{ tone, label, value }] : [] };
}

const amount = (figure: StatedFigure): string => (figure.unit === UNIT ? `${shownAmount(figure)} ${UNIT}` : shownAmount(figure));

/** One measure through the years, budget and final accounts on lines of their own; undefined where fewer than two documents state it. */
function measureLines(agency: Agency, disclosures: readonly Disclosure[], measure: MeasureKey): Made | undefined {
  const standings = disclosures.map((disclosure) => standing(disclosure, agency, measure));
  const stated = standings.filter((one): one is StatedFigure => one.form === 'figure');
  if (stated.length < 2) return undefined;
  const [first, last] = [Math.min(...disclosures.map(({ fiscalYear }) => fiscalYear)), Math.max(...disclosures.map(({ fiscalYear }) => fiscalYear))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const drawn = seriesOf(standings, years).filter(({ points }) => points.some(({ standing: one }) => one && isValue(one)));
  const name = MEASURE_NAMES[measure];
  const series = drawn.map((one) => lineSeries(one, drawn));
  const chart: LinesChart = {
    id: measure,
    title: COMPARE_CHARTS.years(name),
    shape: 'lines',
    headline: linesHeadline(name, stated),
    measured: [name, `${first}${last > first ? `—${last}` : ''} 年`, [...new Set(stated.map(({ scope }) => SCOPE_NAMES[scope]))].join('、'), `单位：${UNIT}`].join('，'),
    steps: years.map(String),
    series,
    notes: [
      ...(series.some(({ breaks }) => breaks.length > 0) ? [COMPARE_CHARTS.notAlike] : []),
      ...(series.some(({ points }) => points.some(({ value }) => value === undefined)) ? [COMPARE_CHARTS.gap] : []),
    ],
    source: COMPARE_CHARTS.source(agency.name),
  };
  return { chart, of: disclosures };
}

/** A series as a line; its scope is in its name where the agency has two lines of one stage. */
function lineSeries(series: Series, all: readonly Series[]): LineSeries {
  const twins = all.filter(({ stage }) => stage === series.stage).length > 1;
  const scope = series.points.find(({ standing: one }) => one)?.standing?.scope ?? 'department';
  return {
    tone: twins && scope === 'unit' ? 2 : TONES[series.stage],
    label: STAGE_NAMES[series.stage] + (twins ? `（${SCOPE_NAMES[scope]}）` : ''),
    points: series.points.map(({ standing: one }) => {
      if (!one) return { shown: undefined, value: undefined, note: COMPARE_CHARTS.noDocument, address: '' };
      if (one.form === 'figure') return { shown: shownAmount(one), value: drawnValue(one), note: '', address: one.address, rowPage: rowPage(one.disclosure) };
      return { shown: undefined, value: undefined, note: one.form === 'missing' ? MISSING_REASONS[one.reason] : '', address: one.address, rowPage: rowPage(one.disclosure) };
    }),
    breaks: series.breaks.map(({ year, differences }) => ({ before: series.points.findIndex((point) => point.year === year), reason: differences.map((difference) => DIFFERENCE_REASONS[difference]).join('，') })),
  };
}

/** What the newest year is against the one before it, where they are alike; else the newest figure. */
function linesHeadline(name: string, stated: readonly StatedFigure[]): string {
  const ordered = [...stated].sort((a, b) => b.fiscalYear - a.fiscalYear || (a.stage < b.stage ? 1 : -1));
  const changes = ordered.flatMap((now) => {
    const before: Standing | undefined = stated.find((one) => one.fiscalYear === now.fiscalYear - 1 && one.stage === now.stage && one.scope === now.scope);
    const change = changeOf(now, before);
    return change.form === 'derived' ? [change] : [];
  });
  const [change] = changes;
  const when = ({ fiscalYear, stage }: StatedFigure): string => ` ${fiscalYear} 年${STAGE_NAMES[stage]} `;
  if (change) return COMPARE_CHARTS.rise(name, `${when(change.against)}${amount(change.against)}`, `${when(change.figure)}${amount(change.figure)}`, shownRate(change));
  const [newest] = ordered;
  return newest ? COMPARE_CHARTS.single(name, when(newest), amount(newest)) : name;
}
