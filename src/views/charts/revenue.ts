import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { absence, CHART_TITLES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { bareLabel, byValueDescending, figure, isPositive, measuredLine, nothingDrawn, sourceLine, stateOf, sum, tableWithFigures, ZERO } from './figures.ts';
import { type Part, partRows } from './parts.ts';
import type { Chart, Tone } from './spec.ts';

const TABLE = 'revenue-expenditure-summary';
/** Lines under the revenue total that bring money without being this year's. */
const BROUGHT_FORWARD = ['carryover-in', 'non-appropriation-surplus-used'];

/** Revenue by source, carryover told apart from this year's money. */
export function revenueChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'revenue', title: CHART_TITLES.revenue };
  const table = tableWithFigures(disclosure, TABLE);
  if (!table) {
    const empty = disclosure.tables.find(({ kind }) => kind.id === TABLE);
    return { ...base, shape: 'absent', reason: absence(stateOf(disclosure, TABLE), '收支总表', empty?.note) };
  }
  const sources = sourceRows(table);
  const drawn = sources.filter((row) => isPositive(figure(row, 'amount'))).sort(byValueDescending((row) => figure(row, 'amount') ?? ZERO));
  const thisYear = drawn.filter((row) => !isBroughtForward(row));
  const parts = drawn.map((row): Part => ({
    label: bareLabel(row.label),
    tone: isBroughtForward(row) ? 5 : ((Math.min(thisYear.indexOf(row), 3) + 1) as Tone),
    address: row.address,
    value: figure(row, 'amount'),
  }));
  const whole = figure(table.rows.find((row) => row.key === 'revenue-total'), 'amount') ?? sum(parts.map((part) => part.value));
  const [first, second] = parts;
  if (!first?.value || !isPositive(whole)) return { ...base, shape: 'absent', reason: nothingDrawn(table, table.title), table: table.id };
  const frame = {
    ...base,
    measured: measuredLine(disclosure, { ...table, carryover: undefined }, `${table.title}收入一侧，上年结转单列`),
    table: table.id,
    source: sourceLine(agency, disclosure, table),
  };
  if (!second?.value) return { ...frame, shape: 'stated', headline: `收入全部来自${first.label}（${formatAmount(first.value)} ${table.unit}）`, notes: others(sources, 1) };
  return {
    ...frame,
    shape: parts.length <= 5 ? 'ring' : 'bars',
    headline: `${first.label}占 ${formatPercent(first.value, whole)}（${formatAmount(first.value)} ${table.unit}），${second.label}占 ${formatPercent(second.value, whole)}（${formatAmount(second.value)} ${table.unit}）`,
    rows: partRows(parts, whole),
    legend: [],
    notes: others(sources, parts.length),
  };
}

function sourceRows(table: PublishedTable): readonly Row[] {
  const sources = table.rows.filter((row) => row.side === '收入' && ((row.level > 0 && !row.total) || isBroughtForward(row)));
  return sources.filter((row, at) => !isCountedBelow(row, partsBelow(sources, at)) && !isCountedAbove(sources, at));
}

/** The lines printed as parts of a line: those right below it on a deeper level. */
function partsBelow(sources: readonly Row[], at: number): readonly Row[] {
  const level = sources[at]?.level ?? 0;
  const after = sources.slice(at + 1);
  const end = after.findIndex((row) => row.level <= level);
  return end < 0 ? after : after.slice(0, end);
}

/** Its parts say where the money comes from; the line above them would count it twice. */
function isCountedBelow(row: Row, parts: readonly Row[]): boolean {
  return parts.some((part) => figure(part, 'amount') !== undefined) && !isBroughtForward(row);
}

/** Parts that are all blank below a line with a figure say nothing of their own. */
function isCountedAbove(sources: readonly Row[], at: number): boolean {
  const own = sources[at];
  if (!own || own.level < 2) return false;
  const above = sources.findLastIndex((row, index) => index < at && row.level < own.level);
  return above >= 0 && partsBelow(sources, above).every((part) => figure(part, 'amount') === undefined);
}

function isBroughtForward(row: Row): boolean {
  return BROUGHT_FORWARD.includes(row.line ?? '');
}

/** What the sources that are not drawn print: nothing, or zero. */
function others(sources: readonly Row[], drawn: number): readonly string[] {
  const blank = sources.filter((row) => (row.cells['amount']?.form ?? 'blank') === 'blank').length;
  const zero = sources.length - blank - drawn;
  const said = [blank > 0 ? `${blank} 项为空格` : '', zero > 0 ? `${zero} 项印着零` : ''].filter(Boolean).join('，');
  return said === '' ? [] : [`表中其余来源：${said}。`];
}
