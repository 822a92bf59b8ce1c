import { compareDecimals, type Decimal } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { measured } from '../../fiscal/measures.ts';
import { STAGE_NAMES } from '../../labels/comparability.ts';
import { absence, CHART, CHART_TITLES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { bareLabel, byValueDescending, figure, isPositive, measuredLine, sourceLine, stateOf, tableWithFigures, ZERO } from './figures.ts';
import type { Bar, Chart, ChartRow, LegendItem, Tone } from './spec.ts';

const TABLE = 'three-public-expenses';
/** The three expenses and the two parts of the second; other lines stay in the table. */
const LINES = ['overseas', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'receptions'];

interface Measure {
  readonly key: string;
  readonly header: string;
  readonly tone: Tone;
}

/** 三公 by line; in final accounts the budget stands beside the account. */
export function threePublicChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'three-public', title: CHART_TITLES['three-public'] };
  const table = tableWithFigures(disclosure, TABLE);
  const what = CHART_TITLES['three-public'];
  if (!table) {
    const empty = disclosure.tables.find(({ kind }) => kind.id === TABLE);
    return { ...base, shape: 'absent', reason: absence(stateOf(disclosure, TABLE), what, empty?.note), ...(empty ? { table: empty.id } : {}) };
  }
  const measures = measuresOf(table);
  const lines = table.rows.filter((row) => LINES.includes(row.line ?? row.key));
  const figures = lines.flatMap((row) => measures.map(({ key }) => figure(row, key)));
  if (figures.every((value) => value === undefined)) return { ...base, shape: 'absent', reason: CHART.allBlank(what), table: table.id };
  if (!figures.some(isPositive)) return { ...base, shape: 'absent', reason: CHART.allZero(what), table: table.id };
  return {
    ...base,
    shape: 'bars',
    headline: headline(disclosure, table, lines, measures),
    measured: measuredLine(disclosure, table, table.title),
    rows: lines.map((row) => chartRow(table, row, measures)),
    legend: measures.length > 1 ? measures.map(({ tone, header }): LegendItem => ({ tone, label: header })) : [],
    notes: [],
    table: table.id,
    source: sourceLine(agency, disclosure, table),
  };
}

/** Columns to draw: 预算数 and 决算数 where both are printed, else the total. */
function measuresOf(table: PublishedTable): readonly Measure[] {
  const header = (key: string): string | undefined => table.columns.find(({ column }) => column.key === key)?.header;
  const pair = (['budget', 'final'] as const).flatMap((key, index): Measure[] => {
    const title = header(key);
    return title === undefined ? [] : [{ key, header: title, tone: index === 0 ? 5 : 1 }];
  });
  return pair.length > 0 ? pair : [{ key: 'total', header: header('total') ?? '合计', tone: 1 }];
}

/** Its label; of a line that is printed as 小计 below a heading of its own, what the line is. */
function nameOf({ kind }: PublishedTable, row: Row): string {
  const own = bareLabel(row.label);
  return /^[小合]计$/.test(own) ? (kind.lines?.find(({ key }) => key === row.line)?.label ?? own) : own;
}

function chartRow(table: PublishedTable, row: Row, measures: readonly Measure[]): ChartRow {
  const bars = measures.map(({ key, header, tone }): Bar => {
    const value: Decimal | undefined = figure(row, key);
    return {
      label: measures.length > 1 ? header : '',
      shown: value && formatAmount(value),
      share: '',
      segments: isPositive(value) ? [{ tone, label: measures.length > 1 ? header : '', value }] : [],
    };
  });
  return { label: nameOf(table, row), code: '', address: row.address, level: Math.max(0, row.level - 1), bars };
}

function headline(disclosure: Disclosure, table: PublishedTable, lines: readonly Row[], measures: readonly Measure[]): string {
  const key = measures.at(-1)?.key ?? 'total';
  const total = measured(disclosure, 'three-public');
  const three = lines.filter((row) => ['overseas', 'vehicles', 'receptions'].includes(row.line ?? row.key));
  const greatest = [...three].sort(byValueDescending((row) => figure(row, key) ?? ZERO))[0];
  const value = greatest && figure(greatest, key);
  const whole = total.form === 'figure' ? total.value : undefined;
  const opening = whole ? `“三公”经费${STAGE_NAMES[disclosure.stage]} ${formatAmount(whole)} ${table.unit}` : '“三公”经费';
  if (!greatest || !isPositive(value)) return opening;
  const name = nameOf(table, greatest);
  if (whole && compareDecimals(value, whole) === 0) return `${opening}，全部是${name}`;
  return `${opening}，${name}最多（${formatAmount(value)} ${table.unit}${whole ? `，占 ${formatPercent(value, whole)}` : ''}）`;
}
