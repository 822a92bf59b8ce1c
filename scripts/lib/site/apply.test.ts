import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discardChange, pendingSite, pendingStore, planChange, publishChange } from './apply.ts';

const AGENCY = '990100-education';
let folder = '';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string | undefined => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined);
const record = (): string => join(folder, 'site.record');
const site = (): string => join(folder, 'site');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apply-'));
  put(`site/disclosures/${AGENCY}/2023-budget/index.html`, 'old');
  put(`site/disclosures/${AGENCY}/2022-budget/index.html`, 'goes');
  put(`site/agencies/${AGENCY}/index.html`, 'old');
  put('site/disclosures/990100-health/2023-budget/index.html', 'stays');
  put('site/index.html', 'old');
  put('site/data/old.csv', 'goes');
  put('site.record/record.json', 'old');
  put(`site.record/pending/site/disclosures/${AGENCY}/2023-budget/index.html`, 'new');
  put('site.record/pending/site/index.html', 'new');
  put('site.record/pending/site/data/new/file.csv', 'new');
  put('site.record/pending/store/record.json', 'new');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function expectPublished(): void {
  expect([read(`site/disclosures/${AGENCY}/2023-budget/index.html`), read('site/index.html'), read('site/data/new/file.csv'), read('site.record/record.json')]).toEqual(['new', 'new', 'new', 'new']);
  expect([read(`site/disclosures/${AGENCY}/2022-budget/index.html`), read(`site/agencies/${AGENCY}/index.html`), read('site/data/old.csv')]).toEqual([undefined, undefined, undefined]);
  expect(read('site/disclosures/990100-health/2023-budget/index.html')).toBe('stays');
  expect(existsSync(join(record(), 'pending'))).toBe(false);
}

it('publishes a change that was declared finished: places of its agencies as a whole, other files one by one', () => {
  planChange(record(), { agencies: [AGENCY], dropped: ['data/old.csv'], forgotten: [] });
  publishChange(record(), site());
  expectPublished();
});

it('goes on where it was interrupted', () => {
  planChange(record(), { agencies: [AGENCY], dropped: ['data/old.csv'], forgotten: [] });
  /* As if the machine had stopped after the first steps: the new folder is in place, the rest waits. */
  rmSync(join(site(), 'disclosures', AGENCY), { recursive: true });
  put(`site/disclosures/${AGENCY}/2023-budget/index.html`, 'new');
  rmSync(join(pendingSite(record()), 'disclosures', AGENCY), { recursive: true });
  rmSync(join(site(), 'index.html'));
  put('site/index.html', 'new');
  rmSync(join(pendingSite(record()), 'index.html'));
  discardChange(record());
  publishChange(record(), site());
  expectPublished();
});

it('publishes nothing of a change that was not finished, and takes it away', () => {
  publishChange(record(), site());
  discardChange(record());
  expect([read('site/index.html'), read('site.record/record.json'), existsSync(pendingStore(record()))]).toEqual(['old', 'old', false]);
});
