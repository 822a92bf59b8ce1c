import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const TABLE = '~/expenditure-by-function.csv';
const RETYPE = '删去这一格，重新键入原文的文字；多半是从网页或 PDF 复制时带来的。';
const LOST = '对照原文补上这个字，删去代替它的符号；文件多半用错编码另存过，别处也请查看。';

const CASES: readonly FaultCase[] = [
  {
    name: 'characters without width in names and codes: the row is what it seems to be',
    breakIt: (data) => {
      data.edit(TABLE, '20106,财政事务', '20106,财\u200b政事务');
      data.edit(TABLE, '2010601,行政运行', '\uFEFF2010601,行政运行');
    },
    faults: [
      ['~/expenditure-by-function.csv:4|20106|label', 'text-character', '这里夹着没有宽度、看不见的字符（U+200B）。', RETYPE],
      ['~/expenditure-by-function.csv:5|2010601|code', 'text-character', '这里夹着没有宽度、看不见的字符（U+FEFF）。', RETYPE],
    ],
  },
  {
    name: 'a lost character: that the name is unknown is not told as well',
    breakIt: (data) => data.edit(TABLE, '20106,财政事务', '20106,财政事\uFFFD'),
    faults: [
      ['~/expenditure-by-function.csv:4|20106|label', 'text-character', '这里有转码时丢失的字（U+FFFD）。', LOST],
    ],
  },
  {
    name: 'an invisible character in an amount is named, and told once',
    breakIt: (data) => {
      data.edit(TABLE, '行政运行,200,200', '行政运行,2\u200b00,200');
      data.edit(TABLE, '20106,财政事务,"1,200",200', '20106,财政事务,"1,200",20\u00070');
    },
    faults: [
      ['~/expenditure-by-function.csv:4|20106|basic', 'text-character', '这里夹着控制字符（U+0007）。', '删去这个字符；看不见的，删去这一格，重新键入原文的文字。'],
      ['~/expenditure-by-function.csv:5|2010601|total', 'number-malformed', '“2\uFFFD00”不是金额：夹着看不见的字符（U+200B）。', '删去这一格，重新键入原文的数。'],
    ],
  },
  {
    name: 'an invisible character in a header: the column is known',
    breakIt: (data) => data.edit(TABLE, 'code,label,total', 'code,label,to\u2060tal'),
    faults: [
      ['~/expenditure-by-function.csv:1||total', 'text-character', '这里夹着没有宽度、看不见的字符（U+2060）。', RETYPE],
    ],
  },
  {
    name: 'characters in disclosure.json, written out or escaped',
    breakIt: (data) => {
      data.edit('~/disclosure.json', '"number": "公开01表"', '"number": "公开\u202e01表"');
      data.edit('~/disclosure.json', '"agency": "990100-finance"', '"agency": "990100-finance\\u200b"');
      data.edit('~/disclosure.json', '编造的样例', '编造的\\b样例');
    },
    faults: [
      ['~/disclosure.json:3||agency', 'text-character', '这里夹着没有宽度、看不见的字符（U+200B）。', RETYPE],
      ['~/disclosure.json:7||notes[0]', 'text-character', '这里夹着控制字符（U+0008）。', '删去这个字符；看不见的，删去这一格，重新键入原文的文字。'],
      ['~/disclosure.json:26||tables[0].number', 'text-character', '这里夹着改变书写方向的字符（U+202E）。', RETYPE],
    ],
  },
  {
    name: 'characters in registries: what refers to their rows is not at fault',
    breakIt: (data) => {
      data.edit('agencies.csv', '990100-finance,乙市财政局', '990100-finance\u200d,乙市财政局');
      data.edit('agencies.csv', '乙市审计局', '乙市审\uFFFD局');
      data.edit('regions.csv', '乙市', '\u2067乙市');
    },
    faults: [
      ['agencies.csv:2|990100-finance|id', 'text-character', '这里夹着没有宽度、看不见的字符（U+200D）。', RETYPE],
      ['agencies.csv:3|990100-audit|name', 'text-character', '这里有转码时丢失的字（U+FFFD）。', LOST],
      ['regions.csv:3|990100|name', 'text-character', '这里夹着改变书写方向的字符（U+2067）。', RETYPE],
    ],
  },
  {
    name: 'texts and numbers that are too long to be one',
    breakIt: (data) => {
      data.edit('~/statements.csv', 'r1,s1,收支说明,收入预算', `r1,s1,收支说明,${'收'.repeat(20_001)}`);
      data.edit('~/disclosure.json', '编造的样例', '编'.repeat(20_001));
      data.edit('agencies.csv', '乙市审计局', '局'.repeat(20_001));
      data.edit(TABLE, '行政运行,200,200', '行政运行,123456789012345678901.00,200');
    },
    faults: [
      ['agencies.csv:3|990100-audit|name', 'text-too-long', '这里有 20001 个字，超过 20000 个字的上限。', '多半是双引号放错了地方，几格连成了一格，或把整篇文字放进了一格；对照原文改正。'],
      ['~/disclosure.json:7||notes[0]', 'text-too-long', '这里有 20012 个字，超过 20000 个字的上限。', '多半是双引号放错了地方，几格连成了一格，或把整篇文字放进了一格；对照原文改正。'],
      ['~/expenditure-by-function.csv:5|2010601|total', 'number-too-long', '“123456789012345678901.00”有 23 位数字，超过 20 位。', '多半是两个数连在了一起，或丢了小数点；对照原文改正。'],
      ['~/statements.csv:2|r1|label', 'text-too-long', '这里有 20001 个字，超过 20000 个字的上限。', '多半是双引号放错了地方，几格连成了一格，或把整篇文字放进了一格；对照原文改正。'],
    ],
  },
];

describe('faults of characters and lengths', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
