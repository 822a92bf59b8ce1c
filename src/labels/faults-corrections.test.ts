import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const HEADER = 'id,date,disclosure,address,column,before,after,why,found_by,commit';
const FINANCE = '990100-finance/2024-budget';
const TOTAL = 'expenditure-by-function-total';

function ledger(...lines: readonly string[]): string {
  return [HEADER, ...lines, ''].join('\n');
}

const CASES: readonly FaultCase[] = [
  {
    name: 'a name instead of a role, a day that does not exist, a commit that is none, nothing said of why',
    breakIt: (data) => data.write('corrections.csv', ledger(`1,2024-02-30,${FINANCE},,,旧题,新题,,张三,HEAD`)),
    faults: [
      ['corrections.csv:2|1|commit', 'value-malformed', '“HEAD”写法不对。', '应当是7 至 40 位小写十六进制的提交号；没有的留空。'],
      ['corrections.csv:2|1|date', 'date-invalid', '“2024-02-30”不是日期。', '写成 2024-01-31 这样实有的日子。'],
      [
        'corrections.csv:2|1|found_by',
        'value-not-allowed',
        '不能写“张三”。',
        '只能写：读者、记者、研究者、公布单位、贡献者、本项目复核、自动检查。',
      ],
      ['corrections.csv:2|1|id', 'value-malformed', '“1”写法不对。', '应当是“c”加数字，如 c1；用过的号不改、不再用。'],
      ['corrections.csv:2|1|why', 'value-missing', '缺少这一项，或它是空的。', '补上；应当是文字。'],
    ],
  },
  {
    name: 'a day of a year that cannot be meant',
    breakIt: (data) => data.write('corrections.csv', ledger(`c1,2204-02-01,${FINANCE},,,旧题,新题,抄错,读者,`)),
    faults: [
      ['corrections.csv:2|c1|date', 'date-out-of-range', '2204-02-01 不在 1990 年至 2100 年之间。', '多半是年份抄错了，对照原文改正。'],
    ],
  },
  {
    name: 'a person named in words, and a number used twice',
    breakIt: (data) =>
      data.write('corrections.csv', ledger(`c1,2024-02-01,${FINANCE},,,旧题,新题,联系人：张三来电指出,读者,`, `c1,2024-02-02,${FINANCE},,,新题,又一题,抄错,读者,`)),
    faults: [
      [
        'corrections.csv:2|c1|why',
        'text-person',
        '这里写有经办人、联系人等的姓名或电话。',
        '删去这部分文字；本站不收录个人信息。',
      ],
      [
        'corrections.csv:3|c1|id',
        'correction-doubled',
        '更正 c1 重复，第 2 行已有。',
        '新的更正用下一个号；已有的号不改。',
      ],
    ],
  },
  {
    name: 'documents, rows and columns that are not held',
    breakIt: (data) =>
      data.write(
        'corrections.csv',
        ledger(
          'c1,2024-02-01,990100-nobody/2023-budget,,,旧题,新题,抄错,读者,',
          `c2,2024-02-01,${FINANCE},expenditure-by-function-999,total,1.00,2.00,抄错,读者,`,
          `c3,2024-02-01,${FINANCE},${TOTAL},sum,1.00,2.00,抄错,读者,`,
          `c4,2024-02-01,${FINANCE},expenditure-by-function,total,1.00,2.00,抄错,读者,`,
        ),
      ),
    faults: [
      [
        'corrections.csv:2|c1|disclosure',
        'correction-disclosure-unknown',
        '没有收录 990100-nobody/2023-budget 这份文件。',
        '改正 disclosure：写 disclosures/ 之下的文件夹路径，即 机构编号/年份-阶段。',
      ],
      [
        'corrections.csv:3|c2|address',
        'correction-address-unknown',
        '这份文件里没有地址“expenditure-by-function-999”。',
        '写表名或“表名-行号”，如 expenditure-by-function-total；整份文件的更正留空；行已删去的写表名。',
      ],
      [
        'corrections.csv:4|c3|column',
        'correction-column-unknown',
        '这张表没有列“sum”。',
        '可写的列：code、label、total、basic、project；整行的更正留空。',
      ],
      [
        'corrections.csv:5|c4|column',
        'correction-column-unknown',
        '写了列“total”，address 却不是一行。',
        '在 address 写上这一行的地址，或清空 column。',
      ],
    ],
  },
  {
    name: 'corrections that change nothing, or that the data does not show',
    breakIt: (data) =>
      data.write(
        'corrections.csv',
        ledger(
          `c1,2024-02-01,${FINANCE},,,新题,新题,抄错,读者,`,
          `c2,2024-03-01,${FINANCE},${TOTAL},total,"1,230.05","1,320.50",抄错,公布单位,`,
          `c3,2024-02-01,${FINANCE},${TOTAL},total,9.99,"1,230.05",抄错,公布单位,`,
          `c4,2024-02-01,${FINANCE},${TOTAL},project,,0.00,抄错,公布单位,`,
        ),
      ),
    faults: [
      ['corrections.csv:2|c1|after', 'correction-unchanged', '改前与改后相同，什么也没有改。', '写上改前、改后各是什么；没有改动的这一行请删去。'],
      [
        'corrections.csv:3|c2|after',
        'correction-stale',
        '改后写的是“1,320.50”，数据里这一格现在是“1,230.50”。',
        '改正 after 或数据；后来又改过的，再加一行更正，日期不早于这一行。',
      ],
      [
        'corrections.csv:5|c4|after',
        'correction-stale',
        '改后写的是“0.00”，数据里这一格现在是“1,000.00”。',
        '改正 after 或数据；后来又改过的，再加一行更正，日期不早于这一行。',
      ],
    ],
  },
];

describe('faults of the ledger of corrections', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });

  it('accepts what the data shows: of several corrections of one figure the last, and blank cells as blank', () => {
    const lines = [
      `c1,2024-02-01,${FINANCE},${TOTAL},total,9.99,"1,230.05",抄错,公布单位,`,
      `c2,2024-02-01,${FINANCE},${TOTAL},total,"1,230.05","1,230.50",又抄错,本项目复核,8186a4d`,
      `c3,2024-01-31,${FINANCE},expenditure-by-function,,漏了一行,补录,漏录,读者,`,
    ];
    expect(faultLines((data) => data.write('corrections.csv', ledger(...lines)))).toEqual([]);
    expect(faultLines((data) => data.write('corrections.csv', ledger()))).toEqual([]);
  });

  it('says nothing of a document that has faults of its own', () => {
    const faults = faultLines((data) => {
      data.edit('~/expenditure-by-function.csv', ',合计,"1,230.50"', ',合计,"1.230.50"');
      data.write('corrections.csv', ledger(`c1,2024-02-01,${FINANCE},expenditure-by-function-gone,,甲,乙,抄错,读者,`));
    });
    expect(faults.map(([, code]) => code)).toEqual(['number-malformed']);
  });
});
