import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowIndexBuilder } from './builder.ts';
import type { BuilderOptions } from './options.ts';
import { patchIndex } from './patch.ts';
import { INPUT, library, options, row } from './random-testing.ts';
import { readState } from './state.ts';
import type { DocumentRecord, RowRecord } from './types.ts';

/* Hundreds of small indexes: on a busy machine that takes its time. */
const PATIENCE = 600_000;

interface Built {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly state: Uint8Array;
}

function build(documents: readonly DocumentRecord[], chosen: Partial<BuilderOptions>): Built {
  const builder = new RowIndexBuilder(INPUT, chosen);
  for (const document of documents) builder.add(document);
  const files = new Map<string, Uint8Array>();
  const { state } = builder.finish((path, content) => files.set(path, content.slice()));
  return { files, state };
}

/** The build after a patch; undefined where the patcher asks for a build of everything. */
function patch({ files, state }: Built, documents: readonly DocumentRecord[], chosen: Partial<BuilderOptions>): (Built & { readonly touched: number }) | undefined {
  const patched = patchIndex({ input: INPUT, options: chosen, state, read: (path) => files.get(path) }, documents);
  if (!patched) return undefined;
  const made = new Map(files);
  for (const [path, content] of patched.files) {
    if (content) made.set(path, content.slice());
    else expect(made.delete(path), path).toBe(true);
  }
  return { files: made, state: patched.state, touched: patched.files.size };
}

function expectSame(one: Built, other: Built): void {
  expect([...one.files.keys()].sort()).toEqual([...other.files.keys()].sort());
  for (const [path, content] of other.files) expect(one.files.get(path), path).toEqual(content);
  const [a, b] = [readState(one.state), readState(other.state)];
  const counts = (state: typeof a): unknown => ({ ...state, spreads: undefined, shadowed: new Map([...(state?.shadowed ?? [])].sort()) });
  expect(counts(a)).toEqual(counts(b));
  const known = new Map((a?.spreads.known ?? []).map((each) => [`${each.code} ${each.text}`, each]));
  for (const { code, text, spread } of b?.spreads.known ?? []) {
    const own = known.get(`${code} ${text}`);
    if (own?.atMost) expect(own.spread).toBeGreaterThanOrEqual(spread);
    else if (own) expect(own.spread).toBe(spread);
    else expect(spread).toBeLessThan(a?.spreads.from ?? 0);
  }
}

type Edit = (rows: readonly RowRecord[]) => readonly RowRecord[];

const place = fc.nat(20);
const at = (rows: readonly RowRecord[], number: number, change: (each: RowRecord) => readonly RowRecord[]): readonly RowRecord[] => rows.flatMap((each, index) => (index === number % rows.length ? change(each) : [each]));
/* A figure, a sentence, a name, a row more, a row less, a table less: what an editor does. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom('12', '3,003', '21%', '无')).map(([number, text]): Edit => (rows) => at(rows, number, (each) => [{ ...each, amount: text, amounts: [{ header: '', text }] }])),
  fc.tuple(place, row).map(([number, { texts }]): Edit => (rows) => at(rows, number, (each) => [{ ...each, texts }])),
  fc.tuple(place, row).map(([number, { name, code }]): Edit => (rows) => at(rows, number, (each) => [{ ...each, name, code }])),
  fc.tuple(place, row).map(([number, more]): Edit => (rows) => [...rows.slice(0, number), { ...more, address: 'new' }, ...rows.slice(number)]),
  place.map((number): Edit => (rows) => at(rows, number, () => [])),
  fc.constantFrom('table', 'row', 'form').map((kind): Edit => (rows) => rows.filter((each) => each.kind !== kind)),
);
/* Which documents change, and how; one such map after the other. */
const changes = fc.array(fc.array(fc.tuple(fc.nat(20), edit), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

const bare = ({ rows, ...head }: DocumentRecord): DocumentRecord & { readonly rows: readonly RowRecord[] } => ({ ...head, rows: [...rows] });

describe('a patched index', () => {
  it('is byte for byte what building everything gives, change after change', () => {
    let [patched, all] = [0, 0];
    fc.assert(
      fc.property(library, options, changes, (documents, chosen, edits) => {
        let held = documents.map(bare);
        let built = build(held, chosen);
        for (const step of edits) {
          const places = new Set(step.map(([number]) => number % held.length));
          held = held.map((document, number) => ({ ...document, rows: step.reduce((rows, [to, change]) => (to % held.length === number ? change(rows) : rows), document.rows) }));
          const whole = build(held, chosen);
          const made = patch(built, held.filter((_, number) => places.has(number)), chosen);
          all += 1;
          if (made) {
            patched += 1;
            expectSame(made, whole);
          }
          built = made ?? whole;
        }
      }),
      { numRuns: 600 },
    );
    /* With limits as low as these every second change moves one; but the others must be patched. */
    expect(patched).toBeGreaterThan(all / 4);
  }, PATIENCE);
});
