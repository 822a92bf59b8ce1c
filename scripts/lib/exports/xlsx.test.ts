import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { disclosure, num, REGISTER, SAMPLE, table, text } from '../../../tests/fixtures/disclosure.ts';
import type { Disclosure } from '../../../src/fiscal/disclosure.ts';
import { workbook } from '../../../src/views/exports/workbook.ts';
import { xlsxBytes } from './xlsx.ts';

const SITE = 'https://example.org/';

interface Made {
  readonly bytes: Uint8Array;
  /** The XML inside, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  /** Cells of a sheet as another program reads them. */
  readonly sheet: (at: number) => readonly (readonly unknown[])[];
}

/** Writes a disclosure and reads it back, both by another library and as the XML that it is. */
async function made(source: Disclosure): Promise<Made> {
  const bytes = await xlsxBytes(workbook(source, REGISTER, SITE));
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return { bytes, files, names: sheets.map(({ sheet }) => sheet), sheet: (at) => sheets[at]?.data ?? [] };
}

/** Number format of a cell, through its style. */
function formatOf(files: Readonly<Record<string, string>>, sheet: number, place: string): string | undefined {
  const style = new RegExp(`<c r="${place}" s="(\\d+)"><v>`).exec(files[`xl/worksheets/sheet${sheet}.xml`] ?? '')?.[1];
  const styles = files['xl/styles.xml'] ?? '';
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const id = /numFmtId="(\d+)"/.exec([...formats.matchAll(/<xf\b[^>]*>/g)][Number(style)]?.[0] ?? '')?.[1];
  const own = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
  return own ?? { '1': '0', '2': '0.00', '4': '#,##0.00', '9': '0%', '10': '0.00%' }[id ?? ''];
}

describe('the spreadsheet of a disclosure', () => {
  it('has a front sheet and one sheet per table, named and numbered', async () => {
    const { names } = await made(SAMPLE);
    expect(names).toEqual(['说明', '1 部门支出总体情况表（“三公”）, 2023', '2 政府性基金预算支出表', '3 政府采购预算表', '4 项目绩效目标表', '5 绩效指标表', '6 部门整体绩效目标', '7 情况说明所述数字']);
  });

  it('has numbers as numbers with the printed decimals, codes as text, and no cell where nothing is printed', async () => {
    const { files, sheet } = await made(SAMPLE);
    const [head = [], total = [], education = []] = sheet(1);
    const at = (title: string): number => head.indexOf(title);
    expect([total[at('合计')], total[at('基本支出')], total[at('项目支出')]]).toEqual([4092.38, 14.7, null]);
    expect([education[at('科目编码')], education[at('合计')], education[at('基本支出')]]).toEqual(['205', 0, -34]);
    const letter = (title: string): string => String.fromCharCode(65 + at(title));
    expect(formatOf(files, 2, `${letter('合计')}2`)).toBe('#,##0.00');
    expect(formatOf(files, 2, `${letter('基本支出')}2`)).toBe('0.00');
    expect(formatOf(files, 2, `${letter('合计')}3`)).toBe('0.00');
    expect(files['xl/worksheets/sheet2.xml']).not.toContain(`r="${letter('项目支出')}2"`);
    expect(education[at('行地址')]).toBe('expenditure-by-function-205');
    expect([head[at('标记')], total[at('标记')], education[at('标记')]]).toEqual(['标记', null, '存疑：基本支出']);
  });

  it('shows percents as percents, and keeps targets as text', async () => {
    const { files, sheet } = await made(SAMPLE);
    const plan = sheet(4);
    const column = plan[0]?.findIndex((title) => title === plan[0]?.find((_, index) => plan[2]?.[index] === 0.25)) ?? -1;
    expect(plan[2]?.[column]).toBe(0.25);
    expect(formatOf(files, 5, `${String.fromCharCode(65 + column)}3`)).toBe('0%');
    expect(sheet(5)[1]).toContain('≥2,000平方米');
    expect(sheet(5)[2]).toContain('100%');
    expect(sheet(6)[1]).toContain('=100%');
  });

  it('says on the front sheet who, when, which stage and scope, the source, and each table\'s unit', async () => {
    const rows = (await made(SAMPLE)).sheet(0);
    const value = (name: string): unknown => rows.find(([first]) => first === name)?.[1];
    expect(['机构', '地区', '年度', '阶段', '口径', '网页'].map(value)).toEqual(['某市教育局', '某省某市', 2023, '预算', '部门口径', `${SITE}disclosures/990100-education/2023-budget/`]);
    expect(value('由原文件提取的文本的 SHA-256（不是原文件的）')).toBe('ab'.repeat(32));
    expect(value('原始网址')).toBe('原始网址未获');
    const head = rows.findIndex(([first]) => first === '工作表');
    expect(rows[head + 1]?.slice(1, 7)).toEqual(['部门支出总体情况表（“三公”）, 2023', null, '万元', null, '已公开', 2]);
    expect(rows[head + 2]?.slice(1, 8)).toEqual(['政府性基金预算支出表', null, '万元', null, '空表列示', 1, '空表列示']);
    expect(rows.flat()).toContain('国有资本经营预算支出表：无此表');
  });

  it('gives the same bytes every time, whatever the clock', async () => {
    const [first, second] = [await made(SAMPLE), await made(SAMPLE)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.files['docProps/core.xml']).toContain('1980-01-01T00:00:00Z');
    const bytes = Buffer.from(first.bytes);
    for (let place = bytes.indexOf('PK\u0003\u0004'); place >= 0; place = bytes.indexOf('PK\u0003\u0004', place + 4)) expect(bytes.readUInt32LE(place + 10)).toBe(33 << 16);
  });
});

