import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { actualShare } from './actual-share.ts';
import { deviations } from './deviations.ts';
import { executionRates, executionScores } from './execution-rates.ts';

const head = (row: string, more = '') => makeTable('self-evaluation', `label|initial|adjusted|executed|full_score|execution_rate|score|text\n项目名称|||||||维修\n年度资金总额：|${row}|${more}`);
const indicators = (columns: string, ...rows: readonly string[]) => makeTable('performance-indicators', [`row|level1|level2|label|${columns}`, ...rows.map((row, at) => `r${at + 1}|成本指标|经济成本指标|${row}`)].join('\n'));

describe('execution-rates', () => {
  const rate = (row: string) => checkTables(executionRates, [head(row)])[0];

  it('recomputes 执行数 ÷ 全年预算数 from what the printed amounts leave open', () => {
    expect(rate('1801.32|2591.78|2587.78|10|99.85 %|10')).toMatchObject({ outcome: 'pass', recomputed: '99.85', unit: '%' });
    expect(rate('1801.32|2591.78|2587.78|10|99.84%|10')).toMatchObject({ outcome: 'rounding', facts: { kind: 'truncation' } });
    expect(rate('1801.32|2591.78|2587.78|10|98.95%|10')).toMatchObject({ outcome: 'finding', severity: 'error', difference: '-0.90' });
  });

  it('uses the initial budget where no adjusted one is printed', () => {
    expect(rate('2.00||1.00|10|50%|5')).toMatchObject({ outcome: 'pass', terms: [{ printed: '1.00' }, { printed: '2.00', sign: '÷' }] });
  });

  it('cannot decide on a blank, and leaves a base of nothing to zero-base-rates', () => {
    expect(rate('0|0|0||0.00%|')).toBeUndefined();
    expect(rate('2.00|2.00|||50%|')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
  });
});

describe('execution-scores', () => {
  const score = (row: string) => checkTables(executionScores, [head(row)])[0];

  it('passes full score × rate, as rounded in print', () => {
    expect(score('2|2.00|1.50|10|75.0%|7.5')).toMatchObject({ outcome: 'pass' });
    expect(score('2|2591.78|2587.78|10|99.85%|10')).toMatchObject({ outcome: 'pass', recomputed: '10' });
    expect(score('2|2.00|1.50|10|75.0%|8.5')).toMatchObject({ outcome: 'finding', severity: 'warning', recomputed: '7.5', difference: '+1.0' });
  });

  it('has nothing to say of a dash', () => {
    expect(score('2|2.00|1.50|-|75.0%|-')).toBeUndefined();
  });
});

describe('deviations', () => {
  const check = (target: string, actual: string, deviation: string) => checkTables(deviations, [head('2|2|2|10|100%|10'), indicators('target|actual|deviation', `事项|${target}|${actual}|${deviation}`)])[0];

  it('accepts every convention that a document may follow', () => {
    expect(check('≥90%', '85%', '-5.56')).toMatchObject({ outcome: 'pass', facts: { convention: 'relative' } });
    expect(check('≥90%', '85%', '-5.00')).toMatchObject({ outcome: 'pass', facts: { convention: 'points' } });
    expect(check('≥90%', '100%', '0.00')).toMatchObject({ outcome: 'pass', facts: { convention: 'met' } });
    expect(check('≤30%', '25%', '0.00')).toMatchObject({ outcome: 'pass', facts: { convention: 'met' } });
    expect(check('2万元', '24%', '-76.00')).toMatchObject({ outcome: 'pass' });
    expect(check('合规', '100%', '0.00')).toMatchObject({ outcome: 'pass' });
    expect(check('4000人', '3000人', '-25.00')).toMatchObject({ outcome: 'pass' });
  });

  it('finds a deviation that no reading gives, and lets truncation be', () => {
    expect(check('≥90%', '85%', '-6.65')).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '-5.56', difference: '-1.09' });
    expect(check('≥90%', '85%', '0.00')).toMatchObject({ outcome: 'finding' });
    expect(check('≥90%', '85%', '-5.55')).toMatchObject({ outcome: 'rounding' });
  });

  it('cannot decide on words', () => {
    expect(check('≥90%', '已完成', '0.00')).toMatchObject({ outcome: 'undecidable', reason: 'no-base' });
  });
});

describe('actual-share', () => {
  const share = (funds: string, target: string, actual: string) => checkTables(actualShare, [head(funds), indicators('target|actual', `鉴定费|${target}|${actual}`)])[0];

  it('recomputes executed ÷ target amount', () => {
    expect(share('2|0.24|0.24|10|100%|10', '2万元', '12%')).toMatchObject({ outcome: 'pass', facts: { base: 'target' } });
    expect(share('2|0.24|0.24|10|100%|10', '2万元', '24%')).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '12', difference: '+12', assumptions: ['same-quantity'] });
    expect(share('87|65.52|65.52|10|100%|10', '87万元', '75%')).toMatchObject({ outcome: 'pass', facts: { exact: '75.31' } });
    expect(share('87|65.52|65.52|10|100%|10', '87万元', '76%')).toMatchObject({ outcome: 'finding' });
  });

  it('takes the budget for the base too, and 100 % for all of it', () => {
    expect(share('87|65.52|65.52|10|100%|10', '87万元', '100%')).toMatchObject({ outcome: 'pass', facts: { base: 'adjusted' } });
    expect(share('|1200.00|1040.00|10|86.7%|10', '1000万元', '100%')).toMatchObject({ outcome: 'pass', facts: { base: 'target' } });
  });

  it('says nothing of other targets, and cannot decide without an executed amount', () => {
    expect(share('2|2|2|10|100%|10', '≥95%', '24%')).toBeUndefined();
    expect(share('2|2||10|100%|10', '2万元', '24%')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
    expect(outcomes(checkTables(actualShare, [indicators('target|actual', '费用|2万元|24%')]))).toEqual({});
  });
});
