import { describe, expect, it } from 'vitest';
import { pairByLine } from './pair.ts';

const pair = (left: readonly number[], right: readonly number[]) => pairByLine(left, right, (line) => line, (line) => line);

describe('pairing by line', () => {
  it('pairs in order when both sides have as many', () => {
    expect(pair([9, 1], [2, 8])).toEqual([[1, 2], [9, 8]]);
  });

  it('leaves over what is farthest off', () => {
    expect(pair([10, 30], [9, 20, 31])).toEqual([[10, 9], [30, 31]]);
    expect(pair([9, 20, 31], [10, 30])).toEqual([[9, 10], [31, 30]]);
    expect(pair([], [1])).toEqual([]);
  });
});
