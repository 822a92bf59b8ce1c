import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { compareMeasure } from './three-public.ts';

const agencies = new Map<string, Agency>(
  ['a', 'b', 'c', 'd'].map((letter) => [`9901-${letter}`, { id: `9901-${letter}`, name: `某县${letter}局`, region: '990101', level: 'county', budgetCode: '', sector: '教育', note: '' }]),
);

function stating(agency: string, amount: string, head: Partial<Disclosure> = {}, unit = '万元'): Disclosure {
  return makeDisclosure([makeTable('three-public-expenses', `label | total\n公务接待费 | ${amount}`, { unit })], { agency: `9901-${agency}`, ...head });
}

describe('compareMeasure', () => {
  it('ranks like figures, the greatest first, ties alike, whatever unit they are printed in', () => {
    const { groups } = compareMeasure([stating('a', '1.00'), stating('b', '25,000', {}, '元'), stating('c', '1.0')], agencies, 'receptions');
    expect(groups.length).toBe(1);
    expect(groups[0]?.figures.map(({ agency, rank, share }) => [agency, rank, share])).toEqual([['9901-b', 1, 1], ['9901-a', 2, 0.4], ['9901-c', 2, 0.4]]);
  });

  it('never puts budget and final accounts into one ranking, nor two years, nor two scopes', () => {
    const { groups } = compareMeasure([stating('a', '1.00'), stating('b', '2.00', { stage: 'final' }), stating('c', '3.00', { fiscalYear: 2022 }), stating('d', '4.00', { scope: 'unit' })], agencies, 'receptions');
    expect(groups.map(({ figures }) => figures.length)).toEqual([1, 1, 1, 1]);
    expect(groups.every(({ figures }) => figures[0]?.rank === undefined)).toBe(true);
    expect(groups.slice(1).every(({ differences }) => differences.length > 0)).toBe(true);
  });

  it('lists what is missing as missing: blank and not collected are no zeros, a printed zero is a figure', () => {
    const { groups, missing, stated, asked } = compareMeasure(
      [stating('a', ''), stating('b', '0.00'), makeDisclosure([], { agency: '9901-c', states: { 'three-public-expenses': 'not-collected' } })],
      agencies,
      'receptions',
    );
    expect(groups.flatMap(({ figures }) => figures.map(({ agency, printed, share }) => [agency, printed, share]))).toEqual([['9901-b', '0.00', 0]]);
    expect(missing.map(({ disclosure, reason }) => [disclosure.agency, reason])).toEqual([['9901-a', 'blank'], ['9901-c', 'not-collected']]);
    expect([stated, asked]).toEqual([1, 3]);
  });
});
