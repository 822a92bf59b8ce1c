import { beforeAll, describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/views/images/picture.ts';
import { STYLES } from '../../src/views/images/styles.ts';
import { type CardCanvas, cardCanvas } from './card-canvas.ts';
import { FONT_FILES, readCoverage } from './card-font.ts';
import { IndexedSheet } from './card-sheet.ts';
import { CardText } from './card-text.ts';

let canvas: CardCanvas;
beforeAll(async () => {
  canvas = await cardCanvas(1200);
});

const item = (text: string, more: Partial<TextItem> = {}): TextItem => ({ kind: 'text', role: 'card-text', x: 64, y: 100, anchor: 'start', text, lead: '', width: 1072, fitted: false, ...more });

/** A text drawn from pieces, how many pieces were drawn, and how often the canvas drew all of it. */
function drawn(one: TextItem): { lines: Buffer; pieces: number; wholes: number } {
  const sheet = new IndexedSheet(1200, 200);
  const count = { pieces: 0, wholes: 0 };
  const text = new CardText({
    ...canvas,
    piece: (...asked) => {
      count.pieces += 1;
      return canvas.piece(...asked);
    },
    whole: (asked) => {
      count.wholes += 1;
      return canvas.whole(asked);
    },
  });
  text.draw(sheet, one);
  return { lines: Buffer.from(sheet.lines), ...count };
}

function byCanvas(one: TextItem): Buffer {
  const sheet = new IndexedSheet(1200, 200);
  sheet.lay(canvas.whole(one), 0, Math.round(one.y));
  return Buffer.from(sheet.lines);
}

const ink = (lines: Buffer): number => lines.reduce((sum, byte) => sum + Number(byte !== 0), 0);
/** First and last column of bytes with ink. */
function extent(lines: Buffer): [number, number] {
  let [first, last] = [601, 0];
  lines.forEach((byte, at) => {
    if (byte !== 0) [first, last] = [Math.min(first, at % 601), Math.max(last, at % 601)];
  });
  return [first, last];
}

describe('text from pieces', () => {
  it.each(['医疗保障局', '4,092.38', '37.5%', '（一）《规划》、“三公”——', 'mingzhang.example.org', 'データ、アーカイブ'])('is dot by dot what the canvas draws: %s', (text) => {
    for (const role of ['card-title', 'card-text', 'card-tag', 'card-finding'] as const) {
      const { lines, wholes } = drawn(item(text, { role }));
      expect(wholes).toBe(0);
      expect(ink(lines)).toBeGreaterThan(100);
      expect(byCanvas(item(text, { role })).equals(lines)).toBe(true);
    }
  });

  it.each([['2,441.63 万元', 'start'], ['部门口径 · 县级', 'end'], ['收录 12 份文件：2023年预算', 'middle'], ['AV To', 'end']] as const)('stands within a pixel of where the canvas draws it: %s, %s', (text, anchor) => {
    const one = item(text, { anchor, x: 600.37, y: 100.64 });
    const { lines, wholes } = drawn(one);
    expect(wholes).toBe(0);
    const [[left, right], [first, last]] = [extent(lines), extent(byCanvas(one))];
    expect(Math.abs(left - first)).toBeLessThanOrEqual(1);
    expect(Math.abs(right - last)).toBeLessThanOrEqual(1);
    expect(Math.abs(ink(lines) / ink(byCanvas(one)) - 1)).toBeLessThan(0.05);
  });

  it('draws what comes again once', () => {
    expect(drawn(item('医疗医疗医疗')).pieces).toBe(2);
    expect(drawn(item('1  1')).pieces).toBeLessThanOrEqual(2);
  });
});

describe('text that pieces would not be faithful to', () => {
  it.each([
    ['squeezed', item('财政对城乡居民基本医疗保险', { width: 200, fitted: true })],
    ['a mark over a letter', item('e\u0301a', { fitted: true })],
    ['a mark of which the width counts as known', item('か\u3099')],
    ['from right to left', item('שלום', { fitted: true })],
    ['a code before it', item('事业运行', { lead: '2101' })],
    ['joined letters wider than was counted', item('fififififi', { width: 74 })],
    ['a very long word', item('i'.repeat(60))],
  ])('is drawn whole by the canvas: %s', (_, one) => {
    const { lines, pieces, wholes } = drawn(one);
    expect([pieces, wholes]).toEqual([0, 1]);
    expect(ink(lines)).toBeGreaterThan(20);
    expect(byCanvas(one).equals(lines)).toBe(true);
    expect(extent(lines)[1] * 2).toBeLessThanOrEqual(64 + one.width + 4);
  });
});

describe('the font', () => {
  it('has every character of an em at an em', () => {
    const { has } = readCoverage(FONT_FILES[0]);
    const odd: string[] = [];
    for (let code = 0x3001; code < 0xff61; code += code > 0x3400 && code < 0x9f00 ? 7 : 1) {
      const character = String.fromCodePoint(code);
      for (const style of [STYLES['card-tag'], STYLES['card-title']]) if (has(code) && canvas.measure(character, style) === style.size && canvas.drawnWidth(character, style) !== style.size) odd.push(character);
    }
    expect(odd).toEqual([]);
  });

  it('moves nothing together where a text is taken apart', () => {
    const [digits, letters, signs, chinese] = ['0123456789 ', 'AFTVWYjfrty', ',.-—…·%(:/“”\'', '年元医、，。（）《》：'];
    const moved: string[] = [];
    for (const style of [STYLES['card-tag'], STYLES['card-title']]) {
      const pair = (one: string, other: string): void => {
        for (const text of [one + other, other + one]) {
          const apart = canvas.drawnWidth(text[0] ?? '', style) + canvas.drawnWidth(text[1] ?? '', style);
          if (Math.abs(canvas.drawnWidth(text, style) - apart) > 0.03) moved.push(text);
        }
      };
      for (const one of digits + chinese) for (const other of digits + letters + signs + chinese) pair(one, other);
    }
    expect(moved).toEqual([]);
  });
});
