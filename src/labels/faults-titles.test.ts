import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines } from '../../tests/fixtures/fault-lines.ts';

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
