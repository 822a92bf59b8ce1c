import { describe, expect, it } from 'vitest';
import { RULES } from './index.ts';
import { checkTables, makeTable } from './testing.ts';

const rule = RULES.find(({ name }) => name === 'blank-sums');
const found = (kind: string, ...rows: readonly string[]) =>
  (rule ? checkTables(rule, [makeTable(kind, rows.join('\n'))]) : []).map(({ facts = {}, key, outcome, recomputed, severity, stated }) => ({ key, what: `${outcome} ${severity} ${facts.kind}`, stated, recomputed }));

const CODES = 'code | label | total | basic | project';

describe('a blank beside figures', () => {
  it('is told of a total whose parts are printed, in rows and in columns', () => {
    expect(found('expenditure-by-function', CODES, ' | 合计 | 5.00 | 5.00 |', '205 | 教育支出 | 3.00 | 3.00 |', '221 | 住房保障支出 |  | 2.00 |')).toEqual([
      { key: 'row-sums/expenditure-by-function-221/total', what: 'finding warning total', stated: '', recomputed: '2.00' },
    ]);
    expect(found('expenditure-by-function', CODES, ' | 合计 | 5.00 | |', '205 | 教育支出 | | |', '20501 | 教育管理事务 | 3.00 | |', '20502 | 普通教育 | 2.00 | |')).toEqual([
      { key: 'column-totals/expenditure-by-function-total/total', what: 'finding warning parts', stated: '5.00', recomputed: '' },
      { key: 'code-hierarchy/expenditure-by-function-205/total', what: 'finding warning total', stated: '', recomputed: '5.00' },
    ]);
  });

  it('is told of parts that are all blank below a total, where others are divided', () => {
    expect(found('expenditure-by-function', CODES, ' | 合计 | 5.00 | 5.00 |', '205 | 教育支出 | 5.00 | 5.00 |', '20501 | 教育管理事务 | 5.00 |  |').map(({ key }) => key)).toEqual([
      'code-hierarchy/expenditure-by-function-205/basic',
      'row-sums/expenditure-by-function-20501/total',
    ]);
  });

  it('is told of a summary that prints one grand total', () => {
    expect(found('revenue-expenditure-summary', 'side | label | amount', '收入 | 收入总计 | 2.00', '支出 | 支出总计 | ')).toMatchObject([{ key: 'balance/revenue-expenditure-summary-revenue-total/amount', what: 'finding warning parts', stated: '2.00' }]);
  });

  it('is nothing beside a zero, beside another blank, or below a total of which only one part is printed', () => {
    expect(found('expenditure-by-function', CODES, ' | 合计 | 5.00 | 5.00 | 0.00', '205 | 教育支出 | 5.00 | 5.00 | ', '221 | 住房保障支出 | 0.00 | |', '222 | 粮油物资储备支出 | | |')).toEqual([]);
    expect(found('basic-by-economic', 'code | label | total | personnel', ' | 合计 | 5.00 | 3.00', '301 | 工资福利支出 | 3.00 | 3.00', '302 | 商品和服务支出 | 2.00 | ')).toEqual([]);
  });

  it('is nothing where a line that belongs to the total is not printed at all', () => {
    expect(found('three-public-expenses', 'label | total', '合计 | 1.00', '因公出国（境）费 | ')).toEqual([]);
  });
});
