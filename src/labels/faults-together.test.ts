import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';
const SUMMARY = '~/revenue-expenditure-summary.csv';

/** Place and code of every fault, without the words. */
function faults(breakIt: (data: DataFolder) => void): readonly string[] {
  return faultLines(breakIt).map(([place, code]) => `${place} ${code}`);
}

const JSON_FILE = '~/disclosure.json';

/* No fault hides another one: all are told in one run. */
describe('faults in the same place', () => {
  it('are all told where a row has no name', () => {
    expect(
      faults((data) => {
        data.edit(SUMMARY, '收入,二、单位资金,0.00', '收入,二、单味资金,O.00');
        data.edit(SUMMARY, '收入,上年结转,,8', '收人,上年结转,１,8a');
        data.edit('~/statements.csv', 'r3,s2,公务接待', ',s2,公务接待13800138000');
      }),
    ).toEqual([
      '~/revenue-expenditure-summary.csv:3||amount number-malformed',
      '~/revenue-expenditure-summary.csv:3||label line-unknown',
      '~/revenue-expenditure-summary.csv:5||amount number-malformed',
      '~/revenue-expenditure-summary.csv:5||side side-unknown',
      '~/revenue-expenditure-summary.csv:5||source_line source-place-malformed',
      '~/statements.csv:4||row cell-blank',
      '~/statements.csv:4||section text-mobile',
    ]);
  });

  it('are told above a broken quote, also in a registry', () => {
    expect(
      faults((data) => {
        data.edit(TABLE, '行政运行,200,200', '行政运行,2OO,200');
        data.edit(TABLE, '30.5,30.5,,,\n2080505,', '30.5,30.5,,,\n"2080505,');
        data.edit('regions.csv', '990100,乙市,city,990000', '9901,乙市,city,990000\n990200,"丙市,city,990000');
      }),
    ).toEqual([
      '~/expenditure-by-function.csv:5|2010601|total number-malformed',
      '~/expenditure-by-function.csv:9|| quote-unterminated',
      'regions.csv:3|9901|code value-malformed',
      'regions.csv:4|| quote-unterminated',
    ]);
  });

  it('are told below a header that lacks the column of names', () => {
    expect(
      faults((data) => {
        data.edit('~/statements.csv', 'row,sentence', 'sentence');
        data.write('~/statements.csv', data.read('~/statements.csv').replace(/^r\d+,/gm, '').replace('-3.2', '-3.2.1'));
      }),
    ).toEqual(['~/statements.csv:1||row column-missing', '~/statements.csv:3||value number-malformed']);
  });

  it('do not repeat a telephone number that stands in a label', () => {
    const told = faultLines((data) => data.edit(SUMMARY, '二、单位资金,', '二、单位资金13800138000,'));
    expect(told.map(([place, code]) => `${place} ${code}`)).toEqual(['~/revenue-expenditure-summary.csv:3||label text-mobile']);
    expect(JSON.stringify(told)).not.toContain('13800138000');
  });
});

describe('a disclosure.json with faults', () => {
  const BAD_AMOUNT = '~/expenditure-by-function.csv:5|2010601|total number-malformed';
  const withBadAmount = (breakIt: (data: DataFolder) => void) =>
    faults((data) => {
      data.edit(TABLE, '行政运行,200,200', '行政运行,2OO,200');
      breakIt(data);
    });

  it.each<[string, string, string, readonly string[]]>([
    ['no SHA-256', '"sha256": "0123456789abcdef', '"sha256": "", "was": "0123456789abcdef', [':14||sources[0].sha256 source-hash-missing', ':14||sources[0].was value-unknown-key']],
    ['a year that is none', '"fiscal_year": 2024', '"fiscal_year": "2024"', [':4||fiscal_year value-malformed']],
    ['another year', '"fiscal_year": 2024', '"fiscal_year": 2034', [':4||fiscal_year disclosure-id-mismatch']],
    ['no agency', '"agency": "990100-finance",', '', [':1||agency value-missing']],
    ['an unknown stage', '"stage": "budget"', '"stage": "预算"', [':5||stage value-not-allowed']],
    ['an unknown unit', '"unit": "万元"', '"unit": "千元"', [':20||unit value-not-allowed']],
    ['an unknown state', '"government-funds-2", "title": "政府性基金预算支出表（上年结转）", "state": "published-empty"', '"government-funds-2", "title": "政府性基金预算支出表（上年结转）", "state": "empty"', [':34||tables[4].state value-not-allowed']],
    ['a source without id', '"id": "text",', '', [':9||sources[0].id value-missing']],
    ['a comma too few', '"stage": "budget",', '"stage": "budget"', [':6|| json-syntax']],
    ['a key twice', '"scope": "department",', '"scope": "department",\n  "scope": "unit",', [':7||scope json-key-doubled']],
    ['a table name that is blank', '{ "table": "state-assets", "title": "国有资产占用情况表" }', '{ "table": "", "title": "国有资产占用情况表" }', [':36||tables[6].table value-missing']],
    ['no table list', '"tables": [', '"tabels": [', [':1||tables value-missing', ':22||tabels value-unknown-key']],
  ])('does not hide the faults of its tables: %s', (_, from, to, own) => {
    expect(withBadAmount((data) => data.edit(JSON_FILE, from, to))).toEqual([...own.map((place) => JSON_FILE + place), BAD_AMOUNT]);
  });

  it('may be nested as deeply as it likes', () => {
    expect(withBadAmount((data) => data.write(JSON_FILE, '['.repeat(100_000) + ']'.repeat(100_000)))).toEqual([`${JSON_FILE}:1|| json-syntax`, BAD_AMOUNT]);
  });

  it('does not hide them where it is saved in GBK', () => {
    expect(withBadAmount((data) => data.write(JSON_FILE, Buffer.from([0x7b, 0x22, 0xba, 0xcf, 0xbc, 0xc6, 0x22, 0x7d])))).toEqual([`${JSON_FILE}:0|| file-gbk`, BAD_AMOUNT]);
  });
});
