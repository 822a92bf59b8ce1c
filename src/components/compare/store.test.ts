import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency } from '../../fiscal/disclosure.ts';
import { figureCells, figureRow, headOf, headRow } from '../../views/compare/parts.ts';
import { type Choice, defaultChoice } from '../../views/compare/query.ts';
import { CompareStore } from './store.ts';

const agency = (id: string, region: string): Agency => ({ id, name: `${id}局`, region, level: 'county', budgetCode: '', sector: '教育', note: '' });
const spending = makeTable('expenditure-by-function', 'code | label | total | basic | project\n | 合计 | 2.00 | 1.50 | 0.50\n205 | 教育支出 | 2.00 | |');
const [A, B] = [agency('a', '130100'), agency('b', '140100')];
const held = (owner: Agency, fiscalYear: number) => makeDisclosure([spending], { agency: owner.id, fiscalYear });

/** The files of two years, the newer in two parts, and what was asked for. */
function files() {
  const part = (owner: Agency, year: number) => {
    const disclosure = held(owner, year);
    const rows = (group: string) => figureCells(disclosure, owner).filter(({ key }) => key === group || key.startsWith(`${group}-`)).map((cells) => [owner.id, 'department', ...figureRow(cells)]);
    return { heads: { rows: [headRow(headOf(disclosure, owner))] }, basic: { rows: rows('basic') }, code: { rows: rows('function-205') } };
  };
  const [newA, newB, old] = [part(A, 2024), part(B, 2024), part(A, 2023)];
  const all: Record<string, unknown> = {
    'index.json': {
      version: 'x',
      slices: [
        { year: 2024, stage: 'budget', disclosures: 2, parts: [{ name: '2024-budget', from: '130100', to: '130100', disclosures: 1 }, { name: '2024-budget-2', from: '140100', to: '140100', disclosures: 1 }] },
        { year: 2023, stage: 'budget', disclosures: 1, parts: [{ name: '2023-budget', from: '130100', to: '130100', disclosures: 1 }] },
      ],
      sectors: [],
      places: [],
      agencyFiles: [],
    },
    'codes.json?v=x': { functional: [['205', ['教育支出'], ['2024-budget', '2023-budget']]], economic: [] },
    'heads/2024-budget.json?v=x': newA.heads,
    'heads/2024-budget-2.json?v=x': newB.heads,
    'heads/2023-budget.json?v=x': old.heads,
    'figures/basic/2024-budget.json?v=x': newA.basic,
    'figures/basic/2024-budget-2.json?v=x': newB.basic,
    'figures/basic/2023-budget.json?v=x': old.basic,
    'figures/function-205/2024-budget.json?v=x': newA.code,
    'figures/function-205/2023-budget.json?v=x': old.code,
    'agencies/a.json?v=x': { ...A, agency: 'a', disclosures: [2024, 2023].map((year) => ({ ...headOf(held(A, year), A), figures: figureCells(held(A, year), A).map(figureRow) })) },
  };
  const read: string[] = [];
  const store = new CompareStore(async (path) => {
    read.push(path);
    return all[path];
  });
  return { store, read };
}
const choice = (given: Partial<Choice>): Choice => ({ ...defaultChoice('basic', []), ...given });

describe('CompareStore', () => {
  it('fetches the parts of the chosen years and places, each once', async () => {
    const { store, read } = files();
    const { asked } = await store.ask(choice({ years: [2024], place: '140000' }));
    expect(asked.map(({ head, say }) => [head.agency, say('basic')])).toMatchObject([['b', { form: 'figure', printed: '1.50', fiscalYear: 2024 }]]);
    await store.ask(choice({ years: [2024], place: '140000' }));
    expect(read).toEqual(['index.json', 'heads/2024-budget-2.json?v=x', 'figures/basic/2024-budget-2.json?v=x']);
  });

  it('does not ask parts for a code that no document in them states, and knows why it is missing there', async () => {
    const { store, read } = files();
    const { asked } = await store.ask(choice({ measure: 'function-205-basic', years: [2024] }));
    expect(asked.map(({ say }) => say('function-205-basic'))).toMatchObject([{ form: 'missing', reason: 'blank' }, { form: 'missing', reason: 'published' }]);
    expect(read).not.toContain('figures/function-205/2024-budget-2.json?v=x');
  });

  it('reads chosen agencies from their own files, all years at once, and says which are not known', async () => {
    const { store, read } = files();
    const { asked, unknownAgencies } = await store.ask(choice({ agencies: ['a', 'nobody'], years: [2024] }));
    expect(asked.map(({ head, say }) => [head.year, say('function-205').form])).toEqual([[2024, 'figure'], [2023, 'figure']]);
    expect(unknownAgencies).toEqual(['nobody']);
    expect(read).toEqual(['index.json', 'agencies/a.json?v=x', 'agencies/nobody.json?v=x']);
  });

  it('asks again for what failed', async () => {
    let tries = 0;
    const store = new CompareStore(async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return { version: 'x', slices: [], sectors: [], places: [], agencyFiles: [] };
    });
    await expect(store.index()).rejects.toThrow('offline');
    expect((await store.index()).version).toBe('x');
  });
});
