import { comparability, type Difference, rankingKey } from '../comparability.ts';
import type { DerivedFigure, Underived } from './derive.ts';
import { compareExact, type Exact, exactOf, exactToNumber } from './exact.ts';
import type { StatedFigure, Unstated } from './standing.ts';

/** Anything that can be ranked. */
export type Value = StatedFigure | DerivedFigure;
/** A disclosure that was asked and gives nothing to rank. */
export type NoValue = Unstated | Underived;

export interface RankedValue {
  readonly value: Value;
  /** 1 for the greatest, ties alike; undefined in a group of one: one figure is no ranking. */
  readonly rank: number | undefined;
  /** Length of its bar, 0 to 1, relative to the greatest amount of its group, whatever the sign. */
  readonly share: number;
}

/** Values that may share a ranking, greatest first. */
export interface RankedGroup {
  readonly key: string;
  readonly values: readonly RankedValue[];
  /** In what this group differs from the one before it. */
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly groups: readonly RankedGroup[];
  readonly missing: readonly NoValue[];
  /** How many disclosures give the figure, of how many that were asked. */
  readonly stated: number;
  readonly asked: number;
}

/** The exact number that a value is ranked by: 元 for money, 1 = 100 % for derived figures. */
export function magnitude(value: Value): Exact {
  return value.form === 'derived' ? value.rate : exactOf(value.value, value.unit);
}

export function isValue(one: Value | NoValue): one is Value {
  return one.form === 'figure' || one.form === 'derived';
}

/**
 * Sets what many disclosures state side by side: only like figures share a group and a ranking;
 * a missing figure is listed as missing, never as a zero. Groups go from the newest year to the
 * oldest, those of one year by stage, scope and level.
 */
export function compareValues(asked: readonly (Value | NoValue)[]): Comparison {
  const values = asked.filter(isValue);
  const groups = new Map<string, Value[]>();
  for (const value of [...values].sort(byFrame)) {
    const key = rankingKey(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  const entries = [...groups];
  return {
    groups: entries.map(([key, group], index) => ({ key, values: rankedValues(group), differences: differencesFrom(entries[index - 1]?.[1][0], group[0]) })),
    missing: asked.filter((one): one is NoValue => !isValue(one)),
    stated: values.length,
    asked: asked.length,
  };
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byFrame(a: Value, b: Value): number {
  return b.fiscalYear - a.fiscalYear || text(a.stage, b.stage) || text(a.scope, b.scope) || text(a.level, b.level) || text(a.agency, b.agency);
}

function rankedValues(group: readonly Value[]): readonly RankedValue[] {
  const sorted = group.map((value) => ({ value, exact: magnitude(value) })).sort((a, b) => compareExact(b.exact, a.exact));
  const size = (exact: Exact): number => Math.abs(exactToNumber(exact));
  const greatest = Math.max(0, ...sorted.map(({ exact }) => size(exact)));
  let rank = 0;
  return sorted.map(({ value, exact }, index) => {
    const previous = sorted[index - 1];
    if (!previous || compareExact(previous.exact, exact) !== 0) rank = index + 1;
    return { value, share: greatest > 0 ? size(exact) / greatest : 0, rank: sorted.length > 1 ? rank : undefined };
  });
}

function differencesFrom(before: Value | undefined, here: Value | undefined): readonly Difference[] {
  return before && here ? comparability(before, here).differences : [];
}
