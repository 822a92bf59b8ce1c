import { describe, expect, it } from 'vitest';
import { basicTotal, personnelOperating } from './basic-total.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const general = (basic: string, options = {}) => makeTable('general-budget-by-function', `code | label | total | basic | project\n | 合计 | 20.00 | ${basic} | `, options);
const columns = (total: string, options = {}) => makeTable('basic-by-economic', `code | label | total | personnel | operating\n | 合计 | ${total} | 8.00 | 2.00`, { title: '一般公共预算基本支出表', ...options });
const lines = (total: string) => makeTable('basic-by-economic', `side | code | label | total\n人员经费 | 301 | 工资福利支出 | 8.00\n人员经费 | | 人员经费合计 | 8.00\n公用经费 | | 公用经费合计 | ${total}`);

describe('basic total', () => {
  it('wants the same basic expenditure by function and by economic item', () => {
    expect(checkTables(basicTotal, [general('10.00'), columns('10.00')])).toMatchObject([{ outcome: 'pass', key: 'general-budget-by-function-total/basic=basic-by-economic' }]);
    expect(checkTables(basicTotal, [general('10.01'), columns('10.00')])).toMatchObject([{ outcome: 'finding', severity: 'error', difference: '+0.01' }]);
    expect(checkTables(basicTotal, [general(''), columns('10.00')])).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });

  it('does not compare with and without money carried in', () => {
    const carried = makeTable('revenue-expenditure-summary', 'side | label | amount\n收入 | 上年结转 | 1.00');
    expect(checkTables(basicTotal, [carried, general('11.00', { carryover: 'included' }), columns('10.00', { carryover: 'excluded' })])).toMatchObject([{ outcome: 'undecidable', reason: 'not-comparable' }]);
    expect(checkTables(basicTotal, [carried, general('11.00', { carryover: 'included' }), columns('10.00')])).toMatchObject([{ outcome: 'finding', assumptions: ['carryover-included'] }]);
  });

  it('does not hold the general budget against a table of all appropriation', () => {
    const funds = makeTable('government-funds', 'code | label | total | basic | project\n | 合计 | 1.00 | 1.00 |');
    expect(checkTables(basicTotal, [general('9.00'), funds, columns('10.00', { title: '财政拨款基本支出表' })])).toMatchObject([{ outcome: 'undecidable', reason: 'not-comparable' }]);
    expect(checkTables(basicTotal, [general('9.00'), columns('10.00', { title: '财政拨款基本支出表' })])).toMatchObject([{ outcome: 'finding' }]);
  });
});

describe('personnel and operating costs', () => {
  it('make up basic expenditure, as columns or as lines', () => {
    const sum = (basic: string) => checkTables(personnelOperating, [general(basic), columns('10.00')])[0]?.outcome;
    expect([sum('10.00'), sum('10.01'), sum('10.02')]).toEqual(['pass', 'rounding', 'finding']);
    expect(checkTables(personnelOperating, [general('10.00'), lines('2.00')])).toMatchObject([{ outcome: 'pass', recomputed: '10.00' }]);
    expect(checkTables(personnelOperating, [general('10.00'), lines('2.50')])).toMatchObject([{ outcome: 'finding', difference: '-0.50' }]);
    expect(checkTables(personnelOperating, [general('10.00'), lines('')])).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });

  it('make up 合计 of the table itself where it prints one', () => {
    const table = makeTable('basic-by-economic', 'code | label | total\n301 | 工资福利支出 | 8.00\n302 | 商品和服务支出 | 2.00\n | 人员经费合计 | 8.00\n | 公用经费合计 | 2.00\n | 合计 | 11.00');
    expect(outcomes(checkTables(personnelOperating, [table]))).toEqual({
      'basic-by-economic-total/total=basic-by-economic': 'finding',
      'basic-by-economic-personnel-total/total': 'pass',
      'basic-by-economic-operating-total/total': 'pass',
    });
  });

  it('gather the classes that belong to them where there are no panels', () => {
    const table = (personnel: string) => makeTable('basic-by-economic', `code | label | total\n301 | 工资福利支出 | 7.00\n303 | 对个人和家庭的补助 | 1.00\n302 | 商品和服务支出 | 1.50\n310 | 资本性支出 | 0.50\n | 人员经费合计 | ${personnel}\n | 公用经费合计 | 2.00`);
    const found = (personnel: string) => outcomes(checkTables(personnelOperating, [table(personnel)]))['basic-by-economic-personnel-total/total'];
    expect([found('8.00'), found('8.01'), found('8.02')]).toEqual(['pass', 'rounding', 'finding']);
  });
});
