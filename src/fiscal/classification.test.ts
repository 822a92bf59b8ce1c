import { describe, expect, it } from 'vitest';
import { type Classification, codeDepth, namesInYear, parentCode } from './classification.ts';

describe('codes', () => {
  it('have a depth by their digits', () => {
    expect(['210', '21015', '2101501'].map(codeDepth)).toEqual([1, 2, 3]);
    expect(['', '21', '2101', '210150', '21015010', '21O', '２１０'].map(codeDepth)).toEqual(Array(7).fill(undefined));
  });

  it('have a parent up to the 类', () => {
    expect(parentCode('2101501')).toBe('21015');
    expect(parentCode('21015')).toBe('210');
    expect(parentCode('210')).toBeUndefined();
  });

  it('keep each name with its years', () => {
    const classification: Classification = {
      names: new Map([
        [
          '210',
          [
            { code: '210', name: '医疗卫生与计划生育支出', firstYear: 2017, lastYear: 2018 },
            { code: '210', name: '卫生健康支出', firstYear: 2019, lastYear: 2026 },
          ],
        ],
      ]),
    };
    expect(namesInYear(classification, '210', 2018)).toEqual(['医疗卫生与计划生育支出']);
    expect(namesInYear(classification, '210', 2019)).toEqual(['卫生健康支出']);
    expect(namesInYear(classification, '210', 2016)).toEqual([]);
    expect(namesInYear(classification, '208', 2019)).toEqual([]);
  });
});
