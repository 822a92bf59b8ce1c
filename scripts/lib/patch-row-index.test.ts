import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import { loadLibrary } from '../../src/load/library.ts';
import type { DocumentRecord, RowRecord } from '../../src/row-index/types.ts';
import { documentRecord } from '../../src/views/search/row-records.ts';
import { applyPatch, type BuildPatch, patchBuild } from './patch-row-index.ts';
import { rowIndexBuilder, writeBuild, type WrittenBuild } from './write-row-index.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../data'));
const folder = mkdtempSync(join(tmpdir(), 'row-index-patch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface HeldDocument extends DocumentRecord {
  readonly rows: readonly RowRecord[];
}

const documents: readonly HeldDocument[] = library.disclosures.slice(0, 3).flatMap(({ id }) => {
  const { disclosure } = loadDisclosure(library, id);
  const agency = library.agencies.get(disclosure?.agency ?? '');
  if (!disclosure || !agency) return [];
  const record = documentRecord(disclosure, agency, library.regions, []);
  return [{ ...record, rows: [...record.rows] }];
});

function build(name: string, of: readonly DocumentRecord[]): Promise<WrittenBuild> {
  const builder = rowIndexBuilder(library);
  for (const document of of) builder.add(document);
  return writeBuild(builder, join(folder, name));
}

function patch(name: string, { build: of, state }: Pick<WrittenBuild, 'build' | 'state'>, changed: readonly DocumentRecord[]): BuildPatch | undefined {
  return patchBuild({ library, folder: join(folder, name), build: of, state }, changed);
}

function contents(of: string): ReadonlyMap<string, string> {
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(of, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(of, name)).toString('base64')]));
}

/** A document with one figure changed. */
function withFigure({ rows, ...head }: HeldDocument, text: string): HeldDocument {
  const place = rows.findIndex(({ amounts }) => amounts.some((each) => /\d/.test(each.text)));
  return { ...head, rows: rows.map((row, at) => (at === place ? { ...row, amounts: [{ header: '', text }] } : row)) };
}

const [first, ...others] = documents;
if (!first) throw new Error('no disclosures to index');

describe('a patch of the row index', () => {
  it('makes of the files of a build those that building everything gives, under the same name', async () => {
    const before = await build('patched', documents);
    const changed = withFigure(first, '98,765.43');
    const made = patch('patched', before, [changed]);
    if (!made) throw new Error('a changed figure was not patched');
    expect(made.write.size).toBeLessThan(10);
    applyPatch(join(folder, 'patched'), before.build, made);
    const whole = await build('whole', [changed, ...others]);
    expect(made.build).toBe(whole.build);
    expect(made.summary).toEqual(whole.summary);
    expect(contents(join(folder, 'patched'))).toEqual(contents(join(folder, 'whole')));

    const back = patch('patched', made, [first]);
    expect(back?.build).toBe(before.build);
    expect(patch('patched', made, [changed])?.write.size).toBe(0);
  });

  it('leaves files alone that are linked from elsewhere', async () => {
    const before = await build('linked', documents);
    const made = patch('linked', before, [withFigure(first, '87,654.32')]);
    const [path = ''] = made?.write.keys() ?? [];
    const file = join(folder, 'linked', before.build, path);
    const held = readFileSync(file);
    linkSync(file, join(folder, 'held'));
    if (made) applyPatch(join(folder, 'linked'), before.build, made);
    expect(readFileSync(join(folder, 'held')).equals(held)).toBe(true);
    expect(readFileSync(join(folder, 'linked', made?.build ?? '', path)).equals(held)).toBe(false);
  });

  it('asks for a build of everything when heads, the state or the files are not as they were', async () => {
    const before = await build('other', documents);
    const changed = withFigure(first, '76,543.21');
    expect(patch('other', before, [changed])).toBeDefined();
    expect(patch('other', before, [{ ...changed, names: ['另一个名称'] }])).toBeUndefined();
    expect(patch('other', before, [{ ...changed, id: `${changed.id}-other` }])).toBeUndefined();
    expect(patch('other', { ...before, build: '0123456789abcdef' }, [changed])).toBeUndefined();
    expect(patch('other', { ...before, state: before.state.slice(0, -9) }, [changed])).toBeUndefined();
    const [agency] = library.agencies.values();
    const renamed = agency && { ...library, agencies: new Map([...library.agencies, [agency.id, { ...agency, name: '改了名的局' }]]) };
    expect(renamed && patchBuild({ library: renamed, folder: join(folder, 'other'), build: before.build, state: before.state }, [changed])).toBeUndefined();
    const core = join(folder, 'other', before.build, 'core.bin');
    writeFileSync(core, readFileSync(core).subarray(0, -9));
    expect(patch('other', before, [changed])).toBeUndefined();
    rmSync(core);
    expect(patch('other', before, [changed])).toBeUndefined();
  });
});
