import { describe, expect, it } from 'vitest';
import { rowSums } from './row-sums.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const spending = (total: string, basic: string, project: string, more = '') =>
  makeTable('expenditure-by-function', `code | label | total | basic | project${more ? ' | uncertain' : ''}\n | 合计 | 20.00 | 12.00 | 8.00${more ? ' |' : ''}\n205 | 教育支出 | ${total} | ${basic} | ${project}${more ? ` | ${more}` : ''}`);
const row = (table: ReturnType<typeof makeTable>) => checkTables(rowSums, [table]).find((check) => check.place.row === 'expenditure-by-function-205');

describe('row sums', () => {
  it('passes a row whose columns add up and a blank that adds nothing', () => {
    expect(row(spending('20.00', '12.00', '8.00'))).toMatchObject({ outcome: 'pass', recomputed: '20.00', difference: '0.00' });
    expect(row(spending('12.00', '12.00', ''))).toMatchObject({ outcome: 'pass' });
  });

  it('finds a planted fault and lets rounding be', () => {
    expect(row(spending('20.01', '12.00', '8.00'))).toMatchObject({ outcome: 'rounding', difference: '+0.01' });
    expect(row(spending('20.02', '12.00', '8.00'))).toMatchObject({ outcome: 'finding', severity: 'error', stated: '20.02', recomputed: '20.00', difference: '+0.02' });
  });

  it('takes dropped zeros for dropped zeros', () => {
    expect(row(spending('21', '12', '8'))).toMatchObject({ outcome: 'finding' });
  });

  it('cannot decide with a blank total, blank parts or a figure in doubt; a zero in doubt adds nothing', () => {
    expect(row(spending('', '12.00', '8.00'))).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
    expect(row(spending('20.00', '', ''))).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
    expect(row(spending('20.00', '12.00', '8.00', 'total'))).toMatchObject({ outcome: 'undecidable', reason: 'uncertain' });
    const funds = (carried: string) => makeTable('government-funds', `code | label | revenue | total | basic | project | uncertain\n212 | 城乡社区支出 | 5.00 | 9.00 | ${carried} | 8.00 | basic`);
    expect(checkTables(rowSums, [funds('1.00')])).toMatchObject([{ outcome: 'undecidable', reason: 'uncertain' }]);
    expect(checkTables(rowSums, [funds('0.00')])).toMatchObject([{ outcome: 'finding' }]);
  });

  it('decides on a figure in doubt where each column that it may belong to is a part', () => {
    expect(row(spending('20.00', '12.00', '8.00', 'project'))).toMatchObject({ outcome: 'pass' });
    expect(row(spending('20.00', '12.00', '9.00', 'project'))).toMatchObject({ outcome: 'finding' });
  });

  it('leaves a side alone that prints one column only', () => {
    const summary = makeTable('fiscal-appropriation-summary', 'side | label | total | general_budget\n收入 | 一般公共预算拨款 | 5.00 |\n支出 | 教育支出 | 5.00 | 5.00');
    expect(outcomes(checkTables(rowSums, [summary]))).toEqual({ 'fiscal-appropriation-summary-expenditure-class-205/total': 'pass' });
  });

  it('does not decide on a single printed part', () => {
    const one = (part: string) => makeTable('three-public-expenses', `label | total | general_budget\n公务接待费 | 3.00 | ${part}`);
    expect(checkTables(rowSums, [one('3.00')])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(rowSums, [one('2.00')])).toMatchObject([{ outcome: 'undecidable', reason: 'no-counterpart' }]);
  });

  it('uses a printed subtotal, or its parts where it is not printed', () => {
    const subtotal = makeTable('revenue-by-function', 'code | label | total | current_year | fiscal_appropriation | general_budget | government_funds | carryover\n205 | 教育支出 | 10.00 | 9.00 | 9.00 | 8.00 | 1.00 | 1.00');
    expect(outcomes(checkTables(rowSums, [subtotal]))).toEqual({
      'revenue-by-function-205/total': 'pass',
      'revenue-by-function-205/current_year': 'pass',
      'revenue-by-function-205/fiscal_appropriation': 'pass',
    });
    const parts = makeTable('revenue-by-function', 'code | label | total | general_budget | business | carryover\n205 | 教育支出 | 10.00 | 8.00 | 1.00 | 1.00');
    expect(outcomes(checkTables(rowSums, [parts]))).toEqual({ 'revenue-by-function-205/total': 'pass' });
  });
});
