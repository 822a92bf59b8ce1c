import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { NARRATIVE_RULES } from './index.ts';

const unchecked = NARRATIVE_RULES.at(-1);
const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|direction\n${rows}`);
const run = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => (unchecked ? outcomes(checkTables(unchecked, [...tables, says(rows)])) : {});

describe('narrative-unchecked', () => {
  const spent = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|100.00|100.00|');

  it('names each figure that no rule could check', () => {
    expect(run('r1|s1|支出|委托业务费|amount|32.00|万元||\nr2|s1|支出|支出预算|amount|100|万元||', spent)).toEqual({ 'statements-r1/value': 'undecidable: no-counterpart' });
  });

  it('tells a blank figure and a table that is not there from a missing counterpart', () => {
    expect(run('r1|s1|收入|委托收入|amount||万元||')).toEqual({ 'statements-r1/value': 'undecidable: blank' });
    expect(run('r1|s1|三公|公务接待费|amount|1.00|万元||')).toEqual({ 'statements-r1/value': 'undecidable: not-published' });
  });

  it('is silent on figures that take part in another check', () => {
    expect(run('r1|s1|支出|某项支出|amount|100.00|万元||\nr2|s1|支出|某项支出|change|20.00|万元||增加\nr3|s1|支出|某项支出|change-rate|25|%||增加')).toEqual({});
  });
});
