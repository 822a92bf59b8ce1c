import { describe, expect, it } from 'vitest';
import { answer, fakeIndex, hit } from './fake-index.ts';
import { otherForms, rescue } from './rescue.ts';

describe('other forms of a query', () => {
  it.each([
    ['稷山县', ['稷山']],
    ['北京市 医保局', ['北京 医保', '北京 医保局', '北京市 医保']],
    ['稷山的 公务接待', ['稷山 公务接待']],
    ['公务接', []],
    ['公务接待', ['公务', '接待']],
    ['稷由县公务', ['稷由县', '县公务', '稷由', '公务']],
    ['某县', []],
    ['3,020.8', ['3,020.80']],
    ['644 医保', ['644.0 医保', '644.00 医保']],
    ['  ', []],
  ])('%s', (query, forms) => {
    expect(otherForms(query)).toEqual(forms);
  });
});

describe('ways on', () => {
  it('are near spellings and other forms that find something', async () => {
    const found = await rescue(fakeIndex({ 稷山: 3 }, ['稷由', '稷山']), '稷山县', ['稷山县'], {});
    expect(found).toEqual({ suggestions: [{ query: '稷由', count: 1, documents: 1 }, { query: '稷山', count: 1, documents: 1 }], fewer: [], apart: [] });
    expect((await rescue(fakeIndex({ 稷山: 3 }), '稷山县', ['稷山县'], {})).suggestions).toEqual([{ query: '稷山', count: 3, documents: 3 }]);
  });

  it('are spellings in the rows that a part of the query finds, where the index knows none', async () => {
    const rows = [hit(), hit({ name: { text: '公务用车', matches: [] } })];
    const index = { ...fakeIndex({ 公务接待费: 7 }), search: async (query: string) => answer({ 公务接: 9, 公务接待费: 7 }[query] ?? 0, { hits: rows }) };
    expect((await rescue(index, '公务接侍费', ['公务接侍费'], {})).suggestions[0]).toEqual({ query: '公务接待费', count: 7, documents: 7 });
  });

  it('are such spellings also where only the later part of the query stands somewhere', async () => {
    const rows = [hit({ name: { text: '公务接待费', matches: [] } })];
    const counts: Record<string, number> = { 接待: 24, 公务接待: 9 };
    const index = { ...fakeIndex(counts), search: async (query: string) => answer(counts[query] ?? 0, { hits: query === '接待' ? rows : [] }) };
    expect((await rescue(index, '公物接待', ['公物接待'], {})).suggestions[0]).toEqual({ query: '公务接待', count: 9, documents: 9 });
  });

  it('are first the same words in the characters that documents print', async () => {
    const index = fakeIndex({ 医疗保障局: 4, 医疗保障: 5 }, ['醫院']);
    const found = await rescue(index, '醫療保障局', ['醫療保障局'], {}, async () => '医疗保障局');
    expect(found.suggestions.slice(0, 2)).toEqual([{ query: '医疗保障局', count: 4, documents: 4 }, { query: '医疗保障', count: 5, documents: 5 }]);
  });

  it('are filters to take away, with what is found then', async () => {
    const counts = { '医保 + 2023': 2, '医保 + 14': 0, 医保: 9 };
    const found = await rescue(fakeIndex(counts), '医保', ['医保'], { region: ['14'], year: ['2023'] });
    expect(found.fewer).toEqual([{ drop: 'region', filters: { year: ['2023'] }, count: 2 }]);
    expect((await rescue(fakeIndex({ 医保: 9 }), '医保', ['医保'], { region: ['14'], year: ['2023'] })).fewer).toEqual([{ drop: 'all', filters: {}, count: 9 }]);
  });

  it('are the words by themselves, where they stand nowhere together', async () => {
    const found = await rescue(fakeIndex({ 医保: 9 }), '医保 离休', ['医保', '离休'], { year: ['2023'] });
    expect(found.apart).toEqual([{ term: '医保', count: 9 }, { term: '离休', count: 0 }]);
  });
});
