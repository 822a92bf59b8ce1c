import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../fiscal/decimal.ts';
import { changeOf, type NoValue, shareOf, type StatedFigure, type Value } from '../../fiscal/measures.ts';
import { comparisonCsv } from './csv.ts';
import { linesSvg, runsOf } from './lines-html.ts';
import { resultHtml } from './result-html.ts';
import { PAGE_LIMITS, resultView } from './result.ts';

function figure(agency: string, printed: string, given: Partial<StatedFigure> = {}): StatedFigure {
  const value = parseDecimal(printed);
  if (!value) throw new Error(printed);
  const { fiscalYear = 2023, stage = 'budget' } = given;
  return { form: 'figure', disclosure: `${agency}/${fiscalYear}-${stage}`, agency, level: 'county', fiscalYear, stage, scope: 'department', measure: 'receptions', dimension: 'money', value, printed, unit: '万元', address: 'three-public-expenses-receptions', ...given };
}
const blank = (agency: string, given: Partial<StatedFigure> = {}): NoValue => ({ ...figure(agency, '0', given), form: 'missing', reason: 'blank' });
const NAMES = new Map(['a', 'b', 'c', 'd'].map((id) => [id, `${id}县教育局`]));
const view = (asked: readonly (Value | NoValue)[], limits = PAGE_LIMITS) => resultView('公务接待费', 'amount', asked, NAMES, limits);

describe('resultView', () => {
  it('says of each ranking what it finds, with the figure, and in what it differs from the one before', () => {
    const { groups, alone, coverage } = view([figure('a', '1.00'), figure('b', '2,000.50'), figure('a', '3', { fiscalYear: 2022 }), figure('b', '3.0', { fiscalYear: 2022 }), blank('c')]);
    expect(groups.map(({ headline, difference, frame }) => [headline, difference, frame])).toEqual([
      ['2个部门里，b县教育局最多：2,000.50 万元', '', '2023年预算 · 县级 · 部门口径'],
      ['2个部门都是3 万元', '年度不同', '2022年预算 · 县级 · 部门口径'],
    ]);
    expect(alone).toEqual([]);
    expect(coverage).toBe('5份文件中有4份给出了这个数。');
  });

  it('compares a figure that stands alone with the one shown just before it', () => {
    const { alone } = view([figure('a', '1'), figure('b', '1', { level: 'city' }), figure('c', '1', { stage: 'final' }), figure('d', '1', { stage: 'final' })]);
    expect(alone.map(({ name, difference }) => [name, difference])).toEqual([['b县教育局', ''], ['a县教育局', '级别不同']]);
  });

  it('shows no more than a page holds, and says how many there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => figure(`n${index}`, `${index}`));
    const shown = view([...many, blank('a'), blank('b')], { groups: 1, bars: 5, rows: 6, missing: 1 });
    expect([shown.groups[0]?.figures.length, shown.groups[0]?.count, shown.table.rows.length, shown.table.count, shown.missing.length, shown.missingCount]).toEqual([5, 30, 6, 32, 1, 2]);
    const html = resultHtml(shown, { base: '/', id: 'r' }).text;
    expect(html).toContain('共30个，列出最多的5个。');
    expect(html).toContain('表里列出前6行，共32行');
  });

  it('draws years with gaps for what is missing, and breaks with their reason', () => {
    const { lines, table } = view([figure('a', '1', { fiscalYear: 2021 }), blank('a', { fiscalYear: 2022 }), figure('a', '2', { fiscalYear: 2024, scope: 'unit' })]);
    expect(lines?.steps).toEqual(['2021', '2022', '2023', '2024']);
    expect(lines?.series.map(({ points, breaks }) => [points.map(({ value }) => value), breaks])).toEqual([[[1, null, null, 2], [3]]]);
    expect(lines?.breaks).toEqual(['a县教育局 2021年与2024年：口径不同（部门与单位）']);
    expect(table.rows[0]?.cells.map(({ shown, reason }) => [shown, reason])).toEqual([['1', ''], ['空格', '原表这一格是空的，空格不等于零。'], ['2', '']]);
  });

  it('says why a change cannot be reckoned', () => {
    const now = figure('a', '2', { fiscalYear: 2024, institution: '新局' });
    const changes = [changeOf(now, figure('a', '1', { institution: '旧局' })), changeOf({ ...now, agency: 'b' }, blank('b') as never), changeOf({ ...now, agency: 'c' }, undefined), changeOf({ ...now, agency: 'd' }, figure('d', '0.00'))];
    const { missing, coverage } = resultView('x', 'change', changes, NAMES);
    expect(missing.map(({ reason }) => reason)).toEqual(['与上一年不可比：发布机构名称不同，机构可能有调整。', '上一年的文件：原表这一格是空的，空格不等于零。', '没有收录上一年的同类文件。', '上一年是零，算不出增减的比例。']);
    expect(coverage).toBe('4份文件中有0份算得出这个数。');
  });

  it('is plain JSON', () => {
    const whole = figure('a', '10', { measure: 'three-public' });
    const made = resultView('x', 'share', [shareOf(figure('a', '1'), whole)], NAMES);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(made.alone[0]).toMatchObject({ shown: '10.0%', parts: [{ label: '本项', shown: '1' }, { label: '总额', shown: '10' }] });
  });
});

describe('resultHtml', () => {
  it('escapes names, links each figure to its row, and never writes a style', () => {
    const names = new Map([['a', '<script>alert(1)</script>'], ['b', '"><img onerror=x>']]);
    const html = resultHtml(resultView('<b>', 'amount', [figure('a', '1'), figure('b', '2')], names), { base: '/mingzhang/', id: 'r' }).text;
    expect(html).not.toMatch(/<script|<img|<b>"|style=/);
    expect(html).toContain('href="/mingzhang/disclosures/a/2023-budget/#three-public-expenses-receptions"');
  });

  it('is a sentence, not nothing, where no document fits', () => {
    expect(resultHtml(view([]), { base: '/', id: 'r' }).text).toContain('没有符合条件的文件');
  });
});

describe('lines', () => {
  it('join what neither a gap nor a break parts', () => {
    expect(runsOf([1, 2, null, 3, 4, 5], [5]).map((run) => run.map(([step]) => step))).toEqual([[0, 1], [3, 4], [5]]);
  });

  it('keep falls below the line of zero inside the drawing', () => {
    const { text } = linesSvg(2, [{ values: [-5, 10], breaks: [] }]);
    const heights = [...text.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(300);
  });
});

describe('comparisonCsv', () => {
  const heads = new Map([['a/2023-budget', { name: '=HYPERLINK("x")', region: '990101' }]]);
  const csv = comparisonCsv([figure('a', '1,234.50'), blank('b'), shareOf(figure('c', '1'), figure('c', '3', { measure: 'three-public' }))], heads, (disclosure, row) => `https://example.org/${disclosure}#${row}`);
  const [head = '', ...lines] = csv.trimEnd().split('\n');

  it('begins with a byte order mark and has one line for each document asked', () => {
    expect(head.startsWith('\ufeff名次,部门')).toBe(true);
    expect(lines.length).toBe(3);
  });

  it('holds plain numbers, neutralises what a spreadsheet would compute, and gives reasons for what is missing', () => {
    expect(lines[0]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[0]).toContain(',1234.50,万元,');
    expect(lines[1]).toContain(',33.3333,%,');
    expect(lines[2]).toContain('空格不等于零');
    expect(lines[2]).not.toContain(',0,');
  });
});
