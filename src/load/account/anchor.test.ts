import { describe, expect, it } from 'vitest';
import { placeByTitles } from './anchor.ts';
import { accountText } from './document.ts';
import type { Section } from './spans.ts';

const section = (title: string, from: number, to: number, number = ''): Section => ({ tables: [title], title, lines: [from, to], anchors: [title], number, headings: [title], narrative: false, form: false });
const place = (lines: readonly string[], sections: readonly Section[]) =>
  placeByTitles(sections, accountText(lines.join('\n'), Buffer.from(''))).sections.map(({ placement, placed }) => [placement, ...placed]);

describe('anchors', () => {
  const sections = [section('收支总表', 3, 4), section('收入总表', 5, 6), section('无题', 7, 8), section('支出总表', 9, 10)];

  it('finds titles whatever white space and ordinals stand in them, outside the table of contents', () => {
    const lines = ['目录', '收支总表.....1', '一、收 支 总 表', 'a', '收入总表', 'b', 'x', 'y', '支出总表', 'c'];
    expect(place(lines, sections)).toEqual([
      ['anchored', 3, 4],
      ['anchored', 5, 6],
      ['estimated', 7, 8],
      ['anchored', 9, 10],
    ]);
  });

  it('places sections without title between their neighbours', () => {
    const lines = ['', '', '', '', '收支总表', 'a', '收入总表', 'b', '', '', 'x', '', '', '支出总表', 'c'];
    expect(place(lines, sections)).toEqual([
      ['anchored', 5, 6],
      ['anchored', 7, 10],
      ['estimated', 11, 13],
      ['anchored', 14, 15],
    ]);
  });

  it('takes equal titles in their order', () => {
    const forms = [section('绩效表', 2, 3), section('绩效表', 4, 5)];
    expect(place(['', '', '绩效表', 'a', '绩效表', 'b'], forms)).toEqual([
      ['anchored', 3, 4],
      ['anchored', 5, 6],
    ]);
  });

  it('begins a table at its printed number', () => {
    expect(place(['前言', '公开 01 表', '', '收支总表', 'a'], [section('收支总表', 1, 4, '公开01表')])).toEqual([['anchored', 2, 5]]);
  });

  it('falls back to the recorded lines', () => {
    expect(place(['a', 'b', 'c'], [section('收支总表', 2, 3)])).toEqual([['recorded', 2, 3]]);
  });
});
