import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { formProjectAmount, formProjectName, isNear } from './form-projects.ts';

const form = (name: string, budget: string, occurrence = 1) => makeTable('performance-projects', `label|amount|text\n项目名称||${name}\n预算数|${budget}|`, { occurrence, unit: '元' });
const list = (rows: readonly string[]) => makeTable('project-expenditure', ['row|label|total', ...rows.map((row, at) => `r${at + 1}|${row}`)].join('\n'));

describe('form-project-amount', () => {
  it('compares 元 in a form with 万元 in the table, by the name of the project', () => {
    const [check] = checkTables(formProjectAmount, [form('维修【2023】1号', '1,712,100'), list(['维修〔2023〕1号|171.21'])]);
    expect(check).toMatchObject({ outcome: 'pass', stated: '1,712,100', recomputed: '1712100', assumptions: ['same-quantity', 'same-scope'] });
  });

  it('finds another amount, and calls what two decimals of 万元 cannot show rounding', () => {
    expect(checkTables(formProjectAmount, [form('维修', '1,712,200'), list(['维修|171.21'])])).toMatchObject([{ outcome: 'finding', recomputed: '1712100', difference: '+100' }]);
    expect(checkTables(formProjectAmount, [form('维修', '1,712,140'), list(['维修|171.21'])])).toMatchObject([{ outcome: 'rounding' }]);
  });

  it('adds this year and carryover of one name, and forms of one name', () => {
    expect(checkTables(formProjectAmount, [form('维修', '300,000'), list(['维修|10.00', '维修|20.00'])])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(formProjectAmount, [form('维修', '100,000'), form('维修', '200,000', 2), list(['维修|30.00'])])).toMatchObject([{ outcome: 'pass', stated: '30.00' }]);
  });

  it('cannot decide on a project or a form that stands alone', () => {
    expect(outcomes(checkTables(formProjectAmount, [form('维修', '300,000'), list(['道路养护|10.00', '校舍维护|2.00'])]))).toEqual({
      'project-expenditure-r1/total': 'undecidable: no-counterpart',
      'project-expenditure-r2/total': 'undecidable: no-counterpart',
      'performance-projects-budget/amount': 'undecidable: no-counterpart',
    });
    expect(checkTables(formProjectAmount, [list(['维修|10.00'])])).toEqual([]);
  });
});

describe('form-project-name', () => {
  it('takes two names that differ by a character, with one amount, for one project and warns of the misprint', () => {
    const tables = [form('离休干部门诊费', '90,000'), list(['离休部门门诊费|9.00', '道路养护维修|9.00'])];
    expect(checkTables(formProjectName, tables)).toMatchObject([{ outcome: 'finding', severity: 'warning', stated: '离休干部门诊费', recomputed: '离休部门门诊费' }]);
    expect(outcomes(checkTables(formProjectAmount, tables))['performance-projects-budget/amount']).toBe('pass');
  });

  it('passes one name printed with other brackets, and keeps apart like names with unlike amounts', () => {
    expect(checkTables(formProjectName, [form('维修（一期）', '90,000'), list(['维修(一期)|9.00'])])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(formProjectName, [form('省级财政医疗救助', '90,000'), list(['中央财政医疗救助|5.00', '其他|1.00'])])).toEqual([]);
  });

  it('measures nearness in characters', () => {
    expect(isNear('离休干部门诊费', '离休部门门诊费')).toBe(true);
    expect(isNear('省级财政医疗救助', '县级财政救助资金')).toBe(false);
    expect(isNear('维修', '维护')).toBe(false);
  });
});
