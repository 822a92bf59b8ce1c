import { comparability, type Difference } from '../../fiscal/comparability.ts';
import { type Comparison, compareExact, compareValues, exactToNumber, type Form, isValue, magnitude, type NoValue, type RankedGroup, type RankedValue, seriesOf, type Series, type StatedFigure, type Value } from '../../fiscal/measures.ts';
import { toNumber } from '../../fiscal/decimal.ts';
import { DIFFERENCE_REASONS, MISSING_REASONS, SCOPE_NAMES, STAGE_NAMES, STATE_NAMES } from '../../labels/comparability.ts';
import { frameName, RESULT } from '../../labels/compare.ts';
import { drawnValue, shownAmount, shownValue, UNIT } from './amounts.ts';

/** A printed figure as a link to its row. */
export interface FigureLink {
  readonly disclosure: string;
  readonly address: string;
  readonly shown: string;
}

export interface FigureView extends FigureLink {
  readonly agency: string;
  readonly name: string;
  /** Length of its bar, 0 to 1. */
  readonly share: number;
  readonly negative: boolean;
  /** 0 in a group of one. */
  readonly rank: number;
  readonly frame: string;
  /** What must be known of this figure alone, or empty. */
  readonly note: string;
  /** For derived figures: the two printed figures that it is reckoned from. */
  readonly parts: readonly (FigureLink & { readonly label: string })[];
}

export interface GroupView {
  /** What all its figures share. */
  readonly frame: string;
  /** What it says, with the figure. */
  readonly headline: string;
  /** In what it differs from the group before it, in words; empty for the first. */
  readonly difference: string;
  readonly count: number;
  readonly figures: readonly FigureView[];
}

export interface MissingView {
  readonly name: string;
  readonly disclosure: string;
  readonly address: string;
  readonly document: string;
  readonly reason: string;
}

export interface CellView {
  readonly shown: string;
  /** Words in place of a figure, with their meaning as `reason`. */
  readonly reason: string;
  readonly disclosure: string;
  readonly address: string;
}

export interface TableView {
  readonly years: readonly number[];
  readonly rows: readonly { readonly agency: string; readonly name: string; readonly frame: string; readonly cells: readonly CellView[] }[];
  readonly count: number;
}

/** One year of a line. */
export interface PointView {
  readonly value: number | null;
  readonly shown: string;
  /** Why there is no figure, or what must be known of it; empty where nothing need be said. */
  readonly note: string;
  readonly disclosure: string;
  readonly address: string;
}

export interface LineView {
  readonly label: string;
  readonly points: readonly PointView[];
  /** Steps before which it is broken, and why. */
  readonly breaks: readonly number[];
  readonly reasons: readonly string[];
}

export interface LinesView {
  readonly title: string;
  readonly steps: readonly string[];
  readonly series: readonly LineView[];
  /** Lines that could be drawn, those left out included. */
  readonly count: number;
  readonly breaks: readonly string[];
}

/** A comparison as a page shows it: plain JSON, so that a build may hand it on. */
export interface ResultView {
  /** 公务接待费占“三公”经费合计的比例. */
  readonly title: string;
  readonly form: Form;
  /** 万元 or %. */
  readonly unit: string;
  readonly coverage: string;
  readonly asked: number;
  readonly stated: number;
  /** Rankings. */
  readonly groups: readonly GroupView[];
  /** Rankings that are left out because a page must not grow without end. */
  readonly moreGroups: number;
  /** Figures that none other is like. */
  readonly alone: readonly (FigureView & { readonly difference: string })[];
  readonly aloneCount: number;
  readonly lines: LinesView | undefined;
  readonly table: TableView;
  readonly missing: readonly MissingView[];
  readonly missingCount: number;
}

/** How much a page shows; the rest is counted, and stands in the CSV. */
export interface Limits {
  readonly groups: number;
  readonly bars: number;
  readonly rows: number;
  readonly missing: number;
}
export const PAGE_LIMITS: Limits = { groups: 12, bars: 20, rows: 100, missing: 60 };
const LINES = 5;

