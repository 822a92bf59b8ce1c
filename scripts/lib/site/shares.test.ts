import { describe, expect, it } from 'vitest';
import { divide } from './shares.ts';

/** So many agencies of each province, `each` disclosures of every one. */
function held(provinces: Readonly<Record<string, number>>, each = 3) {
  const agencies = Object.entries(provinces).flatMap(([code, count]) => Array.from({ length: count }, (_, at) => `${code}0100-a${String(at).padStart(3, '0')}`));
  return { agencies, heads: agencies.flatMap((agency) => Array.from({ length: each }, () => ({ agency }))) };
}

describe('shares of the work', () => {
  it('are one while there is little to do', () => {
    const { agencies, heads } = held({ '13': 20 });
    expect(divide(agencies, heads, 4)).toEqual([{ agencies, provinces: ['13'] }]);
    expect(divide([], [], 4)).toEqual([{ agencies: [], provinces: [] }]);
  });

  it('keep provinces whole where that leaves them about even', () => {
    const { agencies, heads } = held({ '13': 52, '14': 48 });
    const shares = divide(agencies, heads, 2);
    expect(shares.map((share) => share.agencies.length)).toEqual([52, 48]);
    expect(shares.map(({ provinces }) => provinces)).toEqual([['13'], ['14']]);
    expect(shares.flatMap((share) => share.agencies)).toEqual(agencies);
  });

  it('cut through a province that is too large, which is then whole in none', () => {
    const { agencies, heads } = held({ '13': 10, '14': 100, '41': 10 });
    const shares = divide(agencies, heads, 2);
    expect(shares.map((share) => share.agencies.length)).toEqual([60, 60]);
    expect(shares.map(({ provinces }) => provinces)).toEqual([['13'], ['41']]);
    expect(shares.flatMap((share) => share.agencies)).toEqual(agencies);
  });
});
