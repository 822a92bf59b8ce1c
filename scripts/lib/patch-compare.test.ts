import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Head } from '../../src/views/compare/parts.ts';
import { JsonLists } from './json-lists.ts';
import { linesOf, patchCompare } from './patch-compare.ts';
import type { CompareRows } from './site/contribution.ts';

const PART = '2024-budget';
const head = (agency: string): Head => ({ agency, name: `${agency}局`, region: '140824', level: 'county', sector: '', year: 2024, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published', 'published', 'published', 'published'] });
const rows = (agency: string, ...figures: readonly (readonly [key: string, printed: string])[]): CompareRows => ({ head: head(agency), figures: figures.map(([key, printed]) => [key, printed, '万元', '', '', 'row', '', '']) });

let folder = '';
const site = (): string => join(folder, 'site');
const made = (): string => join(folder, 'made');
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'patch-compare-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes parts as a whole, as a build does. */
function write(root: string, all: readonly CompareRows[]): void {
  const lists = new JsonLists(join(root, 'data/v1/compare'));
  for (const one of all) for (const [path, lines] of linesOf(one, one.head.agency, PART)) for (const line of lines) lists.add(path, {}, 'rows', line);
  lists.close();
}

const read = (root: string, path: string): string => readFileSync(join(root, 'data/v1/compare', path), 'utf8');
const change = (was: CompareRows, now: CompareRows) => ({ id: `${was.head.agency}/2024-budget`, agency: was.head.agency, was, now });

describe('parts of the compare data', () => {
  const before = ['a', 'b', 'c'].map((agency) => rows(agency, ['project', '1.00'], ['basic', '2.00'], ['function-208', '3.00'], ['function-208.total', '4.00']));
  const [a, b, c] = before as [CompareRows, CompareRows, CompareRows];

  it('change in single lines to what they would be as a whole, and only where something changed', () => {
    write(site(), before);
    const now = rows('b', ['project', '9.99'], ['basic', '2.00'], ['function-208', '3.50'], ['function-208.total', '4.00']);
    expect(patchCompare([change(a, a), change(b, now)], () => PART, site(), made())).toBe(true);
    write(join(folder, 'whole'), [a, now, c]);
    const changed = [...linesOf(now, 'b', PART)].filter(([path, lines]) => lines.join() !== linesOf(b, 'b', PART).get(path)?.join()).map(([path]) => path);
    expect(changed.length).toBeGreaterThan(0);
    for (const path of linesOf(now, 'b', PART).keys()) {
      const file = join(made(), 'data/v1/compare', path);
      expect([path, existsSync(file)]).toEqual([path, changed.includes(path)]);
      if (changed.includes(path)) expect(read(made(), path)).toBe(read(join(folder, 'whole'), path));
    }
  });

  it('are left to be written as a whole where rows come or go, or a file is not what was written', () => {
    write(site(), before);
    expect(patchCompare([change(b, rows('b', ['project', '1.00']))], () => PART, site(), made())).toBe(false);
    expect(patchCompare([change(rows('b', ['project', '7.00']), rows('b', ['project', '8.00']))], () => PART, site(), made())).toBe(false);
    const file = join(site(), 'data/v1/compare/heads', `${PART}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '{"rows":[]}');
    expect(patchCompare([change(b, { ...b, head: { ...head('b'), name: '改名局' } })], () => PART, site(), made())).toBe(false);
    expect(existsSync(made())).toBe(false);
  });
});
