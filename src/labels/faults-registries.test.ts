import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const CASES: readonly FaultCase[] = [
  {
    name: 'a doubled region',
    breakIt: (data) => data.edit('regions.csv', '990100,乙市', '990000,甲省,province,\n990100,乙市'),
    faults: [
      [
        'regions.csv:3|990000|code',
        'region-doubled',
        '地区 990000 重复，第 2 行已有。',
        '删去重复的一行。',
      ],
    ],
  },
  {
    name: 'a region whose parent is missing',
    breakIt: (data) => data.edit('regions.csv', 'city,990000', 'city,980000'),
    faults: [
      [
        'regions.csv:3|990100|parent',
        'region-parent-missing',
        '上级地区 980000 不在 regions.csv。',
        '加上 980000 一行，或改正 parent。',
      ],
    ],
  },
  {
    name: 'a city without a parent',
    breakIt: (data) => data.edit('regions.csv', 'city,990000', 'city,'),
    faults: [
      [
        'regions.csv:3|990100|parent',
        'region-parent-missing',
        '缺少上级地区。',
        '只有省级地区没有上级；写上上级的行政区划代码。',
      ],
    ],
  },
  {
    name: 'levels that do not fit',
    breakIt: (data) => data.edit('regions.csv', '990100,乙市,city,990000', '990100,乙市,city,990000\n990200,丙市,city,990100\n980000,丁省,province,990000'),
    faults: [
      [
        'regions.csv:4|990200|parent',
        'region-level',
        '上级地区 990100 的级别不高于本地区。',
        '级别依次是 province、city、county；改正 level 或 parent。',
      ],
      [
        'regions.csv:5|980000|parent',
        'region-level',
        '省级地区不应有上级 990000。',
        '级别依次是 province、city、county；改正 level 或 parent。',
      ],
    ],
  },
  {
    name: 'malformed and unknown values in a registry',
    breakIt: (data) => {
      data.edit('regions.csv', '990100,乙市,city', '9901,,town');
      data.edit('agencies.csv', '990100-audit,乙市审计局,990100,city,102,审计', '审计局,乙市审计局,99010,city,A102,');
      data.edit('classifications/economic.csv', '39999,其他支出,2024,2024', '3999,其他支出,24,2024');
    },
    faults: [
      [
        'agencies.csv:3|审计局|budget_code',
        'value-malformed',
        '“A102”写法不对。',
        '应当是预算单位代码，只用数字；没有的留空。',
      ],
      [
        'agencies.csv:3|审计局|id',
        'value-malformed',
        '“审计局”写法不对。',
        '应当是“行政区划代码-英文短名”，如 140824-healthcare-security。',
      ],
      [
        'agencies.csv:3|审计局|region',
        'value-malformed',
        '“99010”写法不对。',
        '应当是六位行政区划代码。',
      ],
      [
        'agencies.csv:3|审计局|sector',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
      [
        'classifications/economic.csv:7|3999|code',
        'value-malformed',
        '“3999”写法不对。',
        '应当是三位、五位或七位数字的科目编码。',
      ],
      [
        'classifications/economic.csv:7|3999|first_year',
        'value-malformed',
        '“24”写法不对。',
        '应当是四位年份。',
      ],
      [
        'regions.csv:3|9901|code',
        'value-malformed',
        '“9901”写法不对。',
        '应当是六位行政区划代码。',
      ],
      [
        'regions.csv:3|9901|level',
        'value-not-allowed',
        '不能写“town”。',
        '只能写：province、city、county。',
      ],
      [
        'regions.csv:3|9901|name',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
    ],
  },
  {
    name: 'a doubled agency',
    breakIt: (data) => data.edit('agencies.csv', '990100-audit', '990100-finance'),
    faults: [
      [
        'agencies.csv:3|990100-finance|id',
        'agency-doubled',
        '机构 990100-finance 重复，第 2 行已有。',
        '删去重复的一行。',
      ],
    ],
  },
  {
    name: 'an agency of a higher level than its region',
    breakIt: (data) => data.edit('agencies.csv', '990100-audit,乙市审计局,990100,city', '990100-audit,乙市审计局,990100,province'),
    faults: [
      [
        'agencies.csv:3|990100-audit|level',
        'agency-level',
        '级别 province 高于所在地区 990100 的 city。',
        '级别依次是 province、city、county；改正 level 或 region。原文未署名的县级部门可以归入所属的市。',
      ],
    ],
  },
  {
    name: 'an agency whose id begins with the code of another region',
    breakIt: (data) => data.edit('agencies.csv', '990100-audit', '990281-audit'),
    faults: [
      [
        'agencies.csv:3|990281-audit|id',
        'agency-place',
        '编号以 990281 开头，region 却是 990100。',
        '编号开头的数字是所在地区的行政区划代码，或它的前几位；改正 region，或改正编号，disclosures/ 和 pins/ 里的文件夹名随着改。',
      ],
    ],
  },
  {
    name: 'nothing in an agency of a lower level than its region, whose id begins with the first digits of the code',
    breakIt: (data) => data.edit('agencies.csv', '990100-audit,乙市审计局,990100,city', '9901-unnamed-county-audit,乙市某县审计局,990100,county'),
    faults: [],
  },
  {
    name: 'an agency in an unknown region',
    breakIt: (data) => data.edit('agencies.csv', '乙市审计局,990100', '乙市审计局,990200'),
    faults: [
      [
        'agencies.csv:3|990100-audit|region',
        'region-unknown',
        'regions.csv 里没有地区 990200。',
        '改正行政区划代码，或在 regions.csv 加一行。',
      ],
    ],
  },
  {
    name: 'a doubled classification row, also with years that overlap',
    breakIt: (data) =>
      data.edit('classifications/functional.csv', '208,社会保障和就业支出,2024,2024', '208,社会保障和就业支出,2024,2024\n208,社会保障和就业支出,2024,2024\n2080505,机关事业单位基本养老保险缴费支出,2020,2023'),
    faults: [
      [
        'classifications/functional.csv:7|208|code',
        'classification-doubled',
        '208“社会保障和就业支出”重复，第 6 行已有年份相交的同一名称。',
        '两行并成一行，年份取最早到最晚。',
      ],
      [
        'classifications/functional.csv:10|2080505|code',
        'classification-doubled',
        '2080505“机关事业单位基本养老保险缴费支出”重复，第 8 行已有年份相交的同一名称。',
        '两行并成一行，年份取最早到最晚。',
      ],
    ],
  },
  {
    name: 'another name of a code, and the same name in other years, are no doubles',
    breakIt: (data) => data.edit('classifications/functional.csv', '208,社会保障和就业支出,2024,2024', '208,社会保障和就业支出,2024,2024\n208,社会保障与就业支出,2024,2024\n208,社会保障和就业支出,2020,2021'),
    faults: [],
  },
  {
    name: 'a code whose parent is not in the classification',
    breakIt: (data) => data.edit('classifications/functional.csv', '2080505,', '2081105,退役安置,2024,2024\n2080505,'),
    faults: [
      [
        'classifications/functional.csv:8|2081105|code',
        'code-parent-unknown',
        '2081105 的上级科目 20811 不在本表。',
        '加上 20811 一行。',
      ],
    ],
  },
  {
    name: 'a code without a name in the classification: the tables are not told as well',
    breakIt: (data) => data.edit('classifications/functional.csv', '2010601,行政运行', '2010601,'),
    faults: [
      [
        'classifications/functional.csv:4|2010601|name',
        'value-missing',
        '缺少这一项，或它是空的。',
        '补上；应当是文字。',
      ],
    ],
  },
  {
    name: 'a code where its name belongs',
    breakIt: (data) => data.edit('classifications/functional.csv', '2010601,行政运行', '2010601,2010601'),
    faults: [
      [
        'classifications/functional.csv:4|2010601|name',
        'value-malformed',
        '“2010601”写法不对。',
        '应当是科目的名称，不能只有数字。',
      ],
    ],
  },
  {
    name: 'years the wrong way round',
    breakIt: (data) => data.edit('classifications/functional.csv', '支出,2023,2024', '支出,2024,2023'),
    faults: [
      [
        'classifications/functional.csv:8|2080505|last_year',
        'span-reversed',
        '末尾 2023 在开头 2024 之前。',
        '把两个数对调，或对照原文改正。',
      ],
    ],
  },
  {
    name: 'columns of a registry: the rows are not told as well',
    breakIt: (data) => {
      data.edit('regions.csv', 'code,name,level,parent', 'code,name,level,level,上级');
      data.edit('agencies.csv', 'id,name,region,level,budget_code,sector,note', 'id,name,region,level,budget_code,,note');
    },
    faults: [
      [
        'agencies.csv:1||',
        'column-unnamed',
        '表头第 6 格是空的。',
        '写上列名；末尾多出的逗号请删去。',
      ],
      [
        'agencies.csv:1||sector',
        'column-missing',
        '缺少列“sector”。',
        '在表头加上 sector，每行相应加一格。',
      ],
      [
        'regions.csv:1||level',
        'column-doubled',
        '列“level”出现了两次。',
        '两列只留一列；若确是两列，用各自的列名。',
      ],
      [
        'regions.csv:1||parent',
        'column-missing',
        '缺少列“parent”。',
        '在表头加上 parent，每行相应加一格。',
      ],
      [
        'regions.csv:1||上级',
        'column-unknown',
        '不认识的列“上级”。',
        '本表可用的列：code、name、level、parent。',
      ],
    ],
  },
  {
    name: 'rows of a registry with too few and too many cells',
    breakIt: (data) => {
      data.edit('regions.csv', '990100,乙市,city,990000', '990100,乙市,city,990000\n990200,丙市,city');
      data.edit('agencies.csv', '102,审计,', '102,审计,,');
    },
    faults: [
      [
        'agencies.csv:3|990100-audit|',
        'row-too-many-cells',
        '这一行有 8 格，表头只有 7 格。',
        '删去多出的格；格内有逗号（如 4,092.38）的要用双引号括住。',
      ],
      [
        'regions.csv:4|990200|',
        'row-too-few-cells',
        '这一行只有 3 格，表头有 4 格。',
        '补上缺的格（空白格也要留逗号）。',
      ],
    ],
  },
  {
    name: 'an unfinished quote in a registry',
    breakIt: (data) => data.edit('classifications/economic.csv', '302,商品', '302,"商品'),
    faults: [
      [
        'classifications/economic.csv:4||',
        'quote-unterminated',
        '这一行开始的双引号没有收尾。',
        '在这一格末尾补上双引号；格内的双引号要写成两个。',
      ],
    ],
  },
  {
    name: 'personal data in a registry',
    breakIt: (data) => {
      data.edit('agencies.csv', '102,审计,', '102,审计,咨询 13800138000');
      data.edit('regions.csv', 'code,name,level,parent', 'code,name,level,联系人');
    },
    faults: [
      [
        'agencies.csv:3|990100-audit|note',
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
      [
        'regions.csv:1||parent',
        'column-missing',
        '缺少列“parent”。',
        '在表头加上 parent，每行相应加一格。',
      ],
      [
        'regions.csv:1||联系人',
        'column-personal',
        '列“联系人”是个人信息（人名或电话）。',
        '删去整列；本站不收录个人信息。',
      ],
    ],
  },
  {
    name: 'a registry that is there although it may be missing is read',
    breakIt: (data) => data.write('classifications/government-economic.csv', 'code,name,first_year,last_year\n501,机关工资福利支出,2024,2024\n50201,办公经费,2024,2024\n'),
    faults: [
      [
        'classifications/government-economic.csv:3|50201|code',
        'code-parent-unknown',
        '50201 的上级科目 502 不在本表。',
        '加上 502 一行。',
      ],
    ],
  },
];

describe('faults of the registries', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
