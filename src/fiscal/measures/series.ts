import { comparability, type Difference } from '../comparability.ts';
import type { Stage } from '../disclosure.ts';
import { isValue, type NoValue, type Value } from './compare.ts';

/** One year of a series; undefined where no document of that year is held. */
export interface SeriesPoint {
  readonly year: number;
  readonly standing: Value | NoValue | undefined;
}

/** What one agency states through the years, with the places where the years are not like for like. */
export interface Series {
  readonly agency: string;
  readonly stage: Stage;
  /** One for each year asked, oldest first. */
  readonly points: readonly SeriesPoint[];
  /** Years that are not like the last stated year before them, and why. */
  readonly breaks: readonly { readonly year: number; readonly after: number; readonly differences: readonly Difference[] }[];
}

/**
 * Figures through the years, one series per agency and stage. An agency that publishes its whole
 * department and its own unit in one year has a series of each; one that changes from the one to
 * the other has one series with a break.
 */
export function seriesOf(asked: readonly (Value | NoValue)[], years: readonly number[]): readonly Series[] {
  const byAccount = groupBy(asked, ({ agency, stage }) => `${agency} ${stage}`);
  return [...byAccount.values()].flatMap((account) => {
    const twice = [...groupBy(account, ({ fiscalYear }) => String(fiscalYear)).values()].some((year) => year.length > 1);
    const parts = twice ? [...groupBy(account, ({ scope }) => scope).values()] : [account];
    return parts.map((part) => oneSeries(part, years));
  });
}

function oneSeries(part: readonly (Value | NoValue)[], years: readonly number[]): Series {
  const points = years.map((year): SeriesPoint => ({ year, standing: part.find(({ fiscalYear }) => fiscalYear === year) }));
  const breaks: Series['breaks'][number][] = [];
  let last: Value | undefined;
  for (const { year, standing } of points) {
    if (!standing || !isValue(standing)) continue;
    const differences = last ? comparability(last, standing).differences.filter((difference) => difference !== 'year') : [];
    if (last && differences.length > 0) breaks.push({ year, after: last.fiscalYear, differences });
    last = standing;
  }
  const [first] = part;
  return { agency: first?.agency ?? '', stage: first?.stage ?? 'budget', points, breaks };
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
