import { describe, expect, it } from 'vitest';
import type { Compared } from '../compare/compared.ts';
import { ComparisonCollector } from './comparison-charts.ts';

const one = (at: number, year: number, printed: string): Compared => ({
  disclosure: `140824-office-${at}/${year}-budget`,
  head: { agency: `140824-office-${at}`, name: `某县第${at}局`, region: '140824', level: 'county', sector: '', year, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published', 'published', 'published', 'published'] },
  date: `${year}-0${(at % 8) + 1}-02`,
  rows: [['expenditure-current-year', printed, '万元', '', '', 'row', '', '']],
});

const all = [2023, 2024].flatMap((year) => Array.from({ length: 30 }, (_, at) => one(at, year, `${((at * 7) % 30) + 1}.50`)));

function collected(entries: readonly Compared[], kept?: ConstructorParameters<typeof ComparisonCollector>[0]): ComparisonCollector {
  const collector = new ComparisonCollector(kept);
  for (const entry of entries) collector.add(entry);
  return collector;
}

describe('what comparisons keep', () => {
  it('is plain JSON from which the same charts come', () => {
    const first = collected(all);
    const kept = JSON.parse(JSON.stringify(first.kept())) as ReturnType<typeof first.kept>;
    expect(first.charts().length).toBeGreaterThan(1);
    expect(collected([], kept).charts()).toEqual(first.charts());
  });

  it('lets one year be gathered anew beside the others', () => {
    const changed = all.map((entry) => (entry.disclosure === '140824-office-3/2024-budget' ? one(3, 2024, '99.00') : entry));
    const kept = collected(all).kept().filter(({ year }) => year !== 2024);
    const renewed = collected(changed.filter(({ head }) => head.year === 2024), kept);
    expect(renewed.charts()).toEqual(collected(changed).charts());
    expect(renewed.charts()).not.toEqual(collected(all).charts());
  });
});
