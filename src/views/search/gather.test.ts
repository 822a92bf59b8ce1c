import { describe, expect, it } from 'vitest';
import type { Searched } from './facets.ts';
import { type Candidate, gather } from './gather.ts';

const HELD: Pick<Searched, 'disclosures' | 'narrative'> = {
  narrative: ['statements'],
  disclosures: [
  { id: 'a/2024-budget', region: ['1', '11'], year: '2024', stage: 'budget', agency: 'a', names: ['甲县教育局', '2024年部门预算'] },
  { id: 'b/2023-final', region: ['1', '12'], year: '2023', stage: 'final', agency: 'b', names: ['乙县教育局', '2023年部门决算'] },
  ],
};

const DOCUMENT = { score: 0.1, disclosure: 'a/2024-budget', section: 'page' };

function candidates(...each: readonly [id: string, score: number, disclosure: string, section?: string][]): ReadonlyMap<string, Candidate> {
  return new Map(each.map(([id, score, disclosure, section = disclosure ? 'three-public-expenses' : 'page']) => [id, { id, score, name: 0, disclosure, section }]));
}

const RECEPTION = candidates(['a1', 9, 'a/2024-budget'], ['a2', 8, 'a/2024-budget'], ['b1', 1, 'b/2023-final', 'basic-by-economic'], ['page', 5, '']);

describe('gather', () => {
  it('shows every matching disclosure once before a second hit of any', () => {
    const { hits, disclosures } = gather(['接待'], [RECEPTION], HELD, {});
    expect(hits.map((hit) => hit.id)).toEqual(['a1', 'b1', 'a2', 'page']);
    expect(disclosures).toBe(2);
  });

  it('narrows by every filter, and counts each filter as if it were open', () => {
    const { hits, counts } = gather(['接待'], [RECEPTION], HELD, { year: '2024', section: 'three-public-expenses' });
    expect(hits.map((hit) => hit.id)).toEqual(['a1', 'a2']);
    expect([...counts.year]).toEqual([['2024', 2]]);
    expect([...counts.section]).toEqual([['three-public-expenses', 2]]);
    expect([...gather(['接待'], [RECEPTION], HELD, { region: '12' }).counts.region]).toEqual([['1', 3], ['11', 2], ['12', 1]]);
  });

  it('asks for every term, in the record or as the name of its disclosure', () => {
    const county = candidates(['a9', 3, 'a/2024-budget'], ['other', 2, '']);
    expect(gather(['接待', '甲县'], [RECEPTION, county], HELD, {}).hits.map((hit) => hit.id)).toEqual(['a1', 'a2']);
    expect(gather(['接待', '无此'], [RECEPTION, candidates()], HELD, {}).hits).toEqual([]);
    expect(gather(['甲县', '2024年'], [county, candidates()], HELD, {}).hits.map((hit) => hit.id)).toEqual(['a9']);
  });

  it('puts names that answer first, and the narrative behind the tables', () => {
    const [told, best, named, exact] = [
      { id: 'told', score: 99, name: 0, disclosure: 'a/2024-budget', section: 'statements' },
      { id: 'best', score: 9, name: 0, disclosure: 'a/2024-budget', section: 'procurement' },
      { id: 'named', score: 1, name: 1, disclosure: 'a/2024-budget', section: 'statements' },
      { id: 'exact', score: 1, name: 2, disclosure: 'a/2024-budget', section: 'statements' },
    ];
    const found = new Map([told, best, named, exact].flatMap((each) => (each ? [[each.id, each] as const] : [])));
    expect(gather(['接待'], [found], HELD, {}).hits.map((hit) => hit.id)).toEqual(['exact', 'named', 'best', 'told']);
  });

  it('puts a name in the tables before the same name in the narrative', () => {
    const found = new Map([
      { id: 'told', score: 9, name: 2, disclosure: 'a/2024-budget', section: 'statements' },
      { id: 'row', score: 1, name: 1, disclosure: 'a/2024-budget', section: 'procurement' },
    ].map((each) => [each.id, each]));
    expect(gather(['项目支出'], [found], HELD, {}).hits.map((hit) => hit.id)).toEqual(['row', 'told']);
  });

  it.each([
    ['甲县教育局', ['document', 'agency', 'row']],
    ['甲县', ['document', 'agency', 'row']],
    ['教育局', ['document', 'agency', 'row']],
    ['县教育', ['row', 'agency', 'document']],
    ['教育', ['row', 'agency', 'document']],
  ])('answers %s, the name of an agency or place, with its document and then its page', (term, order) => {
    const found = new Map([
      { id: 'row', score: 9, name: 2, disclosure: 'a/2024-budget', section: 'procurement' },
      { id: 'agency', score: 1, name: 2, disclosure: '', section: 'page' },
      { ...DOCUMENT, id: 'document', name: 1 },
    ].map((each) => [each.id, each]));
    expect(gather([term], [found], HELD, {}).hits.map((hit) => hit.id)).toEqual(order);
  });

  it('adds the scores of terms found in one record', () => {
    const both = gather(['接待', '费'], [RECEPTION, candidates(['b1', 20, 'b/2023-final'], ['a2', 2, 'a/2024-budget'], ['a1', 0.5, 'a/2024-budget'])], HELD, {});
    expect(both.hits.map(({ id, score }) => [id, score])).toEqual([['b1', 21], ['a2', 10], ['a1', 9.5]]);
  });
});
