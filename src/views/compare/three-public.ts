import { comparability, type Comparand, type Difference, rankingGroups } from '../../fiscal/comparability.ts';
import { compareDecimals, type Decimal, toNumber } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, DisclosureHead, TableState } from '../../fiscal/disclosure.ts';
import { comparand, measured, type MeasureKey } from '../../fiscal/measures.ts';
import { isMoneyUnit, toFen } from '../../fiscal/money.ts';

/** The parts of 三公 that a comparison shows, total first. */
export const THREE_PUBLIC_PARTS = ['three-public', 'overseas', 'vehicle-purchase', 'vehicle-running', 'receptions'] as const satisfies readonly MeasureKey[];

export interface ComparedFigure extends Comparand {
  readonly disclosure: DisclosureHead;
  readonly agencyName: string;
  readonly printed: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly address: string;
  /** Width of its bar, 0 to 1, relative to the greatest figure of its group. */
  readonly share: number;
  /** 1 for the greatest; undefined in a group of one: one figure is no ranking. */
  readonly rank: number | undefined;
}

export interface ComparedGroup {
  readonly figures: readonly ComparedFigure[];
  /** In what this group differs from the one before it. */
  readonly differences: readonly Difference[];
}

/** A disclosure that states no figure for the measure, and why. */
export interface Missing {
  readonly disclosure: DisclosureHead;
  readonly agencyName: string;
  readonly reason: TableState | 'blank';
}

export interface Comparison {
  readonly measure: MeasureKey;
  readonly groups: readonly ComparedGroup[];
  readonly missing: readonly Missing[];
  /** How many disclosures were asked and how many state the figure. */
  readonly stated: number;
  readonly asked: number;
}

/**
 * Sets one measure of many disclosures side by side: only like figures share a group and a
 * ranking; a missing figure is listed as missing, never as a zero.
 */
export function compareMeasure(disclosures: readonly Disclosure[], agencies: ReadonlyMap<string, Agency>, measure: MeasureKey): Comparison {
  const figures: Omit<ComparedFigure, 'share' | 'rank'>[] = [];
  const missing: Missing[] = [];
  for (const disclosure of disclosures) {
    const agency = agencies.get(disclosure.agency);
    if (!agency) continue;
    const found = measured(disclosure, measure);
    if (found.form === 'figure') {
      const { printed, value, unit, row } = found;
      figures.push({ ...comparand(disclosure, agency, measure, found), disclosure, agencyName: agency.name, printed, value, unit, address: row.address });
    } else {
      missing.push({ disclosure, agencyName: agency.name, reason: found.form === 'blank' ? 'blank' : found.state });
    }
  }
  const ordered = [...figures].sort(byStageThenYear);
  const groups = rankingGroups(ordered).map(ranked);
  return {
    measure,
    groups: groups.map((group, index) => ({ figures: group, differences: differencesFrom(groups[index - 1], group) })),
    missing,
    stated: figures.length,
    asked: figures.length + missing.length,
  };
}

function byStageThenYear(a: Comparand, b: Comparand): number {
  return b.fiscalYear - a.fiscalYear || a.stage.localeCompare(b.stage) || a.scope.localeCompare(b.scope) || a.level.localeCompare(b.level);
}

/** Comparable amount of a figure: 分 where the unit is money, so that 元 and 万元 rank rightly. */
function magnitude(figure: { value: Decimal; unit: string }): Decimal {
  return isMoneyUnit(figure.unit) ? { units: toFen(figure.value, figure.unit), decimals: 0 } : figure.value;
}

function ranked(group: readonly Omit<ComparedFigure, 'share' | 'rank'>[]): readonly ComparedFigure[] {
  const sorted = [...group].sort((a, b) => compareDecimals(magnitude(b), magnitude(a)));
  const greatest = sorted[0] ? toNumber(magnitude(sorted[0])) : 0;
  return sorted.map((figure, index) => {
    const tied = sorted.findIndex((other) => compareDecimals(magnitude(other), magnitude(figure)) === 0);
    return {
      ...figure,
      share: greatest > 0 ? Math.max(0, toNumber(magnitude(figure))) / greatest : 0,
      rank: sorted.length > 1 ? Math.min(tied, index) + 1 : undefined,
    };
  });
}

function differencesFrom(previous: readonly Comparand[] | undefined, group: readonly Comparand[]): readonly Difference[] {
  const [before] = previous ?? [];
  const [here] = group;
  return before && here ? comparability(before, here).differences : [];
}
