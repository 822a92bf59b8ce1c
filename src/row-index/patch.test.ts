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
  const given = { input: INPUT, options: chosen, state, read: (path: string) => files.get(path) };
  const patched = patchIndex(given, documents);
  /* The registers are the same: to know it gives the same. */
  expect(patchIndex({ ...given, sameRegisters: true }, documents)).toEqual(patched);
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
      { numRuns: 250 },
    );
    /* With limits as low as these every second change moves one; but the others must be patched. */
    expect(patched).toBeGreaterThan(all / 4);
  }, PATIENCE);

  /* As large as a small index with common texts is, with the usual limits: what editors do must not need everything. */
  it.each<[string, Edit]>([
    ['figure', (rows) => at(rows, 4, (each) => [{ ...each, amount: '9,876.5', amounts: [{ header: '金额', text: '9,876.5' }] }])],
    ['sentence', (rows) => at(rows, 5, (each) => [{ ...each, texts: [{ header: '依据', text: '按重新核定的测算标准安排' }] }])],
    ['new row', (rows) => [...rows.slice(0, 3), line(77, 3), ...rows.slice(3)]],
    ['missing row', (rows) => rows.slice(1)],
  ])('follows a %s in one document or in all of an agency', (_, change) => {
    const documents = Array.from({ length: 80 }, (_each, number) => document(number));
    const built = build(documents, {});
    expect(built.files.size).toBeGreaterThan(50);
    for (const changed of [documents.slice(40, 41), documents.filter(({ agency }) => agency === '12-a').slice(0, 6)]) {
      const now = changed.map(({ rows, ...head }) => ({ ...head, rows: change(rows) }));
      const made = patch(built, now, {});
      expect(made?.touched).toBeGreaterThan(0);
      if (made) expectSame(made, build(documents.map((each) => now.find(({ id }) => id === each.id) ?? each), {}));
    }
  });

  it.each([{ names: ['单位预算'] }, { year: 2031 }, { scope: 'department' }, { agency: '12-a' }, { id: '1201-a/other' }])('asks for everything when a head says %o', (other) => {
    const documents = Array.from({ length: 20 }, (_each, number) => document(number));
    expect(patch(build(documents, {}), documents.slice(4, 5).map((each) => ({ ...each, ...other })), {})).toBeUndefined();
  });

  it('of the same documents changes nothing', () => {
    const documents = Array.from({ length: 80 }, (_each, number) => document(number));
    expect(patch(build(documents, {}), documents.slice(3, 9), {})?.touched).toBe(0);
  });
});

function line(number: number, place: number): RowRecord {
  const common = ['公务接待费', '办公费', '差旅费', '培训费', '会议费'];
  const text = `第${number * 7 + place}项支出用于${['设备购置', '房屋修缮', '人员培训'][place % 3] ?? ''}`;
  return { kind: 'row', address: `r${place}`, name: place < 5 ? (common[place] ?? '') : text, section: '支出表', code: `2010${place}`, amount: `${number}.${place}`, amounts: [{ header: '金额', text: `${number}.${place}5` }], texts: [{ header: '依据', text: place % 2 === 0 ? '部门预算' : `${text}的依据` }] };
}

function document(number: number): ReturnType<typeof bare> {
  const agency = ['1202-b', '1201-a', '12-a'][number % 3] ?? '';
  return { id: `${agency}/${number}`, agency, year: 2021 + (number % 4), stage: 'budget', scope: 'unit', names: ['部门预算'], rows: Array.from({ length: 12 }, (_, place) => line(number, place)) };
}
