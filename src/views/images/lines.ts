import { IMAGES } from '../../labels/images.ts';
import type { ImageBody, ImageSeries } from './image-spec.ts';
import { baseline, round, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

type Lines = Extract<ImageBody, { shape: 'lines' }>;

const PLOT = 170;
/** Between two columns of figures. */
const SPACE = 12;

/**
 * A measure through the years: the lines, and under each year its figures, so that every figure can
 * be read however near the lines run. A missing figure is a gap, and a break is drawn as one.
 */
export function drawLines(sheet: Sheet, { steps, series }: Lines): void {
  const width = Math.max(...steps.map((step, index) => Math.max(sheet.width(step, 'axis'), ...series.map(({ shown }) => sheet.width(shown[index] ?? IMAGES.missing, 'axis')))), 0);
  const count = Math.max(1, steps.length);
  const columns = (sheet.right - sheet.left) / count;
  const aligned = width + SPACE <= columns && series.length <= 5;
  const x = (step: number): number => sheet.left + columns * (step + 0.5);
  drawPlot(sheet, series, x, count);
  if (aligned) drawColumns(sheet, steps, series, x, columns - SPACE);
  else drawList(sheet, steps, series);
}

function drawPlot(sheet: Sheet, series: readonly ImageSeries[], x: (step: number) => number, count: number): void {
  const values = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const top = sheet.y + 8;
  const y = (value: number): number => top + PLOT - (most === least ? 0 : ((value - least) / (most - least)) * PLOT);
  for (const before of new Set(series.flatMap(({ breaks }) => breaks))) {
    if (before <= 0 || before >= count) continue;
    const middle = round((x(before - 1) + x(before)) / 2);
    sheet.items.push({ kind: 'rule', style: 'break', from: [middle, round(top)], to: [middle, round(top + PLOT)] });
  }
  for (const { tone, values: own, breaks } of series) {
    for (const run of runs(own, breaks)) {
      const points = run.map((step) => [round(x(step)), round(y(own[step] ?? 0))] as const);
      if (points.length > 1) sheet.items.push({ kind: 'path', points, tone });
      for (const [cx, cy] of points) sheet.items.push({ kind: 'dot', x: cx, y: cy, tone });
    }
  }
  sheet.items.push({ kind: 'rule', style: 'axis', from: [sheet.left, round(y(0))], to: [sheet.right, round(y(0))] });
  sheet.y = top + PLOT + 8;
}

/** Steps joined by one line: a gap or a break ends a run. */
export function runs(values: readonly (number | null)[], breaks: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  let run: number[] = [];
  const end = (): void => {
    if (run.length > 0) found.push(run);
    run = [];
  };
  values.forEach((value, step) => {
    if (value === null || breaks.includes(step)) end();
    if (value !== null) run.push(step);
  });
  end();
  return found;
}

/** Years under the plot, and under them the figures of each series with its name and colour. */
function drawColumns(sheet: Sheet, steps: readonly string[], series: readonly ImageSeries[], x: (step: number) => number, room: number): void {
  steps.forEach((step, index) => sheet.text('axis', step, x(index), sheet.y + baseline('axis'), room, 'middle'));
  sheet.y += STYLES.axis.leading + 4;
  for (const one of series) {
    if (series.length > 1) drawName(sheet, one);
    one.shown.forEach((figure, index) => sheet.text('axis', figure ?? IMAGES.missing, x(index), sheet.y + baseline('axis'), room, 'middle'));
    sheet.y += STYLES.axis.leading + 6;
  }
}

function drawName(sheet: Sheet, { tone, label }: ImageSeries): void {
  sheet.items.push({ kind: 'rect', x: sheet.left, y: round(sheet.y + (STYLES.meta.leading - 12) / 2), width: 12, height: 12, tone });
  sheet.paragraph('meta', label, { x: sheet.left + 18, width: sheet.right - sheet.left - 18 });
}

/** Too many years or figures too long to stand side by side: first and last year under the plot, all figures in lines. */
function drawList(sheet: Sheet, steps: readonly string[], series: readonly ImageSeries[]): void {
  const half = (sheet.right - sheet.left) / 2 - SPACE;
  if (steps[0] !== undefined) sheet.text('axis', steps[0], sheet.left, sheet.y + baseline('axis'), half);
  const last = steps.at(-1);
  if (last !== undefined && steps.length > 1) sheet.text('axis', last, sheet.right, sheet.y + baseline('axis'), half, 'end');
  sheet.y += STYLES.axis.leading + 8;
  for (const one of series) {
    if (series.length > 1) drawName(sheet, one);
    flow(sheet, steps.map((step, index) => `${step}：${one.shown[index] ?? IMAGES.missing}`));
    sheet.gap(6);
  }
}

/** Short texts one after another, as many as fit on a line. */
function flow(sheet: Sheet, texts: readonly string[]): void {
  let x = sheet.left;
  for (const text of texts) {
    const width = Math.min(sheet.width(text, 'axis'), sheet.right - sheet.left);
    if (x > sheet.left && x + width > sheet.right) {
      x = sheet.left;
      sheet.y += STYLES.axis.leading;
    }
    sheet.text('axis', text, x, sheet.y + baseline('axis'), width);
    x += width + SPACE;
  }
  sheet.y += STYLES.axis.leading;
}
