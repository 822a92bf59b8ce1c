import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, gramAt, gramsOf, threeAt } from './grams.ts';

const term = fc.string({ unit: fc.constantFrom('医', '保', '2', '0', '.', '1'), minLength: 2, maxLength: 12 });
const equal = (): number => 1;

describe('the pieces that cover a term', () => {
  it('leave no unit out, from the first to the last, and are what stands there', () => {
    fc.assert(
      fc.property(term, fc.func(fc.integer({ min: 1, max: 40 })), (text, size) => {
        const cover = coverOf(text, size);
        let covered = 0;
        for (const { gram, length, offset } of cover) {
          expect(offset).toBeLessThanOrEqual(covered);
          expect(offset + length).toBeGreaterThan(covered);
          expect(gram).toBe(length === 3 ? threeAt(text, offset) : gramAt(text, offset));
          covered = offset + length;
        }
        expect([cover[0]?.offset, covered]).toEqual([0, text.length]);
      }),
    );
  });

  it('cost the least: what nothing else can take the place of', () => {
    const all = (text: string): readonly string[] => coverOf(text, equal).map(({ length, offset }) => text.slice(offset, offset + length));
    expect(all('公务接待')).toEqual(['公务', '接待']);
    expect(all('2080505')).toHaveLength(3);
    expect(all('208050')).toEqual(['208', '050']);
    expect(coverOf('医保费', (gram) => (gram === gramAt('医保费', 1) ? 1 : 5)).map(({ offset }) => offset)).toEqual([0, 1]);
    expect(coverOf('12.5', (gram) => (gram === threeAt('12.5', 0) ? 90 : 5)).map(({ length, offset }) => [offset, length])).toEqual([[0, 2], [1, 3]]);
  });
});

describe('a three', () => {
  it('is of digits and points alone, and is no pair', () => {
    expect([threeAt('2.1', 0), threeAt('年2.1', 1) === threeAt('2.1', 0)]).toEqual([expect.any(Number), true]);
    expect([threeAt('21年', 0), threeAt('21', 0), threeAt('2-1', 0)]).toEqual([-1, -1, -1]);
    expect(threeAt('...', 0) >>> 16).toBe(0xd800);
    expect(new Set(['123', '124', '213', '.12', '1.2'].map((text) => threeAt(text, 0))).size).toBe(5);
    expect(gramsOf('2101年').map(({ length }) => length)).toEqual([3, 3, 2, 2]);
  });
});
