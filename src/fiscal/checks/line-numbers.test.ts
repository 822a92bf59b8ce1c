import { describe, expect, it } from 'vitest';
import { ordinal, ordinalText, skippedNumbers } from './line-numbers.ts';

const lines = (numbers: string) => [...numbers.split(' ')].map((number) => `${number}、某项支出`);

describe('ordinals of lines', () => {
  it('are read and written from 一 to 九十九', () => {
    for (let value = 1; value < 100; value += 1) expect([value, ordinal(ordinalText(value))]).toEqual([value, value]);
    expect(['十', '十九', '二十', '三十一'].map(ordinal)).toEqual([10, 19, 20, 31]);
    expect(['', '三五', '十十', '百', '甲'].map(ordinal)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('that are left out between or before others are told, with the line before which they are missing', () => {
    expect(skippedNumbers(lines('一 二 四 五'))).toEqual([{ at: 2, missing: '三' }]);
    expect(skippedNumbers(lines('二 三 四'))).toEqual([{ at: 0, missing: '一' }]);
    expect(skippedNumbers(['收入', ...lines('一 三'), '本年收入合计'])).toEqual([{ at: 2, missing: '二' }]);
  });

  it('may begin anew', () => {
    expect(skippedNumbers(lines('一 二 三 一 二 三'))).toEqual([]);
    expect(skippedNumbers(lines('一 二 三 一 三'))).toEqual([{ at: 4, missing: '二' }]);
  });

  it('of a form that prints only the lines it has something for are no gaps', () => {
    expect(skippedNumbers(lines('八 九 十九'))).toEqual([]);
    expect(skippedNumbers(lines('一 八 九 二十'))).toEqual([]);
    expect(skippedNumbers(['（一）基本支出', '（三）项目支出', '合计'])).toEqual([]);
    expect(skippedNumbers(lines('三'))).toEqual([]);
  });
});
