import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';
const SUMMARY = '~/revenue-expenditure-summary.csv';

/** Place and code of every fault, without the words. */
function faults(breakIt: (data: DataFolder) => void): readonly string[] {
  return faultLines(breakIt).map(([place, code]) => `${place} ${code}`);
}

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
