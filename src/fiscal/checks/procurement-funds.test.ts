import { describe, expect, it } from 'vitest';
import { procurementFunds } from './procurement-funds.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const form = (budget: string, occurrence = 1) => makeTable('performance-projects', `label|amount|text\n项目名称||维修（一期）\n预算数|${budget}|`, { occurrence });
const list = (funds = '10.00', second = '10.00', total = '4.00') =>
  makeTable('procurement', `row|label|project|project_funds|total\nr1|水泥|维修(一期)|${funds}|6.00\nr2|沙|维修(一期)|${second}|${total}`);

describe('procurement-funds', () => {
  it('passes where funds agree with the form, between rows, and with what is bought', () => {
    expect(outcomes(checkTables(procurementFunds, [form('10.00'), list()]))).toEqual({ 'procurement-r2/repeated': 'pass', 'procurement-r1/covered': 'pass', 'procurement-r1/budget': 'pass' });
  });

  it('finds funds unlike the form, unlike between rows, and less than the purchases', () => {
    const found = outcomes(checkTables(procurementFunds, [form('12.00'), list('10.00', '11.00', '4.20')]));
    expect(found).toEqual({ 'procurement-r2/repeated': 'finding', 'procurement-r1/covered': 'finding', 'procurement-r1/budget': 'finding' });
  });

  it('calls purchases over the funds by a last place rounding; the same figure twice must be equal', () => {
    const found = outcomes(checkTables(procurementFunds, [form('10.01'), list('10.00', '10.00', '4.01')]));
    expect(found['procurement-r1/covered']).toBe('rounding');
    expect(found['procurement-r1/budget']).toBe('finding');
  });

  it('takes the form of one unit, or all forms of the name together', () => {
    expect(outcomes(checkTables(procurementFunds, [form('3.00'), form('10.00', 2), list()]))['procurement-r1/budget']).toBe('pass');
    expect(outcomes(checkTables(procurementFunds, [form('3.00'), form('7.00', 2), list()]))['procurement-r1/budget']).toBe('pass');
  });

  it('says nothing of a project that no form has', () => {
    expect(Object.keys(outcomes(checkTables(procurementFunds, [list()])))).toEqual(['procurement-r2/repeated', 'procurement-r1/covered']);
  });
});
