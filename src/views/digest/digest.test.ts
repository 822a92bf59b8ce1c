import { describe, expect, it } from 'vitest';
import type { Check } from '../../fiscal/checks/rule.ts';
import type { Agency } from '../../fiscal/disclosure.ts';
import { disclosureOf, expenditureTable } from '../table-fixture.ts';
import { DigestBuilder } from './digest.ts';
import { digestEntry, entryNotes } from './entry.ts';
import { summariseDisclosure } from './summary.ts';

const TOTAL = 'expenditure-by-function-total';
const place = (disclosure: string) => ({ disclosure, table: 'expenditure-by-function', row: TOTAL, column: 'total' });
const check = (disclosure: string, rule: string, outcome: Check['outcome'] = 'finding'): Check => ({
  rule,
  key: `${TOTAL}/total`,
  outcome,
  severity: outcome === 'finding' ? 'error' : undefined,
  place: place(disclosure),
  places: [place(disclosure)],
  terms: [],
  stated: '100.00',
  recomputed: '99',
  difference: '+1',
  unit: '万元',
  facts: { table: '支出总表', row: '合计', column: '合计' },
});

const ids = ['140824-test/a', '140824-test/b', '140824-test/c'];
const disclosures = ids.map((id) => disclosureOf([expenditureTable()], { id }));
const library = { disclosures, acknowledgements: new Map(), checklist: [] };
const agency: Agency = { id: '140824-test', name: '某县某局', region: '140824', level: 'county', budgetCode: '', sector: '', note: '' };

let asked: string[] = [];

function digestOf(order: readonly number[], listed: number) {
  asked = [];
  const builder = new DigestBuilder(library, listed);
  for (const at of order) {
    const disclosure = disclosures[at]!;
    const checks = [check(disclosure.id, 'column-totals'), check(disclosure.id, 'balance'), check(disclosure.id, 'row-sums', 'pass')];
    builder.add(digestEntry(disclosure, agency, checks, summariseDisclosure(disclosure, checks, library)), () => {
      asked.push(disclosure.id);
      return entryNotes(disclosure, checks, library);
    });
  }
  return builder.finish();
}

describe('the digest', () => {
  it('counts everything, by rule too', () => {
    const digest = digestOf([2, 0, 1], 100);
    expect(digest.summary).toMatchObject({ total: 9, finding: 6, errors: 6, pass: 3 });
    expect(digest.rules['column-totals']?.summary).toMatchObject({ total: 3, finding: 3 });
    const figures = disclosures.map((disclosure) => summariseDisclosure(disclosure, [], library).figures);
    expect(figures[0]).toBeGreaterThan(0);
    expect(digest).toMatchObject({ tables: 3, figures: figures.reduce((sum, each) => sum + each, 0) });
  });

  it('keeps no more notes than a page lists: those of the first disclosures, in whatever order they were read', () => {
    const kept = (order: readonly number[]) => digestOf(order, 3).groups.map(({ id, notes }) => [id, notes.length]);
    expect(kept([0, 1, 2])).toEqual([[ids[0], 2], [ids[1], 1]]);
    expect(kept([2, 1, 0])).toEqual(kept([0, 1, 2]));
    expect(digestOf([2, 1, 0], 3)).toEqual(digestOf([0, 1, 2], 3));
  });

  it('asks for no notes when every list is full', () => {
    digestOf([0, 1, 2], 1);
    expect(asked).toEqual(['140824-test/a']);
    digestOf([0, 1, 2], 2);
    expect(asked).toEqual(['140824-test/a', '140824-test/b']);
  });

  it('is plain JSON: a page reads back what the build gathered', () => {
    const digest = digestOf([0, 1, 2], 100);
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
  });
});
