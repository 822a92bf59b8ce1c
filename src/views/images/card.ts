import { SITE_NAME } from '../../labels/site.ts';
import type { ImageRow } from './image-spec.ts';
import type { Picture, Role } from './picture.ts';
import { baseline, type Measure, round, Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

/** Size that chat apps and networks show a shared link's picture at. */
export const CARD = { width: 1200, height: 630 } as const;

/** What a shared link shows of a page; every text is fit to be drawn. */
export interface CardSpec {
  /** Whom it is about, or what it finds. */
  readonly title: string;
  /** Year, stage and the like, under the title. */
  readonly when: string;
  /** Scope and level, at the top right. */
  readonly tag: string;
  readonly figure: { readonly text: string; readonly unit: string } | undefined;
  /** What exactly the figure is. */
  readonly what: string;
  /** The greatest few bars, with a name for all of them. */
  readonly rowsTitle: string;
  readonly rows: readonly ImageRow[];
  /** Said where there are no bars. */
  readonly sentence: string;
  /** Does it add up; vermilion only where figures contradict. */
  readonly verdict: { readonly text: string; readonly disagrees: boolean } | undefined;
  readonly address: string;
}

const PAD = 64;
const RIGHT = CARD.width - PAD;
const FOOT = CARD.height - 52;
/** Where the bars begin when a figure stands left of them. */
const COLUMN = 684;
const GUTTER = 44;
/** Where the title begins. */
const TITLE = 112;
const BAR = 14;

export function cardPicture(spec: CardSpec, measure: Measure): Picture {
  const sheet = new Sheet({ width: CARD.width, padding: PAD, beside: false, measure });
  const bottom = FOOT - 62;
  const room = spec.figure && spec.rows.length > 0 ? COLUMN - GUTTER : RIGHT;
  const under = head(sheet, spec, room);
  if (spec.figure) drawFigure(sheet, spec.figure, spec.what, { bottom, right: room });
  if (spec.rows.length > 0) drawRows(sheet, spec, { top: under, bottom, left: spec.figure ? COLUMN : PAD });
  else if (spec.sentence !== '') fitted(sheet, 'card-text', spec.sentence, { y: sheet.y + 14, width: RIGHT - PAD, bottom });
  foot(sheet, spec);
  return { ...CARD, title: spec.title, alt: spec.what, items: sheet.items };
}

/** Draws the head; returns where what stands at the right may begin, which is beside a short title. */
function head(sheet: Sheet, { title, when, tag, figure }: CardSpec, right: number): number {
  const room = RIGHT - PAD;
  sheet.text('card-brand', SITE_NAME, PAD, 76, room);
  sheet.text('card-tag', tag, RIGHT, 74, room - 140, 'end');
  sheet.items.push({ kind: 'rule', style: 'axis', from: [PAD, 96.5], to: [RIGHT, 96.5] });
  sheet.y = TITLE;
  const short = figure !== undefined && Math.max(sheet.width(title, 'card-title'), sheet.width(when, 'card-when')) <= right - PAD;
  const role: Role = sheet.width(title, 'card-title') <= room ? 'card-title' : 'card-long';
  for (const line of sheet.lines(title, role, room, 2)) {
    sheet.text(role, line, PAD, sheet.y + baseline(role), room);
    sheet.y += STYLES[role].leading;
  }
  const [first] = when === '' ? [] : sheet.lines(when, 'card-when', room, 1);
  if (first !== undefined) {
    sheet.text('card-when', first, PAD, sheet.y + baseline('card-when'), room);
    sheet.y += STYLES['card-when'].leading;
  }
  sheet.y += 14;
  return short ? TITLE + 14 : sheet.y + 6;
}

function drawFigure(sheet: Sheet, { text, unit }: NonNullable<CardSpec['figure']>, what: string, box: { bottom: number; right: number }): void {
  const room = box.right - PAD;
  const unitRoom = Math.min(sheet.width(unit, 'card-unit') + 14, room / 3);
  const role: Role = sheet.width(text, 'card-figure') + unitRoom <= room ? 'card-figure' : 'card-amount';
  const width = Math.min(sheet.width(text, role), room - unitRoom);
  const y = sheet.y + baseline('card-figure');
  sheet.text(role, text, PAD, y, width);
  sheet.text('card-unit', unit, PAD + width + 14, y, unitRoom - 14);
  sheet.y += STYLES['card-figure'].leading + 4;
  fitted(sheet, 'card-tag', what, { y: sheet.y, width: room, bottom: box.bottom });
}

/** As many lines as there is room for. */
function fitted(sheet: Sheet, role: Role, text: string, { y, width, bottom }: { y: number; width: number; bottom: number }): void {
  sheet.y = y;
  const limit = Math.floor((bottom - y) / STYLES[role].leading);
  if (limit > 0) sheet.paragraph(role, text, { width, limit });
}

/** Bars with their names above them, as many as fit. Shares are drawn as parts of the whole, amounts against the greatest. */
function drawRows(sheet: Sheet, { rows, rowsTitle }: CardSpec, { top, bottom, left }: { top: number; bottom: number; left: number }): void {
  const room = RIGHT - left;
  const greatest = Math.max(...rows.map(amountOf), 0);
  const { leading } = STYLES['card-text'];
  let y = top;
  if (rowsTitle !== '') {
    sheet.text('card-tag', rowsTitle, left, y + baseline('card-tag'), room);
    y += STYLES['card-tag'].leading + 4;
  }
  for (const row of rows) {
    const bar = row.bars.at(-1);
    if (!bar) continue;
    const share = /^[\d.]+%$/.test(bar.share) ? Number.parseFloat(bar.share) / 100 : undefined;
    const length = bar.blank ? 0 : (share ?? (greatest === 0 ? 0 : amountOf(row) / greatest));
    const shown = left === PAD ? [bar.shown, bar.share].filter(Boolean).join('　') : bar.share || bar.shown;
    const role = bar.blank ? 'card-tag' : 'card-number';
    const figure = Math.min(sheet.width(shown, role), room * 0.5);
    const lines = sheet.lines(row.label, 'card-text', room - figure - 20, 2);
    const height = lines.length * leading + (bar.blank ? 0 : BAR + 4);
    if (y + height > bottom) break;
    lines.forEach((line, index) => sheet.text('card-text', line, left, y + baseline('card-text') + index * leading, room - figure - 20));
    y += lines.length * leading;
    sheet.text(role, shown, RIGHT, y - leading + baseline('card-text'), figure, 'end');
    if (length > 0) sheet.items.push({ kind: 'rect', x: left, y: Math.round(y + 2), width: Math.max(3, Math.round(length * room)), height: BAR, tone: 1 });
    y += bar.blank ? 8 : BAR + 14;
  }
}

/** A row's last bar: the final accounts where the budget stands beside them. */
function amountOf({ bars }: ImageRow): number {
  return bars.at(-1)?.pieces.reduce((sum, { value }) => sum + Math.max(0, value), 0) ?? 0;
}

function foot(sheet: Sheet, { verdict, address }: CardSpec): void {
  sheet.items.push({ kind: 'rule', style: 'hair', from: [PAD, FOOT - 50.5], to: [RIGHT, FOOT - 50.5] });
  const said = verdict ? Math.min(sheet.width(verdict.text, verdict.disagrees ? 'card-finding' : 'card-verdict'), 640) : 0;
  if (verdict) sheet.text(verdict.disagrees ? 'card-finding' : 'card-verdict', verdict.text, PAD, FOOT, said);
  const room = RIGHT - PAD - (said === 0 ? 0 : said + 40);
  sheet.text('card-tag', address, RIGHT, FOOT - 1, round(room), 'end');
}
