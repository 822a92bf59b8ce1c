import { describe, expect, it } from 'vitest';
import { pageFindings } from '../findings/page-findings.ts';
import { disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { formsHtml } from './forms-html.ts';
import { arrange } from './arrange.ts';
import { narrativeSectionHtml } from './narrative-section-html.ts';
import { tableSectionHtml } from './section-html.ts';

const HOSTILE = `<img src=x onerror="alert(1)">`;
const table = { ...expenditureTable(), title: HOSTILE, note: HOSTILE };
const disclosure = disclosureOf([table]);
const checked = pageFindings(disclosure.id, []);

describe('the section of a table', () => {
  it('carries its id, unit, facts and download', () => {
    const { text } = tableSectionHtml(disclosure.id, expenditureTable(), checked);
    expect(text).toMatch(/^<section class="published" id="expenditure-by-function" data-unit="万元"> <h3><bdi>/);
    expect(text).toContain(`download="${disclosure.id.replaceAll('/', '-')}-expenditure-by-function.csv"`);
  });

  it('escapes title and note, also where the title is only an attribute', () => {
    const texts = [tableSectionHtml(disclosure.id, table, checked), tableSectionHtml(disclosure.id, table, checked, { level: 4, title: '绩效指标' }), narrativeSectionHtml(disclosure, table, checked)].map(({ text }) => text);
    for (const text of texts) expect(text).not.toContain('<img');
    expect(texts[1]).toMatch(/data-title="&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;".*<h4><bdi>绩效指标<\/bdi><\/h4>/s);
  });

  it('says of forms that our words stand in them', () => {
    expect(formsHtml(disclosure, arrange(disclosure).forms, checked).text).toMatch(/^<p class="meta">/);
  });
});

describe('a table that prints less or is held in part', () => {
  const section = (columns: readonly string[], options = {}) => tableSectionHtml('x/2023-budget', tableOf('expenditure-by-function', columns, [{ key: 'total', label: '合计', total: true, values: { total: '1.00' } }], options), checked).text;

  it('says no more of itself than it prints', () => {
    expect(section(['total', 'basic'])).toContain('全部支出，分为基本支出和项目支出等。');
    expect(section(['code', 'label', 'total'])).toContain('<p class="about">全部支出按功能科目分。</p>');
  });

  it('says what is not entered', () => {
    expect(section(['code', 'label', 'total'], { missing: '项级未录入' })).toContain('本站只录入了这张表的一部分：');
  });
});
