import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { type FigureKey, isValue, MEASURE_KEYS, standing } from '../../fiscal/measures.ts';
import { figureCells, figureRow, headFromRow, headOf, headRow, liesIn, standingFrom } from './parts.ts';
import { type Choice, defaultChoice } from './query.ts';
import { type Asked, chosenValues, slicesNeeded } from './select.ts';
import { shownValue } from './amounts.ts';

const agency = (id: string, region = '990101'): Agency => ({ id, name: id, region, level: 'county', budgetCode: '', sector: '教育', note: '' });
const spending = (amount: string) => makeTable('revenue-expenditure-summary', `side | label | amount\n支出 | 本年支出合计 | ${amount}`);
const all = (entries: readonly (readonly [Disclosure, Agency])[]): readonly Asked[] => entries.map(([disclosure, owner]) => ({ head: headOf(disclosure, owner), say: (key) => standing(disclosure, owner, key) }));
const made = (id: string, fiscalYear: number, amount: string, head: Partial<Disclosure> = {}) => [makeDisclosure([spending(amount)], { agency: id, fiscalYear, ...head }), agency(id)] as const;
const choice = (given: Partial<Choice>): Choice => ({ ...defaultChoice('expenditure-current-year', []), ...given });
const shown = (asked: readonly Asked[], given: Partial<Choice>) => chosenValues(asked, choice(given)).map((one) => [one.agency, one.fiscalYear, isValue(one) ? shownValue(one) : one.form === 'underived' ? [one.reason, ...one.differences] : one.reason]);

describe('chosenValues', () => {
  const held = all([made('a', 2024, '12.00'), made('a', 2023, '10.00'), made('a', 2023, '9.00', { stage: 'final' }), made('b', 2024, '5.00'), made('b', 2023, '5.00', { scope: 'unit' })]);

  it('asks the chosen documents only', () => {
    expect(shown(held, { years: [2023], stage: 'budget' })).toEqual([['a', 2023, '10.00'], ['b', 2023, '5.00']]);
    expect(shown(held, { scope: 'unit' })).toEqual([['b', 2023, '5.00']]);
    expect(shown(held, { agencies: ['b'], years: [2024] })).toEqual([['b', 2024, '5.00']]);
    expect(shown(held, { place: '880000' })).toEqual([]);
  });

  it('reckons changes against documents of years that are not shown, and says the scope where that differs', () => {
    expect(shown(held, { form: 'change', years: [2024], stage: 'budget' })).toEqual([['a', 2024, '+20.0%'], ['b', 2024, ['unlike', 'scope']]]);
    expect(shown(held, { form: 'change', years: [2023], stage: 'budget', agencies: ['a'] })).toEqual([['a', 2023, ['no-other']]]);
  });

  it('sets final accounts against the budget', () => {
    expect(shown(held, { form: 'execution' })).toEqual([['a', 2023, '90.0%']]);
  });
});

describe('slicesNeeded', () => {
  const slices = [{ year: 2024, stage: 'budget' }, { year: 2023, stage: 'budget' }, { year: 2023, stage: 'final' }, { year: 2022, stage: 'budget' }] as const;

  it('is what is asked and what that is reckoned against', () => {
    const names = (given: Partial<Choice>) => slicesNeeded(slices, choice(given)).map(({ year, stage }) => `${year} ${stage}`);
    expect(names({ years: [2023], stage: 'budget' })).toEqual(['2023 budget']);
    expect(names({ years: [2023], stage: 'budget', form: 'change' })).toEqual(['2023 budget', '2022 budget']);
    expect(names({ years: [2023], form: 'execution' })).toEqual(['2023 budget', '2023 final']);
    expect(names({})).toHaveLength(4);
  });
});

describe('liesIn', () => {
  it('takes provinces and cities by the zeros at the end of their codes', () => {
    expect(liesIn('130281', '130000') && liesIn('130281', '130200') && liesIn('130281', '130281') && liesIn('130000', '130000')).toBe(true);
    expect(liesIn('130281', '130300') || liesIn('130000', '130200') || liesIn('140281', '130000')).toBe(false);
  });
});

describe('parts', () => {
  it('say of every measure what the tables say', () => {
    const disclosure = makeDisclosure(
      [
        spending('1,234.50'),
        makeTable('expenditure-by-function', 'code | label | total | basic | project | uncertain\n | 合计 | 9.00 | 4.00 | |\n205 | 教育支出 | 9.00 | | 0.00 | total', { carryover: 'included' }),
        makeTable('three-public-expenses', 'label | total\n“三公”经费 | 3.00\n公务接待费 | \n因公出国（境）费 | —', { unit: '元', title: '一般公共预算“三公”经费' }),
      ],
      { scope: 'unit', states: { 'basic-by-economic': 'not-collected' }, sources: [{ id: 'text', title: '', publisher: '教育局', hashed: 'extracted-text', sha256: '' }] },
    );
    const owner = agency('990100-education');
    const head = headFromRow(headRow(headOf(disclosure, owner)), 2023, 'budget');
    expect(head).toEqual(headOf(disclosure, owner));
    const rows = new Map(figureCells(disclosure, owner).map((cells) => [cells.key, figureRow(cells)]));
    const keys: readonly FigureKey[] = [...MEASURE_KEYS, 'function-205', 'function-205-basic', 'function-205-project', 'function-206', 'economic-301'];
    for (const key of keys) {
      /* Lists of units travel as fingerprints. */
      const { members: fingerprint, ...read } = standingFrom(head, key, rows.get(key));
      const { members, ...told } = standing(disclosure, owner, key);
      expect(read).toEqual(told);
      expect(fingerprint === undefined).toBe(members === undefined);
    }
    expect(standingFrom(head, 'economic-301', undefined)).toMatchObject({ form: 'missing', reason: 'not-collected' });
    expect(standingFrom(head, 'function-206', undefined)).toMatchObject({ form: 'missing', reason: 'published' });
    expect(standingFrom(head, 'receptions', rows.get('receptions'))).toMatchObject({ form: 'missing', reason: 'blank' });
  });
});
