import { describe, expect, it } from 'vitest';
import type { Cell } from '../../fiscal/figure.ts';
import { expenditureTable, tableOf } from '../table-fixture.ts';
import { padding } from './cell-html.ts';
import { publishedHtml } from './published-html.ts';

const HOSTILE = `<script>alert('x')</script>\u202e"`;

describe('table html', () => {
  it('writes each row with its address, its code small before the name, and its depth', () => {
    const { text } = publishedHtml(expenditureTable());
    expect(text).toContain('<tr id="expenditure-by-function-2101202" class="l2"><th scope="row"><span class="code">2101202</span> 城乡居民基本医疗保险补助</th>');
    expect(text).toContain('<tr id="expenditure-by-function-total" class="sum">');
    expect(text).toContain('<tr id="expenditure-by-function-210" class="top">');
  });

  it('keeps blank, zero and the document\'s oddity apart', () => {
    const table = tableOf('three-public-expenses', ['label', 'total'], [
      { key: 'overseas', values: { total: '' } },
      { key: 'vehicles', values: { total: '0.00' } },
      { key: 'receptions', values: { total: '-' } },
    ]);
    const { text } = publishedHtml(table);
    expect(text).toContain('</th><td></td></tr>');
    expect(text).toContain('<td class="z">0.00</td>');
    expect(text).toContain('<td class="odd">- <small class="mk">照印</small></td>');
  });

  it('marks a code or name that the document prints in its own way', () => {
    const table = expenditureTable();
    const odd = table.rows.map((row) => (row.code === '2210201' ? { ...row, cells: { ...row.cells, code: { form: 'as-printed', printed: '2210201' } as const } } : row));
    expect(publishedHtml({ ...table, rows: odd }).text).toContain('<th scope="row" class="odd"><span class="code">2210201</span> 住房公积金 <small class="mk">照印</small>');
  });

  it('marks an uncertain figure', () => {
    const table = tableOf('three-public-expenses', ['label', 'total'], [{ key: 'overseas', values: { total: '1.00' } }]);
    const [row] = table.rows;
    const uncertain: Cell = { ...(row?.cells['total'] as Extract<Cell, { form: 'number' }>), uncertain: true };
    const { text } = publishedHtml({ ...table, rows: [{ ...row!, cells: { ...row!.cells, total: uncertain } }] });
    expect(text).toContain('<td class="unc">1.00 <small class="mk">存疑</small></td>');
  });

  it('aligns the points of figures of different precision with digits that are not seen', () => {
    expect(padding(0, 2)).toBe('.00');
    expect(padding(1, 2)).toBe('0');
    expect(padding(2, 2)).toBe('');
    expect(publishedHtml(expenditureTable()).text).toContain('<td>100.00</td><td>8</td><td>92.00</td>');
    const mixed = tableOf('three-public-expenses', ['label', 'total'], [{ key: 'overseas', values: { total: '131' } }, { key: 'vehicles', values: { total: '14.7' } }, { key: 'receptions', values: { total: '13.61' } }]);
    expect(publishedHtml(mixed).text).toMatch(/data-p=".00">131<.*data-p="0">14.7<.*<td>13.61</);
  });

  it('writes both sides of a table one after the other, in printed order', () => {
    const table = tableOf('revenue-expenditure-summary', ['side', 'label', 'amount'], [
      { key: 'revenue-total', label: '收入总计', side: '收入', total: true, values: { amount: '5.00' } },
      { key: 'expenditure-total', label: '支出总计', side: '支出', total: true, values: { amount: '5.00' } },
    ]);
    const { text } = publishedHtml(table);
    expect(text).toMatch(/^<div class="sides">.*<caption>收入<\/caption>.*revenue-total.*<caption>支出<\/caption>.*expenditure-total/s);
  });

  it('gathers indicators under their first level and names every cell for phones', () => {
    const table = tableOf('performance-indicators', ['level1', 'level2', 'label', 'target', 'basis'], [
      { key: 'r1', label: '参保人数', values: { level1: '产出指标', level2: '数量指标', target: '≥2000人' } },
      { key: 'r2', label: '时限', values: { level1: '产出指标', level2: '时效指标', target: '12月底' } },
    ]);
    const { text } = publishedHtml(table);
    expect(text.match(/class="grp"/g)).toHaveLength(1);
    expect(text).toContain('<small>数量指标</small> 参保人数');
    expect(text).toContain('data-h="指标值">≥2000人</td>');
  });

  it('escapes hostile text in names, cells, titles and headers', () => {
    for (const kind of ['expenditure-by-function', 'performance-indicators', 'performance-projects']) {
      const columns = { 'expenditure-by-function': ['code', 'label', 'total'], 'performance-indicators': ['level1', 'level2', 'label', 'target', 'basis'], 'performance-projects': ['label', 'amount', 'text'] }[kind] ?? [];
      const values = Object.fromEntries(['level1', 'level2', 'target', 'basis', 'text'].map((key) => [key, HOSTILE]));
      const table = tableOf(kind, columns, [{ key: 'r1', label: HOSTILE, line: 'use', code: HOSTILE, values, repeats: `"><img src=x>` }], { title: HOSTILE });
      const hostile = { ...table, columns: table.columns.map((printed) => ({ ...printed, header: HOSTILE, group: HOSTILE })) };
      const { text } = publishedHtml(hostile);
      expect(text).not.toMatch(/<script|<img/);
      expect(text).toContain('<bdi>&lt;script&gt;');
    }
  });

  it('renders a kind that nothing knows by name', () => {
    const kind = { id: 'pest-control', title: '虫害', aliases: [], about: '', group: 'finance', identity: 'row', columns: [{ key: 'row', label: '行', type: 'row' }, { key: 'label', label: '名称', type: 'label' }, { key: 'count', label: '只数', type: 'count' }] } as const;
    const { text } = publishedHtml(tableOf('pest-control', ['label', 'count'], [{ key: 'r1', label: '蝗虫', values: { count: '3' }, units: { count: '只' } }], { kind }));
    expect(text).toContain('<tr id="pest-control-r1">');
    expect(text).toContain('<td>3<small> 只</small></td>');
  });
});
