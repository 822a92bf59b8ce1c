import { describe, expect, it } from 'vitest';
import { type Decimal, parseDecimal } from '../decimal.ts';
import { tablePrecision } from './cells.ts';
import { makeTable } from './testing.ts';
import { compareSum } from './tolerance.ts';

const decimal = (text: string): Decimal => parseDecimal(text) ?? { units: 0n, decimals: 0 };
const outcome = (stated: string, addends: readonly string[], precision = 2) => compareSum(decimal(stated), addends.map(decimal), precision).outcome;

describe('compareSum', () => {
  it('allows half a last place for the total and for each addend', () => {
    expect(outcome('6.00', ['1.00', '2.00', '3.00'])).toBe('pass');
    expect(outcome('6.02', ['1.00', '2.00', '3.00'])).toBe('rounding');
    expect(outcome('6.03', ['1.00', '2.00', '3.00'])).toBe('finding');
    expect(outcome('1.01', ['1.00'])).toBe('rounding');
  });

  it('takes a coarser figure for one that dropped its zeros, a finer one at its own precision', () => {
    expect(outcome('131', ['65.5', '65.52'])).toBe('finding');
    expect(outcome('131.000', ['131.006'])).toBe('finding');
    expect(outcome('131', ['130', '1'], 0)).toBe('pass');
    expect(outcome('132', ['130', '1'], 0)).toBe('rounding');
  });

  it('shows recomputed figure and difference at the precision of the table', () => {
    expect(compareSum(decimal('131'), [decimal('65.5'), decimal('65.5')], 2)).toMatchObject({ recomputed: { units: 13100n, decimals: 2 }, difference: { units: 0n, decimals: 2 } });
  });
});

describe('tablePrecision', () => {
  const table = (amounts: readonly string[]) => makeTable('project-expenditure', ['row | label | total', ...amounts.map((amount, at) => `r${at + 1} | 项目 | ${amount}`)].join('\n'));

  it('is what most figures show once dropped zeros are allowed for', () => {
    expect(tablePrecision(table(['131', '65.5', '65.52', '0']))).toBe(2);
    expect(tablePrecision(table(['131', '20', '0.00']))).toBe(0);
  });

  it('is not set by one finer figure among many', () => {
    expect(tablePrecision(table([...Array.from({ length: 20 }, () => '1.25'), '280.000000']))).toBe(2);
  });
});
