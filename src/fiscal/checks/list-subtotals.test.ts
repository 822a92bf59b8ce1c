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

  describe('levels that no label marks', () => {
    /* 大类, 专项, 物品; two neighbours cost the same, and many a 专项 holds one thing. */
    const AMOUNTS = { r1: '145.00', r2: '45.00', r3: '45.00', r4: '8.00', r5: '8.00', r6: '29.00', r7: '100.00', r8: '60.00', r9: '25.00', r10: '35.00', r11: '40.00', r12: '40.00' };
    const NAMES: Readonly<Record<string, string>> = { r1: '合计', r2: '一、货物', r7: '二、服务' };
    const levels = (changes: Partial<typeof AMOUNTS> = {}) => {
      const rows = Object.entries({ ...AMOUNTS, ...changes }).map(([row, amount]) => `${row}|${NAMES[row] ?? `名目${row}`}|${amount}|${amount}`);
      return outcomes(checkTables(listSubtotals, [makeTable('procurement', `row|label|total|general_budget\n${rows.join('\n')}`)]));
    };
    const findings = (changes: Partial<typeof AMOUNTS>) => Object.entries(levels(changes)).flatMap(([key, outcome]) => (outcome === 'finding' && key.endsWith('/total') ? [key.replace(/^procurement-|\/total$/g, '')] : []));

    it('are found by their amounts, in every column', () => {
      const heads = ['r1', 'r2', 'r3', 'r7', 'r8', 'r11'];
      expect(levels()).toEqual(Object.fromEntries(heads.flatMap((row) => [[`procurement-${row}/total`, 'pass'], [`procurement-${row}/general_budget`, 'pass']])));
    });

    it('show the one amount that is wrong', () => {
      expect(findings({ r10: '35.20' })).toEqual(['r8']);
      expect(findings({ r6: '92.50' })).toEqual(['r3']);
      expect(findings({ r12: '40.10' })).toEqual(['r11']);
      expect(findings({ r1: '154.00' })).toEqual(['r1']);
      expect(findings({ r8: '66.00' })).toEqual(['r7', 'r8']);
      expect(findings({ r7: '101.00' })).toEqual(['r1', 'r7']);
    });

    it('may be rounded, and one thing under one head may not', () => {
      expect(levels({ r10: '35.01' })['procurement-r8/total']).toBe('rounding');
      expect(levels({ r12: '40.01' })['procurement-r11/total']).toBe('finding');
    });

    it('are not read into a plain list in which two neighbours cost the same', () => {
      const plain = makeTable('procurement', 'row|label|total\nr1|合计|12.00\nr2|纸|5.00\nr3|硒鼓|5.00\nr4|维修|4.00\nr5|印刷|3.00');
      expect(checkTables(listSubtotals, [plain]).map(({ key, outcome, recomputed }) => [key, outcome, recomputed])).toEqual([['procurement-r1/total', 'finding', '17.00']]);
    });
  });

  describe('of lists of which nothing tells the levels', () => {
    /* What stands below the chapters does not make them, and millions of readings agree. */
    const many = (total: string) => {
      const groups = ['一、货物', '二、工程'].flatMap((name) => [`${name}|30.00`, ...Array.from({ length: 30 }, (_, at) => `复印纸|${at % 2 === 0 ? '1.00' : '1.50'}`)]);
      return makeTable('procurement', ['row|label|total', `r0|合计|${total}`, ...groups.map((row, at) => `r${at + 1}|${row}`)].join('\n'));
    };

    it('the chapters are held against the total', () => {
      expect(outcomes(checkTables(listSubtotals, [many('60.00')]))).toMatchObject({ 'procurement-r0/total': 'pass' });
      expect(outcomes(checkTables(listSubtotals, [many('61.00')]))).toMatchObject({ 'procurement-r0/total': 'finding' });
    });

    it('the total stays open where there are none, unless the rows nearly make it', () => {
      const flat = (total: string) => makeTable('procurement', ['row|label|total', `r0|合计|${total}`, ...Array.from({ length: 60 }, (_, at) => `r${at + 1}|复印纸|1.00`)].join('\n'));
      expect(outcomes(checkTables(listSubtotals, [flat('60.00')]))['procurement-r0/total']).toBe('pass');
      expect(outcomes(checkTables(listSubtotals, [flat('58.00')]))['procurement-r0/total']).toBe('finding');
      expect(outcomes(checkTables(listSubtotals, [flat('31.00')]))['procurement-r0/total']).toBe('undecidable: no-counterpart');
    });
  });
});
