import { describe, expect, it } from 'vitest';
import { partsWithinWhole } from './parts-within-whole.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

describe('parts-within-whole', () => {
  it('finds a reserved share larger than its purchase, and passes an equal one', () => {
    const table = makeTable('procurement', 'row|label|total|small_business\nr1|纸|3.00|3.00\nr2|油|1.00|1.01\nr3|水|2.00|');
    expect(outcomes(checkTables(partsWithinWhole, [table]))).toEqual({ 'procurement-r1/small_business/within': 'pass', 'procurement-r2/small_business/within': 'finding' });
  });

  it('cannot decide where the whole is blank', () => {
    const table = makeTable('procurement', 'row|label|total|small_business\nr1|纸||3.00');
    expect(outcomes(checkTables(partsWithinWhole, [table]))).toEqual({ 'procurement-r1/small_business/within': 'undecidable: blank' });
  });

  it('looks at lines that are parts of other lines', () => {
    const table = makeTable('state-assets', 'label|quantity|value\n1、房屋（平方米）|100|50.00\n其中：办公用房（平方米）|120|40.00');
    expect(outcomes(checkTables(partsWithinWhole, [table]))).toEqual({ 'state-assets-office-houses/quantity/within': 'finding', 'state-assets-office-houses/value/within': 'pass' });
  });

  it('only warns of more executed than budgeted', () => {
    const table = makeTable('self-evaluation', 'label|adjusted|executed\n年度资金总额|10.00|11.00');
    expect(checkTables(partsWithinWhole, [table])).toMatchObject([{ outcome: 'finding', severity: 'warning', difference: '+1.00' }]);
  });
});
