import { addDecimals, type Decimal } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { measured } from '../../fiscal/measures.ts';
import { absence, CHART, CHART_TITLES, SERIES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { byValueDescending, figure, isPositive, leafRows, measuredLine, nothingDrawn, rowCode, sourceLine, stateOf, sum, tableWithFigures, ZERO } from './figures.ts';
import type { Chart, ChartRow, Segment, Tone } from './spec.ts';

const TABLE = 'basic-by-economic';
const DRAWN = 9;

interface Item {
  readonly row: Row;
  readonly value: Decimal;
  readonly segments: readonly Segment[];
}

/** Basic expenditure by economic item, greatest first; colour tells people from running costs. */
export function economicChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'economic', title: CHART_TITLES.economic };
  const table = tableWithFigures(disclosure, TABLE);
  if (!table) {
    const empty = disclosure.tables.find(({ kind }) => kind.id === TABLE);
    return { ...base, shape: 'absent', reason: absence(stateOf(disclosure, TABLE), '一般公共预算基本支出表', empty?.note), ...(empty ? { table: empty.id } : {}) };
  }
  const items = leafRows(table.rows)
    .flatMap((row): Item[] => {
      const value = figure(row, 'total');
      return isPositive(value) ? [{ row, value, segments: segments(row, value) }] : [];
    })
    .sort(byValueDescending((item) => item.value));
  const [first] = items;
  if (!first) return { ...base, shape: 'absent', reason: nothingDrawn(table, table.title), table: table.id };
  const whole = wholeOf(disclosure, table, items);
  const rest = items.length > DRAWN + 1 ? items.slice(DRAWN) : [];
  const rows = items.slice(0, items.length - rest.length).map((item) => chartRow(item, whole));
  if (rest.length > 0) rows.push(restRow(rest, whole));
  const tones = new Set(rows.flatMap((row) => row.bars.flatMap((bar) => bar.segments.map((segment) => segment.tone))));
  return {
    ...base,
    shape: 'bars',
    headline: headline(disclosure, first, whole, table.unit),
    measured: measuredLine(disclosure, table, `${table.title}，按部门预算支出经济分类“款”`),
    rows,
    legend: ([[1, SERIES.personnel], [2, SERIES.operating], [5, SERIES.rest]] as const).filter(([tone]) => tones.has(tone)).map(([tone, label]) => ({ tone, label })),
    notes: [],
    table: table.id,
    source: sourceLine(agency, disclosure, table),
  };
}

/**
 * What the classes of the economic classification are inside basic expenditure: wages, benefits and aid to persons are
 * personnel costs; goods, services and equipment keep the office running.
 */
const CLASSES: Readonly<Record<string, string>> = { 301: SERIES.personnel, 303: SERIES.personnel, 302: SERIES.operating, 309: SERIES.operating, 310: SERIES.operating };

/** Personnel and operating by column where the table has them, else by the panel the row stands in, else by its class. */
function segments(row: Row, value: Decimal): readonly Segment[] {
  const [personnel, operating] = [figure(row, 'personnel'), figure(row, 'operating')];
  const parts: Segment[] = [];
  if (isPositive(personnel)) parts.push({ tone: 1, label: SERIES.personnel, value: personnel });
  if (isPositive(operating)) parts.push({ tone: 2, label: SERIES.operating, value: operating });
  if (parts.length > 0) return parts;
  const side = row.side || CLASSES[rowCode(row).slice(0, 3)];
  const tone: Tone = side === SERIES.personnel ? 1 : side === SERIES.operating ? 2 : 5;
  return [{ tone, label: tone === 1 ? SERIES.personnel : tone === 2 ? SERIES.operating : '', value }];
}

/** The printed total, or the sum of the panels' totals where the table prints one for each. */
function wholeOf(disclosure: Disclosure, table: PublishedTable, items: readonly Item[]): Decimal {
  const printed = figure(table.rows.find((row) => row.key === 'total'), 'total');
  if (isPositive(printed)) return printed;
  const panels = (['personnel', 'operating'] as const).map((measure) => measured(disclosure, measure));
  const totals = panels.map((found) => (found.form === 'figure' ? found.value : undefined));
  return totals.every(isPositive) ? sum(totals) : sum(items.map((item) => item.value));
}

function chartRow({ row, value, segments: parts }: Item, whole: Decimal): ChartRow {
  const bar = { label: '', shown: formatAmount(value), share: formatPercent(value, whole), segments: parts };
  return { label: row.label, code: rowCode(row), address: row.address, level: 0, bars: [bar] };
}

function restRow(rest: readonly Item[], whole: Decimal): ChartRow {
  const value = addDecimals(rest.map((item) => item.value));
  const bar = { label: '', shown: formatAmount(value), share: formatPercent(value, whole), segments: [{ tone: 5 as const, label: SERIES.rest, value }] };
  return { label: CHART.rest(rest.length), code: '', address: '', level: 0, bars: [bar] };
}

function headline(disclosure: Disclosure, first: Item, whole: Decimal, unit: string): string {
  const personnel = measured(disclosure, 'personnel');
  const item = `最大的一项是${first.row.label}（${formatAmount(first.value)} ${unit}）`;
  if (personnel.form !== 'figure' || !isPositive(whole)) return item;
  return `人员经费占 ${formatPercent(personnel.value ?? ZERO, whole)}，${item}`;
}
