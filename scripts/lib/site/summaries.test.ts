import { describe, expect, it } from 'vitest';
import type { DisclosureSummary } from '../../../src/views/digest/summary.ts';
import { Summaries } from './summaries.ts';

const summary = (id: string): DisclosureSummary => ({ id }) as DisclosureSummary;

function counting(most: number) {
  const asked: string[] = [];
  const store = {
    summaries: (agency: string): readonly DisclosureSummary[] => {
      asked.push(agency);
      return [summary(`${agency}/a`), summary(`${agency}/b`)];
    },
  };
  return { asked, summaries: new Summaries(store, most) };
}

describe('summaries', () => {
  it('gives what is said of each disclosure, and reads an agency once', () => {
    const { asked, summaries } = counting(2);
    expect(['x/a', 'y/b', 'x/b', 'y/a'].map((id) => summaries.of(id)?.id)).toEqual(['x/a', 'y/b', 'x/b', 'y/a']);
    expect(asked).toEqual(['x', 'y']);
    expect(summaries.of('x/c')).toBeUndefined();
  });

  it('holds no more agencies than it may', () => {
    const { asked, summaries } = counting(2);
    for (const id of ['x/a', 'y/a', 'z/a', 'x/a']) expect(summaries.of(id)?.id).toBe(id);
    expect(asked).toEqual(['x', 'y', 'z', 'x']);
  });
});
