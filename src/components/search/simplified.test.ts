import { describe, expect, it } from 'vitest';
import { simplified } from './simplified.ts';

describe('a query in other characters', () => {
  it.each([
    ['醫療保障局', '医疗保障局'],
    ['公務接待費 2023', '公务接待费 2023'],
    ['衞生健康支出', '卫生健康支出'],
    ['乾隆', '乾隆'],
    ['乾燥', '干燥'],
    ['医疗保障局', '医疗保障局'],
    ['4,092.38', '4,092.38'],
  ])('%s is %s in those of the documents', (query, printed) => {
    expect(simplified(query)).toBe(printed);
  });
});
