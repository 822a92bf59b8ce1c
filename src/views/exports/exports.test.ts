import { describe, expect, it } from 'vitest';
import type { Cell } from '../../fiscal/figure.ts';
import { disclosure, HASH, num, REGISTER, SAMPLE, table, text } from '../../../tests/fixtures/disclosure.ts';
import type { TableKind } from '../../fiscal/tables/index.ts';
import { csvText } from './csv.ts';
import { dataDictionary } from './dictionary.ts';
import { FACT_COLUMNS, factRows } from './facts.ts';
import { headerLine } from './files.ts';
import { INDICATOR_COLUMNS, indicatorRows } from './indicators.ts';
import { MARK_EXPORT_COLUMNS, markRows } from './marks.ts';
import { STATEMENT_COLUMNS, statementRows } from './statements.ts';
import { tableCsv } from './table-csv.ts';

function lines(rows: Iterable<readonly string[]>): readonly string[] {
  return csvText([...rows]).split('\n').slice(0, -1);
}

describe('csvText', () => {
  it('quotes commas, quotes and line breaks and nothing else, and neutralises nothing', () => {
    expect(csvText([['a,b', 'say "x"', 'two\nlines'], ['=100%', '+1', '-2', '@x']])).toBe('"a,b","say ""x""","two\nlines"\n=100%,+1,-2,@x\n');
  });

  it('keeps empty lines of a table out and empty cells in', () => {
    expect(csvText([])).toBe('');
    expect(csvText([['', '', '']])).toBe(',,\n');
  });
});

describe('facts.csv', () => {
  it('has exactly the promised columns', () => {
    expect(headerLine(FACT_COLUMNS)).toBe('disclosure,agency,region,fiscal_year,stage,scope,table,title,row,code,label,measure,value,unit,source,page,mark\n');
  });

  it('has one line per printed figure, with its own unit, and none for blanks, words and dashes', () => {
    const lead = '990100-education/2023-budget,990100-education,990100,2023,budget,department';
    const expenditure = `${lead},expenditure-by-function,"部门支出总体情况表（“三公”）, 2023",expenditure-by-function`;
    const form = `${lead},performance-indicators,绩效指标表,performance-indicators`;
    expect(lines(factRows(SAMPLE, REGISTER))).toEqual([
      `${expenditure}-total,,合计,total,4092.38,万元,${HASH},4,`,
      `${expenditure}-total,,合计,basic,14.70,万元,${HASH},4,`,
      `${expenditure}-205,205,教育支出,total,0.00,万元,${HASH},5,`,
      `${expenditure}-205,205,教育支出,basic,-34.00,万元,${HASH},5,uncertain`,
      `${lead},procurement,政府采购预算表,procurement-r1,,计算机,quantity,3,台(套),${HASH},,`,
      `${lead},procurement,政府采购预算表,procurement-r1,,计算机,unit_price,0.50,万元,${HASH},,`,
      `${lead},procurement,政府采购预算表,procurement-r1,,计算机,total,1.50,万元,${HASH},,`,
      `${lead},performance-projects,项目绩效目标表,performance-projects-plan-03,,3月底,percent,25,%,${HASH},,`,
      `${form}-r1,,维修面积,target,2000,平方米,${HASH},,`,
      `${form}-r1,,维修面积,full_score,10,分,${HASH},,`,
      `${form}-r1,,维修面积,deviation,0.00,%,${HASH},,`,
      `${form}-r2,,完成时间,actual,100,%,${HASH},,`,
      `${form}-r2,,完成时间,score,9.5,分,${HASH},,`,
      `${lead},performance-indicators-2,部门整体绩效目标,performance-indicators-2-r1,,满意度,target,100,%,${HASH},,`,
    ]);
  });
});

describe('indicators.csv', () => {
  it('has exactly the promised columns', () => {
    expect(headerLine(INDICATOR_COLUMNS)).toBe('disclosure,project,scope,level1,level2,level3,description,target,basis,actual,score,form,full_score,deviation\n');
  });

  it('prints every row as it stands, named by the form of the same occurrence', () => {
    expect(lines(indicatorRows(SAMPLE))).toEqual([
      '990100-education/2023-budget,校舍维修,年度,产出指标,数量指标,维修面积,维修的面积,"≥2,000平方米",年度计划,完成,—,1,10,0.00',
      '990100-education/2023-budget,校舍维修,,,,完成时间,,12月底前,,100%,9.5,1,,',
      '990100-education/2023-budget,部门整体绩效目标,,,,满意度,,=100%,,,,2,,',
    ]);
  });
});

