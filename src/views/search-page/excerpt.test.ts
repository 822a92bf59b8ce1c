import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchRange } from '../../row-index/types.ts';
import { excerpt, parts } from './excerpt.ts';

const text = (shown: readonly { readonly text: string; readonly match: boolean }[]): string => shown.map((part) => (part.match ? `[${part.text}]` : part.text)).join('');
const AROUND = { around: 3, stretches: 2 };

describe('parts', () => {
  it('are the text with its matches, joined where they overlap or touch', () => {
    expect(text(parts({ text: '公务接待费合计', matches: [[2, 4], [0, 3]] }))).toBe('[公务接待]费合计');
    expect(text(parts({ text: '一二三', matches: [[0, 1], [1, 2]] }))).toBe('[一二]三');
    expect(text(parts({ text: '', matches: [[0, 1]] }))).toBe('');
    expect(text(parts({ text: '<b>', matches: [] }))).toBe('<b>');
  });

  it('lose and add nothing, and cut no character in two, however wrong the ranges', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 })));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), ranges, (whole, matches) => {
        const cut = parts({ text: whole, matches: matches as MatchRange[] });
        expect(cut.map((part) => part.text).join('')).toBe(whole);
        expect(cut.filter((part) => part.text === '')).toEqual([]);
        const found = excerpt({ text: whole, matches: matches as MatchRange[] }, AROUND);
        for (const part of found) if (part.text !== '…') expect(whole).toContain(part.text);
        if (whole.isWellFormed()) expect(found.filter((part) => !part.text.isWellFormed())).toEqual([]);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
  it('shows a match with what stands around it', () => {
    expect(text(excerpt({ text: long, matches: [[10, 12]] }, AROUND))).toBe('…八九十[甲乙]丙丁戊…');
    expect(text(excerpt({ text: '一二三', matches: [[1, 2]] }, AROUND))).toBe('一[二]三');
  });

  it('shows matches far apart in stretches of their own, near ones in one, and no more than asked', () => {
    expect(text(excerpt({ text: long, matches: [[0, 2], [12, 14], [28, 30]] }, AROUND))).toBe('[一二]三四五…十甲乙[丙丁]戊己庚…');
    expect(text(excerpt({ text: long, matches: [[5, 6], [9, 10]] }, AROUND))).toBe('…三四五[六]七八九[十]甲乙丙…');
  });

  it('leaves no single character out for a sign of the same width', () => {
    expect(text(excerpt({ text: '一二三四五六七八九', matches: [[4, 5]] }, AROUND))).toBe('一二三四[五]六七八九');
  });

  it('shows the beginning of a text without matches', () => {
    expect(text(excerpt({ text: long, matches: [] }, AROUND))).toBe('一二三四五六…');
    expect(text(excerpt({ text: '短', matches: [] }, AROUND))).toBe('短');
  });
});
