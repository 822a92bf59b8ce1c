import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from './testing.ts';
import { threePublicEconomic } from './three-public-economic.ts';

const economic = (amount: string, options = {}) => makeTable('basic-by-economic', `code | label | total\n30217 | 公务接待费 | ${amount}`, { title: '一般公共预算基本支出表', ...options });
const expenses = (receptions: string, total = '9.00', options = {}) => makeTable('three-public-expenses', `label | total\n合计 | ${total}\n公务用车购置及运行费 | 3.00\n公务接待费 | ${receptions}`, { title: '财政拨款“三公”经费支出表', ...options });
const receptions = (item: string, line: string, more = {}) => checkTables(threePublicEconomic, [economic(item), expenses(line)], more)[0];

describe('three public expenses against economic items', () => {
  it('lets an item be equal or smaller, never larger', () => {
    expect(receptions('2.00', '2.00')).toMatchObject({ outcome: 'pass', assumptions: ['basic-expenditure-only'] });
    expect(receptions('1.00', '2.00')).toMatchObject({ outcome: 'pass', facts: { relation: 'at-most', code: '30217' } });
    expect(receptions('2.01', '2.00')).toMatchObject({ outcome: 'finding', severity: 'error', difference: '+0.01' });
  });

  it('does not decide on a blank line, unless the item exceeds the whole', () => {
    expect(receptions('2.00', '')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
    expect(receptions('9.50', '')).toMatchObject({ outcome: 'finding', recomputed: '9.00' });
    expect(receptions('0.00', '')).toBeUndefined();
    expect(checkTables(threePublicEconomic, [economic('2.00'), makeTable('three-public-expenses', 'label | total\n合计 | 3.00', { state: 'published-empty' })])).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
  });

  it('reads the column of the stage, and vehicles that are not parted', () => {
    const final = makeTable('three-public-expenses', 'label | budget | final\n公务用车购置及运行费 | 9.00 | 3.00');
    const running = makeTable('basic-by-economic', 'code | label | total\n30231 | 公务用车运行维护费 | 4.00', { title: '一般公共预算基本支出表' });
    expect(outcomes(checkTables(threePublicEconomic, [running, final], { stage: 'final' }))).toEqual({ 'basic-by-economic-30231/total=three-public-expenses': 'finding' });
    expect(outcomes(checkTables(threePublicEconomic, [running, final], { stage: 'budget' }))).toEqual({ 'basic-by-economic-30231/total=three-public-expenses': 'pass' });
  });

  it('minds the money that each table counts', () => {
    const all = economic('3.00', { title: '财政拨款基本支出表' });
    const narrow = expenses('2.00', '9.00', { title: '一般公共预算“三公”经费支出表' });
    const funds = makeTable('government-funds', 'code | label | total | basic | project\n | 合计 | 1.00 | 1.00 |');
    expect(checkTables(threePublicEconomic, [all, narrow, funds])).toMatchObject([{ outcome: 'undecidable', reason: 'not-comparable' }]);
    expect(checkTables(threePublicEconomic, [all, narrow])).toMatchObject([{ outcome: 'finding', assumptions: ['basic-expenditure-only', 'same-funding-base'] }]);
  });
});
