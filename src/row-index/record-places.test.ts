import { describe, expect, it } from 'vitest';
import { openIndex } from './open.ts';
import { INPUT } from './random-testing.ts';
import { RecordPlaces } from './record-places.ts';
import { buildPart, joinParts, memoryFetch } from './testing.ts';
import type { DocumentRecord } from './types.ts';

describe('places of records', () => {
  it('of heads go by agency, then as the documents do; of rows as the documents do', () => {
    const places = new RecordPlaces([2, 0, 5, 2, 0]);
    expect([...places.heads]).toEqual([1, 4, 0, 3, 2]);
    expect([0, 1, 2, 3, 4].map((document) => places.of(0, document))).toEqual([2, 0, 4, 3, 1]);
    expect(places.of(1, 3)).toBe(3);
  });

  it('let the name of an agency fetch all its documents in one file, however far apart their years stand', async () => {
    const agencies = Array.from({ length: 60 }, (_, at) => ({ id: `1201-${at}`, name: `第${at + 100}号医疗保障局`, aliases: [], region: '1201', level: 'county', sector: 'health' }));
    const documents = agencies.flatMap(({ id, name }) =>
      Array.from({ length: 8 }, (_, year): DocumentRecord => {
        const head = { kind: 'document', address: '', name: `${name}${2015 + year}年部门预算公开`, section: '', code: '', amount: '', amounts: [], texts: [{ header: '', text: `网址${id}之${year}` }] };
        return { id: `${id}/${2015 + year}`, agency: id, year: 2015 + year, stage: 'budget', scope: 'unit', names: [`${2015 + year}年部门预算公开`], rows: [head] };
      }),
    );
    const regions = [{ code: '1201', name: '一县', level: 'county', parent: '' }];
    const files = joinParts([buildPart({ ...INPUT, regions, agencies }, documents, { recordBytes: 1_500 })]);
    const records: string[] = [];
    const index = await openIndex('/rows/', { fetch: memoryFetch(files, (path) => void (/\/r/.test(path) && records.push(path))) });
    const { hits } = await index.search('第123号医疗保障局');
    expect(hits.map(({ document, name }) => document?.year ?? name.text)).toEqual(['第123号医疗保障局', 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015]);
    expect([...files.keys()].filter((path) => /\/r/.test(path)).length).toBeGreaterThan(20);
    expect(records.length).toBeLessThanOrEqual(2);
  });
});
