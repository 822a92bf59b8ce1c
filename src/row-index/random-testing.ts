import fc from 'fast-check';
import type { BuilderInput, BuilderOptions } from './options.ts';
import type { DocumentRecord, Filters, RowRecord } from './types.ts';

/* Few characters, so that texts share pieces, contain one another and look like codes and figures. */
const text = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('医', '保', '局', '费', '1', '2', '（', '“'), maxLength: most });
/* Long texts that differ little: probing some pairs of a long query must not be taken for finding it. */
const LONG = ['医保局费12医保2局费', '医保局费21医保2局费', '局医保局费12医保2局费1', '2101501'];
const long = fc.tuple(fc.constantFrom(...LONG), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 7, max: 12 })).map(([from, at, length]) => from.slice(at, at + length));
const figure = fc.constantFrom('12', '1,212', '2.1', '21%', '1', '-', '12', '——');

export const INPUT: BuilderInput = {
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

export const row: fc.Arbitrary<Omit<RowRecord, 'address'>> = fc.record({
  kind: fc.constantFrom('table', 'row', 'row', 'form'),
  name: fc.oneof({ arbitrary: text(5), weight: 4 }, long),
  section: text(3),
  code: fc.constantFrom('', '', '12', '121', '2112', '1', '2101501'),
  amount: figure,
  amounts: fc.array(fc.record({ header: text(2), text: figure }), { maxLength: 2 }),
  texts: fc.array(fc.record({ header: text(2), text: fc.oneof({ arbitrary: text(6), weight: 3 }, long) }), { maxLength: 3 }),
});

const head = fc.record({
  agency: fc.constantFrom('1202-b', '1201-a', '12-a'),
  year: fc.constantFrom(2021, 2022),
  stage: fc.constantFrom('budget', 'final'),
  scope: fc.constantFrom('unit', 'department'),
  names: fc.constantFrom(['12年'], ['12年', '费2'], []),
});

export const library: fc.Arbitrary<readonly DocumentRecord[]> = fc.array(fc.tuple(head, fc.array(row, { maxLength: 6 }), fc.boolean()), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(([given, rows, ownHead], number) => ({
    ...given,
    id: `${given.agency}/${number}`,
    rows: rows.map((each, at) => ({ ...each, kind: ownHead && at === 0 ? 'document' : each.kind, address: `r${at}` })),
  })),
);

/* Small files and low limits, so that a few rows use every part of the format. */
export const options: fc.Arbitrary<Partial<BuilderOptions>> = fc.record({
  commonOver: fc.constantFrom(0, 1, 2, 16),
  commonRoom: fc.constantFrom(20, 1000),
  shadowedFrom: fc.constantFrom(1, 2),
  unionOver: fc.constantFrom(0, 80, 1_000_000),
  recordBytes: fc.constantFrom(1, 60, 8000),
  listBytes: fc.constantFrom(1, 40, 6000),
  shardBytes: fc.constantFrom(8, 40, 12_000),
});

export const query = fc.oneof(
  fc.constantFrom('12', '1212', '121', '医保', '医保局', '医省', '保市医', '局12年', '12年', '2.1', '21%', '1,212', '(', '医保局 12'),
  text(4),
  long,
  fc.tuple(text(3), text(3)).map((words) => words.join(' ')),
);

export const filters: fc.Arbitrary<Filters> = fc.oneof(
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
