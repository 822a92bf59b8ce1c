import { describe, expect, it } from 'vitest';
import type { Compared } from './compared.ts';
import { CompareDigestBuilder, slicesAnew } from './digest.ts';

/** More than the default view shows of every year. */
const EACH = 30;

const one = (at: number, year: number, printed: string): Compared => ({
  disclosure: `140824-office-${at}/${year}-budget`,
  head: { agency: `140824-office-${at}`, name: `某县第${at}局`, region: '140824', level: 'county', sector: '', year, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published', 'published', 'published', 'published'] },
  date: `${year}-02-02`,
  rows: [
    ['expenditure-current-year', printed, '万元', '', '', 'row', '', ''],
    ['three-public', printed, '万元', '', 'general-budget', 'row', '', ''],
  ],
});
const all = [2023, 2024].flatMap((year) => Array.from({ length: EACH }, (_, at) => one(at, year, `${((at * 7) % EACH) + 1}.50`)));
const heads = all.map(({ head: { year, stage } }) => ({ fiscalYear: year, stage }));

function whole(entries: readonly Compared[]): CompareDigestBuilder {
  const builder = new CompareDigestBuilder(heads);
  for (const entry of entries) builder.add(entry);
  return builder;
}

describe('comparisons made from those that were kept', () => {
  it.each([2023, 2024])('are what all disclosures together make, when a figure of %i changed', (year) => {
    const now = all.map((entry) => (entry.disclosure === `140824-office-4/${year}-budget` ? one(4, year, '77.00') : entry));
    const before = whole(all);
    const kept = JSON.parse(JSON.stringify({ views: before.finish().views, slices: before.kept() })) as ConstructorParameters<typeof CompareDigestBuilder>[1];
    const anew = slicesAnew(heads, new Set([`${year}-budget`]));
    expect([...anew]).toEqual([`${year}-budget`]);
    const renewed = new CompareDigestBuilder(heads, kept, anew);
    for (const entry of now) if (anew.has(`${entry.head.year}-${entry.head.stage}`)) renewed.add(entry);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(renewed.finish())).toEqual(plain(whole(now).finish()));
    expect(plain(renewed.finish())).not.toEqual(plain(before.finish()));
    expect(plain(renewed.finish().views['expenditure-current-year'])).toEqual(plain(whole(now).finish().views['expenditure-current-year']));
  });

  it('take all years with one another where the page shows them all', () => {
    const few = heads.filter((_, at) => at % EACH < 15);
    expect([...slicesAnew(few, new Set(['2023-budget']))].sort()).toEqual(['2023-budget', '2024-budget']);
    expect([...slicesAnew(few, new Set())]).toEqual([]);
  });
});
