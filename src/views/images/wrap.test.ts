import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean.ts';
import { textWidth } from './measure.ts';
import { STYLES } from './styles.ts';
import { balancedText, wrapText } from './wrap.ts';

const measure = (text: string): number => textWidth(text, STYLES.label);
const wrap = (text: string, width = 160, limit = 12): readonly string[] => wrapText(text, width, limit, measure);

describe('wrapping', () => {
  it('keeps every character, in lines that fit', () => {
    const name = '财政对城乡居民基本医疗保险基金的补助（含中央、省级）2023年';
    const lines = wrap(name);
    expect(lines.join('')).toBe(name);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(160);
  });

  it('begins no line with a closing mark, ends none with an opening one, and parts no figure from its unit', () => {
    const text = '基本支出占全部支出（含上年结转）的 12.5%，其中人员经费 1,234.56 万元、公用经费 98.70 万元；“三公”经费为 0.15 万元。';
    for (const width of [140, 165, 190, 215, 240]) {
      const lines = wrap(text, width);
      for (const line of lines) {
        expect(line[0]).not.toMatch(/[，。；、）”%]/);
        expect(line.at(-1)).not.toMatch(/[（“]/);
      }
      for (const figure of ['12.5%', '1,234.56 万元', '98.70 万元', '0.15 万元']) expect(lines.some((line) => line.includes(figure))).toBe(true);
    }
  });

  it('takes apart what has no place to break', () => {
    const lines = wrap('x'.repeat(300), 100, 99);
    expect(lines.join('')).toBe('x'.repeat(300));
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(100);
    expect(wrap('（'.repeat(200), 100, 99).join('')).toBe('（'.repeat(200));
  });

  it('says after its limit that the rest stands in the table', () => {
    const lines = wrap('长'.repeat(5000));
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toMatch(/……（余下见网页上的表）$/);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(230);
    expect(wrapText('长'.repeat(5000), 400, 12, measure).every((line) => measure(line) <= 400)).toBe(true);
  });

  it('leaves room at the beginning of the first line', () => {
    const [first = ''] = wrapText('一二三四五六七八九十一二三四五六七八九十', 160, 9, measure, { indent: 100 });
    expect(measure(first)).toBeLessThanOrEqual(60);
  });

  it('evens the lines of a title and breaks between words', () => {
    const lines = balancedText('“三公”经费预算 0.15 万元，全部是公务接待费', 440, 12, (text) => textWidth(text, STYLES.headline));
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('“三公”经费预算 0.15 万元，全部是公务接待费');
    expect(lines[1]?.length).toBeGreaterThan(2);
  });

  it('holds for any text: nothing is lost but blanks at line ends, and every line fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('letters', 'words', 'phrases'), (text, keeping) => {
        const clean = cleanText(text);
        const lines = wrapText(clean, 120, 1000, measure, { keeping });
        expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(' ', ''));
        for (const line of lines) if (line.length > 3) expect(measure(line)).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('cleaning', () => {
  it('shows broken characters, drops unseen ones and turns no direction', () => {
    expect(cleanText('a\u0000b\ud800c\ufffed')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(cleanText('甲\u200b乙\u202e丙\u2066丁\ufeff')).toBe('甲乙丙丁');
    expect(cleanText(' 甲\n\t乙\u2028丙　丁 ')).toBe('甲 乙 丙 丁');
    expect(cleanText(`z${'\u0301'.repeat(400)}`)).toBe('z\u0301\u0301\u0301');
  });

  it('leaves ordinary names and emoji as they are', () => {
    for (const text of ['稷山县医疗保障局 2023年', '“三公”经费（含购置）—— 100%', '👨‍👩‍👧 家庭', '𠮷野家', 'Ünïcode №5']) expect(cleanText(text)).toBe(text);
  });
});
