import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { kindRegistry } from '../../fiscal/tables/index.ts';
import { disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { arrange } from './arrange.ts';
import { contents } from './contents.ts';
import { coverage } from './coverage.ts';
import { formHeadHtml } from './form-html.ts';
import { formSummary } from './form-summary.ts';
import { dutiesHtml, statementsHtml } from './narrative-html.ts';
import { sourceFactsHtml } from './sources-html.ts';
import { citation, regionChain, webAddress } from './sources.ts';

function formHead(number: number, name: string, code: string): PublishedTable {
  return tableOf('performance-projects', ['label', 'amount', 'percent', 'text'], [
    { key: 'code', line: 'code', label: '项目编码', values: { text: code } },
    { key: 'name', line: 'name', label: '项目名称', values: { text: name } },
    { key: 'budget', line: 'budget', label: '预算数', total: true, values: { amount: '507.00' } },
    { key: 'other-funds', line: 'other-funds', label: '其他资金', level: 1 },
    { key: 'plan-03', line: 'plan-03', label: '3月底', level: 1, values: { percent: '30%' } },
    { key: 'plan-12', line: 'plan-12', label: '12月底', level: 1 },
    { key: 'goal-1', line: 'goal', label: '绩效目标', values: { text: '完成救助' } },
  ], { id: number === 1 ? 'performance-projects' : `performance-projects-${number}`, occurrence: number });
}

function indicators(number: number): PublishedTable {
  return tableOf('performance-indicators', ['level1', 'level2', 'label', 'target'], [{ key: 'r1' }, { key: 'r2' }], { id: number === 1 ? 'performance-indicators' : `performance-indicators-${number}`, occurrence: number });
}

const disclosure = disclosureOf([
  tableOf('duties', ['label'], [{ key: 'r1', label: '管医保' }]),
  expenditureTable(),
  formHead(1, '运行经费', 'A1'),
  indicators(1),
  formHead(2, '补助资金', 'B2'),
  indicators(2),
  formHead(3, '补助资金', 'B2'),
  formHead(4, '补助资金', 'C3'),
  tableOf('government-funds', ['code', 'label', 'total'], [], { state: 'published-empty' }),
]);

describe('arrangement', () => {
  const { tables, forms, narrative } = arrange(disclosure);

  it('keeps the printed order and gathers what shares a form number', () => {
    expect(tables.map(({ id }) => id)).toEqual(['expenditure-by-function', 'government-funds']);
    expect(narrative.map(({ id }) => id)).toEqual(['duties']);
    expect(forms.map(({ number, name, tables: own }) => [number, name, own.length])).toEqual([[1, '运行经费', 2], [2, '补助资金', 2], [3, '补助资金', 1], [4, '补助资金', 1]]);
  });

  it('knows forms that share code and name, and keeps them apart', () => {
    expect(forms.map(({ twins }) => twins)).toEqual([[], [3], [2], []]);
    expect(formSummary(forms[1]!).twins).toEqual({ text: '编码和名称都与下列表相同，本站按表分开，不合并：', forms: [3] });
  });

  it('sums a form up by its printed whole and its indicators', () => {
    expect(formSummary(forms[0]!)).toMatchObject({ amount: '507.00 万元', indicators: '2 行指标' });
  });

  it('lists in the contents only what the page has', () => {
    expect(contents(disclosure).map(({ id }) => id)).toEqual(['structure', 'tables', 'projects', 'narrative', 'findings', 'coverage', 'sources', 'corrections']);
    expect(contents(disclosureOf([])).map(({ id }) => id)).toEqual(['structure', 'findings', 'coverage', 'sources', 'corrections']);
  });
});

describe('form head', () => {
  const { text } = formHeadHtml(formHead(1, '运行经费', 'A1'), '表');

  it('gives every printed cell an address, blank ones no value and no bar', () => {
    expect(text).toContain('<tr id="performance-projects-budget" class="sum">');
    expect(text).toMatch(/<tr id="performance-projects-other-funds".*?<\/th><td><\/td><\/tr>/);
    expect(text).toMatch(/<tr id="performance-projects-plan-12".*?<\/th><td><\/td><\/tr>/);
    expect(text.match(/class="plan"/g)).toHaveLength(1);
    expect(text).toContain('width="30%"');
  });

  it('says which words are ours', () => {
    expect(text).toMatch(/绩效目标 <small class="ours">本站概括<\/small>/);
    expect(text).not.toMatch(/项目名称 <small class="ours">/);
  });
});

describe('narrative', () => {
  it('says a figure as the document says it and links the table it should agree with', () => {
    const statements = tableOf('statements', ['section', 'label', 'measure', 'year', 'operator', 'value', 'unit', 'direction', 'reason', 'table'], [
      { key: 'r1', label: '收入总计', values: { section: '一、收支', measure: 'change', year: '2022', value: '487.48', unit: '万元', direction: '增加', reason: '标准提高', table: 'expenditure-by-function' } },
    ]);
    const { text } = statementsHtml(disclosure, statements);
    expect(text).toContain('增加 <b class="num">487.48</b> <small>万元</small>');
    expect(text).toContain('增减额，2022 年');
    expect(text).toContain('<a href="#expenditure-by-function">支出总表</a>');
  });

  it('numbers the duties and gives each an address', () => {
    expect(dutiesHtml(disclosure.tables[0]!).text).toContain('<li id="duties-r1">管医保');
  });
});

describe('coverage', () => {
  it('puts every kind of table under exactly one state', () => {
    const groups = coverage(disclosure, kindRegistry());
    const titles = groups.flatMap(({ kinds }) => kinds.map(({ title }) => title));
    expect(new Set(titles).size).toBe(titles.length);
    expect(groups.map(({ state }) => state)).toEqual(['published', 'published-empty', 'not-published']);
    expect(groups[0]?.kinds.find(({ title }) => title === '项目绩效目标表')?.tables).toHaveLength(4);
  });
});

describe('sources', () => {
  it('cites publisher, title and kind; the address only where the site knows it', () => {
    const [source] = disclosure.sources;
    expect(citation(disclosure, source!, [])).toEqual({ before: '某县医疗保障局. 2023年度部门预算[R/OL]. 出版地不详: 某县医疗保障局, [2023年度，发布日期未获]', after: '明账转录', address: undefined });
    expect(citation(disclosure, { ...source!, published: '2023-02-15' }, [{ code: '140824', name: '某县', level: 'county', parent: '' }]).before).toContain('. 某县: 某县医疗保障局, 2023');
  });

  it('links the publisher only by an address of the web', () => {
    const at = (url?: string) => webAddress({ ...disclosure.sources[0]!, url });
    expect(at('https://example.org/a.pdf')).toBe('https://example.org/a.pdf');
    expect(at('javascript:alert(1)')).toBeUndefined();
    expect(at()).toBeUndefined();
  });

  it('follows regions up to the province and stops at a circle', () => {
    const region = (code: string, parent: string) => ({ code, name: code, level: 'county' as const, parent });
    expect(regionChain(new Map([['3', region('3', '2')], ['2', region('2', '1')], ['1', region('1', '')]]), '3').map(({ code }) => code)).toEqual(['1', '2', '3']);
    expect(regionChain(new Map([['3', region('3', '3')]]), '3')).toHaveLength(1);
  });
});

describe('the facts of a source', () => {
  const source = { id: 'pdf', title: '部门决算', publisher: '某县医疗保障局', hashed: 'publisher-file' as const, sha256: 'f'.repeat(64) };

  it('say apart what the published file hashes to and what the text does that lines are counted in', () => {
    const extraction = { tool: 'pdftotext -layout', version: '24.02.0', sha256: 'a'.repeat(64) };
    const said = String(sourceFactsHtml({ ...source, extraction })).replace(/<[^>]+>/g, '');
    expect(said).toContain(`发布单位原文件的 SHA-256${'f'.repeat(64)}`);
    expect(said).toContain(`由这个原文件提取，工具 pdftotext -layout 24.02.0；本站的行号指这份文本。它的 SHA-256${'a'.repeat(64)}`);
    expect(String(sourceFactsHtml(source))).not.toContain('提取文本');
  });
});
