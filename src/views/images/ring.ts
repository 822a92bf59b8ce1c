import type { ImageRow } from './image-spec.ts';
import { baseline, round, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

/** A ring of parts with the list of parts beside it. */
export function drawRing(sheet: Sheet, rows: readonly ImageRow[]): void {
  const size = sheet.shape.beside ? 200 : 150;
  const band = size * 0.17;
  const values = rows.map(({ bars }) => Math.max(0, bars[0]?.pieces.reduce((sum, { value }) => sum + value, 0) ?? 0));
  const whole = values.reduce((sum, value) => sum + value, 0);
  const top = sheet.y;
  const start = sheet.items.length;
  drawParts(sheet, rows, sheet.left + size + 28);
  const height = Math.max(size, sheet.y - top);
  /* What is lower stands in the middle of the other. */
  if (sheet.y - top < size) shiftDown(sheet, start, (size - (sheet.y - top)) / 2);
  let from = 0;
  rows.forEach(({ bars }, index) => {
    const share = whole === 0 ? 0 : (values[index] ?? 0) / whole;
    if (share > 0) sheet.items.push({ kind: 'arc', x: round(sheet.left + size / 2), y: round(top + height / 2), radius: round((size - band) / 2), band: round(band), from, to: from + share, tone: bars[0]?.pieces[0]?.tone ?? 5 });
    from += share;
  });
  sheet.y = top + height + 6;
}

function shiftDown(sheet: Sheet, from: number, by: number): void {
  for (let index = from; index < sheet.items.length; index += 1) {
    const item = sheet.items[index];
    if (item && 'y' in item) sheet.items[index] = { ...item, y: round(item.y + by) };
  }
}

function drawParts(sheet: Sheet, rows: readonly ImageRow[], left: number): void {
  const x = left + 20;
  const width = sheet.right - x;
  for (const { label, bars } of rows) {
    sheet.items.push({ kind: 'rect', x: left, y: round(sheet.y + (STYLES.label.leading - 12) / 2), width: 12, height: 12, tone: bars[0]?.pieces[0]?.tone ?? 5 });
    sheet.paragraph('label', label, { x, width });
    for (const { shown, share, blank } of bars) {
      const room = Math.min(width, sheet.width(shown, blank ? 'share' : 'figure'));
      sheet.text(blank ? 'share' : 'figure', shown, x, sheet.y + baseline('figure'), room);
      if (share && width - room - 6 > 20) sheet.text('share', share, x + room + 6, sheet.y + baseline('figure'), width - room - 6);
      sheet.y += STYLES.figure.leading;
    }
    sheet.gap(6);
  }
  if (rows.length > 0) sheet.gap(-6);
}
