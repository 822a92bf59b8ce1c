import { cpSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const JSON_FILE = '~/disclosure.json';
const HASH = '"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"';

/** The disclosure once more for another year, with one edit. */
function copyTo(data: DataFolder, year: string, from: string, to: string): void {
  const file = `disclosures/990100-finance/${year}-budget/disclosure.json`;
  cpSync(data.path('~/'), data.path(file.replace('/disclosure.json', '')), { recursive: true });
  data.edit(file, '2024年部门预算",\n  "agency": "990100-finance",\n  "fiscal_year": 2024', `${year}年部门预算",\n  "agency": "990100-finance",\n  "fiscal_year": ${year}`);
  data.edit(file, from, to);
  for (const name of ['functional', 'economic']) data.write(`classifications/${name}.csv`, data.read(`classifications/${name}.csv`).replaceAll(',2024,2024', ',2023,2024'));
}

const CASES: readonly FaultCase[] = [
  {
    name: 'a table held in part without a word about what is missing',
    breakIt: (data) => data.edit('~/disclosure.json', '"title": "国有资产占用情况表"', '"title": "国有资产占用情况表", "state": "partly"'),
    faults: [['~/disclosure.json:36||tables[6].state', 'table-partly-unsaid', '表“state-assets”只录入了一部分，没有写明缺什么。', '在这一项里加 missing，用一句话写明哪些行、列没有录入。']],
  },
  {
    name: 'broken JSON',
    breakIt: (data) => data.edit(JSON_FILE, '"stage": "budget",', '"stage": "budget"'),
    faults: [
      [
        '~/disclosure.json:6||',
        'json-syntax',
        'JSON 在第 3 个字符处读不下去：前面缺少逗号。',
        '检查这里和上一行末尾的逗号、引号和括号；JSON 不许有注释，最后一项后面不许有逗号。',
      ],
    ],
  },
  {
    name: 'a comma too many',
    breakIt: (data) => data.edit(JSON_FILE, '"published": null\n', '"published": null,\n'),
    faults: [
      [
        '~/disclosure.json:18||',
        'json-syntax',
        'JSON 在第 5 个字符处读不下去：这里应是带双引号的键，多半是前面多了逗号。',
        '检查这里和上一行末尾的逗号、引号和括号；JSON 不许有注释，最后一项后面不许有逗号。',
      ],
    ],
  },
  {
    name: 'JSON that breaks off',
    breakIt: (data) => data.write(JSON_FILE, '{\n  "title": "乙市'),
    faults: [
      [
        '~/disclosure.json:2||',
        'json-syntax',
        'JSON 在第 12 个字符处读不下去：双引号没有收尾。',
        '检查这里和上一行末尾的逗号、引号和括号；JSON 不许有注释，最后一项后面不许有逗号。',
      ],
    ],
  },
  {
    name: 'a doubled key',
    breakIt: (data) => data.edit(JSON_FILE, '"unit": "万元",', '"unit": "万元",\n  "unit": "元",'),
    faults: [
      [
        '~/disclosure.json:21||unit',
        'json-key-doubled',
        '键“unit”写了两次，第 20 行已有。',
        '只留一个；后写的会悄悄盖掉先写的。',
      ],
    ],
  },
  {
    name: 'unknown keys',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"unit": "万元",', '"unit": "万元",\n  "year": 2024,');
      data.edit(JSON_FILE, '"title": "国有资产占用情况表"', '"title": "国有资产占用情况表", "pages": 3');
      data.edit(JSON_FILE, '"header": "小计", "group"', '"header": "小计", "grouped"');
    },
    faults: [
      [
        '~/disclosure.json:21||year',
        'value-unknown-key',
        '不认识的键“year”。',
        '检查拼写；可用的键见 docs/data-format.md。',
      ],
      [
        '~/disclosure.json:33||tables[2].columns.total.grouped',
        'value-unknown-key',
        '不认识的键“grouped”。',
        '检查拼写；可用的键见 docs/data-format.md。',
      ],
      [
        '~/disclosure.json:37||tables[6].pages',
        'value-unknown-key',
        '不认识的键“pages”。',
        '检查拼写；可用的键见 docs/data-format.md。',
      ],
    ],
  },
  {
    name: 'missing and empty values',
    breakIt: (data) => {
      data.edit(JSON_FILE, '  "agency": "990100-finance",\n', '');
      data.edit(JSON_FILE, '"title": "情况说明"', '"title": " "');
      data.edit(JSON_FILE, '"publisher": "乙市财政局"', '"publisher": ""');
    },
    faults: [
      [
        '~/disclosure.json:1||agency',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
      [
        '~/disclosure.json:11||sources[0].publisher',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
      [
        '~/disclosure.json:39||tables[10].title',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
    ],
  },
  {
    name: 'values of the wrong form',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"fiscal_year": 2024', '"fiscal_year": "2024"');
      data.edit(JSON_FILE, '"page": 3', '"page": 0');
      data.edit(JSON_FILE, '"lines": [20, 31]', '"lines": [20]');
      data.edit(JSON_FILE, '"https://example.org/2024.pdf"', '"example.org/2024.pdf"');
      data.edit(JSON_FILE, '["编造的样例，用来检验数据的读取。"]', '"编造的样例"');
      data.edit(JSON_FILE, '"id": "text"', '"id": "原文"');
    },
    faults: [
      [
        '~/disclosure.json:4||fiscal_year',
        'value-malformed',
        '“2024”写法不对。',
        '应当是数，不加引号。',
      ],
      [
        '~/disclosure.json:7||notes',
        'value-malformed',
        '“编造的样例”写法不对。',
        '应当是列表，写在 [ ] 里。',
      ],
      [
        '~/disclosure.json:10||sources[0].id',
        'value-malformed',
        '“原文”写法不对。',
        '应当是小写字母、数字和连字符，以字母开头。',
      ],
      [
        '~/disclosure.json:15||sources[0].url',
        'value-malformed',
        '“example.org/2024.pdf”写法不对。',
        '应当是以 http 或 https 开头的网址；没有取得的写 null。',
      ],
      [
        '~/disclosure.json:27||tables[0].page',
        'value-malformed',
        '“0”写法不对。',
        '应当是从 1 起的整数，不加引号。',
      ],
      [
        '~/disclosure.json:31||tables[1].lines',
        'value-malformed',
        '“[20]”写法不对。',
        '应当是两个行号 [首行, 末行]，从 1 起。',
      ],
    ],
  },
  {
    name: 'values that are not among the allowed ones',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"stage": "budget"', '"stage": "预算"');
      data.edit(JSON_FILE, '"state": "published-empty" }', '"state": "empty" }');
      data.edit(JSON_FILE, '"unit": "万元"', '"unit": "千元"');
    },
    faults: [
      [
        '~/disclosure.json:5||stage',
        'value-not-allowed',
        '不能写“预算”。',
        '只能写：budget、final。',
      ],
      [
        '~/disclosure.json:20||unit',
        'value-not-allowed',
        '不能写“千元”。',
        '只能写：元、万元、亿元。',
      ],
      [
        '~/disclosure.json:34||tables[4].state',
        'value-not-allowed',
        '不能写“empty”。',
        '只能写：published、published-empty、partly、not-entered。',
      ],
    ],
  },
  {
    name: 'a year that is none',
    breakIt: (data) => data.edit(JSON_FILE, '"fiscal_year": 2024', '"fiscal_year": 24'),
    faults: [
      [
        '~/disclosure.json:4||fiscal_year',
        'value-malformed',
        '“24”写法不对。',
        '应当是预算年度，1990 至 2100 的四位整数，不加引号。',
      ],
    ],
  },
  {
    name: 'a list where a group of keys belongs',
    breakIt: (data) => data.write(JSON_FILE, '[]'),
    faults: [
      [
        '~/disclosure.json:1||',
        'value-malformed',
        '“[]”写法不对。',
        '应当是一组键和值，写在 { } 里。',
      ],
    ],
  },
  {
    name: 'dates that are no dates',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"2024-02-29"', '"2023-02-29"');
      data.edit(JSON_FILE, '"published": null', '"published": "2024年1月31日"');
    },
    faults: [
      [
        '~/disclosure.json:16||sources[0].retrieved',
        'date-invalid',
        '“2023-02-29”不是日期。',
        '写成 2024-01-31 这样实有的日子；不知道的写 null。',
      ],
      [
        '~/disclosure.json:17||sources[0].published',
        'date-invalid',
        '“2024年1月31日”不是日期。',
        '写成 2024-01-31 这样实有的日子；不知道的写 null。',
      ],
    ],
  },
  {
    name: 'dates of no year in which anything is published, and a source that is published after it was retrieved',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"notes"', '"added": "2206-11-22",\n  "notes"');
      data.edit(JSON_FILE, '"published": null', '"published": "1924-03-01"');
    },
    faults: [
      [
        '~/disclosure.json:7||added',
        'date-out-of-range',
        '2206-11-22 不在 1990 年至 2100 年之间。',
        '多半是年份抄错了，对照原文改正。',
      ],
      [
        '~/disclosure.json:18||sources[0].published',
        'date-out-of-range',
        '1924-03-01 不在 1990 年至 2100 年之间。',
        '多半是年份抄错了，对照原文改正。',
      ],
    ],
  },
  {
    name: 'a source that is published after it was retrieved',
    breakIt: (data) => data.edit(JSON_FILE, '"published": null', '"published": "2024-03-01"'),
    faults: [
      [
        '~/disclosure.json:17||sources[0].published',
        'dates-reversed',
        '发布日期 2024-03-01 在取得日期 2024-02-29 之后。',
        '文件先发布、后取得；两个日期写反的请对调，抄错的对照来源改正。',
      ],
    ],
  },
  {
    name: 'the hash of another document',
    breakIt: (data) => copyTo(data, '2023', '"title": "乙市财政局2024年部门预算",\n      "publisher"', '"title": "乙市财政局2023年部门预算",\n      "publisher"'),
    faults: [
      [
        '~/disclosure.json:14||sources[0].sha256',
        'source-hash-shared',
        'disclosures/990100-finance/2023-budget 有同一个 SHA-256，题名或发布单位却不同。',
        '不同的文件有不同的 SHA-256，用 sha256sum 重新算出；确是同一份文件的，两处的 title 和 publisher 写得一样。',
      ],
    ],
  },
  {
    name: 'two disclosures of one publication',
    breakIt: (data) => copyTo(data, '2023', '"fiscal_year": 2023', '"fiscal_year": 2023'),
    faults: [],
  },
  {
    name: 'spans that end before they begin',
    breakIt: (data) => {
      data.edit(JSON_FILE, '[20, 31]', '[31, 20]');
      data.edit(JSON_FILE, '[40, 60]', '[60, 40]');
    },
    faults: [
      [
        '~/disclosure.json:31||tables[1].lines',
        'span-reversed',
        '末尾 20 在开头 31 之前。',
        '把两个数对调，或对照原文改正。',
      ],
      [
        '~/disclosure.json:42||sections[0].lines',
        'span-reversed',
        '末尾 40 在开头 60 之前。',
        '把两个数对调，或对照原文改正。',
      ],
    ],
  },
  {
    name: 'a source without SHA-256',
    breakIt: (data) => data.edit(JSON_FILE, `      "sha256": ${HASH},\n`, ''),
    faults: [
      [
        '~/disclosure.json:9||sources[0].sha256',
        'source-hash-missing',
        '这个来源没有 SHA-256。',
        '算出文件的 SHA-256 写上：sha256sum 文件名。',
      ],
    ],
  },
  {
    name: 'a source with an empty SHA-256',
    breakIt: (data) => data.edit(JSON_FILE, HASH, 'null'),
    faults: [
      [
        '~/disclosure.json:14||sources[0].sha256',
        'source-hash-missing',
        '这个来源没有 SHA-256。',
        '算出文件的 SHA-256 写上：sha256sum 文件名。',
      ],
    ],
  },
  {
    name: 'a malformed SHA-256',
    breakIt: (data) => data.edit(JSON_FILE, HASH, '"0123456789ABCDEF"'),
    faults: [
      [
        '~/disclosure.json:14||sources[0].sha256',
        'source-hash-malformed',
        '“0123456789ABCDEF”不是 SHA-256。',
        'SHA-256 是 64 个小写的十六进制字符（0–9、a–f）。',
      ],
    ],
  },
  {
    name: 'no source at all',
    breakIt: (data) => data.write(JSON_FILE, JSON.stringify({ ...(JSON.parse(data.read(JSON_FILE)) as object), sources: [] })),
    faults: [
      [
        '~/disclosure.json:1||sources',
        'value-malformed',
        '“[]”写法不对。',
        '应当是至少有一项的列表。',
      ],
    ],
  },
  {
    name: 'two sources with one id',
    breakIt: (data) => data.edit(JSON_FILE, '"sources": [', `"sources": [\n    { "id": "text", "title": "甲", "publisher": "乙", "hashed": "publisher-file", "sha256": ${HASH}, "url": null, "retrieved": null, "published": null },`),
    faults: [
      [
        '~/disclosure.json:11||sources[1].id',
        'source-doubled',
        '来源“text”出现了两次。',
        '每个来源用不同的 id。',
      ],
    ],
  },
  {
    name: 'a table naming an unknown source',
    breakIt: (data) => data.edit(JSON_FILE, '"source": "text"', '"source": "tables"'),
    faults: [
      [
        '~/disclosure.json:35||tables[5].source',
        'table-source-unknown',
        '没有来源“tables”。',
        'sources 里有：text。',
      ],
    ],
  },
  {
    name: 'an unknown kind of table: its file is not told as well',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"table": "state-assets"', '"table": "assets"');
      data.remove('~/state-assets.csv');
      data.write('~/assets.csv', 'label\n甲\n');
    },
    faults: [
      [
        '~/disclosure.json:36||tables[6].table',
        'table-kind-unknown',
        '不认识的表格种类“assets”。',
        '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。',
      ],
    ],
  },
  {
    name: 'a table numbered wrongly',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"table": "state-assets"', '"table": "state-assets-01"');
      data.remove('~/state-assets.csv');
    },
    faults: [
      [
        '~/disclosure.json:36||tables[6].table',
        'table-number-malformed',
        '表名“state-assets-01”的编号不对。',
        '第一张就叫 state-assets，以后依次是 state-assets-2、state-assets-3。',
      ],
    ],
  },
  {
    name: 'a number left out',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"government-funds-2"', '"government-funds-3"');
      data.write('~/government-funds-3.csv', data.read('~/government-funds-2.csv'));
      data.remove('~/government-funds-2.csv');
    },
    faults: [
      [
        '~/disclosure.json:34||tables[4].table',
        'table-number-gap',
        '有“government-funds-3”，却没有“government-funds-2”。',
        '同一种类的表按次序编号，中间不空号：补列漏了的表，或改正这张表的编号和文件名。',
      ],
    ],
  },
  {
    name: 'a number left out whose file is there: only that it is not listed',
    breakIt: (data) => data.edit(JSON_FILE, '    { "table": "government-funds", "title": "政府性基金预算支出表", "state": "published-empty", "note": "空表列示" },\n', ''),
    faults: [
      [
        '~/government-funds.csv:0||',
        'file-unlisted',
        '这个 CSV 没有列入 disclosure.json 的 tables。',
        '按公开文件中的次序把它列入 tables；不用的文件请删去。',
      ],
    ],
  },
  {
    name: 'a table listed twice',
    breakIt: (data) => data.edit(JSON_FILE, '{ "table": "state-assets"', '{ "table": "statements", "title": "甲" },\n    { "table": "state-assets"'),
    faults: [
      [
        '~/disclosure.json:41||tables[11].table',
        'table-doubled',
        '表“statements”在 tables 里列了两次。',
        '每张表列一次；同一种类的下一张用下一个编号。',
      ],
    ],
  },
  {
    name: 'a printed title for a column that the kind does not have',
    breakIt: (data) => data.edit(JSON_FILE, '"columns": { "amount"', '"columns": { "sum"'),
    faults: [
      [
        '~/disclosure.json:29||tables[0].columns.sum',
        'table-column-unknown',
        '表格种类 revenue-expenditure-summary 没有列“sum”。',
        '键是列名（如 total），值才是原文印的列名。',
      ],
    ],
  },
  {
    name: 'money without a unit',
    breakIt: (data) => data.edit(JSON_FILE, '  "unit": "万元",\n', ''),
    faults: [
      [
        '~/disclosure.json:1||unit',
        'unit-missing',
        '有金额的表没有写明单位：revenue-expenditure-summary、expenditure-by-function、basic-by-economic、government-funds、government-funds-2、state-assets、performance-projects、self-evaluation。',
        '写上 "unit"（元、万元或亿元），单位不同的表各自再写。',
      ],
    ],
  },
  {
    name: 'a section of a table that is not listed',
    breakIt: (data) => data.edit(JSON_FILE, '"table": "statements" }]', '"table": "duties" }]'),
    faults: [
      [
        '~/disclosure.json:42||sections[0].table',
        'section-table-unknown',
        'tables 里没有表“duties”。',
        '写 tables 里已列的表名。',
      ],
    ],
  },
  {
    name: 'telephone numbers in our notes',
    breakIt: (data) => data.edit(JSON_FILE, '编造的样例，用来检验数据的读取。', '可拨 13800138000 查询。'),
    faults: [
      [
        '~/disclosure.json:7||notes[0]',
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'an unknown agency',
    breakIt: (data) => data.edit('agencies.csv', '990100-finance', '990100-treasury'),
    faults: [
      [
        '~/disclosure.json:3||agency',
        'agency-unknown',
        'agencies.csv 里没有机构 990100-finance。',
        '改正机构编号，或在 agencies.csv 加一行。',
      ],
    ],
  },
  {
    name: 'a folder that disagrees with its disclosure.json',
    breakIt: (data) => data.edit(JSON_FILE, '"scope": "department"', '"scope": "unit"'),
    faults: [
      [
        '~/disclosure.json:6||scope',
        'disclosure-id-mismatch',
        '文件夹是 990100-finance/2024-budget，disclosure.json 写的却是 990100-finance/2024-budget-unit。',
        '使 agency、fiscal_year、stage、scope 与文件夹一致：机构编号/年份-阶段，单位的加 -unit。',
      ],
    ],
  },
  {
    name: 'folders whose names are none for a disclosure',
    breakIt: (data) => {
      renameSync(data.path('~/'), data.path('disclosures/990100-finance/2024年预算'));
    },
    faults: [
      [
        'disclosures/990100-finance/2024年预算:0||',
        'disclosure-folder-name',
        '文件夹名“2024年预算”不是“年份-阶段”。',
        '按 disclosure.json 应是 2024-budget：请改文件夹名；写法是 年份-budget 或 年份-final，单位的加 -unit。',
      ],
    ],
  },
  {
    name: 'tables that are none: their files are not told one by one, and are looked at',
    breakIt: (data) => {
      const value = JSON.parse(data.read(JSON_FILE)) as Record<string, unknown>;
      data.write(JSON_FILE, JSON.stringify({ ...value, tables: ['statements'], sections: [] }));
      data.edit('~/expenditure-by-function.csv', '行政运行,200,200', '行政运行,2a,200');
    },
    faults: [
      [
        '~/disclosure.json:1||tables[0]',
        'value-malformed',
        '“statements”写法不对。',
        '应当是一组键和值，写在 { } 里。',
      ],
      [
        '~/expenditure-by-function.csv:5|2010601|total',
        'number-malformed',
        '“2a”不是金额：含有字母。',
        '对照原文改正；字母 O、l 常是 0、1 的误识。',
      ],
    ],
  },
  {
    name: 'an empty list of tables beside their files',
    breakIt: (data) => {
      const value = JSON.parse(data.read(JSON_FILE)) as Record<string, unknown>;
      data.write(JSON_FILE, JSON.stringify({ ...value, tables: [], sections: [] }));
    },
    faults: [
      [
        '~/disclosure.json:1||tables',
        'tables-empty',
        'tables 是空的，文件夹里却有 11 个表格文件。',
        '按公开文件中的次序把每张表列入 tables；不用的文件请删去。',
      ],
    ],
  },
  {
    name: 'two disclosures with one id',
    breakIt: (data) => cpSync(data.path('~/'), data.path('disclosures/990100-finance/2024-budget-copy'), { recursive: true }),
    faults: [
      [
        '~-copy/disclosure.json:6||scope',
        'disclosure-id-doubled',
        '这份公开的编号 990100-finance/2024-budget 与 disclosures/990100-finance/2024-budget 相同。',
        '一个机构同一年度、阶段、范围只有一份；改正 disclosure.json，或并入那一份。',
      ],
    ],
  },
  {
    name: 'two folders that both claim an id which is neither of them',
    breakIt: (data) => {
      data.edit(JSON_FILE, '"fiscal_year": 2024', '"fiscal_year": 2023');
      data.edit('classifications/functional.csv', '2080505,机关事业单位基本养老保险缴费支出,2023', '2080505,机关事业单位基本养老保险缴费支出,2024');
      data.write('~/expenditure-by-function.csv', 'code,label,total,basic,project\n,合计,1,1,\n');
      data.write('~/basic-by-economic.csv', 'label,total\n合计,1\n');
      cpSync(data.path('~/'), data.path('disclosures/990100-finance/2025-budget'), { recursive: true });
    },
    faults: [
      [
        '~/disclosure.json:4||fiscal_year',
        'disclosure-id-mismatch',
        '文件夹是 990100-finance/2024-budget，disclosure.json 写的却是 990100-finance/2023-budget。',
        '使 agency、fiscal_year、stage、scope 与文件夹一致：机构编号/年份-阶段，单位的加 -unit。',
      ],
      [
        'disclosures/990100-finance/2025-budget/disclosure.json:4||fiscal_year',
        'disclosure-id-doubled',
        '这份公开的编号 990100-finance/2023-budget 与 disclosures/990100-finance/2024-budget 相同。',
        '一个机构同一年度、阶段、范围只有一份；改正 disclosure.json，或并入那一份。',
      ],
    ],
  },
];

describe('faults of disclosure.json', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