describe('hostile text in a spreadsheet', () => {
  const texts = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(1)', '#REF!', '#N/A', '<script>&"\'', ']]>', '_x0041_', ' 前后有空格 ', '\u202e反', '😀', '甲\u200b乙', '一\n二', '\tx'];
  const hostile = disclosure([
    table({ kind: 'procurement', title: '=表[1]:*?/\\<b>', rows: texts.map((label, at) => ({ key: `r${at}`, label, cells: { label: text(label), total: num('1.00') } })) }),
    table({ kind: 'procurement', occurrence: 2, title: "'".repeat(40), rows: [{ key: 'r', label: '长'.repeat(40_000), cells: { label: text('长'.repeat(40_000)), total: num('1234567890123456.00') } }] }),
    table({ kind: 'procurement', occurrence: 3, title: '\u0000\ud800', rows: [{ key: 'r', label: 'a\u0001b\ud800c\uffff', cells: { label: text('a\u0001b\ud800c\uffff') } }] }),
  ]);

  it('stays text: no formula, no error value, no link in any file', async () => {
    const { files, sheet } = await made(hostile);
    for (const [name, xml] of Object.entries(files)) {
      expect([name, /<f[\s>/]|t="e"|<hyperlink|externalLink/.exec(xml)?.[0]]).toEqual([name, undefined]);
    }
    expect(sheet(1).slice(1).map(([label]) => label)).toEqual(texts);
  });

  it('is cut where a cell can hold no more, keeps long numbers as text, and leaves no invalid character', async () => {
    const { files, sheet } = await made(hostile);
    const [label, ...rest] = sheet(2)[1] ?? [];
    expect(String(label).length).toBe(32_767);
    expect(rest).toContain('1234567890123456.00');
    expect(sheet(3)[1]?.[0]).toBe('a\u0001b\ufffdc\ufffd');
    for (const xml of Object.values(files)) expect(xml.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)).toBe(true);
  });

  it('gives sheets names that Excel takes', async () => {
    const { names } = await made(hostile);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
    expect(names.slice(1)).toEqual(['1 =表／1／／／／／／<b>', '2', '3']);
  });
});
