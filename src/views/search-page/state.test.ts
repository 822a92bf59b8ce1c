import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_KEYS } from '../../row-index/types.ts';
import { chosenKeys, EMPTY, readState, type SearchState, withFilter, writeState } from './state.ts';

const VALUES = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }).filter((value) => value.trim() === value && value !== ''), { minLength: 1, maxLength: 3 });
const STATE: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: 'binary' }).map((query) => query.trim()),
  view: fc.constantFrom('rows', 'pages'),
  by: fc.constantFrom('row', 'document'),
  filters: fc.record(Object.fromEntries(FILTER_KEYS.map((key) => [key, VALUES])), { requiredKeys: [] }),
  page: fc.integer({ min: 1, max: 50 }),
});

describe('the address of a search', () => {
  it('shows the same search again, whatever was typed and chosen', () => {
    fc.assert(
      fc.property(STATE, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('is short for the usual', () => {
    expect(writeState(EMPTY)).toBe('');
    expect(writeState({ ...EMPTY, query: '医保' })).toBe('?q=%E5%8C%BB%E4%BF%9D');
    expect(decodeURIComponent(writeState({ query: 'a b', view: 'pages', by: 'document', filters: { year: ['2023', '2024'], region: ['14'] }, page: 3 }))).toBe(
      '?q=a+b&view=pages&by=document&region=14&year=2023&year=2024&page=3',
    );
  });

  it('may hold anything: what is not known is left out', () => {
    expect(readState('?q=%20%20&view=x&by=y&year=&year=2023&year=2023&page=-2&page=9&other=1')).toEqual({ ...EMPTY, filters: { year: ['2023'] } });
    expect(['1e9', '2.7', 'NaN', '0', ''].map((page) => readState(`?page=${page}`).page)).toEqual([50, 2, 1, 1, 1]);
    expect(readState('%').query).toBe('');
  });
});

describe('choosing', () => {
  it('begins from the first results', () => {
    const state = withFilter({ ...EMPTY, page: 4, filters: { year: ['2023'] } }, 'region', ['140000']);
    expect(state).toEqual({ ...EMPTY, filters: { year: ['2023'], region: ['140000'] } });
    expect(withFilter(state, 'year', []).filters).toEqual({ region: ['140000'] });
    expect(chosenKeys(state.filters)).toEqual(['region', 'year']);
  });
});
