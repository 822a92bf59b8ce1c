import { describe, expect, it } from 'vitest';
import { balance, rowBalance } from './balance.ts';
import { checkTables, makeTable } from './testing.ts';

const totals = (revenue: string, expenditure: string, uncertain = '') => checkTables(balance, [makeTable('revenue-expenditure-summary', `side | label | amount | uncertain\n收入 | 收入总计 | ${revenue} | ${uncertain}\n支出 | 支出总计 | ${expenditure} |`)]);

describe('balance', () => {
  it('wants the same figure on both sides, whatever its print', () => {
    expect(totals('14.7', '14.70')).toMatchObject([{ outcome: 'pass', difference: '0.00' }]);
    expect(totals('14.71', '14.70')).toMatchObject([{ outcome: 'finding', severity: 'error', difference: '+0.01' }]);
    expect(totals('14.70', '41.70')).toMatchObject([{ outcome: 'finding', difference: '-27.00' }]);
  });

  it('cannot decide with one side blank or in doubt, and says nothing where none is printed', () => {
    expect(totals('14.70', '')).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
    expect(totals('14.70', '14.70', 'amount')).toMatchObject([{ outcome: 'undecidable', reason: 'uncertain' }]);
    expect(totals('', '')).toEqual([]);
  });
});

describe('row balance', () => {
  const funds = (left: string) => checkTables(rowBalance, [makeTable('government-funds', `code | label | carryover_in | revenue | total | basic | project | carryover_out\n212 | 城乡社区支出 | 1.00 | 9.00 | 8.00 | | 8.00 | ${left}`)]);

  it('follows what was carried in, received, spent and left', () => {
    expect(funds('2.00')).toMatchObject([{ outcome: 'pass', key: 'government-funds-212/carryover_out', recomputed: '2.00' }]);
    expect(funds('2.01')).toMatchObject([{ outcome: 'rounding' }]);
    expect(funds('2.03')).toMatchObject([{ outcome: 'finding', difference: '+0.03' }]);
    expect(funds('')).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });

  it('needs all four columns', () => {
    expect(checkTables(rowBalance, [makeTable('government-funds', 'code | label | revenue | total\n212 | 城乡社区支出 | 9.00 | 8.00')])).toEqual([]);
  });
});
