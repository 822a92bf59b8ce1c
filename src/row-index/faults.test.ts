import { describe, expect, it } from 'vitest';
import { FORMAT } from './format.ts';
import { openIndex } from './open.ts';
import { INPUT } from './random-testing.ts';
import { buildPart, joinParts, memoryFetch, type MemoryFiles } from './testing.ts';
import { type DocumentRecord, RowIndexError, type RowRecord } from './types.ts';

const row = (name: string, at: number): RowRecord => ({ kind: 'row', address: `r${at}`, name, section: '', code: '1212', amount: '', amounts: [{ header: '', text: '12.50' }], texts: [] });
const documents: readonly DocumentRecord[] = ['公务接待费', '公务用车'].map((name, at) => ({
  id: `1201-a/${at}`,
  agency: '1201-a',
  year: 2022,
  stage: 'budget',
  scope: 'unit',
  names: ['2022年部门预算'],
  rows: [row(name, 0), row(`${name}支出`, 1)],
}));

function files(): MemoryFiles {
  return joinParts([buildPart(INPUT, documents, { commonOver: 1 })]);
}

async function ask(content: MemoryFiles, query: string): Promise<number> {
  return (await (await openIndex('/rows/', { fetch: memoryFetch(content) })).search(query)).count;
}

/** Files of one sort, by the letter of their path. */
function pathsOf(content: MemoryFiles, letter: string): readonly string[] {
  return [...content.keys()].filter((path) => path.split('/')[1]?.startsWith(letter));
}

describe('a row index with a file that cannot be used', () => {
  it('answers when all are there', async () => {
    expect(await ask(files(), '公务')).toBe(4);
    expect(await ask(files(), '12.50')).toBe(4);
    expect(await ask(files(), '1212')).toBe(4);
  });

  it.each([
    ['c', '公务'],
    ['g', '公务'],
    ['r', '公务'],
    ['a', '12.50'],
    ['l', '1212'],
  ])('says which file of %s is missing, cut off, damaged or another', async (letter, query) => {
    const spoiled = [
      (content: MemoryFiles, path: string) => content.delete(path),
      (content: MemoryFiles, path: string) => content.set(path, (content.get(path) ?? new Uint8Array()).slice(0, -9)),
      (content: MemoryFiles, path: string) => content.set(path, new TextEncoder().encode('<!doctype html>')),
      (content: MemoryFiles, path: string) => {
        const bytes = (content.get(path) ?? new Uint8Array()).slice();
        bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff;
        content.set(path, bytes);
      },
    ];
    for (const spoil of spoiled) {
      const content = files();
      const paths = pathsOf(content, letter);
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) spoil(content, path);
      const failure = await ask(content, query).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RowIndexError);
      expect(paths.map((path) => `/rows/${path}`)).toContain((failure as RowIndexError).file);
    }
  });

  it('notices a file in the place of another', async () => {
    const content = files();
    const [first = '', second = ''] = pathsOf(content, 'r');
    const [one, other] = [content.get(first), content.get(second)];
    if (!one || !other) throw new Error('no two files of records');
    content.set(first, other);
    content.set(second, one);
    await expect(ask(content, '公务')).rejects.toThrow(/another file in its place/);
  });

  it('asks again for what failed once', async () => {
    const content = files();
    let failing = true;
    const fetch = memoryFetch(content);
    const index = await openIndex('/rows/', { fetch: async (url) => (failing && url.includes('/r0') ? { ok: false, status: 503, arrayBuffer: async () => new ArrayBuffer(0) } : fetch(url)) });
    await expect(index.search('公务')).rejects.toThrow(/status 503/);
    failing = false;
    expect((await index.search('公务')).hits).toHaveLength(4);
  });

  it.each([
    ['not JSON', /no JSON/],
    ['{"format":99,"parts":[]}', /format 99/],
    [`{"format":${FORMAT},"parts":[{"build":"../other","documents":1}]}`, /names no builds/],
  ])('refuses the pointer %s', async (text, message) => {
    const content = files();
    content.set('index.json', new TextEncoder().encode(text));
    await expect(ask(content, '公务')).rejects.toThrow(message);
  });

  it('reads files that a server has unpacked', async () => {
    const content = files();
    for (const [path, bytes] of content) {
      if (bytes[0] === 0x1f) content.set(path, new Uint8Array(await new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()));
    }
    expect(await ask(content, '公务')).toBe(4);
  });
});
