import { describe, expect, it } from 'vitest';
import { kindRegistry, type TableKind } from '../fiscal/tables/index.ts';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';

const CASES: readonly FaultCase[] = [
  {
    name: 'an unknown code: its name and place are not told as well',
    breakIt: (data) => data.edit(TABLE, '2010607,', '2010699,'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2010699|code',
        'code-unknown',
        '支出功能分类里没有编码 2010699。',
        '对照原文改正；编码无误的，把它和名称加入 classifications/functional.csv。',
      ],
    ],
  },
  {
    name: 'malformed codes',
    breakIt: (data) => {
      data.edit(TABLE, '2010607,', '201060 7,');
      data.edit(TABLE, '20805,', '２０８０５,');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:6|201060-7|code',
        'code-malformed',
        '“201060 7”不是科目编码。',
        '科目编码是三位（类）、五位（款）或七位（项）半角数字；提取时断开的要连起来：208050 与 2 连成 2080502。',
      ],
      [
        '~/expenditure-by-function.csv:8|20805|code',
        'code-malformed',
        '“２０８０５”不是科目编码。',
        '科目编码是三位（类）、五位（款）或七位（项）半角数字；提取时断开的要连起来：208050 与 2 连成 2080502。',
      ],
    ],
  },
  {
    name: 'codes that a spreadsheet altered',
    breakIt: (data) => {
      data.edit(TABLE, '\n2010601,', '\n2010601.0,');
      data.edit(TABLE, '\n2010607,', "\n'2010607,");
      data.edit(TABLE, '\n20805,', '\n"20,805",');
      data.edit(TABLE, '\n2080505,', '\n2.080505E+06,');
      data.edit('classifications/economic.csv', '\n39999,', '\n39999.00,');
    },
    faults: [
      ['classifications/economic.csv:7|39999.00|code', 'value-malformed', '“39999.00”写法不对：电子表格把编码当作数，添了小数。', '写成 39999；在电子表格里先把这一列设为文本，再录入、另存。'],
      ['~/expenditure-by-function.csv:5|2010601-0|code', 'code-malformed', '“2010601.0”不是科目编码：电子表格把编码当作数，添了小数。', '写成 2010601；在电子表格里先把这一列设为文本，再录入、另存。'],
      ['~/expenditure-by-function.csv:6|-2010607|code', 'code-malformed', '“\'2010607”不是科目编码：前面的撇号是电子表格的文本记号，不是编码的一部分。', '写成 2010607；在电子表格里先把这一列设为文本，再录入、另存。'],
      ['~/expenditure-by-function.csv:8|20-805|code', 'code-malformed', '“20,805”不是科目编码：电子表格把编码当作数，添了千分位逗号。', '写成 20805；在电子表格里先把这一列设为文本，再录入、另存。'],
      ['~/expenditure-by-function.csv:9|2-080505E-06|code', 'code-malformed', '“2.080505E+06”不是科目编码：电子表格把编码当作数，改成了科学计数法。', '位数可能已经丢失，回到原文抄录编码；在电子表格里先把这一列设为文本，再录入、另存。'],
    ],
  },
  {
    name: 'a note below a table, in whatever cell and with commas',
    breakIt: (data) => {
      data.write(TABLE, `${data.read(TABLE)}注：本表含上年结转。,,,,,,\n`);
      data.write('~/basic-by-economic.csv', `${data.read('~/basic-by-economic.csv')}注：因四舍五入,合计与分项略有出入\n`);
    },
    faults: [
      ['~/basic-by-economic.csv:9||', 'row-note', '“注：因四舍五入”是表下印的注，不是一行数据。', '删去这一行；原文印的注写在 disclosure.json 里这张表的 note。'],
      ['~/expenditure-by-function.csv:10||', 'row-note', '“注：本表含上年结转。”是表下印的注，不是一行数据。', '删去这一行；原文印的注写在 disclosure.json 里这张表的 note。'],
    ],
  },
  {
    name: 'a code whose printed name is not in the classification',
    breakIt: (data) => data.edit(TABLE, '信息化建设', '信息化'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2010607|label',
        'code-name-unknown',
        '2010607 在 2024 年不叫“信息化”；已知名称：信息化建设（2024–2024）。',
        '对照原文改正；原文确实这样印的，把名称和年份加入 classifications/functional.csv；是原文印错的，在 as_printed 写 label。',
      ],
    ],
  },
  {
    name: 'a code whose name was in use in another year only',
    breakIt: (data) => data.edit('classifications/functional.csv', '2010607,信息化建设,2024,2024', '2010607,信息化建设,2022,2023\n2010607,信息化,2021,2024'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2010607|label',
        'code-name-unknown',
        '“信息化建设”这个名称只登记在别的年度：2010607 登记的是 2022–2023 年，没有 2024 年。',
        '查 2024 年的支出功能分类：编码和名称都没有变的，把 classifications/functional.csv 里这一行的 last_year 改为 2024；npm run check -- --years 一次列出全部要改的行。',
      ],
    ],
  },
  {
    name: 'names are compared without ordinals, white space and width of characters',
    breakIt: (data) => data.edit(TABLE, '机关事业单位基本养老保险缴费支出', '1. 机关事业单位 基本养老保险缴费支出：'),
    faults: [],
  },
  {
    name: 'a 项 under the wrong 款',
    breakIt: (data) => data.edit(TABLE, '2010607,信息化建设', '2080505,机关事业单位基本养老保险缴费支出'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2080505|code',
        'code-wrong-parent',
        '2080505 应在 20805 之下，这里却在 20106 之下。',
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'a 项 whose own 款 is not printed, under another 款',
    breakIt: (data) => data.edit(TABLE, '208,社会保障和就业支出,30.5,30.5,,,\n20805,行政事业单位养老支出,30.5,30.5,,,\n', ''),
    faults: [
      [
        '~/expenditure-by-function.csv:7|2080505|code',
        'code-wrong-parent',
        '2080505 应在 20805 之下，这里却在 20106 之下。',
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'a 款 before its 类, and a 项 straight under a 类 whose 款 comes later',
    breakIt: (data) => {
      data.edit(TABLE, '201,一般公共服务支出,"1,200",200,"1,000.00",,\n20106,财政事务,"1,200",200,"1,000.00",,\n', '20106,财政事务,"1,200",200,"1,000.00",,\n201,一般公共服务支出,"1,200",200,"1,000.00",,\n');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:3|20106|code',
        'code-wrong-parent',
        '20106 应在 201 之下，这里却没有上级科目在前。',
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|code',
        'code-wrong-parent',
        '2010601 应在 20106 之下，这里却在 201 之下。',
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'a wrong 类: told once, where its first 款 stands',
    breakIt: (data) => data.edit(TABLE, '208,社会保障和就业支出', '201,一般公共服务支出'),
    faults: [
      [
        '~/expenditure-by-function.csv:7|201|code',
        'row-doubled',
        '行“201”重复，第 3 行已有。',
        '删去重复的行；原文确实印了两次同一编码的，在后一行的 as_printed 写 code。',
      ],
      [
        '~/expenditure-by-function.csv:8|20805|code',
        'code-wrong-parent',
        '20805 应在 208 之下，这里却在 201 之下。',
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'a 类 that cannot be read: the codes below it are in order',
    breakIt: (data) => data.edit(TABLE, '208,社会保障和就业支出', '2O8,社会保障和就业支出'),
    faults: [
      [
        '~/expenditure-by-function.csv:7|2O8|code',
        'code-malformed',
        '“2O8”不是科目编码。',
        '科目编码是三位（类）、五位（款）或七位（项）半角数字；提取时断开的要连起来：208050 与 2 连成 2080502。',
      ],
    ],
  },
  {
    name: 'a table that prints the last level only is in order',
    breakIt: (data) => data.write(TABLE, 'code,label,total,basic,project\n2080505,机关事业单位基本养老保险缴费支出,1,1,\n2010601,行政运行,1,1,\n'),
    faults: [],
  },
  {
    name: 'a doubled code',
    breakIt: (data) => data.edit(TABLE, '2010607,信息化建设', '2010601,行政运行'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2010601|code',
        'row-doubled',
        '行“2010601”重复，第 5 行已有。',
        '删去重复的行；原文确实印了两次同一编码的，在后一行的 as_printed 写 code。',
      ],
    ],
  },
  {
    name: 'a code that the document itself prints twice, misprints or misplaces is no fault',
    breakIt: (data) => {
      data.edit(TABLE, '2010607,信息化建设,"1,000.00",,"1,000.00",,project', '2010601,行政运行,"1,000.00",,"1,000.00",code,\n201069,信息化,,,,code label,\n2010607,信息化,,,,label,');
    },
    faults: [],
  },
  {
    name: 'an unknown line, and a line on the wrong side',
    breakIt: (data) => {
      data.edit('~/state-assets.csv', '其他固定资产', '土地');
      data.edit('~/revenue-expenditure-summary.csv', '收入,二、单位资金', '支出,二、单位资金');
    },
    faults: [
      [
        '~/revenue-expenditure-summary.csv:3||label',
        'line-unknown',
        '“支出”一侧没有“二、单位资金”这一行。',
        '对照原文改正；原文用了另一种叫法的，在表格种类的 aliases 加上它，或在 line 列写上行名。',
      ],
      [
        '~/state-assets.csv:5||label',
        'line-unknown',
        '本表没有“土地”这一行。',
        '对照原文改正；原文用了另一种叫法的，在表格种类的 aliases 加上它，或在 line 列写上行名。',
      ],
    ],
  },
  {
    name: 'a doubled line',
    breakIt: (data) => data.edit('~/state-assets.csv', '其他固定资产', '车辆'),
    faults: [
      [
        '~/state-assets.csv:5|vehicles|label',
        'row-doubled',
        '行“vehicles”重复，第 4 行已有。',
        '删去重复的行；原文确有两行的，在 line 列写上各自的行名。',
      ],
    ],
  },
  {
    name: 'lines are known by their text, whatever their ordinal and punctuation',
    breakIt: (data) => {
      data.edit('~/state-assets.csv', '1.房屋（平方米）', '（一）房屋(平方米)：');
      data.edit('~/state-assets.csv', '2.车辆（台、辆）', '其中： 3、车 辆');
    },
    faults: [],
  },
  {
    name: 'a line column that names no line',
    breakIt: (data) => data.edit('~/self-evaluation.csv', ',fiscal-appropriation', ',appropriation'),
    faults: [
      [
        '~/self-evaluation.csv:4||line',
        'line-key-unknown',
        'line 列的“appropriation”不是本表的行名。',
        '写行的键，不写括号里的名称：fiscal-appropriation（财政拨款）、special-account（财政专户管理资金）、unit-funds（单位资金）、date（填报日期）、funds-total（年度资金总额）、management-total（资金管理情况）、implementing-unit（实施单位）、name（项目名称）、department（主管部门）、arrangement（安排科学性）、disbursement（拨付合规性）、use（使用规范性）、management（预算绩效管理情况）、goal（年度总体目标）、task（年度主要任务）、score-total（总分）。',
      ],
    ],
  },
  {
    name: 'a label without code whose name is registered for other years',
    breakIt: (data) => data.edit('classifications/economic.csv', '30201,办公费,2024,2024', '30201,办公费,2026,2027'),
    faults: [
      [
        '~/basic-by-economic.csv:6||label',
        'item-unknown',
        '“办公费”这个名称只登记在别的年度：30201 登记的是 2026–2027 年，没有 2024 年。',
        '查 2024 年的部门预算支出经济分类：编码和名称都没有变的，把 classifications/economic.csv 里这一行的 first_year 改为 2024；npm run check -- --years 一次列出全部要改的行。',
      ],
    ],
  },
  {
    name: 'a line column in a table that knows no lines',
    breakIt: (data) => data.write('~/statements.csv', 'row,sentence,section,label,measure,line\nr1,s1,收支,收入,amount,revenue\n'),
    faults: [
      [
        '~/statements.csv:2|r1|line',
        'line-key-unknown',
        'line 列的“revenue”不是本表的行名。',
        '写行的键，不写括号里的名称：total（合计）。',
      ],
    ],
  },
  {
    name: 'a label without code that is neither a line nor in the classification',
    breakIt: (data) => data.edit('~/basic-by-economic.csv', '办公费,29.00', '办公用品,29.00'),
    faults: [
      [
        '~/basic-by-economic.csv:6||label',
        'item-unknown',
        '“办公用品”既不是本表的行，也不是部门预算支出经济分类 2024 年的科目名称。',
        '对照原文改正；原文确实这样印的，把名称、编码和年份加入 classifications/economic.csv，或在 line 列写 item-编码。',
      ],
    ],
  },
  {
    name: 'a label without code that several codes carry',
    breakIt: (data) => data.edit('classifications/economic.csv', '39999,', '30299,其他支出,2024,2024\n30298,其他支出,2024,2024\n39999,'),
    faults: [
      [
        '~/basic-by-economic.csv:7||label',
        'item-ambiguous',
        '“其他支出”对应不止一个编码：399、30299、30298、39999。',
        '在 line 列写明是哪一个，如 item-399。',
      ],
      [
        '~/basic-by-economic.csv:8||label',
        'item-ambiguous',
        '“其他支出”对应不止一个编码：399、30299、30298、39999。',
        '在 line 列写明是哪一个，如 item-399。',
      ],
    ],
  },
  {
    name: 'a line column settles which code is meant',
    breakIt: (data) => {
      data.edit('classifications/economic.csv', '39999,', '30299,其他支出,2024,2024\n30298,其他支出,2024,2024\n39999,');
      data.write('~/basic-by-economic.csv', 'label,total,line\n商品和服务支出,2.00,\n其他支出,1.00,item-30299\n其他支出,1.00,item-399\n');
    },
    faults: [],
  },
  {
    name: 'marks that name no column of the file',
    breakIt: (data) => {
      data.edit(TABLE, '行政运行,200,200,,,', '行政运行,200,200,,reserve,totals project');
      data.write('~/statements.csv', 'row,sentence,section,label,measure,as_printed\nr1,s1,收支,收入,amount,row\n');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|as_printed',
        'mark-unknown-column',
        'as_printed 写了“reserve”，本文件没有可标记的这一列。',
        '写本文件表头中的列名，多个用空格隔开。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|uncertain',
        'mark-blank',
        'uncertain 写了“project”，但这一格是空白。',
        '从 uncertain 去掉 project，或补上原文的数。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|uncertain',
        'mark-unknown-column',
        'uncertain 写了“totals”，本文件没有可标记的这一列。',
        '写本文件表头中的列名，多个用空格隔开。',
      ],
      [
        '~/statements.csv:2|r1|as_printed',
        'mark-unknown-column',
        'as_printed 写了“row”，本文件没有可标记的这一列。',
        '写本文件表头中的列名，多个用空格隔开。',
      ],
    ],
  },
  {
    name: 'as_printed on cells that are in form',
    breakIt: (data) => {
      data.edit(TABLE, '行政运行,200,200,,,', '行政运行,200,200,,code label total project,');
      data.edit('~/self-evaluation.csv', '890.00,-,98.89%,-', '890.00,0,98.89%,-');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|as_printed',
        'mark-stale',
        'as_printed 写了“code”，但这一格“2010601”并无不合格式之处。',
        '从 as_printed 去掉 code。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|as_printed',
        'mark-stale',
        'as_printed 写了“label”，但这一格“行政运行”并无不合格式之处。',
        '从 as_printed 去掉 label。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|as_printed',
        'mark-stale',
        'as_printed 写了“total”，但这一格“200”并无不合格式之处。',
        '从 as_printed 去掉 total。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|as_printed',
        'mark-stale',
        'as_printed 写了“project”，但这一格（空白）并无不合格式之处。',
        '从 as_printed 去掉 project。',
      ],
      [
        '~/self-evaluation.csv:4|fiscal-appropriation|as_printed',
        'mark-stale',
        'as_printed 写了“full_score”，但这一格“0”并无不合格式之处。',
        '从 as_printed 去掉 full_score。',
      ],
    ],
  },
  {
    name: 'uncertain on a blank cell',
    breakIt: (data) => data.edit(TABLE, '信息化建设,"1,000.00",,"1,000.00",,project', '信息化建设,"1,000.00",,"1,000.00",,basic'),
    faults: [
      [
        '~/expenditure-by-function.csv:6|2010607|uncertain',
        'mark-blank',
        'uncertain 写了“basic”，但这一格是空白。',
        '从 uncertain 去掉 basic，或补上原文的数。',
      ],
    ],
  },
  {
    name: 'repeats that point nowhere, or at their own row',
    breakIt: (data) => {
      data.edit('~/performance-projects.csv', 'performance-projects-goal-1', 'performance-projects-goal-3');
      data.edit('~/performance-projects.csv', '项目名称,,,财政一体化系统,', '项目名称,,,财政一体化系统,performance-projects-name');
    },
    faults: [
      [
        '~/performance-projects.csv:3|name|repeats',
        'repeats-unknown',
        'repeats 指向“performance-projects-name”，本文件中没有别的行或表是这个地址。',
        '写“表名-行号”，如 performance-projects-goal-1。',
      ],
      [
        '~/performance-projects.csv:9|goal-2|repeats',
        'repeats-unknown',
        'repeats 指向“performance-projects-goal-3”，本文件中没有别的行或表是这个地址。',
        '写“表名-行号”，如 performance-projects-goal-1。',
      ],
    ],
  },
  {
    name: 'repeats of a row that could not be read: only the cause is told',
    breakIt: (data) => data.edit('~/performance-projects.csv', '绩效目标,,,系统全市上线,\n', '绩效目标,,,系统全市上线\n'),
    faults: [
      [
        '~/performance-projects.csv:8||',
        'row-too-few-cells',
        '这一行只有 4 格，表头有 5 格。',
        '补上缺的格（空白格也要留逗号）。',
      ],
    ],
  },
  {
    name: 'a row that begins outside of the lines of its table',
    breakIt: (data) => {
      data.edit('~/expenditure-by-function.csv', 'uncertain\n,合计,"1,230.50",230.5,"1,000.00",,\n', 'uncertain,source_line\n,合计,"1,230.50",230.5,"1,000.00",,,20\n');
      const lines = data.read('~/expenditure-by-function.csv').split('\n');
      data.write('~/expenditure-by-function.csv', lines.map((line, at) => (at < 2 || line === '' ? line : `${line},${at === 4 ? 210 : 31}`)).join('\n'));
    },
    faults: [
      [
        '~/expenditure-by-function.csv:5|2010601|source_line',
        'source-line-outside',
        '第 210 行不在这张表的行段 [20, 31] 里。',
        '对照提取的文本改正行号；表确实到这一行的，改正 disclosure.json 里的 lines，或在 sections 写明这一段属于这张表。',
      ],
    ],
  },
  {
    name: 'a statement outside of everything that the document states; any stated lines will do for it',
    breakIt: (data) => data.write('~/statements.csv', 'row,sentence,section,label,measure,value,unit,source_line\nr1,s1,收支说明,收入预算,amount,1,万元,20\nr2,s1,收支说明,收入预算,count,1,次,60\nr3,s1,收支说明,收入预算,count,2,次,61\n'),
    faults: [
      [
        '~/statements.csv:4|r3|source_line',
        'source-line-outside',
        '第 61 行不在这张表的行段里。',
        '对照提取的文本改正行号；表确实到这一行的，改正 disclosure.json 里的 lines，或在 sections 写明这一段属于这张表。',
      ],
    ],
  },
  {
    name: 'places in the source that are no numbers',
    breakIt: (data) => data.edit('~/revenue-expenditure-summary.csv', '0.00,6,3', '0.00,6-7,0'),
    faults: [
      [
        '~/revenue-expenditure-summary.csv:3|revenue-unit-funds|source_line',
        'source-place-malformed',
        '“6-7”不是行号或页码。',
        '写从 1 起的整数；不知道的留空。',
      ],
      [
        '~/revenue-expenditure-summary.csv:3|revenue-unit-funds|source_page',
        'source-place-malformed',
        '“0”不是行号或页码。',
        '写从 1 起的整数；不知道的留空。',
      ],
    ],
  },
];

describe('faults of codes, lines and marks', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });

  it('a row whose address is the address of a table', () => {
    const clash: TableKind = {
      id: 'statements-r1',
      title: '样表',
      aliases: [],
      about: '编造的一种表。',
      group: 'finance',
      identity: 'row',
      columns: [
        { key: 'row', label: '行', type: 'row', required: true, filled: true },
        { key: 'label', label: '名称', type: 'label', required: true, filled: true },
      ],
    };
    const kinds = new Map([...kindRegistry(), [clash.id, clash] as const]);
    const found = faultLines((data) => {
      data.edit('~/disclosure.json', '"tables": [', '"tables": [\n    { "table": "statements-r1", "title": "样表" },');
      data.write('~/statements-r1.csv', 'row,label\nr1,甲\n');
    }, kinds);
    expect(found).toEqual([
      ['~/statements.csv:2|r1|', 'address-collision', '地址“statements-r1”与表“statements-r1”的地址相同。', '换一个行号，使每一行在页面上的地址唯一。'],
    ]);
  });
});
