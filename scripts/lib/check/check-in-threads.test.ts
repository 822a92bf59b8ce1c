import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCY_OF_YEARS as BING, writeYears } from '../../../tests/fixtures/years.ts';
import { checkData, endCheck, startCheck } from '../../../src/load/check.ts';
import { readFolders } from '../../../src/load/check-folders.ts';
import { checkInThreads } from './check-in-threads.ts';
import { type PlacedReading, shareFolders } from './shared-folders.ts';

const [YI, DING] = ['990100-education', '990102-education'];
const CARRIED = 'carried-forward,revenue-expenditure-summary-revenue-carryover-in/amount';
let [sound, broken] = ['', ''];

/** Faults of many kinds in every agency and in the registers. What the first agencies say can only be judged with the last, and the other way round. */
function breakAll(dir: string): void {
  const path = (file: string): string => join(dir, file);
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(path(file), 'utf8');
    if (!text.includes(from)) throw new Error(`${from} does not stand in ${file}`);
    writeFileSync(path(file), text.replace(from, to));
  };
  const own = (agency: string, name: string): string => `disclosures/${agency}/${name}`;
  const copy = (from: string, to: string): void => cpSync(path(from), path(to), { recursive: true });
  /* Two folders claim an id of the last agency, two claim one that nobody has, one is merely misplaced. */
  copy(own(DING, '2023-final'), own(YI, '2021-final'));
  copy(own(DING, '2023-final'), own(BING, '2021-final'));
  copy(own(BING, '2022-budget'), own(YI, '2022-budget'));
  copy(own(BING, '2022-budget'), own(DING, '2022-final'));
  rmSync(path(own(BING, '2022-budget')), { recursive: true });
  edit(`${own(YI, '2024-budget')}/disclosure.json`, '"fiscal_year":2024', '"fiscal_year":2020');
  edit(`${own(BING, '2023-final')}/revenue-expenditure-summary.csv`, '支出总计,', '支出总计,1');
  edit(`${own(BING, '2022-final')}/revenue-expenditure-summary.csv`, '年终结转,', '年终结转,40.00');
  edit(`${own(BING, '2023-budget')}/expenditure-by-function.csv`, '650.00,650.00,', '６５０.00,650.00x,');
  edit(`${own(BING, '2024-budget')}/expenditure-by-function.csv`, '205,', '299,');
  edit(`${own(DING, '2021-budget')}/disclosure.json`, '"agency":"990102-education"', '"agency":"990102-nobody"');
  edit(`${own(DING, '2024-budget-unit')}/disclosure.json`, '{"title"', '{title');
  rmSync(path(`${own(YI, '2023-budget')}/basic-by-economic.csv`));
  rmSync(path(`${own(BING, '2021-budget')}/disclosure.json`));
  writeFileSync(path(`${own(DING, '2023-budget')}/notes.txt`), 'x');
  symlinkSync('disclosure.json', path(`${own(DING, '2023-budget')}/link.csv`));
  edit('regions.csv', '990102,丁县,county,990100', '990101,丁县,county,990109');
  const acknowledged = [`${BING}/2023-final,${CARRIED}`, `${DING}/2023-final,${CARRIED}`, `${YI}/2023-budget,${CARRIED}`, `${YI}/2019-budget,${CARRIED}`, `${BING}/2021-final,${CARRIED}`];
  writeFileSync(path('acknowledgements.csv'), ['disclosure,rule,key,reason,source', ...acknowledged.map((entry) => `${entry},说明,文件`), ''].join('\n'));
  const corrected = [`${YI}/2024-budget,nowhere,,1,2`, `${DING}/2023-final,expenditure-by-function-total,total,1,2`, `${BING}/2023-budget,expenditure-by-function-total,total,1,2`, `${DING}/2019-budget,,,1,2`];
  writeFileSync(path('corrections.csv'), ['id,date,disclosure,address,column,before,after,why,found_by,commit', ...corrected.map((line, at) => `c${at + 1},2024-02-01,${line},抄错,读者,`), ''].join('\n'));
}

beforeAll(() => {
  [sound, broken] = [mkdtempSync(join(tmpdir(), 'sound-')), mkdtempSync(join(tmpdir(), 'broken-'))];
  for (const dir of [sound, broken]) writeYears(dir);
  breakAll(broken);
});
afterAll(() => [sound, broken].forEach((dir) => rmSync(dir, { recursive: true, force: true })));

const VARIANTS = [
  ['all', {}],
  ['one province', { province: '99' }],
  ['no province', { province: '13' }],
  ['one agency', { only: { agencies: new Set([BING]), sound: [`${YI}/2023-budget`, `${DING}/2023-final`] } }],
] as const;

describe('a check in two threads', () => {
  it('is tried on faults that only disclosures far apart show together', () => {
    const codes = new Set(checkData(broken).faults.map(({ code }) => code));
    for (const code of ['disclosure-id-doubled', 'disclosure-id-mismatch', 'acknowledgement-stale', 'acknowledgement-disclosure-unknown', 'correction-stale', 'correction-disclosure-unknown', 'agency-unknown', 'region-doubled', 'file-symlink', 'json-syntax', 'number-malformed']) expect([...codes]).toContain(code);
    expect(codes.size).toBeGreaterThan(14);
  });

  it.each(VARIANTS)('finds and tells what one thread does: %s', async (_, options) => {
    for (const dir of [sound, broken]) {
      const [one, two]: [number, number][][] = [[], []];
      const expected = checkData(dir, { ...options, onProgress: (...step) => void one?.push(step) });
      expect(await checkInThreads(dir, { ...options, onProgress: (...step) => void two?.push(step) }, { worth: 1, taken: 1 })).toEqual(expected);
      expect(two).toEqual(one);
    }
  });

  it.each(VARIANTS)('comes to the same however the disclosures are divided: %s', (_, options) => {
    const expected = checkData(broken, options);
    const start = startCheck(broken, options);
    fc.assert(
      fc.property(fc.subarray([...start.folders.keys()]), (cuts) => {
        const parts = [0, ...cuts].map((from, at) => start.folders.slice(from, cuts[at]));
        expect(endCheck(start, parts.map((part) => structuredClone(readFolders(start.context, part))))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('has the other thread read what this one would', async () => {
    const start = startCheck(broken, {});
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: { dataDir: broken, shared: shareFolders(start.folders, 4) } });
    const [readings] = (await once(worker, 'message')) as [readonly PlacedReading[]];
    expect(readings.map(([from]) => from)).toEqual(start.folders.flatMap((_, at) => (at % 4 === 0 ? [at] : [])));
    expect(endCheck(start, readings.map(([, reading]) => reading))).toEqual(checkData(broken));
  });

  it('throws what the other thread throws', async () => {
    const worker = new URL('data:text/javascript,throw new TypeError("nothing to read here")');
    await expect(checkInThreads(sound, {}, { worth: 1, worker })).rejects.toThrow(new TypeError('nothing to read here'));
  });

  it('throws what this one throws', async () => {
    const onProgress = (): never => {
      throw new RangeError('nobody to tell');
    };
    await expect(checkInThreads(sound, { onProgress }, { worth: 1 })).rejects.toThrow(new RangeError('nobody to tell'));
  });

  it('is none where there is little to read', async () => {
    const worker = new URL('data:text/javascript,throw new TypeError("no thread was wanted")');
    expect(await checkInThreads(sound, {}, { worth: 13, worker })).toEqual(checkData(sound));
  });
});
