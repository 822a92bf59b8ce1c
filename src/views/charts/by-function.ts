import { addDecimals, type Decimal, subtractDecimals } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { absence, CHART, CHART_TITLES, SERIES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { bareLabel, byValueDescending, figure, isPositive, leafRows, measuredLine, rowCode, sourceLine, stateOf, sum, tableWithFigures, totalRow } from './figures.ts';
import type { Chart, ChartRow, LegendItem, Segment } from './spec.ts';

/** Rows drawn one by one before the rest is summed up. */
const DRAWN = 9;

interface Item {
  readonly row: Row;
  readonly total: Decimal;
  readonly basic: Decimal | undefined;
  readonly project: Decimal | undefined;
}

/** The table that spending by function is read from: the whole, or else the general public budget. */
export function functionTable(disclosure: Disclosure): PublishedTable | undefined {
  return tableWithFigures(disclosure, 'expenditure-by-function') ?? tableWithFigures(disclosure, 'general-budget-by-function');
}

/** Expenditure by 项, greatest first, split into projects and running costs. */
export function functionChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'function', title: CHART_TITLES.function };
  const table = functionTable(disclosure);
  if (!table) {
    const empty = disclosure.tables.find(({ kind }) => kind.id === 'expenditure-by-function');
    return { ...base, shape: 'absent', reason: absence(stateOf(disclosure, 'expenditure-by-function'), '支出总表', empty?.note), ...(empty ? { table: empty.id } : {}) };
  }
  const items = leafItems(table);
  const drawn = items.filter((item) => isPositive(item.total));
  const whole = figure(totalRow(table), 'total') ?? sum(items.map((item) => item.total));
  const [first] = drawn;
  if (!first || !isPositive(whole)) return { ...base, shape: 'absent', reason: CHART.allBlank(table.title), table: table.id };
  const rest = drawn.length > DRAWN + 1 ? drawn.slice(DRAWN) : [];
  const rows = drawn.slice(0, drawn.length - rest.length).map((item) => chartRow(item, whole));
  if (rest.length > 0) rows.push(restRow(rest, whole));
  return {
    ...base,
    shape: 'bars',
    headline: headline(table, first, whole),
    measured: measuredLine(disclosure, table, `${table.title}，按功能分类最细一级`),
    rows,
    legend: legend(drawn, rest.length > 0),
    notes: [],
    table: table.id,
    source: sourceLine(agency, disclosure, table),
  };
}

function leafItems(table: PublishedTable): readonly Item[] {
  return leafRows(table.rows)
    .flatMap((row) => {
      const [total, basic, project] = [figure(row, 'total'), figure(row, 'basic'), figure(row, 'project')];
      return total ? [{ row, total, basic, project }] : [];
    })
    .sort(byValueDescending((item) => item.total));
}

/** A bar of what the row's columns print; what they leave unexplained is drawn as other, never left out. */
function segments({ total, basic, project }: Item): readonly Segment[] {
  const parts: Segment[] = [];
  if (isPositive(project)) parts.push({ tone: 1, label: SERIES.project, value: project });
  if (isPositive(basic)) parts.push({ tone: 2, label: SERIES.basic, value: basic });
  const left = subtractDecimals(total, sum([basic, project]));
  if (isPositive(left)) parts.push({ tone: 5, label: SERIES.other, value: left });
  return parts;
}

function chartRow(item: Item, whole: Decimal): ChartRow {
  return {
    label: item.row.label,
    code: rowCode(item.row),
    address: item.row.address,
    level: 0,
    bars: [{ label: '', shown: formatAmount(item.total), share: formatPercent(item.total, whole), segments: segments(item) }],
  };
}

function restRow(rest: readonly Item[], whole: Decimal): ChartRow {
  const value = addDecimals(rest.map((item) => item.total));
  const bar = { label: '', shown: formatAmount(value), share: formatPercent(value, whole), segments: [{ tone: 5 as const, label: SERIES.rest, value }] };
  return { label: CHART.rest(rest.length), code: '', address: '', level: 0, bars: [bar] };
}

function legend(items: readonly Item[], withRest: boolean): readonly LegendItem[] {
  const all = items.flatMap(segments);
  const entries: LegendItem[] = [
    { tone: 1, label: SERIES.project },
    { tone: 2, label: SERIES.basic },
    { tone: 5, label: all.some((part) => part.tone === 5) ? SERIES.other : SERIES.rest },
  ];
  return entries.filter(({ tone }) => all.some((part) => part.tone === tone) || (tone === 5 && withRest));
}

/** `卫生健康支出占 98.7%，最大的一项是……（3,020.80 万元，占 73.8%）`. */
function headline(table: PublishedTable, first: Item, whole: Decimal): string {
  const classes = table.rows.filter((row) => rowCode(row).length === 3 && isPositive(figure(row, 'total')));
  const greatest = [...classes].sort(byValueDescending((row) => figure(row, 'total') ?? whole))[0];
  const value = greatest && figure(greatest, 'total');
  const item = `${bareLabel(first.row.label)}（${formatAmount(first.total)} ${table.unit}，占 ${formatPercent(first.total, whole)}）`;
  if (!greatest || !value) return `最大的一项是${item}`;
  const opening = `${bareLabel(greatest.label)}占 ${formatPercent(value, whole)}`;
  return rowCode(first.row).startsWith(rowCode(greatest)) ? `${opening}，其中最大的一项是${item}` : `${opening}；单项最大的是${item}`;
}
