import { SITE_NAME } from '../../labels/site.ts';
import { drawBars } from './bars.ts';
import type { ImageSpec } from './image-spec.ts';
import { drawLines } from './lines.ts';
import { textWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { drawRing } from './ring.ts';
import { baseline, round, type Shape, Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

/** For phones, chat apps and a column of an article: names above their bars. */
export const TALL: Shape = { width: 480, padding: 22, beside: false, measure: textWidth };
/** For a desk: names beside their bars. */
export const WIDE: Shape = { width: 800, padding: 32, beside: true, measure: textWidth };

/**
 * Lays out the picture of a chart: whom it is about, the finding, what is measured, the drawing,
 * notes, source, date and address. It is as high as what it says needs.
 * @param least height that it has at least; the foot then keeps to the bottom
 */
export function layout(spec: ImageSpec, shape: Shape = TALL, least = 0): Picture {
  const sheet = new Sheet(shape);
  head(sheet, spec);
  switch (spec.body.shape) {
    case 'bars':
      drawBars(sheet, spec.body.rows);
      break;
    case 'ring':
      drawRing(sheet, spec.body.rows);
      break;
    case 'lines':
      drawLines(sheet, spec.body);
      break;
    case 'stated':
      break;
  }
  spec.notes.forEach((note, index) => {
    sheet.gap(index === 0 ? 10 : 4);
    sheet.paragraph('meta', note);
  });
  foot(sheet, spec, least);
  return { width: shape.width, height: Math.ceil(sheet.y), title: spec.name.includes(spec.title) ? spec.name : `${spec.name}：${spec.title}`, alt: spec.headline, items: sheet.items };
}

function head(sheet: Sheet, { name, title, headline, facts, legend, body }: ImageSpec): void {
  sheet.paragraph('kicker', name.includes(title) ? name : `${name} · ${title}`);
  sheet.gap(4);
  sheet.paragraph('headline', headline);
  sheet.gap(6);
  for (const fact of facts) sheet.paragraph('meta', fact, { keeping: 'phrases' });
  /* Lines name their series beside the figures. */
  if (legend.length > 0 && body.shape !== 'lines') drawLegend(sheet, legend);
  sheet.gap(14);
}

function drawLegend(sheet: Sheet, legend: ImageSpec['legend']): void {
  sheet.gap(8);
  let x = sheet.left;
  const { leading } = STYLES.meta;
  for (const { tone, label } of legend) {
    const room = sheet.right - sheet.left - 18;
    const width = Math.min(room, sheet.width(label, 'meta'));
    if (x > sheet.left && x + 18 + width > sheet.right) {
      x = sheet.left;
      sheet.y += leading + 2;
    }
    sheet.items.push({ kind: 'rect', x: round(x), y: round(sheet.y + (leading - 12) / 2), width: 12, height: 12, tone });
    const lines = sheet.lines(label, 'meta', room);
    if (lines.length > 1) {
      sheet.paragraph('meta', label, { x: x + 18, width: room });
      sheet.y -= leading;
      x = sheet.right;
    } else {
      sheet.text('meta', label, x + 18, sheet.y + baseline('meta'), width);
      x += 18 + width + 18;
    }
  }
  sheet.y += leading;
}

function foot(sheet: Sheet, { source, date, address }: ImageSpec, least: number): void {
  const { padding } = sheet.shape;
  const brand = sheet.width(SITE_NAME, 'brand') + 14;
  const width = sheet.right - sheet.left;
  const beside = sheet.lines(address, 'meta', width - brand);
  const height = 14 + (sheet.lines(source, 'meta', width, undefined, { keeping: 'phrases' }).length + (date === '' ? 0 : 1)) * STYLES.meta.leading + 6 + Math.max(STYLES.brand.leading, beside.length * STYLES.meta.leading) + padding;
  sheet.y = Math.max(sheet.y + 8, least - height);
  sheet.hair();
  sheet.gap(10);
  sheet.paragraph('meta', source, { keeping: 'phrases' });
  if (date !== '') sheet.paragraph('meta', date);
  sheet.gap(8);
  const top = sheet.y;
  sheet.text('brand', SITE_NAME, sheet.left, top + baseline('brand'), brand);
  const drop = baseline('brand') - baseline('meta');
  beside.forEach((line, index) => sheet.text('meta', line, sheet.left + brand, top + drop + baseline('meta') + index * STYLES.meta.leading, width - brand));
  sheet.y = top + Math.max(STYLES.brand.leading, drop + beside.length * STYLES.meta.leading) + padding - 4;
}
