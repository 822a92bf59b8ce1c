import { describe, expect, it } from 'vitest';
import { pageFindings } from '../findings/page-findings.ts';
import { disclosureOf, expenditureTable } from '../table-fixture.ts';
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
