import { describe, expect, it } from 'vitest';
import { answerChecklist, type ChecklistItem } from '../../fiscal/checklist.ts';
import { disclosureOf, expenditureTable } from '../table-fixture.ts';
import { answersHtml } from './answers-html.ts';
import { answersByState, checklistMatrices, stateCounts } from './matrix.ts';

const item = (values: Partial<ChecklistItem> & Pick<ChecklistItem, 'id'>): ChecklistItem => ({ title: values.id, type: 'table', stages: ['budget'], firstYear: 2017, kinds: [], words: [], source: '规定', basis: 'rule', moot: [], ...values });
const items = [
  item({ id: 'spending', kinds: ['expenditure-by-function'] }),
  item({ id: 'funds', kinds: ['government-funds'] }),
  item({ id: 'later', kinds: ['state-capital'], firstYear: 2030 }),
  item({ id: 'final-only', kinds: ['expenditure-by-function'], stages: ['final'] }),
];
const budget = disclosureOf([expenditureTable()]);
const final = disclosureOf([], { id: '140824-test/2023-final', stage: 'final' });

describe('checklist', () => {
  it('sets each stage against its own items', () => {
    const matrices = checklistMatrices(items, [budget, final], () => '某县医疗保障局', (id) => ({ answers: answerChecklist(items, id === budget.id ? budget : final).map(({ state, address }) => (address === undefined ? [state] : [state, address])) }));
    expect(matrices.map(({ stage, items: own, columns }) => [stage, own.length, columns.length])).toEqual([['budget', 3, 1], ['final', 1, 1]]);
    expect(matrices[0]?.columns[0]?.answers.map(({ state }) => state)).toEqual(['published', 'not-published', 'not-required']);
    expect(matrices[0]?.columns[0]?.answers[0]?.address).toBe('expenditure-by-function');
    expect(stateCounts(matrices[0]?.columns[0]?.answers ?? [])).toMatchObject({ published: 1, 'not-published': 1, 'not-required': 1, 'not-collected': 0 });
  });

  it('tells on a page what is missing first and leaves out what is not required', () => {
    expect([...answersByState(items, budget)].map(([state, own]) => [state, own.map(({ item: { id } }) => id)])).toEqual([['not-published', ['funds']], ['published', ['spending']]]);
  });

  it('counts what rules require and what is later practice apart, and what does not apply in neither', () => {
    const practice = item({ id: 'assets', kinds: ['state-assets'], basis: 'practice' });
    const moot = item({ id: 'trips', type: 'explanation', words: ['出国'], moot: ['government-funds'] });
    const lacking = item({ id: 'buys', kinds: ['procurement'] });
    const empty = { ...expenditureTable(), id: 'government-funds', kind: { ...expenditureTable().kind, id: 'government-funds' }, state: 'published-empty' as const, note: '没有这类支出' };
    const said = String(answersHtml([...items, lacking, practice, moot], disclosureOf([expenditureTable(), empty]))).replace(/<[^>]+>/g, '');
    expect(said).toContain('规定要求公开的3项中，已公开2项，未公开1项。后续做法的1项中，见到0项。');
    expect(said).toMatch(/不适用\s*1 项/);
  });
});
