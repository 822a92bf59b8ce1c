import { type Comparand, comparability, type Difference } from '../comparability.ts';
import { divideExact, type Exact, exactOf, subtractExact } from './exact.ts';
import { type FigureKey, parseFigureKey } from './keys.ts';
import type { MeasureKey } from './named.ts';
import type { MissingReason, Standing, StatedFigure, Unstated } from './standing.ts';

/** How a measure is shown: as printed, as a share of a named total, as the change on the year before, or as execution of the budget. */
export const FORMS = ['amount', 'share', 'change', 'execution'] as const;
export type Form = (typeof FORMS)[number];

/** A figure reckoned from two printed ones. */
export interface DerivedFigure extends Comparand {
  readonly form: 'derived';
  readonly disclosure: string;
  readonly how: Exclude<Form, 'amount'>;
  /** The printed figure itself: the part, this year's, the final account. */
  readonly figure: StatedFigure;
  /** What it is set against: the whole, the year before, the budget. */
  readonly against: StatedFigure;
  /** The share, the relative change or the rate of execution; 1 is 100 %. */
  readonly rate: Exact;
  /** Row of the figure. */
  readonly address: string;
}

/** Why nothing can be reckoned although the figure itself is stated. */
export type UnderivedReason = 'no-other' | 'other-missing' | 'unlike' | 'zero-base';

export interface Underived extends Comparand {
  readonly form: 'underived';
  readonly disclosure: string;
  readonly how: Exclude<Form, 'amount'>;
  readonly figure: StatedFigure;
  readonly reason: UnderivedReason;
  /** For `other-missing`: why the other document states none. */
  readonly missing?: MissingReason | undefined;
  /** For `unlike`: in what the two differ. */
  readonly differences: readonly Difference[];
  readonly address: string;
}

export type Derived = DerivedFigure | Underived | Unstated;

/** Totals that a measure may be a share of, the nearest first; empty for the totals themselves. */
export function wholesOf(key: FigureKey): readonly MeasureKey[] {
  const parsed = parseFigureKey(key);
  if (parsed?.form === 'economic') return ['basic', 'expenditure-current-year', 'expenditure-total'];
  if (parsed?.form === 'function') return [...(parsed.column === 'total' ? [] : [parsed.column]), 'expenditure-current-year', 'expenditure-total'];
  return parsed ? WHOLES[parsed.key] : [];
}

const WHOLES: Readonly<Record<MeasureKey, readonly MeasureKey[]>> = {
  'revenue-current-year': ['revenue-total'],
  'revenue-total': [],
  'carryover-in': ['revenue-total'],
  'expenditure-current-year': ['expenditure-total'],
  'expenditure-total': [],
  basic: ['expenditure-current-year', 'expenditure-total'],
  project: ['expenditure-current-year', 'expenditure-total'],
  personnel: ['basic', 'expenditure-current-year', 'expenditure-total'],
  operating: ['basic', 'expenditure-current-year', 'expenditure-total'],
  'three-public': ['expenditure-current-year', 'expenditure-total'],
  overseas: ['three-public', 'expenditure-current-year', 'expenditure-total'],
  vehicles: ['three-public', 'expenditure-current-year', 'expenditure-total'],
  'vehicle-purchase': ['vehicles', 'three-public', 'expenditure-current-year', 'expenditure-total'],
  'vehicle-running': ['vehicles', 'three-public', 'expenditure-current-year', 'expenditure-total'],
  receptions: ['three-public', 'expenditure-current-year', 'expenditure-total'],
};

/**
 * The share that a figure is of a total in the same document. Both must hold the money carried
 * over or both leave it out; where only one says so there is nothing to contradict it.
 */
export function shareOf(part: Standing, whole: Standing | undefined): Derived {
  return derive('share', part, whole, (a, b) => {
    if (a.disclosure !== b.disclosure) return comparability(a, b).differences.filter((difference) => difference !== 'measure');
    if ((a.dimension ?? 'money') !== (b.dimension ?? 'money')) return ['unit'];
    return a.carryover !== undefined && b.carryover !== undefined && a.carryover !== b.carryover ? ['carryover'] : [];
  });
}

/** The change on the year before, of like figures of one agency only. */
export function changeOf(now: Standing, before: Standing | undefined): Derived {
  return derive('change', now, before, (a, b) => {
    const { differences } = comparability(a, b);
    if (a.agency !== b.agency || a.fiscalYear - b.fiscalYear !== 1) return [...differences, ...(differences.includes('year') ? [] : (['year'] as const))];
    return differences.filter((difference) => difference !== 'year');
  });
}

/** Final accounts against the budget of the same agency, year and scope. */
export function executionOf(final: Standing, budget: Standing | undefined): Derived {
  return derive('execution', final, budget, (a, b) => {
    const { differences } = comparability(a, b);
    if (a.agency !== b.agency || a.stage !== 'final' || b.stage !== 'budget') return [...differences, ...(differences.includes('stage') ? [] : (['stage'] as const))];
    return differences.filter((difference) => difference !== 'stage');
  });
}

function derive(how: DerivedFigure['how'], figure: Standing, against: Standing | undefined, unlike: (figure: StatedFigure, against: StatedFigure) => readonly Difference[]): Derived {
  if (figure.form === 'missing') return figure;
  const nothing = { form: 'underived', ...comparandOf(figure), measure: `${how}:${figure.measure}`, dimension: 'percent', disclosure: figure.disclosure, address: figure.address, how, figure } as const;
  if (!against) return { ...nothing, reason: 'no-other', differences: [] };
  if (against.form === 'missing') return { ...nothing, reason: 'other-missing', missing: against.reason, differences: [] };
  const differences = unlike(figure, against);
  if (differences.length > 0) return { ...nothing, reason: 'unlike', differences };
  const [a, b] = [exactOf(figure.value, figure.unit), exactOf(against.value, against.unit)];
  const rate = divideExact(how === 'change' ? subtractExact(a, b) : a, b);
  if (!rate) return { ...nothing, reason: 'zero-base', differences: [] };
  return { ...nothing, form: 'derived', against, rate, base: comparandOf(against) };
}

/** The comparable side of a figure alone, so that a derived figure carries no second amount. */
function comparandOf(figure: StatedFigure): Comparand {
  const { agency, level, fiscalYear, stage, scope, measure, dimension, carryover, funding, codeName, institution, members } = figure;
  return { agency, level, fiscalYear, stage, scope, measure, dimension, carryover, funding, codeName, institution, members };
}
