import { describe, expect, it } from 'vitest';
import { AGENCY, CITY, hit } from './fake-index.ts';
import { resultView } from './result-view.ts';

const text = (shown: readonly { readonly text: string; readonly match: boolean }[]): string => shown.map((part) => (part.match ? `[${part.text}]` : part.text)).join('');

describe('a result', () => {
  it('says where it stands and leads to its row', () => {
    const view = resultView(hit());
    expect(view.path).toBe('/disclosures/140824-healthcare-security/2023-budget/#three-public-expenses-receptions');
    expect(text(view.title)).toBe('公务[接待]费');
    expect(text(view.amount)).toBe('0.15万元');
    expect(view.place).toEqual(['稷山县医疗保障局', '2023年', '预算', '部门口径', '“三公”经费支出预算表']);
    expect(view.document).toMatchObject({ path: '/disclosures/140824-healthcare-security/2023-budget/', agency: '稷山县医疗保障局', name: '2023年部门预算', rows: 1 });
  });

  it('says who and when apart, for lists by document, and leaves out what is shown otherwise', () => {
    expect(resultView(hit()).where).toEqual(['部门口径', '“三公”经费支出预算表']);
    const table = hit({ kind: 'table', name: { text: '2023年', matches: [] }, section: '一站式', texts: [{ text: '一站式', matches: [[0, 2]], header: '' }] });
    expect(resultView(table).place).toEqual(['稷山县医疗保障局', '预算', '部门口径', '表名与表头']);
    expect(resultView(table).where).toEqual(['部门口径', '表名与表头']);
  });

  it('shows where else it matches, and nothing twice', () => {
    const texts = [
      { text: '公务接待费', matches: [[2, 4]] as const, header: '名称' },
      { text: '0.15', matches: [[0, 4]] as const, header: '本年' },
      { text: '接待上级', matches: [[0, 2]] as const, header: '说明' },
    ];
    const view = resultView(hit({ amount: { text: '0.15万元', matches: [[0, 4]] }, texts }));
    expect(view.contexts.map(({ header, parts }) => [header, text(parts)])).toEqual([['说明', '[接待]上级']]);
    expect(text(view.amount)).toBe('[0.15]万元');
    expect(resultView(hit({ texts: Array.from({ length: 9 }, (_, at) => ({ text: `第${at}处`, matches: [[1, 2]] as const, header: '' })) })).contexts).toHaveLength(3);
  });

  it('names the figure where the figure shown is another', () => {
    expect(resultView(hit({ texts: [{ text: '0.1', matches: [[0, 3]], header: '上年' }] })).contexts.map(({ header, parts }) => [header, text(parts)])).toEqual([['上年', '[0.1]']]);
  });

  it('may be the page of an agency or of a region', () => {
    const agency = resultView(hit({ kind: 'agency', document: undefined, address: '', section: '', name: { text: AGENCY.name, matches: [[0, 2]] }, amount: { text: '', matches: [] } }));
    expect([agency.path, agency.place, agency.document]).toEqual(['/agencies/140824-healthcare-security/', ['部门页', '稷山县'], undefined]);
    const called = resultView(hit({ kind: 'agency', document: undefined, texts: [{ text: '稷山医保局', matches: [[2, 4]], header: '' }] }));
    expect(called.contexts.map(({ header, parts }) => [header, text(parts)])).toEqual([['也称', '稷山[医保]局']]);
    const region = resultView(hit({ kind: 'region', document: undefined, agency: undefined, region: CITY, address: '', section: '', name: { text: '运城市', matches: [[0, 2]] } }));
    expect([region.path, region.place]).toEqual(['/regions/140800/', ['地区页']]);
  });

  it('keeps an address an address', () => {
    expect(resultView(hit({ address: 'a"><b>#?' })).path).toMatch(/#a%22%3E%3Cb%3E%23%3F$/);
  });
});
