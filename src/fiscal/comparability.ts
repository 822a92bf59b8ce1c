import type { Level, Scope, Stage } from './disclosure.ts';

/** Which money a figure counts. */
export type Funding = 'fiscal-appropriation' | 'general-budget';

/** What must be known of a figure before it may stand beside another. */
export interface Comparand {
  readonly agency: string;
  readonly level: Level;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly scope: Scope;
  /** What is measured: a measure key such as `three-public`, `function-2101501-basic` or `share-of-basic`. */
  readonly measure: string;
  /** Whether it is a plan for an indicator or what came of it; undefined for money. */
  readonly kind?: 'target' | 'actual' | undefined;
  /** What it is counted in: `money` whatever its printed unit, `percent`, or a unit that no other turns into; undefined for money. */
  readonly dimension?: string | undefined;
  /** Whether money carried over is in it; undefined where the measure has no such part. */
  readonly carryover?: 'included' | 'excluded' | undefined;
  /** Which money it counts: all appropriation or the general public budget only; undefined where all the same. */
  readonly funding?: Funding | undefined;
  /** Name of a classification code in its comparable form: a code whose name changed may mean something else. */
  readonly codeName?: string | undefined;
  /** Who published it, in comparable form: an agency that was renamed or merged is not the one it was. */
  readonly institution?: string | undefined;
  /** The units that the document says it covers, in comparable form; undefined where it does not say. */
  readonly members?: string | undefined;
  /** The other figure that a derived one is reckoned from: the whole of a share, the year before, the budget that was executed. */
  readonly base?: Comparand | undefined;
}

/** Why two figures are not like for like, weightiest first. */
export const DIFFERENCES = ['measure', 'kind', 'unit', 'stage', 'year', 'code-name', 'institution', 'members', 'scope', 'level', 'carryover', 'funding'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface Comparability {
  /** `rank`: may share a ranking. `beside`: may stand together with a label. `apart`: must not be set side by side. */
  readonly verdict: 'rank' | 'beside' | 'apart';
  readonly differences: readonly Difference[];
}

/**
 * Says of two figures whether they may be compared.
 * Budget and final accounts never share a ranking; they stand side by side only for one agency
 * and year (执行 against 预算). Targets are never set against actuals, money never against a
 * percentage. Another year, scope, level, treatment of carryover, funding base or name of a code
 * must be said beside the figures, and so must a change of the agency between its own years.
 * Derived figures are as unlike as the figures that they are reckoned from.
 */
export function comparability(a: Comparand, b: Comparand): Comparability {
  const found = differencesOf(a, b);
  const differences = DIFFERENCES.filter((difference) => found.has(difference));
  if (differences.length === 0) return { verdict: 'rank', differences };
  const sameAccount = a.agency === b.agency && a.fiscalYear === b.fiscalYear;
  const apart = differences.some((difference) => difference === 'measure' || difference === 'kind' || difference === 'unit' || (difference === 'stage' && !sameAccount));
  return { verdict: apart ? 'apart' : 'beside', differences };
}

function differencesOf(a: Comparand, b: Comparand): ReadonlySet<Difference> {
  const found = new Set<Difference>();
  const differ = (difference: Difference, left: unknown, right: unknown): void => {
    if (left !== right) found.add(difference);
  };
  differ('measure', a.measure, b.measure);
  differ('kind', a.kind, b.kind);
  differ('unit', a.dimension ?? 'money', b.dimension ?? 'money');
  differ('stage', a.stage, b.stage);
  differ('year', a.fiscalYear, b.fiscalYear);
  differ('scope', a.scope, b.scope);
  differ('level', a.level, b.level);
  differ('carryover', a.carryover, b.carryover);
  differ('funding', a.funding, b.funding);
  differ('code-name', a.codeName, b.codeName);
  /* Two agencies have two names: only an agency's own years can differ in these. What one of them does not say cannot differ. */
  if (a.agency === b.agency && a.fiscalYear !== b.fiscalYear) {
    if (a.institution !== undefined && b.institution !== undefined) differ('institution', a.institution, b.institution);
    if (a.members !== undefined && b.members !== undefined) differ('members', a.members, b.members);
  }
  if (a.base && b.base) for (const difference of differencesOf(a.base, b.base)) found.add(difference);
  else differ('measure', a.base, b.base);
  return found;
}

/** Names the ranking that a figure belongs to: two figures may share one exactly when this is the same text. */
export function rankingKey(figure: Comparand): string {
  const { measure, kind, dimension = 'money', stage, fiscalYear, scope, level, carryover, funding, codeName, base } = figure;
  return JSON.stringify([measure, kind ?? '', dimension, stage, fiscalYear, scope, level, carryover ?? '', funding ?? '', codeName ?? '', base ? rankingKey(base) : '']);
}

/**
 * Splits figures into groups inside which every pair may share a ranking.
 * Groups keep the order in which their first member came.
 */
export function rankingGroups<T extends Comparand>(figures: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const figure of figures) {
    const key = rankingKey(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()];
}
