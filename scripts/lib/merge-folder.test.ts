import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { mergeFolder } from './merge-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'merge-'));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
}

it('brings two trees together, the moved file winning over one of the same name', () => {
  put('from/index.html', 'new');
  put('from/a/b/one.txt', '1');
  put('from/c/two.txt', '2');
  put('to/index.html', 'old');
  put('to/a/b/three.txt', '3');
  mergeFolder(join(parent, 'from'), join(parent, 'to'));
  expect(readdirSync(join(parent, 'to'), { recursive: true }).map(String).sort()).toEqual(['a', 'a/b', 'a/b/one.txt', 'a/b/three.txt', 'c', 'c/two.txt', 'index.html']);
  expect(readFileSync(join(parent, 'to/index.html'), 'utf8')).toBe('new');
});
