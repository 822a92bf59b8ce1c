import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findChanges } from './changes.ts';
import { Looking, type Mark } from './marks.ts';

let data = '';
const AGENCIES = Array.from({ length: 50 }, (_, at) => `${13 + (at % 2)}0${100 + at}-finance`);
const NO_LINES = { corrections: [], acknowledgements: new Map() };

function write(path: string, text: string): void {
  mkdirSync(join(data, path, '..'), { recursive: true });
  writeFileSync(join(data, path), text);
}

async function marksIn(threads: boolean, before?: ReadonlyMap<string, Mark>, province?: string): Promise<ReadonlyMap<string, Mark>> {
  const looking = new Looking(data, province, threads ? 1 : Number.MAX_SAFE_INTEGER);
  try {
    return await looking.marks(NO_LINES, before);
  } finally {
    looking.stop();
  }
}

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'marks-'));
  for (const agency of AGENCIES) for (const year of ['2023-budget', '2024-budget']) write(`disclosures/${agency}/${year}/disclosure.json`, `{"of": "${agency} ${year}"}`);
  write(`pins/${AGENCIES[3]}/a.json`, '{}');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it('marks every agency, alone or with a thread, in the order of their names', async () => {
  const [alone, together] = [await marksIn(false), await marksIn(true)];
  expect([...together]).toEqual([...alone]);
  expect([...alone.keys()]).toEqual([...AGENCIES].sort());
  expect(new Set([...alone.values()].map(({ content }) => content)).size).toBe(AGENCIES.length);
  expect([...(await marksIn(true, undefined, '14')).keys()]).toEqual(AGENCIES.filter((name) => name.startsWith('14')).sort());
});

it.each([false, true])('tells what changed, came and went, and not what was only written again (with a thread: %s)', async (threads) => {
  const before = await marksIn(threads);
  const [changed = '', touched = '', gone = '', pinned = ''] = AGENCIES;
  write(`disclosures/${changed}/2024-budget/disclosure.json`, '{"of": "another"}');
  utimesSync(join(data, 'disclosures', touched, '2024-budget', 'disclosure.json'), new Date(0), new Date(0));
  rmSync(join(data, 'disclosures', gone), { recursive: true });
  write('disclosures/990100-finance/2024-budget/disclosure.json', '{}');
  write(`pins/${pinned}/a.json`, '{"other": 1}');
  const now = await marksIn(threads, before);
  const { agencies, disclosures } = findChanges(before, now);
  expect([...agencies].sort()).toEqual([changed, gone, pinned, '990100-finance'].sort());
  expect([...disclosures].sort()).toEqual([`${changed}/2024-budget`, `${gone}/2023-budget`, `${gone}/2024-budget`, '990100-finance/2024-budget'].sort());
  expect(now.get(touched)?.content).toBe(before.get(touched)?.content);
  expect([...(await marksIn(!threads, now))]).toEqual([...now]);
});

it('finds nothing where there is no folder of disclosures', async () => {
  rmSync(join(data, 'disclosures'), { recursive: true });
  expect((await marksIn(true)).size).toBe(0);
});
