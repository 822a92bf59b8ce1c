import { describe, expect, it } from 'vitest';
import type { BuilderInput } from './options.ts';
import { openIndex } from './open.ts';
import { buildPart, joinParts, memoryFetch } from './testing.ts';
import type { Hit, RowIndex, RowRecord } from './types.ts';

const INPUT: BuilderInput = {
  kinds: [
    { id: 'table', weight: 16 },
    { id: 'project', weight: 22 },
    { id: 'money', weight: 14 },
  ],
  stages: ['budget', 'final'],
  regions: [
    { code: '14', name: '山西省', level: 'province', parent: '' },
    { code: '1408', name: '运城市', level: 'city', parent: '14' },
    { code: '140824', name: '稷山县', level: 'county', parent: '1408' },
    { code: '140825', name: '新绛县', level: 'county', parent: '1408' },
  ],
  agencies: [
    { id: '140824-h', name: '稷山县医疗保障局', aliases: ['稷山医保局'], region: '140824', level: 'county', sector: '医疗保障' },
    { id: '140825-h', name: '新绛县医疗保障局', aliases: ['新绛医保局'], region: '140825', level: 'county', sector: '医疗保障' },
  ],
};

const row = (kind: string, name: string, more: Partial<RowRecord> = {}): RowRecord => ({ kind, address: `${kind}-${name}`, name, section: '某表', code: '', amount: '', amounts: [], texts: [], ...more });
const figure = (text: string): Partial<RowRecord> => ({ amount: `${text}万元`, amounts: [{ header: '金额', text }] });

const index: Promise<RowIndex> = openIndex('/rows/', {
  fetch: memoryFetch(
    joinParts([
      buildPart(
        INPUT,
        [
          {
            id: '140824-h/2023',
            agency: '140824-h',
            year: 2023,
            stage: 'budget',
            scope: 'department',
            names: ['2023年部门预算'],
            rows: [
              row('document', '稷山县医疗保障局2023年部门预算'),
              row('table', '收支总表'),
              row('money', '公务接待费', { ...figure('0.15'), code: '30217' }),
              row('money', '三公经费合计（含公务接待费）', figure('4,092.38')),
              row('project', '打击欺诈骗保专项', { texts: [{ header: '依据', text: '冀财社〔2022〕178号' }] }),
              row('money', '委托稷山县医疗保障局办理的事务'),
            ],
          },
          { id: '140825-h/2022', agency: '140825-h', year: 2022, stage: 'final', scope: 'department', names: ['2022年部门决算'], rows: [row('money', '公务接待费', figure('1.00')), row('money', '医疗救助')] },
        ],
        { commonOver: 1 },
      ),
    ]),
  ),
});

describe('half a character', () => {
  it('is found nowhere, and never taken for the three digits whose number it has', async () => {
    const document = { id: '140824-h/2023', agency: '140824-h', year: 2023, stage: 'budget', scope: 'department', names: [], rows: [row('project', '第161号'), row('project', '第162号')] };
    const own = await openIndex('/rows/', { fetch: memoryFetch(joinParts([buildPart(INPUT, [document], { commonOver: 1 })])) });
    /* The pair of a first half and U+0161 has the number of 161. */
    expect([(await own.search('161')).count, (await own.search('\ud800\u0161')).count]).toEqual([1, 0]);
  });
});

const shown = ({ kind, document, agency, region, name }: Hit): string => `${document?.id ?? agency?.id ?? region.code} ${kind} ${name.text}`;
const ask = async (query: string): Promise<readonly string[]> => (await (await index).search(query)).hits.map(shown);

