import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../src/fiscal/decimal.ts';
import { loadDisclosure } from '../src/load/disclosure.ts';
import { loadLibrary } from '../src/load/library.ts';
import { type Mutation, mutations, swapDigits } from './mutation/mutate.ts';
import { type Omission, omissions } from './mutation/omit.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../data'));
/**
 * The documents that the shares below were measured on. Another one prints other tables and has figures that
 * nothing else can confirm; it must not fail whoever adds it.
 */
const MEASURED = ['130281-healthcare-security/2024-budget', '1303-unnamed-county-healthcare-security/2023-budget-unit', '130300-healthcare-security/2026-budget', '140824-healthcare-security/2023-budget', '410503-healthcare-security/2022-final'];
const share = (all: readonly Pick<Mutation, 'noticed'>[]): number => all.filter(({ noticed }) => noticed).length / all.length;

describe('changing one printed figure at a time', () => {
  it('swaps the first two unlike neighbouring digits', () => {
    const swapped = (text: string) => swapDigits(parseDecimal(text) ?? { units: 0n, decimals: 0 });
    expect(swapped('12.30')).toEqual({ units: 2130n, decimals: 2 });
    expect(swapped('11.12')).toEqual({ units: 1121n, decimals: 2 });
    expect(swapped('0.00')).toBeUndefined();
  });

  it('is noticed by a rule that was silent before', { timeout: 300_000 }, () => {
    const all = MEASURED.flatMap((id) => {
      const { disclosure } = loadDisclosure(library, id);
      return disclosure ? [...mutations(disclosure, [])] : [];
    });
    const missed = all.filter(({ noticed }) => !noticed);
    const lines = missed.map(({ disclosure, table, row, column, change, from, to }) => `  ${disclosure} ${table} ${row} ${column} ${change}: ${from} -> ${to}`);
    console.log(`${all.length} changes of amounts, ${all.length - missed.length} noticed (${(share(all) * 100).toFixed(2)} %). Not noticed:\n${lines.join('\n')}`);
    expect(all.length).toBeGreaterThan(2_000);
    expect(share(all)).toBeGreaterThan(0.985);
    /* A swap of digits is never within any tolerance. */
    expect(share(all.filter(({ change }) => change === 'swap'))).toBe(1);
  });
});

describe('leaving out one line or one figure at a time', () => {
  const name = ({ column, disclosure, kind, row }: Omission): string => `${disclosure} ${kind} ${row} ${column}`.trim();

  it('is noticed', { timeout: 300_000 }, () => {
    const all = MEASURED.flatMap((id) => {
      const { disclosure } = loadDisclosure(library, id);
      return disclosure ? [...omissions(disclosure)] : [];
    });
    const [lines, figures] = [all.filter(({ column }) => column === ''), all.filter(({ column }) => column !== '')];
    const money = lines.filter((each) => each.money);
    const missed = [...money, ...figures].filter(({ noticed }) => !noticed).map(name);
    console.log(`${lines.length} lines left out, ${(share(lines) * 100).toFixed(1)} % noticed; of ${money.length} with money ${(share(money) * 100).toFixed(1)} %; ${figures.length} figures left blank, ${(share(figures) * 100).toFixed(1)} %. With money and not noticed:\n  ${missed.join('\n  ')}`);
    expect(lines.length).toBeGreaterThan(700);
    expect(figures.length).toBeGreaterThan(900);
    expect(share(lines)).toBeGreaterThan(0.8);
    expect(share(money)).toBeGreaterThan(0.97);
    expect(share(figures)).toBeGreaterThan(0.96);
    /* Tables by function are held together by codes and by one another: nothing can leave them unseen. */
    expect([...lines, ...figures].filter(({ kind, noticed }) => /-by-function$/.test(kind) && !noticed).map(name)).toEqual([]);
  });
});