/** Makes what is shown of what the disclosures say. `names` are the agencies' by id. */
export function resultView(title: string, form: Form, asked: readonly (Value | NoValue)[], names: ReadonlyMap<string, string>, limits: Limits = PAGE_LIMITS): ResultView {
  const comparison = compareValues(asked);
  const name = (agency: string): string => names.get(agency) ?? agency;
  const ranked = comparison.groups.filter(({ values }) => values.length > 1);
  const single = comparison.groups.filter(({ values }) => values.length === 1);
  return {
    title,
    form,
    unit: form === 'amount' ? UNIT : '%',
    coverage: (form === 'amount' ? RESULT.coverage : RESULT.coverageDerived)(comparison.asked, comparison.stated),
    asked: comparison.asked,
    stated: comparison.stated,
    groups: ranked.slice(0, limits.groups).map(({ values }, index) => groupView(values, differencesFrom(ranked[index - 1], values), name, limits)),
    moreGroups: Math.max(0, ranked.length - limits.groups),
    alone: single.slice(0, limits.bars).flatMap(({ values }, index) => values.map((first) => ({ ...figureView(first, name), difference: words(differencesFrom(single[index - 1], values)) }))),
    aloneCount: single.length,
    ...seriesViews(title, asked, name, limits),
    missing: missingViews(comparison, name).slice(0, limits.missing),
    missingCount: comparison.missing.length,
  };
}

/** In what figures differ from those shown just before them. */
function differencesFrom(before: RankedGroup | undefined, here: readonly RankedValue[]): readonly Difference[] {
  const [[a], [b]] = [before?.values ?? [], here];
  return a && b ? comparability(a.value, b.value).differences : [];
}

function groupView(values: readonly RankedValue[], differences: readonly Difference[], name: (agency: string) => string, limits: Limits): GroupView {
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) throw new Error('an empty ranking');
  const { value } = first;
  const amount = withUnit(value);
  const even = compareExact(magnitude(value), magnitude(last.value)) === 0;
  return {
    frame: frameName(value),
    headline: even ? RESULT.equal(values.length, amount) : (value.form === 'derived' ? RESULT.highest : RESULT.most)(values.length, name(value.agency), amount),
    difference: words(differences),
    count: values.length,
    figures: values.slice(0, limits.bars).map((one) => figureView(one, name)),
  };
}

/** `4,092.38 万元`, `12.3%`. */
export function withUnit(value: Value): string {
  const shown = shownValue(value);
  return value.form === 'figure' && value.unit === UNIT ? `${shown} ${UNIT}` : shown;
}

function words(differences: readonly Difference[]): string {
  return differences.map((difference) => DIFFERENCE_REASONS[difference]).join('，');
}

function figureView({ value, rank = 0, share }: RankedValue, name: (agency: string) => string): FigureView {
  const { agency, disclosure, address } = value;
  const figure = value.form === 'derived' ? value.figure : value;
  return {
    agency,
    name: name(agency),
    disclosure,
    address,
    shown: shownValue(value),
    share,
    negative: magnitude(value).n < 0n,
    rank,
    frame: frameName(value),
    note: [isUncertain(value) ? RESULT.uncertain : '', figure.label ?? ''].filter(Boolean).join('；'),
    parts: value.form === 'derived' ? [{ ...link(value.figure), label: RESULT.own[value.how] }, { ...link(value.against), label: RESULT.against[value.how] }] : [],
  };
}

function link(figure: StatedFigure): FigureLink {
  return { disclosure: figure.disclosure, address: figure.address, shown: shownAmount(figure) };
}

/** Why a document gives nothing, in a sentence. */
export function reasonOf(one: NoValue): string {
  if (one.form === 'missing') return MISSING_REASONS[one.reason];
  const said = RESULT.reasons[one.reason][one.how];
  if (one.reason === 'unlike') return `${said}${words(one.differences)}。`;
  return one.reason === 'other-missing' && one.missing ? `${said}${MISSING_REASONS[one.missing]}` : said;
}

/** The same in a word or two, for a cell. */
function shortReason(one: NoValue): string {
  if (one.form === 'underived') return one.reason === 'unlike' ? '不可比' : '算不出';
  if (one.reason === 'blank') return RESULT.blank;
  if (one.reason === 'published') return RESULT.noRow;
  return one.reason in STATE_NAMES ? STATE_NAMES[one.reason as keyof typeof STATE_NAMES] : '无此数';
}

function documentOf({ fiscalYear, stage, scope }: Pick<Value | NoValue, 'fiscalYear' | 'stage' | 'scope'>): string {
  return `${fiscalYear}年${scope === 'unit' ? '单位' : '部门'}${STAGE_NAMES[stage]}`;
}

