import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { evaluationScope } from './evaluation-scope.ts';
import { managementRatios } from './management-ratios.ts';

const summary = (out = '0.00') => makeTable('revenue-expenditure-summary', `side|label|amount\n支出|本年支出合计|439.04\n支出|年末结转和结余|${out}\n支出|总计|439.04`);
const whole = (executed: string, adjusted = '2591.78') => makeTable('self-evaluation', `label|initial|adjusted|executed|text\n部门（单位）名称||||甲局\n部门预算总额|1801.32|${adjusted}|${executed}|`, { title: '部门整体支出绩效自评情况表' });
const project = (executed: string, occurrence: number) => makeTable('self-evaluation', `label|initial|adjusted|executed|text\n项目名称||||项目${occurrence}\n年度资金总额：||${executed}|${executed}|`, { occurrence, title: '项目支出绩效自评情况表' });
const expenditure = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|439.04|223.46|215.58');
const claim = makeTable(
  'statements',
  `row|sentence|section|label|measure|value|unit|category
   r1|s1|绩效|自评项目|count|2|个|
   r2|s1|绩效|自评项目决算资金|amount|215.58|万元|
   r3|s1|绩效|自评项目决算资金|share|100|%|所有项目支出总额`,
);

describe('evaluation-scope', () => {
  it('sets the money of the whole department beside the accounts', () => {
    expect(checkTables(evaluationScope, [summary(), whole('439.04')])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(evaluationScope, [summary(), whole('2587.78')])).toMatchObject([
      { outcome: 'finding', severity: 'error', stated: '2587.78', recomputed: '439.04', difference: '+2148.74', assumptions: ['whole-department', 'same-scope'] },
    ]);
    expect(checkTables(evaluationScope, [whole('2587.78')])).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
    expect(checkTables(evaluationScope, [summary(), whole('2587.78')], { scope: 'unit' })).toMatchObject([{ outcome: 'finding', severity: 'warning' }]);
  });

  it('compares the initial budget with the one that the narrative states', () => {
    const form = makeTable('self-evaluation', 'label|initial|adjusted|executed\n部门预算总额|1801.32|439.04|439.04\n财政拨款|1801.32|439.04|439.04', { title: '部门整体支出绩效自评情况表' });
    const stated = makeTable('statements', 'row|sentence|section|label|measure|value|unit\nr1|s1|决算|一般公共预算财政拨款支出年初预算|amount|1564.98|万元\nr2|s2|决算|政府性基金预算财政拨款支出年初预算|amount|0|万元');
    expect(checkTables(evaluationScope, [form, stated]).find((check) => check.place.column === 'initial')).toMatchObject({ outcome: 'finding', difference: '+236.34', assumptions: ['whole-department', 'same-scope', 'same-funding-base'] });
  });

  it('allows of the unit\'s own funds no more than the accounts received or had left over', () => {
    const form = (executed: string) => makeTable('self-evaluation', `label|adjusted|executed\n部门预算总额|439.04|439.04\n单位资金|155|${executed}`, { title: '部门整体支出绩效自评情况表' });
    const accounts = (other: string, used = '0.00') => makeTable('revenue-expenditure-summary', `side|label|amount\n收入|事业收入|0.00\n收入|其他收入|${other}\n收入|使用非财政拨款结余|${used}\n支出|本年支出合计|439.04`);
    const own = (executed: string, ...tables: ReturnType<typeof makeTable>[]) => checkTables(evaluationScope, [form(executed), ...tables]).filter(({ facts }) => facts?.kind === 'unit-funds');
    expect(own('155', accounts('0.00'))).toMatchObject([{ outcome: 'finding', severity: 'warning', stated: '155', recomputed: '0', difference: '+155', assumptions: ['whole-department', 'same-scope'], terms: [{ printed: '0.00' }, { printed: '0.00' }, { printed: '0.00' }] }]);
    expect(own('155', accounts('100.00', '55.00'))).toMatchObject([{ outcome: 'pass' }]);
    expect(own('55', accounts('100.00'))).toMatchObject([{ outcome: 'pass', difference: '-45' }]);
    expect(own('155', accounts(''))).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
    expect(own('155', summary())).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
    expect(own('0', accounts('0.00'))).toEqual([]);
  });

  it('finds projects that cost more than 项目支出; less only where the text calls them all', () => {
    const found = (executed: string, ...more: ReturnType<typeof makeTable>[]) => outcomes(checkTables(evaluationScope, [expenditure, project('200.00', 1), project(executed, 2), ...more]));
    expect(found('15.58')).toEqual({ 'expenditure-by-function-total/project': 'pass' });
    expect(found('15.59')).toEqual({ 'expenditure-by-function-total/project': 'rounding' });
    expect(found('1073.75')).toEqual({ 'expenditure-by-function-total/project': 'finding' });
    expect(found('10.00')).toEqual({ 'expenditure-by-function-total/project': 'undecidable: no-counterpart' });
    const severity = (...more: ReturnType<typeof makeTable>[]) => checkTables(evaluationScope, [expenditure, project('200.00', 1), project('1073.75', 2), ...more]).at(-1)?.severity;
    expect([severity(), severity(claim)]).toEqual(['warning', 'error']);
    expect(found('10.00', claim)).toEqual({ 'statements-r2/value': 'finding', 'expenditure-by-function-total/project': 'finding' });
    expect(outcomes(checkTables(evaluationScope, [project('200.00', 1)]))).toEqual({ 'self-evaluation-funds-total/projects': 'undecidable: no-counterpart' });
  });
});

