import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from './open.ts';
import { filters, INPUT, library, options, query } from './random-testing.ts';
import { referenceAnswer } from './reference-testing.ts';
import { buildPart, joinParts, memoryFetch } from './testing.ts';
import type { Answer, DocumentRecord, Hit } from './types.ts';

const OPEN = '/rows/';

/* Hundreds of small indexes: on a busy machine that takes its time. */
const PATIENCE = 600_000;

function named({ kind, document, agency, region, address }: Hit): string {
  if (document) return `${document.id} ${kind} ${address}`;
  return agency ? `agency ${agency.id}` : `region ${region.code}`;
}

function plain({ facets }: Answer): Record<string, Record<string, number>> {
  return Object.fromEntries(Object.entries(facets).map(([key, counts]) => [key, Object.fromEntries([...counts].filter(([value]) => value))]));
}

describe('a row index', () => {
  it('answers as looking through everything does: rows, order, counts and facets', async () => {
    await fc.assert(
      fc.asyncProperty(library, options, query, filters, fc.constantFrom('row', 'document'), async (documents, chosen, typed, narrowed, by) => {
        const index = await openIndex(OPEN, { fetch: memoryFetch(joinParts([buildPart(INPUT, documents, chosen)])) });
        const answer = await index.search(typed, { filters: narrowed, by, limit: 1000 });
        /* A term that stands nowhere is cut into names and the rest: that is judged by itself. */
        const truth = referenceAnswer(INPUT, documents, answer.cut ? answer.terms.join(' ') : typed, narrowed, by);
        expect(answer.hits.map(named)).toEqual(truth.hits);
        expect([answer.count, answer.documents, answer.total]).toEqual([truth.count, truth.documents, truth.hits.length]);
        if (answer.terms.length > 0) expect(plain(answer)).toEqual(truth.facets);
      }),
      { numRuns: 400 },
    );
  }, PATIENCE);

  it('of parts answers as the whole does', async () => {
    await fc.assert(
      fc.asyncProperty(library, options, options, query, filters, async (documents, chosen, others, typed, narrowed) => {
        const own = ({ agency }: DocumentRecord): boolean => agency === '1201-a';
        const whole = joinParts([buildPart(INPUT, documents, chosen)]);
        const parts = joinParts([buildPart(INPUT, documents.filter(own), chosen), buildPart(INPUT, documents.filter((each) => !own(each)), others)]);
        const ask = async (files: typeof whole): Promise<unknown> => {
          const answer = await (await openIndex(OPEN, { fetch: memoryFetch(files) })).search(typed, { filters: narrowed, limit: 1000 });
          return { ...answer, cost: undefined, facets: plain(answer) };
        };
        expect(await ask(parts)).toEqual(await ask(whole));
      }),
      { numRuns: 150 },
    );
  }, PATIENCE);

  it('gives the same hits screen by screen as at once, and each document once when asked for documents', async () => {
    await fc.assert(
      fc.asyncProperty(library, options, query, fc.integer({ min: 1, max: 4 }), fc.constantFrom('row', 'document'), async (documents, chosen, typed, limit, by) => {
        const index = await openIndex(OPEN, { fetch: memoryFetch(joinParts([buildPart(INPUT, documents, chosen)])) });
        const { hits, total, documents: found } = await index.search(typed, { by, limit: 1000 });
        const screens: Hit[] = [];
        for (let offset = 0; offset < total; offset += limit) screens.push(...(await index.search(typed, { by, offset, limit })).hits);
        expect(screens.map(named)).toEqual(hits.map(named));
        expect(hits).toHaveLength(total);
        const firsts = hits.flatMap(({ document }) => document?.id ?? []);
        const once = by === 'document' ? firsts : firsts.slice(0, found);
        expect(new Set(once).size).toBe(found);
        expect(once).toHaveLength(found);
      }),
      { numRuns: 150 },
    );
  }, PATIENCE);

  it('marks in every hit why it was found', async () => {
    await fc.assert(
      fc.asyncProperty(library, options, query, async (documents, chosen, typed) => {
        const index = await openIndex(OPEN, { fetch: memoryFetch(joinParts([buildPart(INPUT, documents, chosen)])) });
        const { hits } = await index.search(typed, { limit: 1000 });
        for (const { kind, name, code, texts } of hits) {
          /* Heads are found by names that their page shows elsewhere. */
          if (kind === 'document' || kind === 'agency' || kind === 'region') continue;
          expect([name, code, ...texts].some(({ matches }) => matches.length > 0)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  }, PATIENCE);

  it('is the same, byte for byte, when built again and when documents come in another order', () => {
    fc.assert(
      fc.property(library, options, (documents, chosen) => {
        const [one, again, turned] = [documents, documents, documents.toReversed()].map((given) => buildPart(INPUT, given, chosen));
        expect(again).toEqual(one);
        expect(turned).toEqual(one);
      }),
      { numRuns: 100 },
    );
  }, PATIENCE);
});
