import { compareDecimals, type Decimal, subtractDecimals } from '../../fiscal/decimal.ts';
import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { percentUnits } from '../../labels/numbers.ts';
import { functionTable, wholeTable } from '../charts/by-function.ts';
import { bareLabel, byValueDescending, figure, isPositive, leafRows, sum, totalRow } from '../charts/figures.ts';

/** One part of the sentence: what it is and how many of every 100 元. */
interface Share {
  readonly name: string;
  readonly value: Decimal;
}

/** Items named one by one; the rest is counted. */
const NAMED = 3;

/**
 * `每 100 元里，约 74 元用于……，16 元用于……，8 元是基本支出（人员和日常运转），其余约 2 元用于另外 3 项。`
 * From the functional table: project money by 项, running costs as one part, so that the parts
 * are disjoint and make up the whole. Undefined where the table does not give a whole.
 */
export function perHundred(disclosure: Disclosure): string | undefined {
  const table = functionTable(disclosure);
  const whole = table && figure(totalRow(table), 'total');
  if (!table || !isPositive(whole)) return undefined;
  /* Codes of the general public budget alone do not say where every 100 元 of a greater whole go. */
  const widest = wholeTable(disclosure);
  const all = widest && figure(totalRow(widest), 'total');
  if (widest !== table && all && (widest.unit !== table.unit || compareDecimals(all, whole) !== 0)) return undefined;
  const shares = [...disjointShares(table, whole)].sort(byValueDescending((share) => share.value));
  const named = shares.length === NAMED + 1 ? shares : shares.slice(0, NAMED);
  const left = subtractDecimals(whole, sum(named.map((share) => share.value)));
  const others = shares.length - named.length;
  const yuan = roundedToHundred([...named.map((share) => share.value), ...(others > 0 && isPositive(left) ? [left] : [])], whole);
  const parts = named.map((share, index) => `${inYuan(yuan[index] ?? 0, index === 0)}${share.name}`);
  const rest = yuan[named.length];
  if (rest !== undefined) parts.push(`其余${inYuan(rest, true)}用于另外 ${others} 项`);
  return parts.length === 0 ? undefined : `每 100 元里，${parts.join('，')}。`;
}

function inYuan(yuan: number, approximate: boolean): string {
  return yuan === 0 ? '不到 1 元' : `${approximate ? '约 ' : ''}${yuan} 元`;
}

/** Whole 元 of every hundred, by the largest remainder, so that parts which make up the whole add up to 100. */
export function roundedToHundred(parts: readonly Decimal[], whole: Decimal): readonly number[] {
  const exact = parts.map((part) => Number(percentUnits(part, whole, 4) ?? 0n) / 10_000);
  const floors = exact.map(Math.floor);
  const target = Math.round(exact.reduce((total, share) => total + share, 0));
  let missing = target - floors.reduce((total, share) => total + share, 0);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share - Math.floor(share) })).sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}

/** Parts that do not overlap. Without the basic/project columns, 项 by 项. */
function disjointShares(table: PublishedTable, whole: Decimal): readonly Share[] {
  const leaves = leafRows(table.rows);
  const basic = figure(totalRow(table), 'basic');
  const projects = leaves.flatMap((row): Share[] => {
    const value = figure(row, 'project');
    return isPositive(value) ? [{ name: `用于${bareLabel(row.label)}`, value }] : [];
  });
  const split = sum([basic, ...projects.map((share) => share.value)]);
  const gap = subtractDecimals(whole, split);
  const complete = (gap.units < 0n ? -gap.units : gap.units) * 1000n <= rescaled(whole, gap.decimals);
  if (!complete) {
    return leaves.flatMap((row): Share[] => {
      const value = figure(row, 'total');
      return isPositive(value) ? [{ name: `用于${bareLabel(row.label)}`, value }] : [];
    });
  }
  return isPositive(basic) ? [...projects, { name: '是基本支出（人员和日常运转）', value: basic }] : projects;
}

/** Units of `value` at `decimals` (at least its own). */
function rescaled(value: Decimal, decimals: number): bigint {
  return value.units * 10n ** BigInt(Math.max(0, decimals - value.decimals));
}
