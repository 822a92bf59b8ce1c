import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { ContributionStore } from './site/contribution-store.ts';
import { EVERYTHING, type Scope } from './site/scope.ts';
import { type ListedAgency, writeEntries } from './write-entries.ts';

type Entries = Readonly<Record<string, readonly { readonly id: string; readonly rows: number; readonly title: string }[]>>;
type Listed = ReadonlyMap<string, WrittenFile>;

let root = '';
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'write-entries-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => join(root, name);

/** Five agencies of two provinces; titles that hold others' text, so that only whole lines may be replaced. */
const ENTRIES: Entries = Object.fromEntries(['13-a', '13-b', '13-c', '14-a', '14-b'].map((agency, place) => [agency, [2023, 2024].map((year) => ({ id: `${agency}/${year}`, rows: place + year, title: `县局${'，含"引号"'.repeat(place)} 13-b/2023` }))]));

function put(store: string, entries: Entries): void {
  for (const [agency, own] of Object.entries(entries)) {
    const file = join(store, 'entries', agency.slice(0, 2), `${agency}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(own));
  }
}

/** Lists of a province each: none fits into one file. */
function write(folder: string, entries: Entries, store: ContributionStore, scope: Scope, known: Listed = new Map()): Listed {
  const listed: readonly ListedAgency[] = Object.entries(entries).map(([agency, own]) => ({ agency, bytes: own.map((entry) => Buffer.byteLength(JSON.stringify(entry))) }));
  return writeEntries({ folder: at(folder), previous: at('site'), scope, store }, listed, known, 100);
}

function whole(folder: string, entries: Entries): Listed {
  put(at(`${folder}.record`), entries);
  return write(folder, entries, new ContributionStore(at(`${folder}.record`)), EVERYTHING);
}

function change(entries: Entries, agencies: readonly string[], known: Listed, sameDisclosures = true): Listed {
  put(at('store'), Object.fromEntries(agencies.flatMap((agency) => (entries[agency] ? [[agency, entries[agency]]] : []))));
  return write('made', entries, new ContributionStore(at('store'), at('site.record')), { ...EVERYTHING, everything: false, sameDisclosures, agencies: new Set(agencies) }, known);
}

const content = (folder: string, path: string): string => readFileSync(join(at(folder), 'data', path), 'utf8');
const LIST = 'disclosures/province-13.json';

describe('the list of what is held', () => {
  it('is altered where one agency changed, to what it would be as a whole', () => {
    const known = whole('site', ENTRIES);
    const now = { ...ENTRIES, '13-b': [{ id: '13-b/2023', rows: 7, title: '改了' }, ...(ENTRIES['13-b'] ?? []).slice(1)] };
    const listed = change(now, ['13-b'], known);
    expect(listed).toEqual(whole('other', now));
    expect(content('made', LIST)).toBe(content('other', LIST));
    expect(existsSync(join(at('made'), 'data/disclosures/province-14.json'))).toBe(false);
  });

  it('is not written where its entries are what they were', () => {
    const known = whole('site', ENTRIES);
    expect(change(ENTRIES, ['13-b', '14-a'], known)).toEqual(known);
    expect(existsSync(join(at('made'), 'data', LIST))).toBe(false);
  });

  it('is written whole where an agency is gone, or the list is not what it was', () => {
    const { '13-b': gone = [], ...left } = ENTRIES;
    expect(gone).toHaveLength(2);
    const known = whole('site', ENTRIES);
    expect(change(left, ['13-b'], known, false)).toEqual(whole('other', left));
    expect(content('made', LIST)).toBe(content('other', LIST));

    writeFileSync(join(at('site'), 'data', LIST), '[\n]\n');
    const now = { ...ENTRIES, '13-a': [] };
    expect(change(now, ['13-a'], known)).toEqual(whole('third', now));
    expect(content('made', LIST)).toBe(content('third', LIST));
  });
});
