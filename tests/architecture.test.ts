import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Layers in the order in which they may be imported: a file may import its own layer and those before it. */
const LAYERS = ['fiscal', 'load', 'labels', 'views', 'components', 'pages'] as const;
type Layer = (typeof LAYERS)[number];
const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Import specifiers of a module, static, dynamic and re-exported. */
export function importsOf(text: string): readonly string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map((match) => match[1] ?? '');
}

function layerOf(file: string): Layer | undefined {
  const first = relative(SOURCE, file).split('/')[0];
  return LAYERS.find((layer) => layer === first);
}

/** Every import between layers, as [importing file, its layer, imported layer, specifier]. */
function crossings(): readonly { file: string; from: Layer; to: Layer; specifier: string }[] {
  return filesUnder(SOURCE).flatMap((file) => {
    const from = layerOf(file);
    if (!from) return [];
    return importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => {
      const to = specifier.startsWith('.') ? layerOf(resolve(dirname(file), specifier)) : undefined;
      return to ? [{ file: relative(ROOT, file), from, to, specifier }] : [];
    });
  });
}

describe('architecture', () => {
  it('sees the imports it judges', () => {
    expect(importsOf("import a from './a.ts';\nexport * from '../b.ts';\nawait import('./c.ts'); import './d.css';")).toEqual([
      './a.ts',
      '../b.ts',
      './c.ts',
      './d.css',
    ]);
    expect(crossings().length).toBeGreaterThan(50);
  });

  it('imports run one way: fiscal <- load <- labels <- views <- components <- pages', () => {
    const wrong = crossings().filter(({ from, to }) => LAYERS.indexOf(to) > LAYERS.indexOf(from));
    expect(wrong).toEqual([]);
  });

  it('fiscal is pure: no package, no Node built-in', () => {
    const impure = filesUnder(join(SOURCE, 'fiscal'))
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => importsOf(readFileSync(file, 'utf8')).filter((specifier) => !specifier.startsWith('.')).map((specifier) => [relative(ROOT, file), specifier]));
    expect(impure).toEqual([]);
  });

  it('the row index is a library of its own: no other part of the project, no package but the one that unpacks, no Node built-in', () => {
    const foreign = filesUnder(join(SOURCE, 'row-index'))
      .filter((file) => !/(\.test|testing)\.ts$/.test(file))
      .flatMap((file) => importsOf(readFileSync(file, 'utf8')).filter((specifier) => !/^\.\/[\w-]+\.ts$/.test(specifier) && specifier !== 'fflate').map((specifier) => [relative(ROOT, file), specifier]));
    expect(foreign).toEqual([]);
  });

  it('only views, components and scripts use the row index', () => {
    const wrong = filesUnder(SOURCE)
      .filter((file) => ['fiscal', 'load', 'labels'].includes(layerOf(file) ?? ''))
      .filter((file) => importsOf(readFileSync(file, 'utf8')).some((specifier) => specifier.includes('/row-index/')))
      .map((file) => relative(ROOT, file));
    expect(wrong).toEqual([]);
  });

  it('scripts use neither components nor pages', () => {
    const wrong = filesUnder(join(ROOT, 'scripts')).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => /src\/(components|pages)\//.test(specifier))
        .map((specifier) => [relative(ROOT, file), specifier]),
    );
    expect(wrong).toEqual([]);
  });

  it('only src/load and scripts touch the file system', () => {
    const wrong = filesUnder(SOURCE)
      .filter((file) => layerOf(file) !== 'load' && !file.endsWith('.test.ts'))
      .filter((file) => importsOf(readFileSync(file, 'utf8')).some((specifier) => /^(node:)?(fs|fs\/promises|child_process)$/.test(specifier)))
      .map((file) => relative(ROOT, file));
    expect(wrong).toEqual([]);
  });
});
