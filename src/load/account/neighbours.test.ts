import { describe, expect, it } from 'vitest';
import { balance } from './neighbours.ts';

const left = (printed: readonly string[], held: readonly string[]) => ({ printed: printed.map((print) => ({ print })), held: held.map((print) => ({ print })) });

describe('neighbours', () => {
  it('pairs what stands on the two sides of a boundary', () => {
    expect(balance(left(['5', '7'], []), left([], ['7', '5']))?.map(([{ print }]) => print)).toEqual(['5', '7']);
    expect(balance(left(['5'], ['6']), left(['6'], ['5']))?.length).toBe(2);
  });

  it('pairs nothing unless both balance as a whole', () => {
    expect(balance(left(['5', '7'], []), left([], ['5']))).toBeUndefined();
    expect(balance(left(['5'], []), left(['8'], ['5']))).toBeUndefined();
    expect(balance(left(['5'], ['5']), left([], []))).toBeUndefined();
    expect(balance(left([], []), left([], []))).toBeUndefined();
  });
});
