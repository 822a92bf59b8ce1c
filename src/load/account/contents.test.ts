import { describe, expect, it } from 'vitest';
import { contentsLines } from './contents.ts';

const lines = (text: string) => [...contentsLines(text.split('\n'))];

describe('contents', () => {
  it('runs from 目录 to the last entry, over single headings', () => {
    expect(lines('封面\n目 录\n第一部分 概况\n一、职责.....1\n\n第二部分 报表\n收支总表\t3\n第一部分 概况\n一、职责\n收支总表\t3')).toEqual([2, 3, 4, 6, 7]);
  });

  it('takes no row of a table for an entry', () => {
    expect(lines('目录\n收支总表\t1\n收支总表\n990 某局\n合计\t3')).toEqual([1, 2]);
    expect(lines('收支总表\n合计\t3')).toEqual([]);
  });
});
