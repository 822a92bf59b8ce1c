import { describe, expect, it } from 'vitest';
import { listSubtotals } from './list-subtotals.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const list = (cells: { total?: string; sub?: string; budget?: string } = {}) =>
  makeTable(
    'procurement',
    `row|label|project_funds|unit_price|total|general_budget
     r1|合计|||${cells.total ?? '6.50'}|${cells.budget ?? '6.50'}
     r2|甲单位小计|||${cells.sub ?? '3.00'}|3.00
     r3|复印纸|9.00|1.00|1.00|1.00
     r4|硒鼓|9.00|2.00|2.00|2.00
     r5|乙单位小计|||3.50|3.50
     r6|维修|5.00|3.50|3.50|3.50`,
  );

describe('list-subtotals', () => {
  it('passes where 小计 and 合计 equal their items, and leaves prices and project funds alone', () => {
    const found = outcomes(checkTables(listSubtotals, [list()]));
    expect(found).toEqual({
      'procurement-r1/total': 'pass',
      'procurement-r1/general_budget': 'pass',
      'procurement-r2/total': 'pass',
      'procurement-r2/general_budget': 'pass',
      'procurement-r5/total': 'pass',
      'procurement-r5/general_budget': 'pass',
    });
  });

  it('finds a subtotal that its items do not make, and a total in one source column', () => {
    const found = outcomes(checkTables(listSubtotals, [list({ sub: '3.20', budget: '6.60' })]));
    expect(found['procurement-r2/total']).toBe('finding');
    expect(found['procurement-r1/general_budget']).toBe('finding');
  });

  it('calls a difference of one last place rounding, and a blank total undecidable', () => {
    expect(outcomes(checkTables(listSubtotals, [list({ sub: '3.01' })]))['procurement-r2/total']).toBe('rounding');
    expect(outcomes(checkTables(listSubtotals, [list({ total: ' ' })]))['procurement-r1/total']).toBe('undecidable: blank');
  });

  it('reads subtotals printed below their items', () => {
    const below = makeTable(
      'procurement',
      `row|label|total
       r1|复印纸|1.00
       r2|硒鼓|2.00
       r3|甲单位小计|3.00
       r4|维修|3.50
       r5|乙单位小计|3.40
       r6|总计|6.50`,
    );
    expect(outcomes(checkTables(listSubtotals, [below]))).toEqual({ 'procurement-r3/total': 'pass', 'procurement-r5/total': 'finding', 'procurement-r6/total': 'pass' });
  });

  it('lets 合计 be the sum of its items where subtotals stand inside subtotals', () => {
    const nested = makeTable(
      'procurement',
      `row|label|total
       r1|合计|6.50
       r2|甲局合计|3.00
       r3|货物小计|3.00
       r4|纸|3.00
       r5|乙局合计|3.50
       r6|服务小计|3.50
       r7|维修|3.50`,
    );
    expect(outcomes(checkTables(listSubtotals, [nested]))).toEqual({ 'procurement-r1/total': 'pass', 'procurement-r3/total': 'pass', 'procurement-r6/total': 'pass' });
  });
});
