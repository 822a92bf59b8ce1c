import { IMAGES } from '../../labels/images.ts';
import type { ImageBar, ImageRow } from './image-spec.ts';
import { baseline, round, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

const BAR = 18;
/** Between a bar and its figure. */
const SPACE = 8;
/** A figure that is not nothing is seen. */
const VISIBLE = 1.5;
/** A picture of more rows than this would be no picture. */
const ROWS = 60;

const total = (bar: ImageBar): number => bar.pieces.reduce((sum, { value }) => sum + value, 0);

interface Scale {
  /** Where zero stands, and units of the picture for one of the figures. */
  readonly zero: number;
  readonly factor: number;
}

/** Rows of bars, each figure right beside its bar. */
export function drawBars(sheet: Sheet, all: readonly ImageRow[]): void {
  const rows = all.slice(0, ROWS);
  const { beside } = sheet.shape;
  const content = sheet.right - sheet.left;
  /* Where nothing is drawn, names may take the room. */
  const most = rows.some(({ bars }) => bars.some(({ pieces }) => pieces.length > 0)) ? 0.36 : 0.7;
  const names = beside ? Math.min(content * most, Math.max(...rows.map((row) => nameWidth(sheet, row)), 0)) : 0;
  const from = sheet.left + (beside ? names + 14 : 0);
  const figures = Math.min((sheet.right - from) * 0.62, Math.max(...rows.flatMap(({ bars }) => bars.map((bar) => figureWidth(sheet, bar) + (bar.blank ? 0 : SPACE))), 0));
  const scale = scaleOf(rows, from, sheet.right - figures);
  for (const row of rows) {
    if (beside) drawBeside(sheet, row, scale, { names, from });
    else drawBelow(sheet, row, scale);
    sheet.gap(beside ? 10 : 12);
  }
  if (beside && rows.length > 0) sheet.gap(-6);
  if (all.length > rows.length) sheet.paragraph('meta', IMAGES.moreRows(all.length - rows.length));
}

function scaleOf(rows: readonly ImageRow[], from: number, to: number): Scale {
  const values = rows.flatMap(({ bars }) => bars.map(total));
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least;
  const factor = span === 0 ? 0 : (to - from) / span;
  return { zero: from - least * factor, factor };
}

function nameWidth(sheet: Sheet, { label, code, level }: ImageRow): number {
  return Math.ceil(sheet.width(label, 'label') + sheet.leadWidth(code) + indent(level)) + 1;
}

const indent = (level: number): number => Math.min(level, 4) * 18;

/** The name above, its bars below over the whole width. */
function drawBelow(sheet: Sheet, row: ImageRow, scale: Scale): void {
  const x = sheet.left + indent(row.level);
  sheet.paragraph('label', row.label, { x, width: sheet.right - x, lead: row.code });
  sheet.gap(2);
  drawRowBars(sheet, row, scale);
}

/** The name at the left of its bars, both centred on the row. */
function drawBeside(sheet: Sheet, row: ImageRow, scale: Scale, { names, from }: { names: number; from: number }): void {
  const { leading } = STYLES.label;
  const width = names - indent(row.level);
  const lead = sheet.leadWidth(row.code);
  const lines = sheet.lines(row.label, 'label', width, undefined, { indent: lead });
  const [text, bars] = [lines.length * leading, barsHeight(row)];
  const height = Math.max(text, bars);
  const top = sheet.y;
  lines.forEach((line, index) => sheet.text('label', line, sheet.left + names, top + (height - text) / 2 + index * leading + baseline('label'), width - (index === 0 ? lead : 0), 'end', index === 0 ? row.code : ''));
  sheet.items.push({ kind: 'rule', style: 'axis', from: [round(from), round(top - 5)], to: [round(from), round(top + height + 5)] });
  sheet.y = top + (height - bars) / 2;
  drawRowBars(sheet, row, scale);
  sheet.y = top + height;
}

function barsHeight({ bars }: ImageRow): number {
  return bars.length * STYLES.figure.leading;
}

function drawRowBars(sheet: Sheet, row: ImageRow, { zero, factor }: Scale): void {
  const { leading } = STYLES.figure;
  for (const bar of row.bars) {
    let [right, left] = [zero, zero];
    for (const { tone, value } of bar.pieces) {
      const width = Math.max(VISIBLE, Math.abs(value) * factor);
      const x = value < 0 ? left - width : right;
      sheet.items.push({ kind: 'rect', x: round(x), y: round(sheet.y + (leading - BAR) / 2), width: round(width), height: BAR, tone });
      if (value < 0) left = x;
      else right = x + width;
    }
    drawFigure(sheet, bar, bar.pieces.length === 0 ? zero + (sheet.shape.beside ? SPACE : 0) : right + SPACE);
    sheet.y += leading;
  }
}

/** Parts of what stands beside a bar, in their order. */
function figureParts({ label, shown, blank, share }: ImageBar): readonly (readonly ['share' | 'figure', string])[] {
  const parts = [['share', label], [blank ? 'share' : 'figure', shown], ['share', share]] as const;
  return parts.filter(([, text]) => text !== '');
}

const BETWEEN = 6;

function figureWidth(sheet: Sheet, bar: ImageBar): number {
  const parts = figureParts(bar);
  return parts.reduce((sum, [role, text]) => sum + sheet.width(text, role), 0) + BETWEEN * Math.max(0, parts.length - 1);
}

function drawFigure(sheet: Sheet, bar: ImageBar, from: number): void {
  let x = from;
  const squeeze = Math.min(1, (sheet.right - from) / Math.max(1, figureWidth(sheet, bar)));
  for (const [role, text] of figureParts(bar)) {
    const width = sheet.width(text, role) * squeeze;
    sheet.text(role, text, x, sheet.y + baseline('figure'), width);
    x += width + BETWEEN * squeeze;
  }
}
