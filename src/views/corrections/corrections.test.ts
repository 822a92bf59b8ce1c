import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { type Correction, newestFirst } from '../../fiscal/correction.ts';
import { CORRECTION_EXPORT_COLUMNS, correctionRows, correctionsJson } from '../exports/corrections.ts';
import { pageFindings } from '../findings/page-findings.ts';
import { nameMark } from '../findings/marks-html.ts';
import { CORRECTION_COLUMNS } from '../../load/corrections.ts';
import { correctedPlace, correctionHtml } from './correction-html.ts';
import { correctedUrl, correctionUrl, ledgerPages } from './ledger.ts';

function correction(number: number, more: Partial<Correction> = {}): Correction {
  return { id: `c${number}`, date: '2024-02-01', disclosure: SAMPLE.id, address: '', column: '', before: '甲', after: '乙', why: '抄错', foundBy: '读者', commit: '', ...more };
}

describe('the ledger', () => {
  it('stands newest first; of one day the later entry first', () => {
    const sorted = newestFirst([correction(1), correction(2, { date: '2024-01-01' }), correction(3)]);
    expect(sorted.map(({ id }) => id)).toEqual(['c3', 'c1', 'c2']);
  });

  it('has a first page even when nothing was corrected, and more when one does not hold all', () => {
    expect(ledgerPages([])).toEqual([{ number: 1, corrections: [] }]);
    const pages = ledgerPages([1, 2, 3, 4, 5].map((number) => correction(number)), 2);
    expect(pages.map(({ number, corrections }) => [number, ...corrections.map(({ id }) => id)])).toEqual([[1, 'c5', 'c4'], [2, 'c3', 'c2'], [3, 'c1']]);
    expect(correctionUrl(pages, 'c1')).toBe('/corrections/3/#c1');
    expect(correctionUrl(pages, 'c5')).toBe('/corrections/#c5');
  });
});

describe('a correction', () => {
  it('names its place and leads there', () => {
    const row = correction(1, { address: 'expenditure-by-function-205', column: 'total' });
    expect(correctedPlace(row, SAMPLE)).toBe('《部门支出总体情况表（“三公”）, 2023》教育支出（205） · 合计');
    expect(correctedUrl(row)).toBe('/disclosures/990100-education/2023-budget/#expenditure-by-function-205');
    expect(correctedPlace(correction(1, { address: 'procurement' }), SAMPLE)).toMatch(/^《.+》$/);
    expect(correctedPlace(correction(1), SAMPLE)).toBe('整份文件');
    expect(correctedUrl(correction(1))).toBe('/disclosures/990100-education/2023-budget/');
  });

  it('is escaped, and names a blank cell', () => {
    const { text } = correctionHtml(correction(1, { before: '', after: '<img onerror=x>', why: '</li><script>', commit: 'abcdef0123' }), SAMPLE, 'c1');
    expect(text).toContain('<del><span class="quiet">空格</span></del>');
    expect(text).toContain('<ins>&lt;img onerror=x&gt;</ins>');
    expect(text).not.toContain('<script>');
    expect(text).toContain('提交 abcdef0');
    expect(text).toContain('读者发现');
  });

  it('is marked at its row and at its table, with the way to what was changed', () => {
    const { marks } = pageFindings(SAMPLE.id, [], new Map(), [correction(7, { address: 'expenditure-by-function-205' }), correction(8, { address: 'procurement' }), correction(9)]);
    expect([...marks.keys()].sort()).toEqual(['expenditure-by-function-205', 'procurement']);
    const mark = nameMark(marks.get('expenditure-by-function-205'), () => true).text;
    expect(mark).toContain('href="#correction-c7"');
    expect(mark).toContain('更正');
    expect(nameMark(pageFindings(SAMPLE.id, []).marks.get('procurement'), () => true).text).toBe('');
  });
});

describe('the ledger as data', () => {
  const lines = [correction(1), correction(2, { date: '2024-03-01', before: '=1+1', after: '' })];

  it('is rows with the columns of the data folder, exact, newest first', () => {
    expect(CORRECTION_EXPORT_COLUMNS).toEqual(CORRECTION_COLUMNS);
    expect(correctionRows(lines)).toEqual([
      ['c2', '2024-03-01', SAMPLE.id, '', '', '=1+1', '', '抄错', '读者', ''],
      ['c1', '2024-02-01', SAMPLE.id, '', '', '甲', '乙', '抄错', '读者', ''],
    ]);
  });

  it('is JSON of the same', () => {
    const parsed = JSON.parse(correctionsJson(lines)) as Record<string, string>[];
    expect(parsed[0]).toEqual({ id: 'c2', date: '2024-03-01', disclosure: SAMPLE.id, address: '', column: '', before: '=1+1', after: '', why: '抄错', found_by: '读者', commit: '' });
    expect(JSON.parse(correctionsJson([]))).toEqual([]);
  });
});