describe('statements.csv and marks.csv', () => {
  it('states the figures of the narrative with their own columns', () => {
    expect(headerLine(STATEMENT_COLUMNS)).toBe(
      'disclosure,agency,region,fiscal_year,stage,scope,table,title,row,sentence,section,label,measure,figure_year,operator,value,unit,category,direction,reason,reason_direction,compared_table,source,page,mark\n',
    );
    expect(lines(statementRows(SAMPLE, REGISTER))).toEqual([
      `990100-education/2023-budget,990100-education,990100,2023,budget,department,statements,情况说明所述数字,statements-r1,s1,一、收支,收入预算,amount,2023,,4092.38,万元,,,,,revenue-expenditure-summary,${HASH},9,`,
    ]);
  });

  it('says of a figure of the narrative that it is not certain, as of one of a table', () => {
    const value = { ...num('4,092.38'), uncertain: true } as Cell;
    const doubted = disclosure([table({ id: 'statements', kind: 'statements', rows: [{ key: 'r1', label: '收入预算', cells: { measure: text('amount'), value } }] })]);
    expect(lines(statementRows(doubted, REGISTER)).map((line) => line.split(',').at(-1))).toEqual(['uncertain']);
  });

  it('lists printed oddities, uncertain figures and repeated text', () => {
    expect(headerLine(MARK_EXPORT_COLUMNS)).toBe('disclosure,table,row,measure,mark,printed,repeats\n');
    expect(lines(markRows(SAMPLE))).toEqual([
      '990100-education/2023-budget,expenditure-by-function,expenditure-by-function-205,basic,uncertain,-34.00,',
      '990100-education/2023-budget,performance-projects,performance-projects-goal-1,,repeats,,performance-projects-use-1',
      '990100-education/2023-budget,performance-indicators,performance-indicators-r1,score,as-printed,—,',
    ]);
  });
});

describe('a table as CSV', () => {
  it('carries printed titles, printed cells and row addresses', () => {
    const [procurement] = SAMPLE.tables.filter((each) => each.id === 'procurement');
    const csv = procurement ? tableCsv({ ...procurement, columns: procurement.columns.slice(0, 8) }) : '';
    expect(csv).toBe('行地址,采购物品名称,项目名称,预算资金,政府采购目录序号,计量单位,数量,单价\nprocurement-r1,计算机,"=公式, ""引号""",,,台(套),3,0.50\n');
  });

  it('says last which cells are marked, where any is', () => {
    const [expenditure] = SAMPLE.tables;
    const [header, ...rows] = expenditure ? tableCsv(expenditure).trimEnd().split('\n') : [];
    expect(header).toMatch(/,标记$/);
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(['', '存疑：基本支出']);
  });

  it('tells columns with one printed title apart, and names their group', () => {
    const [expenditure] = SAMPLE.tables;
    const columns = (expenditure?.columns ?? [])
      .filter(({ column }) => ['label', 'total', 'basic'].includes(column.key))
      .map((each) => (each.column.type === 'amount' ? { ...each, header: '金额' } : { ...each, group: '科目' }));
    const [header] = expenditure ? tableCsv({ ...expenditure, columns }).split('\n') : [];
    expect(header).toBe('行地址,科目/科目名称,金额（total）,金额（basic）,标记');
  });
});

describe('a kind that no export knows by name', () => {
  const kind = {
    id: 'trips',
    title: '出国团组表',
    aliases: [],
    about: '样例。',
    group: 'organisation',
    identity: 'row',
    columns: [
      { key: 'row', label: '行', type: 'row' },
      { key: 'label', label: '团组', type: 'label' },
      { key: 'people', label: '人数', type: 'count' },
    ],
  } as const satisfies TableKind;
  const [row] = table({ kind: 'procurement', rows: [{ key: 'r1', address: 'trips-r1', label: '考察', units: { people: '人' }, cells: { label: text('考察'), people: num('1,204') } }] }).rows;
  const trips = { ...table({ kind: 'procurement', rows: [] }), id: 'trips', kind, title: kind.title, columns: kind.columns.map((column) => ({ column, header: column.label })), rows: row ? [row] : [] };

  it('exports from its description alone', () => {
    expect(lines(factRows(disclosure([trips]), REGISTER))).toEqual([
      `990100-education/2023-budget,990100-education,990100,2023,budget,department,trips,出国团组表,trips-r1,,考察,people,1204,人,${HASH},,`,
    ]);
    expect(tableCsv(trips)).toBe('行地址,团组,人数\ntrips-r1,考察,"1,204"\n');
    expect(dataDictionary([kind]).kinds).toMatchObject([{ kind: 'trips', columns: [{ key: 'row' }, { key: 'label' }, { key: 'people', type: 'count' }] }]);
  });
});
