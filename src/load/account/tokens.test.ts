import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const shown = (text: string) => tokenize(text).map(({ kind, print }) => `${kind}:${print}`);
const numbers = (text: string) => tokenize(text).flatMap(({ kind, print }) => (kind === 'number' ? [print] : []));

describe('tokens', () => {
  it('reads numbers without thousands separators, with their printed decimals', () => {
    expect(numbers('4,092.38 14.70 0.00 30,208,000 280.000000 95% ≥2000人 1,2,3')).toEqual(['4092.38', '14.70', '0.00', '30208000', '280.000000', '95', '2000', '1', '2', '3']);
    expect(tokenize('14.70 14.7 100 007').map(({ value }) => value)).toEqual(['14.7', '14.7', '100', '007']);
  });

  it('takes a sign only where a number begins a cell', () => {
    expect(numbers('偏差 -5.56 【2019】-75 351-某局 1-10号')).toEqual(['-5.56', '2019', '75', '351', '1', '10']);
  });

  it('reads LaTeX and full-width digits', () => {
    expect(numbers('资金到位率 $\\geq 95\\%$ ，共５个')).toEqual(['95', '5']);
  });

  it('keeps codes whole and short words apart', () => {
    expect(shown('13028124P00337210001L C18040102 A4纸')).toEqual(['number:13028124P00337210001L', 'number:C18040102', 'word:A4']);
  });

  it('reads dates part by part, also over a wrap', () => {
    expect(shown('2022年\n\n12月31\n\n日前')).toEqual(['date:2022年', 'date:12月', 'date:31日']);
    expect(shown('2022-12-31')).toEqual(['date:2022年', 'date:12月', 'date:31日']);
    expect(shown('22 年 12 月 31 号')).toEqual(['date:22年', 'date:12月', 'date:31日']);
    expect(shown('预算年度：2023')).toEqual(['date:2023年']);
    expect(shown('2022-13-31')).toEqual(['date:2022年', 'date:13月', 'date:31日']);
  });

  it('takes durations, misprinted months and document numbers for numbers', () => {
    expect(shown('1年 1212月之前 【2021】10号')).toEqual(['number:1', 'number:1212', 'number:2021', 'number:10']);
  });

  it('knows the marks of list items', () => {
    expect(shown('1.保障30个单位。 2.2024年完成。')).toEqual(['ordinal:1', 'number:30', 'ordinal:2', 'date:2024年']);
    expect(shown('1、2022年项目\n（1）财政拨款\n3）其他\n目标 2\t文字')).toEqual(['ordinal:1', 'date:2022年', 'ordinal:1', 'ordinal:3', 'ordinal:2']);
  });

  it('does not take wrapped decimals, scores in brackets or enumerations for list items', () => {
    expect(shown('-76. \n\n00')).toEqual(['number:-76', 'number:00']);
    expect(shown('分值（20） 得分')).toEqual(['number:20']);
    expect(shown('14.\n70')).toEqual(['number:14', 'number:70']);
  });

  it('says on which line each number stands', () => {
    expect(tokenize('a\n7\n\n8').map(({ line }) => line)).toEqual([2, 4]);
  });
});
