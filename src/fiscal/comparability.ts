import type { Level, Scope, Stage } from './disclosure.ts';

/** What must be known of a figure before it may stand beside another. */
export interface Comparand {
  readonly agency: string;
  readonly level: Level;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly scope: Scope;
  /** What is measured: a measure key such as `three-public` or `expenditure-current-year`. */
  readonly measure: string;
  /** Whether it is a plan for an indicator or what came of it; undefined for money. */
  readonly kind?: 'target' | 'actual' | undefined;
  /** Whether money carried over is in it; undefined where the measure has no such part. */
  readonly carryover?: 'included' | 'excluded' | undefined;
  /** Which money it counts: all appropriation or the general public budget only; undefined where all the same. */
  readonly funding?: 'fiscal-appropriation' | 'general-budget' | undefined;
}

/** Why two figures are not like for like, weightiest first. */
export type Difference = 'measure' | 'kind' | 'stage' | 'year' | 'scope' | 'level' | 'carryover' | 'funding';

export interface Comparability {
  /** `rank`: may share a ranking. `beside`: may stand together with a label. `apart`: must not be set side by side. */
  readonly verdict: 'rank' | 'beside' | 'apart';
  readonly differences: readonly Difference[];
}

/**
 * Says of two figures whether they may be compared.
 * Budget and final accounts never share a ranking; they stand side by side only for one agency
 * and year (执行 against 预算). Targets are never set against actuals. Another year, scope,
 * level, treatment of carryover or funding base must be said beside the figures.
 */
export function comparability(a: Comparand, b: Comparand): Comparability {
  const differences: Difference[] = [];
  if (a.measure !== b.measure) differences.push('measure');
  if (a.kind !== b.kind) differences.push('kind');
  if (a.stage !== b.stage) differences.push('stage');
  if (a.fiscalYear !== b.fiscalYear) differences.push('year');
  if (a.scope !== b.scope) differences.push('scope');
  if (a.level !== b.level) differences.push('level');
  if (a.carryover !== b.carryover) differences.push('carryover');
  if (a.funding !== b.funding) differences.push('funding');
  if (differences.length === 0) return { verdict: 'rank', differences };
  const sameAccount = a.agency === b.agency && a.fiscalYear === b.fiscalYear;
  const apart = differences.includes('measure') || differences.includes('kind') || (differences.includes('stage') && !sameAccount);
  return { verdict: apart ? 'apart' : 'beside', differences };
}

/**
 * Splits figures into groups inside which every pair may share a ranking.
 * Groups keep the order in which their first member came.
 */
export function rankingGroups<T extends Comparand>(figures: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const figure of figures) {
    const home = groups.find((group) => group[0] !== undefined && comparability(group[0], figure).verdict === 'rank');
    if (home) home.push(figure);
    else groups.push([figure]);
  }
  return groups;
}
