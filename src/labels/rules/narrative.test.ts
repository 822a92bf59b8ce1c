import { describe, expect, it } from 'vitest';
import { narrativeAmounts } from '../../fiscal/checks/narrative/amounts.ts';
import { narrativeChanges } from '../../fiscal/checks/narrative/changes.ts';
import { narrativeClasses } from '../../fiscal/checks/narrative/classes-named.ts';
import { narrativeTargets } from '../../fiscal/checks/narrative/targets.ts';
import { zeroBaseRates } from '../../fiscal/checks/narrative/zero-base.ts';
import { uncheckedStatements } from '../../fiscal/checks/narrative/unchecked.ts';
import { statedReasons } from '../../fiscal/checks/narrative/reasons.ts';
import { checkTables, makeTable } from '../../fiscal/checks/testing.ts';
import type { Rule } from '../../fiscal/checks/rule.ts';
import { ruleLabel } from './index.ts';

const spent = makeTable('general-budget-by-function', 'code|label|total|basic|project\n|合计|1,100.00|1,000.00|100.00\n205|教育支出|1,082.57|982.57|100.00\n221|住房保障支出|17.43|17.43|', { title: '支出表' });
const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|direction|reason|reason_direction\n${rows}`);
const messages = (rule: Rule, rows: string) => checkTables(rule, [spent, says(rows)]).map((check) => ruleLabel(check.rule).message(check));

describe('wording of the narrative rules', () => {
  it('writes both figures, their difference and the unit', () => {
    expect(messages(narrativeAmounts, 'r1|s1|支出|基本支出|amount|1000.20|万元||||')).toEqual(['文中写“基本支出” 1,000.20 万元，《支出表》中为 1,000.00 万元，相差 +0.20 万元。']);
    expect(messages(narrativeAmounts, 'r1|s1|支出|基本支出|amount|1000|万元||||')).toEqual(['文中写“基本支出” 1,000 万元，《支出表》中为 1,000.00 万元，两者相等。']);
  });

  it('writes percentages as percentages and their difference in points', () => {
    const rows = 'r1|s1|变化|基本支出|amount|1000.00|万元||||\nr2|s1|变化|基本支出|change|200.00|万元||增加||\nr3|s1|变化|基本支出|change-rate|20|%||增加||';
    expect(messages(narrativeChanges, rows)[0]).toBe('文中写“基本支出”增加 20%，由金额和增减额算得 25%，相差 -5 个百分点。');
  });

  it('names both classes and the amount they share', () => {
    expect(messages(narrativeClasses, 'r1|s1|结构|农林水支出|amount|17.43|万元|农林水支出|||')).toEqual(['文中把 17.43 万元写在“农林水支出”，《支出表》没有这一类，同样金额的是“住房保障支出”。']);
  });

  it('says of a reason only which way it points', () => {
    expect(messages(statedReasons, 'r1|s1|三公|“三公”经费|change|0.15|万元||增加|厉行节约|down')).toEqual(['文中写“三公”经费增加，原因是“厉行节约”，这个原因本身会使它减少。']);
  });

  it('says only that nothing to compare with was recognised', () => {
    expect(messages(uncheckedStatements([]), 'r1|s1|目标|网采率|target|90|%||||')).toEqual(['文中写“网采率” 90%，无法核对：没有认出可以对照的数。']);
  });

  it('counts the rates of a form that stand on nothing', () => {
    const form = makeTable('self-evaluation', 'label|adjusted|executed|execution_rate|text\n项目名称||||救助\n财政专户管理资金|0|0|0.00%|\n单位资金|0|0|0.00%|');
    const [check] = checkTables(zeroBaseRates, [form]);
    expect(check && ruleLabel(check.rule).message(check)).toBe('项目“救助”的《绩效自评表》印了 2 个以零为基数的比率，例如“财政专户管理资金”的“执行率” 0.00%，而基数“全年预算数”为 0，比率无从算起。');
  });

  it('calls a figure no target where the text may mean what was done', () => {
    const form = makeTable('performance-indicators', 'row|level1|level2|label|target\nr1|产出指标|数量指标|保障人数|≥4000人');
    const said = (uncertain: string) => checkTables(narrativeTargets, [form, makeTable('statements', `row|sentence|section|label|measure|value|unit|table|uncertain\nr1|s1|自评|保障人数|target|3100|人|performance-indicators|${uncertain}`)]).map((check) => ruleLabel(check.rule).message(check));
    expect(said('')).toEqual(['文中写“保障人数”的目标为 3100人，绩效指标表的“保障人数”为 ≥4000人，两处不同。']);
    expect(said('measure')).toEqual(['文中写“保障人数”为 3100人（没有写明是目标还是完成数），绩效指标表的“保障人数”为 ≥4000人，两处不同。']);
  });
});
