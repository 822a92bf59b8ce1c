import { describe, expect, it } from 'vitest';
import { zeroBaseRates } from '../narrative/zero-base.ts';
import { checkTables, makeTable } from '../testing.ts';
import { executionRates } from './execution-rates.ts';

const head = (rows: string) => makeTable('self-evaluation', `label|initial|adjusted|executed|execution_rate|text\n项目名称|||||救助\n${rows}`);
const none = '年度资金总额|5|5|5|100%|\n财政专户管理资金|0|0|0|0.00%|\n单位资金|0||0|0.00%|';

describe('rates on a base that a form prints as 0', () => {
  it('are one warning a table, and no question of the execution rate', () => {
    const checks = checkTables(zeroBaseRates, [head(none)]);
    expect(checks).toMatchObject([{ key: 'self-evaluation-special-account/base', outcome: 'finding', severity: 'warning', stated: '0.00%', recomputed: '', facts: { count: '2' }, terms: [{ sign: '÷', printed: '0' }] }]);
    expect(checks[0]?.places.map(({ row, column }) => `${row}/${column}`)).toEqual(['self-evaluation-unit-funds/execution_rate', 'self-evaluation-special-account/adjusted', 'self-evaluation-unit-funds/initial']);
    expect(checkTables(executionRates, [head(none)])).toMatchObject([{ key: 'self-evaluation-funds-total/execution_rate', outcome: 'pass' }]);
  });

  it('are found among the indicators too', () => {
    const whole = makeTable('self-evaluation', 'label|adjusted|executed\n部门预算总额|5|5', { title: '部门整体支出绩效自评表' });
    const indicators = makeTable('performance-indicators', 'row|level1|level2|label|target|actual\nr1|投入|预算|“三公经费”控制率|≤100%|100%');
    const spent = (budget: string) => makeTable('three-public-expenses', `label|budget|final\n“三公”经费|${budget}|0.00`);
    expect(checkTables(zeroBaseRates, [whole, indicators, spent('0.00')])).toMatchObject([{ key: 'performance-indicators-r1/base', outcome: 'finding', severity: 'warning', stated: '100%', places: [{ table: 'three-public-expenses', column: 'budget' }] }]);
    expect(checkTables(zeroBaseRates, [whole, indicators, spent('1.00')])).toEqual([]);
  });

  it('are none where the base is blank, or no rate is printed', () => {
    expect(checkTables(zeroBaseRates, [head('财政专户管理资金|||0|0.00%|\n单位资金|0|0|0||')])).toEqual([]);
    expect(checkTables(executionRates, [head('财政专户管理资金|||0|0.00%|')])).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });
});
