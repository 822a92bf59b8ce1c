import { type Decimal, subtractDecimals } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { absence, CHART_TITLES } from '../../labels/charts.ts';
import { formatAmount, formatPercent } from '../../labels/numbers.ts';
import { wholeTable } from './by-function.ts';
import { byValueDescending, figure, isPositive, measuredLine, nothingDrawn, sourceLine, stateOf, sum, totalRow } from './figures.ts';
import type { Chart, ChartRow, Tone } from './spec.ts';

/** One part of a whole, before it is drawn. */
export interface Part {
  readonly label: string;
  readonly tone: Tone;
  readonly address: string;
  /** undefined where the printed cell is blank. */
  readonly value: Decimal | undefined;
}

/** Rows of a chart of parts: a blank part is listed without a bar. */
export function partRows(parts: readonly Part[], whole: Decimal): readonly ChartRow[] {
  return parts.map(({ label, tone, address, value }) => ({
    label,
    code: '',
    address,
    level: 0,
    bars: [
      {
        label: '',
        shown: value && formatAmount(value),
        share: value ? formatPercent(value, whole) : '',
        segments: isPositive(value) ? [{ tone, label: '', value }] : [],
      },
    ],
  }));
}

/** Basic and project expenditure (and what else the 合计 row prints), as parts of the whole. */
export function shapeChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'basic-and-project', title: CHART_TITLES.shape };
  const table = wholeTable(disclosure);
  if (!table) return { ...base, shape: 'absent', reason: absence(stateOf(disclosure, 'expenditure-by-function'), '支出总表') };
  const row = totalRow(table);
  const whole = figure(row, 'total');
  const parts = table.columns
    .filter(({ column }) => column.type === 'amount' && column.key !== 'total')
    .map(({ column, header }): Part => ({ label: header, tone: toneOf(column.key), address: row?.address ?? '', value: figure(row, column.key) }))
    .filter((part) => isPositive(part.value))
    .sort(byValueDescending((part) => part.value ?? { units: 0n, decimals: 0 }));
  if (!row || !isPositive(whole) || parts.length === 0) return { ...base, shape: 'absent', reason: nothingDrawn(table, table.title), table: table.id };
  const [first, second] = parts;
  const left = subtractDecimals(whole, sum(parts.map((part) => part.value)));
  const share = (part: Part | undefined): string => (part?.value ? `${part.label}占 ${formatPercent(part.value, whole)}（${formatAmount(part.value)} ${table.unit}）` : '');
  const frame = { ...base, measured: measuredLine(disclosure, table, `${table.title}的合计行`), table: table.id, source: sourceLine(agency, disclosure, table) };
  if (!second) return { ...frame, shape: 'stated', headline: `支出全部是${first?.label ?? ''}（${formatAmount(whole)} ${table.unit}）`, notes: [] };
  return {
    ...frame,
    shape: parts.length <= 5 ? 'ring' : 'bars',
    headline: [share(first), share(second)].join('，'),
    rows: partRows(parts, whole),
    legend: [],
    notes: isPositive(left) ? [`各部分之和比合计少 ${formatAmount(left)} ${table.unit}。`] : [],
  };
}

function toneOf(key: string): Tone {
  return ({ project: 1, basic: 2, reserve: 3, operating: 4 } as const)[key] ?? 5;
}

