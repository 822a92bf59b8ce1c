import { describe, expect, it } from 'vitest';
import { type DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';

/** Changes every line of a file; the header is line 0. */
function eachLine(data: DataFolder, file: string, change: (line: string, at: number) => string): void {
  data.write(file, data.read(file).trimEnd().split('\n').map(change).join('\n'));
}

/* One slip is told once: what only follows from it is not told beside it. */
const CASES: readonly FaultCase[] = [
  {
    name: 'a table without its header, although 合计 is the name of a column too',
    breakIt: (data) => data.edit(TABLE, 'code,label,total,basic,project,as_printed,uncertain\n', ''),
    faults: [
      [
        '~/expenditure-by-function.csv:1||',
        'header-unknown',
        '第一行“,合计,1,230.50,230.5,1,000.00,,”不是表头。',
        '第一行写表头，列名用半角逗号隔开：code,label,total；表题、单位不写在这里，写在 disclosure.json。',
      ],
    ],
  },
  {
    name: 'a title above the header, and a file cut by semicolons',
    breakIt: (data) => {
      data.edit('~/statements.csv', 'row,sentence', '情况说明,,,,,,,,,\nrow,sentence');
      eachLine(data, 'regions.csv', (line) => line.replaceAll(',', ';'));
    },
    faults: [
      [
        '~/statements.csv:1||',
        'header-unknown',
        '第一行“情况说明,,,,,,,,,”不是表头。',
        '第一行写表头，列名用半角逗号隔开：row,sentence,section,label,measure；表题、单位不写在这里，写在 disclosure.json。',
      ],
      [
        'regions.csv:1||',
        'header-unknown',
        '第一行“code;name;level;parent”不是表头。',
        '第一行写表头，列名用半角逗号隔开：code,name,level,parent；表题、单位不写在这里。',
      ],
    ],
  },
  {
    name: 'a comma at the end of every row',
    breakIt: (data) => eachLine(data, TABLE, (line, at) => (at ? `${line},` : line)),
    faults: [
      [
        '~/expenditure-by-function.csv:1||',
        'header-width',
        '表头有 7 格，下面每一行都是 8 格。',
        '对齐表头和各行：漏了的列名补上，多出的逗号删去。',
      ],
    ],
  },
  {
    name: 'a column title deleted from the header alone',
    breakIt: (data) => data.edit(TABLE, 'total,basic,project,as_printed', 'basic,project,as_printed'),
    faults: [
      [
        '~/expenditure-by-function.csv:1||total',
        'column-missing',
        '缺少列“total”（合计）。',
        '在表头加上 total，每行相应加一格。',
      ],
    ],
  },
  {
    name: 'a class printed twice: the rows after its copy are not misplaced',
    breakIt: (data) => data.edit(TABLE, '2010607,', '208,社会保障和就业支出,30.5,30.5,,,\n2010607,'),
    faults: [
      [
        '~/expenditure-by-function.csv:8|208|code',
        'row-doubled',
        '行“208”重复，第 6 行已有。',
        '删去重复的行；原文确实印了两次同一编码的，在后一行的 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'the code of another class: neither its rows nor the true one are at fault',
    breakIt: (data) => data.edit(TABLE, '201,一般公共服务支出', '208,一般公共服务支出'),
    faults: [
      [
        '~/expenditure-by-function.csv:3|208|label',
        'code-name-unknown',
        '208 在 2024 年不叫“一般公共服务支出”；已知名称：社会保障和就业支出（2024–2024）。',
        '对照原文改正；原文确实这样印的，把名称和年份加入 classifications/functional.csv；是原文印错的，在 as_printed 写 label。',
      ],
    ],
  },
  {
    name: 'malformed keys of registries: what refers to them is not at fault',
    breakIt: (data) => {
      data.edit('classifications/functional.csv', '208,社会', '2O8,社会');
      data.edit('regions.csv', '990100,乙市', '9901OO,乙市');
      data.edit('agencies.csv', '990100-finance,', '990100_finance,');
    },
    faults: [
      ['agencies.csv:2|990100_finance|id', 'value-malformed', '“990100_finance”写法不对。', '应当是“行政区划代码-英文短名”，如 140824-healthcare-security。'],
      ['classifications/functional.csv:6|2O8|code', 'value-malformed', '“2O8”写法不对。', '应当是三位、五位或七位数字的科目编码。'],
      ['regions.csv:3|9901OO|code', 'value-malformed', '“9901OO”写法不对。', '应当是六位行政区划代码。'],
    ],
  },
  {
    name: 'an agency that is not registered, and a table under a wrong name',
    breakIt: (data) => {
      data.edit('~/disclosure.json', '"agency": "990100-finance"', '"agency": "990100-finances"');
      data.edit('~/disclosure.json', '{ "table": "state-assets"', '{ "table": "states-assets"');
    },
    faults: [
      ['~/disclosure.json:3||agency', 'agency-unknown', 'agencies.csv 里没有机构 990100-finances。', '改正机构编号，或在 agencies.csv 加一行。'],
      ['~/disclosure.json:36||tables[6].table', 'table-kind-unknown', '不认识的表格种类“states-assets”。', '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。'],
    ],
  },
  {
    name: 'figures in a table marked empty',
    breakIt: (data) => data.write('~/government-funds.csv', 'code,label,total,basic\n,合计,3,1\n208,社会保障和就业支出,3,1\n'),
    faults: [
      [
        '~/government-funds.csv:2|total|total',
        'table-figures-in-empty',
        '这张表标为空表，却有数“3”，共 4 个。',
        '对照原文：有数的表把 state 改成 published；没有的删去这个数。',
      ],
    ],
  },
];

describe('faults of one cause', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