describe('management-ratios', () => {
  const ratios = (rows: readonly string[], more: ReturnType<typeof makeTable>[] = [], executed = '2587.78') =>
    checkTables(managementRatios, [whole(executed), makeTable('performance-indicators', ['row|level1|level2|label|target|actual', ...rows.map((row, at) => `r${at + 1}|投入管理指标|预算和财务管理|${row}`)].join('\n')), ...more]);

  it('recomputes execution and adjustment from the form', () => {
    expect(ratios(['预算执行率|≥90%|100%', '预算调整率|≤50%|43.88%'])).toMatchObject([{ outcome: 'pass' }, { outcome: 'pass' }]);
    expect(ratios(['预算执行率|≥90%|90%', '预算调整率|≤30%|25%'])).toMatchObject([
      { outcome: 'finding', recomputed: '100', facts: { exact: '99.85' } },
      { outcome: 'finding', severity: 'warning', difference: '-19', facts: { exact: '43.88' } },
    ]);
    expect(ratios(['预算调整率|≤50%|43.8%'])).toMatchObject([{ outcome: 'rounding' }]);
    /* Less may leave out what the level above ordered; more cannot. */
    expect(ratios(['预算调整率|≤50%|50%'])).toMatchObject([{ outcome: 'finding', severity: 'error' }]);
  });

  it('takes carryover from the form or from the accounts', () => {
    expect(ratios(['结转结余率|≤10%|0.15%'], [summary()])).toMatchObject([{ outcome: 'pass' }]);
    expect(ratios(['结转结余率|≤10%|0%'], [summary()])).toMatchObject([{ outcome: 'pass' }]);
    expect(ratios(['结转结余率|≤10%|10%'], [summary('43.90')])).toMatchObject([{ outcome: 'pass' }]);
    expect(ratios(['结转结余率|≤10%|10%'], [summary()])).toMatchObject([{ outcome: 'finding' }]);
  });

  it('gives no rate on a base that is not held, and leaves a base of nothing to zero-base-rates', () => {
    const none = makeTable('three-public-expenses', 'label|budget|final\n“三公”经费|0.00|0.00');
    expect(ratios(['“三公经费”控制率|≤100%|100%'], [none])).toEqual([]);
    expect(ratios(['政府采购执行率|≥90%|90%'])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
    const bought = (value: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit\nr1|s1|采购|政府采购支出总额|amount|${value}|万元`);
    expect(ratios(['政府采购执行率|≥90%|90%'], [bought('0')])).toMatchObject([{ outcome: 'finding', severity: 'warning', recomputed: '', difference: '', facts: { kind: 'nothing-spent', spent: '0 万元' } }]);
    expect(ratios(['政府采购执行率|≥90%|0%'], [bought('0')])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base', facts: { kind: 'nothing-spent' } }]);
    expect(ratios(['政府采购执行率|≥90%|90%'], [bought('5.00')])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
  });

  it('leaves other ratios and unreported ones alone', () => {
    expect(ratios(['专项资金细化率|≥90%|100%', '预算执行率|≥90%|良好'])).toEqual([]);
  });
});
