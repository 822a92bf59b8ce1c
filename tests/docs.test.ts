import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/* What the documentation says about commands and files is held against the commands and files themselves. */
const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** `file: what` for whatever a pattern finds in the documents and `wrong` says is so. */
function faults(pattern: RegExp, wrong: (found: readonly string[], doc: string) => boolean): { readonly seen: number; readonly wrong: readonly string[] } {
  const all = DOCS.flatMap((doc) => [...read(doc).matchAll(pattern)].map((found) => ({ doc, found })));
  return { seen: all.length, wrong: all.filter(({ doc, found }) => wrong(found, doc)).map(({ doc, found }) => `${doc}: ${found[0]}`) };
}

/** Options that the file of a command reads, or the command that it loads. */
function optionsOf(file: string): ReadonlySet<string> {
  const text = read(file);
  const loaded = [...text.matchAll(/'\.\/(lib\/[\w/-]+-command\.ts)'/g)].map(([, path = '']) => read(join('scripts', path)));
  return new Set([text, ...loaded].flatMap((each) => [...each.matchAll(/--[a-z]+/g)].map(([option]) => option)));
}

const SOURCE_FOLDERS = ['src', 'scripts', 'tests', 'docs', 'bench', '\\.github'].join('|');
const isKept = (path: string): boolean => existsSync(join(ROOT, path));
const sources = new Set(['src', 'scripts', 'tests'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map((entry) => entry.name)));

describe('the documentation', () => {
  it('names only npm commands that there are', () => {
    const { seen, wrong } = faults(/npm run ([a-z-]+)/g, ([, name = '']) => scripts[name] === undefined);
    expect(seen).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('gives commands only options that they read', () => {
    const { seen, wrong } = faults(/(?:npm run ([a-z][a-z-]*)(?: --silent(?= -- ))?|node (scripts\/[\w/-]+\.ts))([^`\n]*--[^`\n|]*)/g, ([, name = '', script, rest = '']) => {
      const own = optionsOf(script ?? scripts[name]?.replace('node ', '') ?? 'package.json');
      return [...rest.matchAll(/--[a-z]+/g)].some(([option]) => !own.has(option));
    });
    expect(seen).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('names every npm command, in both languages', () => {
    for (const name of Object.keys(scripts)) {
      const command = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
      for (const doc of ['README.md', 'README.en.md']) expect([doc, command, read(doc).includes(command)]).toEqual([doc, command, true]);
    }
  });

  it('names only files of the project that there are', () => {
    const paths = faults(new RegExp(`\`((?:${SOURCE_FOLDERS})/[\\w./-]+)\``, 'g'), ([, path = '']) => !isKept(path));
    expect(paths.seen).toBeGreaterThan(50);
    expect(paths.wrong).toEqual([]);
    const names = faults(/`((?:[a-z-]+\/)*[\w-]+\.(?:ts|astro))`/g, ([, path = '']) => !sources.has(basename(path)));
    expect(names.seen).toBeGreaterThan(50);
    expect(names.wrong).toEqual([]);
  });

  it('links only to files that there are', () => {
    const { seen, wrong } = faults(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g, ([, path = ''], doc) => !isKept(join(dirname(doc), path)));
    expect(seen).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
