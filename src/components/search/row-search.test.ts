import { describe, expect, it } from 'vitest';
import { type RowIndex, RowIndexError } from '../../row-index/types.ts';
import { answer } from '../../views/search-page/fake-index.ts';
import { RowSearch } from './row-search.ts';

function index(search: RowIndex['search']): RowIndex {
  return { documents: 1, regions: [], agencies: [], kinds: [], cost: { bytes: 0, requests: 0 }, search, suggest: async () => [] };
}

describe('the row index of a page', () => {
  it('is opened once, at the first question', async () => {
    let opened = 0;
    const rows = new RowSearch(async () => {
      opened += 1;
      return index(async () => answer(3));
    });
    expect(opened).toBe(0);
    const [first] = await Promise.all([rows.ask('医保', {}), rows.ask('医疗', {})]);
    expect([first.answer.count, opened]).toEqual([3, 1]);
  });

  it('is opened again when its build was replaced', async () => {
    const builds = [index(async () => Promise.reject(new RowIndexError('old.bin', 'missing'))), index(async () => answer(5))];
    const rows = new RowSearch(async () => builds.shift() ?? Promise.reject(new Error('opened too often')));
    expect((await rows.ask('医保', {})).answer.count).toBe(5);
    expect((await rows.ask('医保', {})).answer.count).toBe(5);
  });

  it('tells what went wrong when that does not help, and can be asked again', async () => {
    let gone = true;
    const rows = new RowSearch(async () => (gone ? Promise.reject(new RowIndexError('core.bin', 'missing')) : index(async () => answer(1))));
    await expect(rows.ask('医保', {})).rejects.toThrow('core.bin: missing');
    gone = false;
    expect((await rows.ask('医保', {})).answer.count).toBe(1);
  });

  it('asks no second time for a fault of another sort', async () => {
    let asked = 0;
    const rows = new RowSearch(async () =>
      index(async () => {
        asked += 1;
        throw new TypeError('fault');
      }),
    );
    await expect(rows.ask('医保', {})).rejects.toThrow('fault');
    expect(asked).toBe(1);
  });
});
