import { describe, expect, it } from 'vitest';
import { isColumnLine, lineNumbers, serials } from './numbering.ts';
import { type Token, tokenize } from './tokens.ts';

function byLine(text: string): readonly (readonly Token[])[] {
  const tokens = tokenize(text);
  return text.split('\n').map((_, at) => tokens.filter(({ line }) => line === at + 1));
}
const shown = (tokens: readonly Token[]) => tokens.map(({ print, line }) => `${print}@${line}`);

describe('numbering', () => {
  it('counts serial numbers through a table', () => {
    expect(shown(serials(byLine('1 合计 3.5\n2 208 某支出 1.2\n3\n4 1.0')))).toEqual(['1@1', '2@2', '3@3', '4@4']);
  });

  it('takes no number out of order for a serial number', () => {
    expect(shown(serials(byLine('1 合计\n3 某支出\n2 其他')))).toEqual(['1@1', '2@3']);
  });

  it('goes on after missing rows', () => {
    expect(shown(serials(byLine('1 甲\n3 乙\n4 丙')))).toEqual(['1@1', '3@2', '4@3']);
    expect(shown(lineNumbers(byLine('收入 1 支出 5\n收入 3 支出 7\n收入 4 支出 8')))).toEqual(['1@1', '3@2', '4@3', '5@1', '7@2', '8@3']);
  });

  it('counts line numbers on both sides of a table', () => {
    expect(shown(lineNumbers(byLine('收入 1 439.04 支出 3\n2\n支出 4 14.7\n')))).toEqual(['1@1', '2@2', '3@1', '4@3']);
  });

  it('leaves the right side alone when both series do not close', () => {
    expect(shown(lineNumbers(byLine('收入 1 439.04 支出 5\n收入 2 支出 6')))).toEqual(['1@1', '2@2']);
  });

  it('knows lines of column numbers', () => {
    for (const line of ['栏次 1 2 3', '栏次\t1\t2\t3\t4', '档次 1 2', '栏次 1 栏次 2 3', '1 2 3 4', '1\t2\t3']) expect([line, isColumnLine(line)]).toEqual([line, true]);
    for (const line of ['1 2', '1', '栏次 1 3', '5 5', '合计 1 2 3', '2 3 4', '302']) expect([line, isColumnLine(line)]).toEqual([line, false]);
  });
});