describe('answers', () => {
  it.each([
    ['稷山县医疗保障局', '140824-h agency 稷山县医疗保障局'],
    ['稷山医保局', '140824-h agency 稷山县医疗保障局'],
    ['稷山', '140824-h agency 稷山县医疗保障局'],
    ['运城市', '1408 region 运城市'],
    ['打击欺诈骗保专项', '140824-h/2023 project 打击欺诈骗保专项'],
    ['冀财社(2022)178号', '140824-h/2023 project 打击欺诈骗保专项'],
    ['冀财社【2022】', '140824-h/2023 project 打击欺诈骗保专项'],
    ['4092.38', '140824-h/2023 money 三公经费合计（含公务接待费）'],
    ['４，０９２．３８', '140824-h/2023 money 三公经费合计（含公务接待费）'],
    ['4,092.38万元', '140824-h/2023 money 三公经费合计（含公务接待费）'],
    ['302', '140824-h/2023 money 公务接待费'],
    ['“三公”经费', '140824-h/2023 money 三公经费合计（含公务接待费）'],
    ['医疗保障局2023年', '140824-h/2023 document 稷山县医疗保障局2023年部门预算'],
    ['新绛县 公务接待', '140825-h/2022 money 公务接待费'],
    ['欺诈骗保 公务接待费', '140824-h/2023 project 打击欺诈骗保专项'],
  ])('%s leads to %s', async (query, first) => {
    expect((await ask(query))[0]).toBe(first);
  });

  it('put whole names before beginnings before parts, and every document before a second row of one', async () => {
    expect(await ask('公务接待费')).toEqual(['140824-h/2023 money 公务接待费', '140825-h/2022 money 公务接待费', '140824-h/2023 money 三公经费合计（含公务接待费）']);
  });

  it('find all words of a query anywhere in a document, and show the rows that say most', async () => {
    const { hits, documents, count } = await (await index).search('稷山县 公务接待费');
    expect(hits.map(shown)).toEqual(['140824-h/2023 money 公务接待费', '140824-h/2023 money 三公经费合计（含公务接待费）']);
    expect([documents, count]).toEqual([1, 2]);
  });

  it('cut a name off what stands nowhere', async () => {
    const answer = await (await index).search('稷山县的公务接待费');
    expect([answer.terms, answer.cut, answer.count]).toEqual([['稷山县', '公务接待费'], true, 2]);
  });

  it('say what is too short to be looked for', async () => {
    const answer = await (await index).search('费');
    expect([answer.ignored, answer.terms, answer.count, answer.hits]).toEqual([['费'], [], 0, []]);
    expect((await (await index).search('接待 费')).terms).toEqual(['接待']);
    expect((await (await index).search('接 待')).terms).toEqual(['接待']);
  });

  it('mark the match in print', async () => {
    const [hit] = (await (await index).search('三公经费')).hits;
    expect(hit?.name.matches).toEqual([[0, 4]]);
    const [code] = (await (await index).search('302')).hits;
    expect(code?.code).toEqual({ text: '30217', matches: [[0, 3]] });
    const [amount] = (await (await index).search('4092.38')).hits;
    expect(amount?.texts).toEqual([{ header: '金额', text: '4,092.38', matches: [[0, 8]] }]);
    expect(amount?.amount).toEqual({ text: '4,092.38万元', matches: [[0, 8]] });
  });

  it('count every filter as if it were open', async () => {
    const { facets, count } = await (await index).search('公务接待', { filters: { year: ['2023'] } });
    expect(count).toBe(2);
    expect([...facets.year].sort()).toEqual([['2022', 1], ['2023', 2]]);
    expect([...facets.region].sort()).toEqual([['14', 2], ['1408', 2], ['140824', 2]]);
    expect([...facets.kind]).toEqual([['money', 2]]);
  });

  it.each([
    ['医疗保章局', '医疗保障局'],
    ['公务接费', '公务接待费'],
    ['公务接待待费', '公务接待费'],
    ['公务接待 不存在', '公务接待'],
  ])('suggest for %s, which finds nothing, %s', async (query, near) => {
    expect((await ask(query)).length).toBe(0);
    const suggestions = await (await index).suggest(query);
    expect(suggestions.map((each) => each.query)).toContain(near);
    for (const each of suggestions) expect(each.count).toBe((await (await index).search(each.query)).count);
  });

  it('suggest nothing where nothing is near', async () => {
    expect(await (await index).suggest('龘龘龘')).toEqual([]);
  });
});
