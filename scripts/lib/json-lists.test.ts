import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JsonLists } from './json-lists.ts';

describe('JsonLists', () => {
  it.each([['all at once', 1000], ['piece by piece', 1]])('fills many files in turns, written %s', (_, most) => {
    const root = mkdtempSync(join(tmpdir(), 'lists-'));
    try {
      const lists = new JsonLists(root, most);
      for (const row of [1, 2, 3]) {
        lists.add('a/x.json', { columns: ['n'] }, 'rows', JSON.stringify([row]));
        lists.add('b.json', {}, 'items', JSON.stringify(row));
      }
      lists.begin('empty.json', { columns: [] }, 'rows');
      lists.close();
      const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
      expect(read('a/x.json')).toEqual({ columns: ['n'], rows: [[1], [2], [3]] });
      expect(read('empty.json')).toEqual({ columns: [], rows: [] });
      expect(read('b.json')).toEqual({ items: [1, 2, 3] });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
