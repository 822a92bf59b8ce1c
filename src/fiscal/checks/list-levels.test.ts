import { describe, expect, it } from 'vitest';
import { findLevels } from './list-levels.ts';

const big = (...amounts: readonly number[]): readonly bigint[] => amounts.map(BigInt);
const free = (length: number) => Array.from({ length }, () => ({ end: length, whole: false }));

describe('levels of a list that marks none', () => {
  it('are found where every head is the sum of what follows it', () => {
    const amounts = big(50, 30, 10, 20, 20, 5, 15, 7);
    expect(findLevels(amounts, 57n, free(8))).toEqual({ ends: [7, 4, 3, 4, 7, 6, 7, 8], sound: true });
  });

  it('are found where one amount among them is wrong', () => {
    const amounts = big(5000, 3011, 1007, 2004, 1989, 513, 1467, 700);
    expect(findLevels(amounts, 5700n, free(8))).toEqual({ ends: [7, 4, 3, 4, 7, 6, 7, 8], sound: false });
  });

  it('are none of a flat list', () => {
    expect(findLevels(big(3, 5, 11, 17), 36n, free(4))).toBeUndefined();
  });

  it('are not read where so many readings agree that none of them means anything, and nobody waits for it', () => {
    for (const amounts of [Array(60).fill(1n), Array(200).fill(100n), Array.from({ length: 200 }, (_, at) => BigInt(1 + (at % 3)))] as bigint[][]) {
      expect(findLevels(amounts, 30n, free(amounts.length))).toBe('unread');
    }
  });
});