function missingViews({ missing }: Comparison, name: (agency: string) => string): readonly MissingView[] {
  return [...missing]
    .sort((a, b) => b.fiscalYear - a.fiscalYear || (a.agency < b.agency ? -1 : 1))
    .map((one) => ({ name: name(one.agency), disclosure: one.disclosure, address: one.address, document: documentOf(one), reason: reasonOf(one) }));
}

function seriesViews(title: string, asked: readonly (Value | NoValue)[], name: (agency: string) => string, limits: Limits): Pick<ResultView, 'lines' | 'table'> {
  const years = [...new Set(asked.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const [first = 0] = years;
  const steps = Array.from({ length: (years.at(-1) ?? first) - first + (years.length > 0 ? 1 : 0) }, (_, index) => first + index);
  const series = [...seriesOf(asked, steps)].sort(byNewest);
  return { lines: linesView(title, series, steps, name), table: tableView(series, years, name, limits) };
}

/** Greatest newest figure first; those without any figure last. */
function byNewest(a: Series, b: Series): number {
  const size = ({ points }: Series): readonly [number, number] => {
    const last = [...points].reverse().find(({ standing }) => standing && isValue(standing));
    return last?.standing && isValue(last.standing) ? [last.year, exactToNumber(magnitude(last.standing))] : [0, 0];
  };
  const [[yearA, sizeA], [yearB, sizeB]] = [size(a), size(b)];
  return yearB - yearA || sizeB - sizeA || (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.stage < b.stage ? -1 : 1);
}

/** Series with two figures or more; undefined where there is none. */
function linesView(title: string, all: readonly Series[], steps: readonly number[], name: (agency: string) => string): LinesView | undefined {
  const long = all.filter(({ points }) => points.filter(({ standing }) => standing && isValue(standing)).length > 1);
  const drawn = long.slice(0, LINES);
  if (drawn.length === 0) return undefined;
  const stages = new Set(drawn.map(({ stage }) => stage)).size > 1;
  const labels = drawn.map((one) => `${name(one.agency)}${stages ? STAGE_NAMES[one.stage] : ''}${drawn.some((other) => other !== one && other.agency === one.agency && other.stage === one.stage) ? `（${SCOPE_NAMES[scopeOf(one)]}）` : ''}`);
  return {
    title: RESULT.lines(title, drawn.length, long.length),
    steps: steps.map(String),
    series: drawn.map((one, index) => ({
      label: labels[index] ?? '',
      points: one.points.map(({ standing }) => pointView(standing)),
      breaks: one.breaks.map(({ year }) => steps.indexOf(year)),
      reasons: one.breaks.map(({ differences }) => words(differences)),
    })),
    count: long.length,
    breaks: drawn.flatMap((one, index) => one.breaks.map(({ after, year, differences }) => RESULT.breaks(labels[index] ?? '', after, year, words(differences)))),
  };
}

function pointView(standing: Value | NoValue | undefined): PointView {
  if (!standing) return { value: null, shown: '', note: RESULT.noDocument, disclosure: '', address: '' };
  const { disclosure, address } = standing;
  if (!isValue(standing)) return { value: null, shown: '', note: reasonOf(standing), disclosure, address };
  return { value: toNumber(drawnValue(standing)), shown: shownValue(standing), note: isUncertain(standing) ? RESULT.uncertain : '', disclosure, address };
}

function isUncertain(value: Value): boolean {
  const figure = value.form === 'derived' ? value.figure : value;
  return figure.uncertain === true || (value.form === 'derived' && value.against.uncertain === true);
}

function scopeOf({ points }: Series): 'department' | 'unit' {
  return points.find(({ standing }) => standing)?.standing?.scope ?? 'department';
}

function tableView(series: readonly Series[], years: readonly number[], name: (agency: string) => string, limits: Limits): TableView {
  const rows = series.map((one) => ({
    agency: one.agency,
    name: name(one.agency),
    frame: `${STAGE_NAMES[one.stage]} · ${[...new Set(one.points.flatMap(({ standing }) => (standing ? [SCOPE_NAMES[standing.scope]] : [])))].join('、')}`,
    cells: years.map((year): CellView => {
      const standing = one.points.find((point) => point.year === year)?.standing;
      if (!standing) return { shown: '—', reason: RESULT.noDocument, disclosure: '', address: '' };
      const { disclosure, address } = standing;
      return isValue(standing) ? { shown: shownValue(standing), reason: '', disclosure, address } : { shown: shortReason(standing), reason: reasonOf(standing), disclosure, address };
    }),
  }));
  return { years, rows: rows.slice(0, limits.rows), count: rows.length };
}
