import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../fiscal/checks/rule.ts';
import type { Agency } from '../../fiscal/disclosure.ts';
import { disclosureOf, expenditureTable } from '../table-fixture.ts';
import { type Digest, DigestBuilder, type KeptDigest } from './digest.ts';
import { type DigestEntry, digestEntry, type EntryNote } from './entry.ts';
import { summariseDisclosure } from './summary.ts';

const RULES = ['balance', 'row-sums', 'column-totals'];
const agency: Agency = { id: '140824-test', name: '某县某局', region: '140824', level: 'county', budgetCode: '', sector: '', note: '' };
const disclosures = ['a', 'b', 'c', 'd', 'e'].map((name) => disclosureOf([expenditureTable()], { id: `140824-test/${name}` }));
const library = { disclosures, acknowledgements: new Map(), checklist: [] };

/** How often each rule finds something in a disclosure, and how often it agrees. */
type Ran = readonly (readonly [found: number, passed: number])[];

interface Made {
  readonly entry: DigestEntry;
  readonly notes: readonly EntryNote[];
}

function made(at: number, ran: Ran): Made {
  const disclosure = disclosures[at] ?? disclosureOf([]);
  const place = { disclosure: disclosure.id, table: 'expenditure-by-function', row: 'total', column: 'total' };
  const check = (rule: string, outcome: Check['outcome'], key: number): Check => ({ rule, key: String(key), outcome, severity: outcome === 'finding' ? 'error' : undefined, place, places: [], terms: [], stated: '1', recomputed: '1', difference: '0', unit: '万元', facts: {} });
  const checks = ran.flatMap(([found, passed], rule) => [
    ...Array.from({ length: found }, (_, key) => check(RULES[rule] ?? '', 'finding', key)),
    ...Array.from({ length: passed }, (_, key) => check(RULES[rule] ?? '', 'pass', key + 10)),
  ]);
  const found = checks.filter(({ outcome }) => outcome === 'finding');
  return {
    entry: digestEntry(disclosure, agency, checks, summariseDisclosure(disclosure, checks, library)),
    notes: found.map(({ key, rule }) => ({ rule, mixed: `${disclosure.id} ${rule} ${key} of ${found.length}`, own: `${rule} ${key} of ${found.length}` })),
  };
}

function whole(all: readonly Made[], listed: number): KeptDigest {
  const builder = new DigestBuilder(library, listed);
  for (const { entry, notes } of all) builder.add(entry, () => notes);
  return plain({ digest: builder.finish(), slices: builder.kept() });
}

/** As the next build reads it. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const ran: fc.Arbitrary<Ran> = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: RULES.length, maxLength: RULES.length });

describe('a digest made from one that was kept', () => {
  it('is what all disclosures together make, or says that it cannot be known', () => {
    let renewed = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(ran, { minLength: 5, maxLength: 5 }), fc.array(fc.option(ran, { freq: 2 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 1, max: 24 }), (before, after, listed) => {
        const was = before.map((each, at) => made(at, each));
        const now = after.map((each, at) => (each ? made(at, each) : (was[at] as Made)));
        const builder = new DigestBuilder(library, listed, whole(was, listed));
        const known = now.every((one, at) => one === was[at] || builder.replace((was[at] as Made).entry, one.entry, () => one.notes));
        if (!known) {
          refused += 1;
          return;
        }
        renewed += 1;
        expect(plain<Digest>(builder.finish())).toEqual(whole(now, listed).digest);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect([renewed > 50, refused > 50]).toEqual([true, true]);
  });
});
