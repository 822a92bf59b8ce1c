import { describe, expect, it } from 'vitest';
import { disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { disclosureUrl } from '../urls.ts';
import { provenanceTable } from './provenance-html.ts';
import { ownUnits, tablePlace } from './provenance.ts';

describe('provenance', () => {
  it('gives each row its line of the text and its page, blank where they are not known', () => {
    const table = { ...expenditureTable(), page: 6 };
    const [first, second, ...rest] = table.rows;
    const known = { ...table, rows: [{ ...first!, sourceLine: 176 }, { ...second!, sourcePage: 7 }, ...rest] };
    const { text } = provenanceTable(disclosureUrl(disclosureOf([known]).id), known);
    expect(text).toMatch(/id="expenditure-by-function-total">.*?<td>176<\/td><td>6<\/td>/);
    expect(text).toMatch(/卫生健康支出（210）<\/a><\/th><td><\/td><td>7<\/td>/);
  });

  it('says lines are of the extracted text', () => {
    expect(tablePlace({ ...expenditureTable(), page: 6, lines: [10, 20] })).toEqual(['原文第 6 页', '提取文本第 10–20 行']);
    expect(tablePlace(expenditureTable())).toEqual([]);
  });

  it('keeps the table\'s unit away from columns that have another or none', () => {
    expect(ownUnits(tableOf('procurement', ['label', 'quantity', 'unit_price'], []))).toHaveProperty('数量', '');
    expect(ownUnits(expenditureTable())).toEqual({});
  });
});
