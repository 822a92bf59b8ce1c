import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';
const HEADER = 'code,label,total,basic,project,as_printed,uncertain';

const CASES: readonly FaultCase[] = [
  {
    name: 'a missing column of figures, told beside the unknown one that stands in its place',
    breakIt: (data) => data.edit(TABLE, HEADER, 'code,label,totals,basic,project,as_printed,uncertain'),
    faults: [
      [
        '~/expenditure-by-function.csv:1||total',
        'column-missing',
        '缺少列“total”（合计）。',
        '在表头加上 total，每行相应加一格。',
      ],
      [
        '~/expenditure-by-function.csv:1||totals',
        'column-unknown',
        '不认识的列“totals”。',
        '本表可用的列：code、label、total、basic、project、reserve、operating、to_superior、to_affiliate、carryover_out；原文的列名可写在 disclosure.json 的 columns。',
      ],
    ],
  },
  {
    name: 'a missing key column: nothing else is told of that table',
    breakIt: (data) => data.write('~/statements.csv', 'row,sentence,section,measure\nR 1,s1,收支,amount\n'),
    faults: [
      [
        '~/statements.csv:1||label',
        'column-missing',
        '缺少列“label”（事项）。',
        '在表头加上 label，每行相应加一格。',
      ],
    ],
  },
  {
    name: 'an unknown column',
    breakIt: (data) => data.edit('~/state-assets.csv', 'label,quantity,value,text', 'label,quantity,value,备注'),
    faults: [
      [
        '~/state-assets.csv:1||备注',
        'column-unknown',
        '不认识的列“备注”。',
        '本表可用的列：label、quantity、value、text；原文的列名可写在 disclosure.json 的 columns。',
      ],
    ],
  },
  {
    name: 'unknown columns that rows name in their marks, or that name rows: only the header is told',
    breakIt: (data) => {
      data.edit('~/expenditure-by-function.csv', HEADER, 'code,label,total,basic,projects,as_printed,uncertain');
      data.edit('~/self-evaluation.csv', 'as_printed,line', 'as_printed,lines');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:1||projects',
        'column-unknown',
        '不认识的列“projects”。',
        '本表可用的列：code、label、total、basic、project、reserve、operating、to_superior、to_affiliate、carryover_out；原文的列名可写在 disclosure.json 的 columns。',
      ],
      [
        '~/self-evaluation.csv:1||lines',
        'column-unknown',
        '不认识的列“lines”。',
        '本表可用的列：label、initial、adjusted、executed、full_score、execution_rate、score、text、actual、remedy；原文的列名可写在 disclosure.json 的 columns。',
      ],
    ],
  },
  {
    name: 'a doubled column',
    breakIt: (data) => data.edit('~/state-assets.csv', 'label,quantity,value,text', 'label,quantity,value,value'),
    faults: [
      [
        '~/state-assets.csv:1||value',
        'column-doubled',
        '列“value”出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
    ],
  },
  {
    name: 'a column doubled through an alias, the Chinese label, and the title this document prints',
    breakIt: (data) => {
      data.edit('~/self-evaluation.csv', 'label,initial,adjusted', 'label,initial,年初预算');
      data.edit('~/state-assets.csv', 'label,quantity,value', 'label,label,项目');
      data.edit('~/basic-by-economic.csv', 'label,小计,personnel', 'label,小计,合计');
    },
    faults: [
      [
        '~/basic-by-economic.csv:1||total',
        'column-doubled',
        '“小计”和“合计”是同一列（total），出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
      [
        '~/self-evaluation.csv:1||initial',
        'column-doubled',
        '“initial”和“年初预算”是同一列（initial），出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
      [
        '~/state-assets.csv:1||label',
        'column-doubled',
        '列“label”出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
      [
        '~/state-assets.csv:1||label',
        'column-doubled',
        '“label”和“项目”是同一列（label），出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
    ],
  },
  {
    name: 'a header cell without a name',
    breakIt: (data) => data.edit('~/state-assets.csv', 'label,quantity,value,text', 'label,quantity,value,'),
    faults: [
      [
        '~/state-assets.csv:1||',
        'column-unnamed',
        '表头第 4 格是空的。',
        '写上列名；末尾多出的逗号请删去。',
      ],
    ],
  },
  {
    name: 'Chinese labels, aliases and printed titles name columns',
    breakIt: (data) => {
      data.edit('~/state-assets.csv', 'label,quantity,value,text', '项目, 数 量 ,价值：,说明');
      data.edit('~/expenditure-by-function.csv', 'code,label,total', '科目代码,科目名称,本年支出合计');
      data.edit('~/revenue-expenditure-summary.csv', 'side,label,amount,source_line', '方向,项目,2024年预算数,原文行');
    },
    faults: [],
  },
  {
    name: 'columns for persons and telephones',
    breakIt: (data) => {
      data.edit('~/state-assets.csv', 'label,quantity,value,text', 'label,经办人,联系电话,项目负责人（签字）');
      data.edit('~/performance-projects.csv', 'label,amount,percent,text', 'label,手机号码,身份证号,text');
    },
    faults: [
      [
        '~/performance-projects.csv:1||手机号码',
        'column-personal',
        '列“手机号码”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
      [
        '~/performance-projects.csv:1||身份证号',
        'column-personal',
        '列“身份证号”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
      [
        '~/state-assets.csv:1||经办人',
        'column-personal',
        '列“经办人”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
      [
        '~/state-assets.csv:1||联系电话',
        'column-personal',
        '列“联系电话”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
      [
        '~/state-assets.csv:1||项目负责人（签字）',
        'column-personal',
        '列“项目负责人（签字）”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'a printed title that means a person, in disclosure.json',
    breakIt: (data) => data.edit('~/disclosure.json', '"header": "小计"', '"header": "填报人"'),
    faults: [
      [
        '~/basic-by-economic.csv:1||total',
        'column-missing',
        '缺少列“total”（合计）。',
        '在表头加上 total，每行相应加一格。',
      ],
      [
        '~/basic-by-economic.csv:1||小计',
        'column-unknown',
        '不认识的列“小计”。',
        '本表可用的列：side、code、label、government_item、total、personnel、operating；原文的列名可写在 disclosure.json 的 columns。',
      ],
      [
        '~/disclosure.json:32||tables[2].columns.total',
        'column-personal',
        '列“填报人”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'a row with too few cells: its codes still hold the rows below it',
    breakIt: (data) => data.edit(TABLE, '20805,行政事业单位养老支出,30.5,30.5,,,', '20805,行政事业单位养老支出,30.5,30.5'),
    faults: [
      [
        '~/expenditure-by-function.csv:8|20805|',
        'row-too-few-cells',
        '这一行只有 4 格，表头有 7 格。',
        '补上缺的格（空白格也要留逗号）。',
      ],
    ],
  },
  {
    name: 'a row with too many cells',
    breakIt: (data) => data.edit('~/state-assets.csv', '车辆（台、辆）,3,60.00,', '车辆（台、辆）,3,1,060.00,'),
    faults: [
      [
        '~/state-assets.csv:4||',
        'row-too-many-cells',
        '这一行有 5 格，表头只有 4 格。',
        '删去多出的格；格内有逗号（如 4,092.38）的要用双引号括住。',
      ],
    ],
  },
  {
    name: 'a row of blank cells',
    breakIt: (data) => data.edit('~/state-assets.csv', '其他固定资产,,140.00,', '其他固定资产,,140.00,\n,　,,'),
    faults: [
      [
        '~/state-assets.csv:6||',
        'row-blank',
        '这一行每一格都是空的。',
        '删去这一行。',
      ],
    ],
  },
  {
    name: 'empty lines are no rows and count as lines',
    breakIt: (data) => data.edit('~/state-assets.csv', '其他固定资产,,140.00,', '\n\n其他固定资产,,140.00.1,\n\n'),
    faults: [
      [
        '~/state-assets.csv:7|other|value',
        'number-malformed',
        '“140.00.1”不是金额：有不止一个小数点。',
        '对照原文改正，一个数只有一个小数点。',
      ],
    ],
  },
  {
    name: 'a header and nothing else in a published table',
    breakIt: (data) => data.write('~/statements.csv', 'row,sentence,section,label,measure\n'),
    faults: [
      [
        '~/statements.csv:1||',
        'table-header-only',
        '这张表标为已公开，却只有表头。',
        '录入各行；原文是空表的，把 state 写成 published-empty。',
      ],
    ],
  },
  {
    name: 'figures in a table that is printed empty',
    breakIt: (data) => data.edit('~/government-funds.csv', ',合计,', ',合计,0.00'),
    faults: [
      [
        '~/government-funds.csv:2|total|total',
        'table-figures-in-empty',
        '这张表标为空表，却有数“0.00”。',
        '对照原文：有数的表把 state 改成 published；没有的删去这个数。',
      ],
    ],
  },
];

describe('faults of columns and rows', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
