import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';

/** Puts another text where 2010601's total stands. */
const amount = (text: string): FaultCase['breakIt'] => (data) => data.edit(TABLE, '行政运行,200,200', `行政运行,${text},200`);

const CASES: readonly FaultCase[] = [
  {
    name: 'statements of no year and of no kind of table',
    breakIt: (data) => data.write('~/statements.csv', 'row,sentence,section,label,measure,year,value,unit,table\nr1,s1,收支说明,收入预算,amount,24,1,万元,revenue-expenditure-summary\nr2,s1,收支说明,收入预算,count,2101,1,次,procurment\nr3,s1,收支说明,收入预算,count,,1,次,procurement-1\nr4,s1,收支说明,收入预算,count,2030,1,次,procurement-2\n'),
    faults: [
      ['~/statements.csv:2|r1|year', 'value-malformed', '“24”写法不对。', '应当是1990 至 2100 的四位年份；原文没有说是哪一年的留空。'],
      ['~/statements.csv:3|r2|table', 'table-kind-unknown', '不认识的表格种类“procurment”。', '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。'],
      ['~/statements.csv:3|r2|year', 'value-malformed', '“2101”写法不对。', '应当是1990 至 2100 的四位年份；原文没有说是哪一年的留空。'],
      ['~/statements.csv:4|r3|table', 'table-number-malformed', '表名“procurement-1”的编号不对。', '第一张就叫 procurement，以后依次是 procurement-2、procurement-3。'],
    ],
  },
  {
    name: 'letters in an amount',
    breakIt: amount('"1,2a"'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“1,2a”不是金额：含有字母。',
        '对照原文改正；字母 O、l 常是 0、1 的误识。',
      ],
    ],
  },
  {
    name: 'full-width digits',
    breakIt: amount('１２３'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“１２３”不是金额：用了全角数字。',
        '改成半角数字：123。',
      ],
    ],
  },
  {
    name: 'a spreadsheet error',
    breakIt: amount('#REF!'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“#REF!”不是金额：这是电子表格的错误值。',
        '回到原文抄录这一格的数，不要从公式格复制。',
      ],
    ],
  },
  {
    name: 'a column too narrow in a spreadsheet',
    breakIt: amount('####'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“####”不是金额：这是电子表格的错误值。',
        '回到原文抄录这一格的数，不要从公式格复制。',
      ],
    ],
  },
  {
    name: 'a dash',
    breakIt: amount('-'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“-”不是金额：这是一条横线。',
        '空白格留空；原文确实印着横线的，在 as_printed 列写上本列列名。',
      ],
    ],
  },
  {
    name: 'two decimal points',
    breakIt: amount('1.23.4'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“1.23.4”不是金额：有不止一个小数点。',
        '对照原文改正，一个数只有一个小数点。',
      ],
    ],
  },
  {
    name: 'a misplaced separator',
    breakIt: amount('"12,34.50"'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“12,34.50”不是金额：千分位逗号的位置不对。',
        '从小数点向左每三位一个逗号；多半是漏了或多了一位，请对照原文。',
      ],
    ],
  },
  {
    name: 'a currency sign',
    breakIt: amount('¥200'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“¥200”不是金额：带了货币符号。',
        '去掉货币符号；单位写在 disclosure.json 的 unit。',
      ],
    ],
  },
  {
    name: 'a unit',
    breakIt: amount('200万元'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“200万元”不是金额：带了单位。',
        '只留数；单位写在 disclosure.json 的 unit 或单位列。',
      ],
    ],
  },
  {
    name: 'a percent sign',
    breakIt: amount('20%'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“20%”不是金额：带了百分号。',
        '百分比放在百分比列；这一列只写数。',
      ],
    ],
  },
  {
    name: 'parentheses',
    breakIt: amount('(200)'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“(200)”不是金额：用括号包住了数。',
        '原文用括号表示负数的，写成减号；原文照印括号的，在 as_printed 列写上本列列名。',
      ],
    ],
  },
  {
    name: 'a plus sign',
    breakIt: amount('+200'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“+200”不是金额：带了加号。',
        '去掉加号。',
      ],
    ],
  },
  {
    name: 'scientific notation',
    breakIt: amount('2.00E+04'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“2.00E+04”不是金额：这是科学计数法，位数已经丢失。',
        '回到原文抄录完整的数；电子表格里把这一列设为文本。',
      ],
    ],
  },
  {
    name: 'white space',
    breakIt: amount('14.7 0'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“14.7 0”不是金额：数中间有空格。',
        '提取时断开的数要连起来：14.7 与 0 连成 14.70。',
      ],
    ],
  },
  {
    name: 'full-width punctuation',
    breakIt: amount('1，200．50'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“1，200．50”不是金额：用了全角标点。',
        '小数点、千分位和负号用半角：1,200.50。',
      ],
    ],
  },
  {
    name: 'a full-width minus',
    breakIt: amount('－200'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“－200”不是金额：用了全角标点。',
        '小数点、千分位和负号用半角：-200。',
      ],
    ],
  },
  {
    name: 'words',
    breakIt: amount('二百'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“二百”不是金额：这是文字。',
        '文字移到文字列；原文这一格确实印着文字的，在 as_printed 列写上本列列名。',
      ],
    ],
  },
  {
    name: 'a point without decimals',
    breakIt: amount('200.'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“200.”不是金额：小数点前或后缺数字。',
        '补上缺的数字，或去掉多余的小数点。',
      ],
    ],
  },
  {
    name: 'anything else',
    breakIt: amount('2*100'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“2*100”不是金额：写法不对。',
        '写成原文的数：数字、千分位逗号、一个小数点，负数前加减号。',
      ],
    ],
  },
  {
    name: 'white space around a number and a leading minus are no fault',
    breakIt: amount(' -200 '),
    faults: [],
  },
  {
    name: 'an amount in 万元 finer than 分',
    breakIt: amount('200.0000001'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'amount-finer-than-fen',
        '“200.0000001”万元比一分钱还细。',
        '对照原文检查小数位数和单位（元、万元）。',
      ],
    ],
  },
  {
    name: 'an amount in 元 finer than 分',
    breakIt: (data) => data.edit('~/project-expenditure.csv', '"1,000,000.00","1,000,000.00"', '"1,000,000.001","1,000,000.000"'),
    faults: [
      [
        '~/project-expenditure.csv:5|r3|total',
        'amount-finer-than-fen',
        '“1,000,000.001”元比一分钱还细。',
        '对照原文检查小数位数和单位（元、万元）。',
      ],
    ],
  },
  {
    name: 'a percentage, a score and a count that are none',
    breakIt: (data) => {
      data.edit('~/performance-projects.csv', '3月底,,25%', '3月底,,25％%');
      data.edit('~/performance-indicators.csv', '50,50分', '50,良');
      data.edit('~/statements.csv', '约,12,批次', '约,12批次,批次');
    },
    faults: [
      [
        '~/performance-indicators.csv:2|r1|score',
        'number-malformed',
        '“良”不是分数：这是文字。',
        '文字移到文字列；原文这一格确实印着文字的，在 as_printed 列写上本列列名。',
      ],
      [
        '~/performance-projects.csv:6|plan-03|percent',
        'number-malformed',
        '“25％%”不是百分比：写法不对。',
        '写成原文的数：数字、千分位逗号、一个小数点，负数前加减号。',
      ],
      [
        '~/statements.csv:4|r3|value',
        'number-malformed',
        '“12批次”不是数值：带了单位。',
        '只留数；单位写在 disclosure.json 的 unit 或单位列。',
      ],
    ],
  },
  {
    name: 'a blank label',
    breakIt: (data) => data.edit(TABLE, '20106,财政事务', '20106,'),
    faults: [
      [
        '~/expenditure-by-function.csv:4|20106|label',
        'cell-blank',
        '这一行没有名称。',
        '补上原文印的名称；不是数据的行请删去。',
      ],
    ],
  },
  {
    name: 'a blank label in a table of named lines',
    breakIt: (data) => data.edit('~/state-assets.csv', '其他固定资产,,140.00', ',,140.00'),
    faults: [
      [
        '~/state-assets.csv:5||label',
        'cell-blank',
        '这一行没有名称。',
        '补上原文印的名称；不是数据的行请删去。',
      ],
    ],
  },
  {
    name: 'a blank row key',
    breakIt: (data) => data.edit('~/statements.csv', 'r3,s2', ',s2'),
    faults: [
      [
        '~/statements.csv:4||row',
        'cell-blank',
        '行号是空的。',
        '写上行号，如 r1；补录的行用 r3a 这样的号，已有的行号不改。',
      ],
    ],
  },
  {
    name: 'a blank side',
    breakIt: (data) => data.edit('~/revenue-expenditure-summary.csv', '收入,二、单位资金', ',二、单位资金'),
    faults: [
      [
        '~/revenue-expenditure-summary.csv:3||side',
        'cell-blank',
        '“方向”是空的，这一行不知道属于哪一侧。',
        '写上这一行所在的一侧。',
      ],
    ],
  },
  {
    name: 'a row with neither code nor label',
    breakIt: (data) => data.edit(TABLE, '20106,财政事务,"1,200"', ',,"1,200"'),
    faults: [
      [
        '~/expenditure-by-function.csv:4||code',
        'cell-blank',
        '这一行既没有科目编码，也没有名称。',
        '补上编码或名称；不是数据的行请删去。',
      ],
    ],
  },
  {
    name: 'a blank cell that has to be filled',
    breakIt: (data) => data.edit('~/statements.csv', 'r3,s2,公务接待', 'r3,s2,'),
    faults: [
      [
        '~/statements.csv:4|r3|section',
        'cell-blank',
        '“所在部分”不能空。',
        '补上原文这一格；原文确实空着的，在 as_printed 写上本列列名。',
      ],
    ],
  },
  {
    name: 'a malformed row key',
    breakIt: (data) => data.edit('~/statements.csv', 'r3,s2', 'R 3,s2'),
    faults: [
      [
        '~/statements.csv:4|R 3|row',
        'row-key-malformed',
        '行号“R 3”写法不对。',
        '行号用小写字母、数字和连字符，以字母开头，如 r1、r3a。',
      ],
    ],
  },
  {
    name: 'an unknown side',
    breakIt: (data) => data.edit('~/revenue-expenditure-summary.csv', '收入,二、单位资金', '收 支,二、单位资金'),
    faults: [
      [
        '~/revenue-expenditure-summary.csv:3||side',
        'side-unknown',
        '不认识的“收 支”。',
        '这一列只能写：收入、支出、支出用途。',
      ],
    ],
  },
  {
    name: 'a word outside a closed vocabulary',
    breakIt: (data) => data.edit('~/statements.csv', '收入预算,change-rate', '收入预算,change_rate'),
    faults: [
      [
        '~/statements.csv:3|r2|measure',
        'value-not-allowed',
        '不能写“change_rate”。',
        '只能写：amount、change、change-rate、share、completion-rate、prior-amount、count、score、target、standard、item、table、rate。',
      ],
    ],
  },
  {
    name: 'a doubled row key',
    breakIt: (data) => data.edit('~/statements.csv', 'r3,s2', 'r1,s2'),
    faults: [
      [
        '~/statements.csv:4|r1|row',
        'row-doubled',
        '行“r1”重复，第 2 行已有。',
        '每行的行号各不相同；补录的行用 r3a 这样的号，已有的行号不改。',
      ],
    ],
  },
  {
    name: 'all faults of one row',
    breakIt: (data) => data.edit(TABLE, '行政运行,200,200,', '行政运行,2OO,--,１'),
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|basic',
        'number-malformed',
        '“--”不是金额：这是一条横线。',
        '空白格留空；原文确实印着横线的，在 as_printed 列写上本列列名。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|project',
        'number-malformed',
        '“１”不是金额：用了全角数字。',
        '改成半角数字：1。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“2OO”不是金额：含有字母。',
        '对照原文改正；字母 O、l 常是 0、1 的误识。',
      ],
    ],
  },
  {
    name: 'labels that mean a person or a telephone',
    breakIt: (data) => {
      data.edit('~/performance-projects.csv', '预算数,900,,,', '预算数,900,,,\n填报人：,,,甲,\n联系 电话,,,乙,');
      data.edit('~/statements.csv', '收支说明,收入预算,change-rate', '收支说明,单位负责人（签章）,change-rate');
    },
    faults: [
      [
        '~/performance-projects.csv:5||label',
        'label-personal',
        '“填报人：”一行是个人信息（人名或电话）。',
        '删去这一行；本站不收录个人信息。',
      ],
      [
        '~/performance-projects.csv:6||label',
        'label-personal',
        '“联系 电话”一行是个人信息（人名或电话）。',
        '删去这一行；本站不收录个人信息。',
      ],
      [
        '~/statements.csv:3|r2|label',
        'label-personal',
        '“单位负责人（签章）”一行是个人信息（人名或电话）。',
        '删去这一行；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'mobile and identity numbers in words',
    breakIt: (data) => {
      data.edit('~/performance-projects.csv', '目标,,,系统全市上线,\n', '目标,,,咨询请拨13800138000。,\n绩效目标,,,或 138-0013-8000,\n绩效目标,,,全角１３８００１３８０００,\n');
      data.edit('~/statements.csv', '国内公务接待批次', '证件11010519491231002X号');
    },
    faults: [
      [
        '~/performance-projects.csv:8|goal-1|text',
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
      [
        '~/performance-projects.csv:9|goal-2|text',
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
      [
        '~/performance-projects.csv:10|goal-3|text',
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
      [
        '~/statements.csv:4|r3|label',
        'text-identity-number',
        '这里有身份证号码。',
        '删去号码；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'a named clerk in words',
    breakIt: (data) => data.edit('~/performance-projects.csv', '目标,,,系统全市上线,\n', '目标,,,系统上线，经办人：甲乙,\n'),
    faults: [
      [
        '~/performance-projects.csv:8|goal-1|text',
        'text-person',
        '这里写有经办人、联系人等的姓名或电话。',
        '删去这部分文字；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'service lines, project codes, hashes, amounts and wrong check digits are no persons',
    breakIt: (data) => {
      data.edit('~/performance-projects.csv', '99010024P00000010001X', '11010519491231002X');
      data.edit('~/performance-projects.csv', '目标,,,系统全市上线,\n', '目标,,,编号A13800138000、13800138000元、110105194912310021、0123456789abcdef13800138000,\n');
      data.edit('~/performance-indicators.csv', '热线电话接通时间', '咨询电话总数量');
      data.edit('~/project-expenditure.csv', '"9,000,000","9,000,000"', '13800138000,13800138000');
    },
    faults: [],
  },
];

describe('faults of cells', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
