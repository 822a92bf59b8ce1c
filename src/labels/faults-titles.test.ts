import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { type FaultCase, faultLines } from '../../tests/fixtures/fault-lines.ts';

const JSON_FILE = '~/disclosure.json';
const TITLE = '"title": "乙市财政局2024年部门预算",\n  "agency"';
const STATEMENTS = '~/statements.csv';

function codes(breakIt: (data: DataFolder) => void): readonly string[] {
  return faultLines(breakIt).map(([, code]) => code);
}

const titled = (title: string, notes = '') => codes((data) => {
  data.edit(JSON_FILE, TITLE, `"title": "${title}",\n  "agency"`);
  if (notes) data.edit(JSON_FILE, '"notes": [', `"notes": ["${notes}", `);
});

describe('what titles say', () => {
  it('of the document is the year and stage of disclosure.json', () => {
    expect(titled('乙市财政局2023年部门预算')).toEqual(['title-year']);
    expect(titled('乙市财政局2024年部门决算')).toEqual(['title-stage']);
    expect(titled('二〇二四年部门预算公开')).toEqual([]);
    expect(titled('部门预算公开')).toEqual([]);
    expect(titled('2023年部门决算和2024年部门预算公开')).toEqual([]);
  });

  it('may be misprinted, where a note says so', () => {
    expect(titled('乙市财政局2023年部门预算', '原文标题印作2023年。')).toEqual([]);
    expect(titled('乙市财政局2023年部门预算', '上年为2023年。')).toEqual(['title-year']);
  });

  it('of a table is of its own kind', () => {
    const table = (title: string) => codes((data) => data.edit(JSON_FILE, '"title": "支出预算总表"', `"title": "${title}"`));
    expect(table('2024年部门收入预算总表')).toEqual(['table-title-kind']);
    expect(table('支出总表')).toEqual([]);
    expect(table('某项支出明细')).toEqual([]);
  });
});

describe('figures that cannot be so', () => {
  it('are none at all in a table that is not marked empty', () => {
    expect(codes((data) => data.edit(JSON_FILE, '"state": "published-empty", "note": "空表列示"', '"note": "空表列示"'))).toContain('table-blank');
  });

  it('are a statement entered twice, and a year far away', () => {
    const lines = (change: (line: string) => string) => codes((data) => {
      const [head = '', first = '', ...rest] = data.read(STATEMENTS).split('\n');
      data.write(STATEMENTS, [head, change(first), ...rest].join('\n'));
    });
    expect(lines((line) => `${line}\n${line.replace(/^r\d+/, 'r1a')}`)).toEqual(['row-said-twice']);
    expect(lines((line) => line.replace('2024', '2042'))).toEqual(['year-far']);
  });
});

const NOTE_TITLE = '原文标题确实印错的，在 notes 里写明“原文标题印作';
const CASES: readonly FaultCase[] = [
  {
    name: 'another year in the title',
    breakIt: (data) => data.edit(JSON_FILE, TITLE, TITLE.replace('2024', '2023')),
    faults: [
      [
        '~/disclosure.json:2||title',
        'title-year',
        '标题写的是 2023 年，fiscal_year 却是 2024。',
        `对照原文改正；${NOTE_TITLE} 2023 年”。`,
      ],
    ],
  },
  {
    name: 'another stage in the title',
    breakIt: (data) => data.edit(JSON_FILE, TITLE, TITLE.replace('预算', '决算')),
    faults: [
      [
        '~/disclosure.json:2||title',
        'title-stage',
        '标题写的是决算，stage 却是 budget（预算）。',
        `对照原文改正；${NOTE_TITLE}决算”。`,
      ],
    ],
  },
  {
    name: 'a title of another kind of table',
    breakIt: (data) => data.edit(JSON_FILE, '"title": "支出预算总表"', '"title": "收入预算总表"'),
    faults: [
      [
        '~/disclosure.json:31||tables[1].title',
        'table-title-kind',
        '表题“收入预算总表”是另一种表（revenue-by-function）的名称，文件却是 expenditure-by-function。',
        '对照原文改正表名或表题；原文确实印错表题的，在 notes 里写明这个表题。',
      ],
    ],
  },
  {
    name: 'a table without a figure that is not marked empty',
    breakIt: (data) => data.edit(JSON_FILE, '"state": "published-empty", "note": "空表列示"', '"note": "空表列示"'),
    faults: [
      [
        '~/government-funds.csv:1||',
        'table-blank',
        '这张表标为已公开，却没有一个数。',
        '对照原文录入各数；原文是空表的，把 state 写成 published-empty。',
      ],
    ],
  },
  {
    name: 'a statement entered twice',
    breakIt: (data) => data.edit(STATEMENTS, 'r2,s1,', 'r1a,s1,收支说明,收入预算,amount,2024,,"1,230.50",万元,\nr2,s1,'),
    faults: [
      [
        '~/statements.csv:3|r1a|',
        'row-said-twice',
        '这一行与第 2 行除行号外完全相同。',
        '删去重复的一行；原文确实写了两次的，在 repeats 写 statements-r1。',
      ],
    ],
  },
  {
    name: 'a year far from the fiscal year',
    breakIt: (data) => data.edit(STATEMENTS, 'amount,2024', 'amount,2042'),
    faults: [
      [
        '~/statements.csv:2|r1|year',
        'year-far',
        '年度“2042”与本文件的预算年度 2024 相差太远。',
        '对照原文改正；原文确实写的是这一年的，在 as_printed 写 year。',
      ],
    ],
  },
];

describe('faults of titles, blanks and doubles', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
