import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { basicForms, formBudgetTotal } from './form-totals.ts';

const form = (name: string, budget: string, occurrence: number, options: { title?: string; unit?: string } = {}) =>
  makeTable('performance-projects', `label|amount|text\n项目名称||${name}\n预算数|${budget}|`, { occurrence, title: `${name}绩效目标表`, ...options });
const expenditure = (project: string) => makeTable('expenditure-by-function', `code|label|total|basic|project\n|合计|150.00|50.00|${project}`);
const economic = makeTable('basic-by-economic', 'code|label|total|personnel|operating\n|合计|50.00|40.00|10.00');
const claim = (amount: string, count = '2') =>
  makeTable('statements', `row|sentence|section|label|measure|value|unit|category\nr1|s1|绩效|实行绩效目标管理的项目|count|${count}|个|\nr2|s1|绩效|实行绩效目标管理的项目|amount|${amount}|万元|`);
const TOTAL = 'expenditure-by-function-total/project';

describe('form-budget-total', () => {
  it('passes where the forms make 项目支出, whatever their unit', () => {
    const check = checkTables(formBudgetTotal, [expenditure('100.00'), form('维修', '40.00', 1), form('培训', '600,000', 2, { unit: '元' })])[0];
    expect(check).toMatchObject({ outcome: 'pass', recomputed: '100.00', assumptions: ['all-projects', 'same-scope'] });
  });

  it('warns of forms that make more; less only means that some projects have no form', () => {
    const found = (second: string) => checkTables(formBudgetTotal, [expenditure('100.00'), form('维修', '40.00', 1), form('培训', second, 2)])[0];
    expect(found('60.02')).toMatchObject({ outcome: 'finding', severity: 'warning', difference: '-0.02' });
    expect(found('60.01')).toMatchObject({ outcome: 'rounding' });
    expect(found('50.00')).toMatchObject({ outcome: 'undecidable', reason: 'no-counterpart' });
  });

  it('is an error both ways where the text calls the forms the whole', () => {
    const found = checkTables(formBudgetTotal, [expenditure('100.00'), form('维修', '40.00', 1), form('培训', '50.00', 2), claim('100.00')]);
    expect(found).toMatchObject([
      { key: TOTAL, outcome: 'finding', severity: 'error', difference: '+10.00' },
      { key: 'statements-r2/value', outcome: 'finding', stated: '100.00', recomputed: '90.00', difference: '+10.00' },
    ]);
    expect(checkTables(formBudgetTotal, [expenditure('100.00'), form('维修', '40.00', 1), claim('100.00', '5')])).toHaveLength(1);
  });

  it('leaves out forms of basic expenditure and special funds that are only distributed', () => {
    const special = form('救助', '280.00', 3, { title: '部门主管专项资金绩效目标表' });
    const check = checkTables(formBudgetTotal, [expenditure('100.00'), form('维修', '100.00', 1), form('人员类项目', '50.00', 2), special])[0];
    expect(check).toMatchObject({ outcome: 'pass', assumptions: ['all-projects', 'same-scope', 'special-fund-outside-total'] });
  });

  it('says so where there is no table or no amount', () => {
    expect(outcomes(checkTables(formBudgetTotal, [form('维修', '40.00', 1)], { states: { 'expenditure-by-function': 'not-collected' } }))).toEqual({ 'expenditure/project': 'undecidable: not-collected' });
    const [, bare] = checkTables(formBudgetTotal, [form('维修', '40.00', 1), form('培训', '', 2)]).toReversed();
    expect(bare).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { stated: 'no-amount' } });
    expect(checkTables(formBudgetTotal, [form('维修', '', 1)])).toMatchObject([{ outcome: 'undecidable', reason: 'not-published' }]);
  });
});

describe('basic-forms', () => {
  it('sets the form of personnel beside 人员经费 and the form of operation beside 公用经费', () => {
    const found = checkTables(basicForms, [economic, form('人员类项目', '400,000', 1, { unit: '元' }), form('公用经费项目', '9.00', 2)]);
    expect(found).toMatchObject([
      { outcome: 'pass', place: { row: 'performance-projects-budget' }, terms: [{ printed: '40.00' }] },
      { outcome: 'finding', severity: 'warning', recomputed: '10.00', difference: '-1.00', assumptions: ['same-scope', 'same-quantity', 'basic-expenditure-only'] },
    ]);
  });

  it('adds up the forms of several units', () => {
    expect(checkTables(basicForms, [economic, form('人员经费', '15.00', 1), form('人员经费', '25.00', 2)])).toMatchObject([{ outcome: 'pass', stated: '40.00' }]);
  });

  it('cannot decide without the economic table', () => {
    expect(checkTables(basicForms, [form('人员经费', '15.00', 1)])).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
  });
});
