import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { disclosure, num, REGISTER, SAMPLE, table, text } from '../../../tests/fixtures/disclosure.ts';
import { excelCsv } from './excel-csv.ts';
import { neutralised } from './formula.ts';

describe('text that could be a formula', () => {
  it.each(['=1+1', '+86', '-合计', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n+1', '\u200b=1', '＝HYPERLINK("x")', '－1'])('%j gets an apostrophe', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
  });

  it.each(['合计', '1=1', '—', '≥2000人', '', "'=1", '（=）', '100%'])('%j stays', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });
});

describe('the CSV for Excel', () => {
  it('begins with a byte order mark and Chinese titles, and keeps numbers plain', () => {
    const csv = excelCsv(SAMPLE, REGISTER);
    expect(csv.startsWith('\ufeff机构,年度,阶段,口径,表名,')).toBe(true);
    expect(csv).toContain(',-34.00,万元,');
    expect(csv).toContain(',0.00,万元,');
    expect(csv).not.toContain("'-34");
  });

  it('neutralises every text field and no figure', () => {
    const hostile = '=HYPERLINK("http://x","y")';
    const [row] = table({ kind: 'expenditure-by-function', rows: [{ key: 'r', code: '+205', label: hostile, cells: { label: text(hostile), total: num('-1.50') } }] }).rows;
    const made = table({ kind: 'expenditure-by-function', title: '@表', rows: row ? [row] : [] });
    const { data } = Papa.parse<string[]>(excelCsv(disclosure([made]), REGISTER).slice(1).trim(), { header: false });
    expect(data[1]).toEqual(['某市教育局', '2023', '预算', '部门口径', "'@表", '', "'+205", `'${hostile}`, '合计', '-1.50', '万元', '', row?.address, '']);
  });
});
