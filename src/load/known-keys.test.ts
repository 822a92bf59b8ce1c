import { describe, expect, it } from 'vitest';
import { knownKeys, mayMean } from './known-keys.ts';

describe('mayMean', () => {
  it.each([
    ['1303', '130300'],
    ['13O3O0', '130300'],
    ['１３０３００', '130300'],
    ['130 300', '130300'],
    ['21O', '210'],
    ['20805O5', '2080505'],
    ['140824_healthcare', '140824-healthcare-security'],
  ])('%s: %s', (written, meant) => {
    expect(mayMean(written, meant)).toBe(true);
  });

  it.each([
    ['1303', '140824'],
    ['21O', '201'],
    ['130300_finance', '140824-finance'],
    ['', '210'],
  ])('%s: not %s', (written, meant) => {
    expect(mayMean(written, meant)).toBe(false);
  });
});

describe('knownKeys', () => {
  it('knows what stands in the registry, and what a broken key may mean', () => {
    const keys = knownKeys(['130000'], ['1303']);
    expect(['130000', '1303', '130300', '140824'].map((key) => keys.has(key))).toEqual([true, true, true, false]);
  });
});
