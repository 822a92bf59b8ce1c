import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuilderInput, BuilderOptions } from './builder.ts';
import { openIndex } from './open.ts';
import { referenceAnswer } from './reference-testing.ts';
import { buildPart, joinParts, memoryFetch } from './testing.ts';
import type { Answer, DocumentRecord, Filters, Hit, RowRecord } from './types.ts';

/* Few characters, so that texts share pieces, contain one another and look like codes and figures. */
const text = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('医', '保', '局', '费', '1', '2', '（', '“'), maxLength: most });
const figure = fc.constantFrom('12', '1,212', '2.1', '21%', '1', '-', '12', '——');

const INPUT: BuilderInput = {
  kinds: [
    { id: 'table', weight: 5 },
    { id: 'row', weight: 20 },
    { id: 'form', weight: 12 },
  ],
  stages: ['budget', 'final'],
  regions: [
    { code: '12', name: '医省', level: 'province', parent: '' },
    { code: '1201', name: '保市', level: 'city', parent: '12' },
    { code: '1202', name: '医保', level: 'city', parent: '12' },
  ],
  agencies: [
    { id: '1202-b', name: '医保局', aliases: ['费局'], region: '1202', level: 'city', sector: '费' },
    { id: '1201-a', name: '保市医局', aliases: [], region: '1201', level: 'city', sector: '医' },
    { id: '12-a', name: '某局', aliases: ['医省1局'], region: '12', level: 'province', sector: '医' },
  ],
};

const row: fc.Arbitrary<Omit<RowRecord, 'address'>> = fc.record({
  kind: fc.constantFrom('table', 'row', 'row', 'form'),
  name: text(5),
  section: text(3),
  code: fc.constantFrom('', '', '12', '121', '2112', '1'),
  amount: figure,
  amounts: fc.array(fc.record({ header: text(2), text: figure }), { maxLength: 2 }),
  texts: fc.array(fc.record({ header: text(2), text: text(6) }), { maxLength: 3 }),
});

const head = fc.record({
  agency: fc.constantFrom('1202-b', '1201-a', '12-a'),
  year: fc.constantFrom(2021, 2022),
  stage: fc.constantFrom('budget', 'final'),
  scope: fc.constantFrom('unit', 'department'),
  names: fc.constantFrom(['12年'], ['12年', '费2'], []),
});

const library: fc.Arbitrary<readonly DocumentRecord[]> = fc.array(fc.tuple(head, fc.array(row, { maxLength: 6 }), fc.boolean()), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(([given, rows, ownHead], number) => ({
    ...given,
    id: `${given.agency}/${number}`,
    rows: rows.map((each, at) => ({ ...each, kind: ownHead && at === 0 ? 'document' : each.kind, address: `r${at}` })),
  })),
);

/* Small files and low limits, so that a few rows use every part of the format. */
const options: fc.Arbitrary<Partial<BuilderOptions>> = fc.record({
  commonOver: fc.constantFrom(0, 1, 2, 16),
  commonRoom: fc.constantFrom(20, 1000),
  shadowedFrom: fc.constantFrom(1, 2),
  unionOver: fc.constantFrom(0, 80, 1_000_000),
  recordBytes: fc.constantFrom(1, 60, 8000),
  listBytes: fc.constantFrom(1, 40, 6000),
  shardBytes: fc.constantFrom(8, 40, 12_000),
});

const query = fc.oneof(
  fc.constantFrom('12', '1212', '121', '医保', '医保局', '医省', '保市医', '局12年', '12年', '2.1', '21%', '1,212', '(', '医保局 12'),
  text(4),
  fc.tuple(text(3), text(3)).map((words) => words.join(' ')),
);

const filters: fc.Arbitrary<Filters> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      region: fc.constantFrom(['12'], ['1201'], ['1201', '1202'], []),
      year: fc.constantFrom(['2021'], ['2021', '2022']),
      stage: fc.constantFrom(['final']),
      kind: fc.constantFrom(['row'], ['form', 'document'], ['agency', 'row'], ['region']),
      sector: fc.constantFrom(['医']),
    },
    { requiredKeys: [] },
  ),
);

const OPEN = '/rows/';

function named({ kind, document, agency, region, address }: Hit): string {
  if (document) return `${document.id} ${kind} ${address}`;
  return agency ? `agency ${agency.id}` : `region ${region.code}`;
}

function plain({ facets }: Answer): Record<string, Record<string, number>> {
  return Object.fromEntries(Object.entries(facets).map(([key, counts]) => [key, Object.fromEntries([...counts].filter(([value]) => value))]));
}

describe('a row index', () => {
  it('answers as looking through everything does: rows, order, counts and facets', async () => {
    await fc.assert(
      fc.asyncProperty(library, options, query, filters, async (documents, chosen, typed, narrowed) => {
        const index = await openIndex(OPEN, { fetch: memoryFetch(joinParts([buildPart(INPUT, documents, chosen)])) });
        const answer = await index.search(typed, { filters: narrowed, limit: 1000 });
        /* A term that stands nowhere is cut into names and the rest: that is judged by itself. */
        const truth = referenceAnswer(INPUT, documents, answer.cut ? answer.terms.join(' ') : typed, narrowed);
        expect(answer.hits.map(named)).toEqual(truth.hits);
        expect([answer.count, answer.documents, answer.total]).toEqual([truth.count, truth.documents, truth.count]);
        if (answer.terms.length > 0) expect(plain(answer)).toEqual(truth.facets);
      }),
      { numRuns: 300 },
    );
  });
});
