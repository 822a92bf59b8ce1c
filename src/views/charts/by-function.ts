import { addDecimals, type Decimal, subtractDecimals } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { absence, CHART, CHART_TITLES, SERIES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { bareLabel, byValueDescending, figure, hasCodedFigures, isPositive, leafRows, measuredLine, nothingDrawn, rowCode, sourceLine, stateOf, sum, tableWithFigures, totalRow } from './figures.ts';
import type { Chart, ChartRow, LegendItem, Segment } from './spec.ts';

/** Rows drawn one by one before the rest is summed up. */
const DRAWN = 9;

interface Item {
  readonly row: Row;
  readonly total: Decimal;
  readonly basic: Decimal | undefined;
  readonly project: Decimal | undefined;
}

/** From the widest to the narrowest: all money, all appropriation, the general public budget. */
const TABLES = ['expenditure-by-function', 'fiscal-appropriation-by-function', 'general-budget-by-function'];

/** The table that spending by function is read from: the widest that divides it by codes, else the widest that is there. */
export function functionTable(disclosure: Disclosure): PublishedTable | undefined {
  const tables = TABLES.flatMap((kind) => disclosure.tables.filter((table) => table.kind.id === kind && table.state === 'published'));
  return tables.find(hasCodedFigures) ?? tables[0];
}

/** The table whose 合计 row tells basic expenditure from projects: the widest that prints figures of it. */
export function wholeTable(disclosure: Disclosure): PublishedTable | undefined {
  const tables = TABLES.flatMap((kind) => tableWithFigures(disclosure, kind) ?? []);
  return tables.find((table) => isPositive(figure(totalRow(table), 'total'))) ?? tables[0];
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
  if (!first || !isPositive(whole)) return { ...base, shape: 'absent', reason: nothingDrawn(table, table.title), table: table.id };
  const rest = drawn.length > DRAWN + 1 ? drawn.slice(DRAWN) : [];
  const rows = drawn.slice(0, drawn.length - rest.length).map((item) => chartRow(item, whole, isSplit(table)));
  if (rest.length > 0) rows.push(restRow(rest, whole));
  return {
    ...base,
    shape: 'bars',
    headline: headline(table, first, whole),
    measured: measuredLine(disclosure, table, `${table.title}，按功能分类最细一级`),
    rows,
    legend: isSplit(table) ? legend(drawn, rest.length > 0) : rest.length > 0 ? [{ tone: 5, label: SERIES.rest }] : [],
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

/** Whether the table prints what of each code is basic expenditure and what is projects. */
function isSplit({ columns }: PublishedTable): boolean {
  return columns.some(({ column }) => column.key === 'basic' || column.key === 'project');
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

function chartRow(item: Item, whole: Decimal, split: boolean): ChartRow {
  return {
    label: item.row.label,
    code: rowCode(item.row),
    address: item.row.address,
    level: 0,
    bars: [{ label: '', shown: formatAmount(item.total), share: formatPercent(item.total, whole), segments: split ? segments(item) : [{ tone: 1, label: '', value: item.total }] }],
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
