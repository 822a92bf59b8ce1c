import { describe, expect, it } from 'vitest';
import { numbersIn, similarity } from './similarity.ts';

describe('similarity', () => {
  it('sees past punctuation and order', () => {
    expect(similarity('专项资金（一）', '专项资金(一)')).toBe(1);
    expect(similarity('提前下达2025年补助资金', '2025年提前下达补助资金')).toBeGreaterThan(0.7);
    expect(similarity('离休干部门诊费', '离休部门门诊费')).toBeGreaterThan(0.5);
    expect(similarity('公路养护', '医疗救助')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('tells names by their numbers', () => {
    expect(numbersIn('财社〔2024〕158号，2025年')).toBe('158 2024 2025');
    expect(numbersIn('２０２５年')).toBe('2025');
  });
});
