import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import type { MeasureKey, Standing } from '../../fiscal/measures.ts';
import { newestDate } from '../charts/published.ts';
import { figureCells, type FigureCells, figureRow, type FigureRow, type Head, headOf, standingFrom } from './parts.ts';

/** Measures whose comparisons have addresses of their own; every other one is made on the compare page. */
export const PUBLISHED_MEASURES = ['expenditure-current-year', 'revenue-current-year', 'project', 'three-public', 'receptions'] as const satisfies readonly MeasureKey[];
/** What the compare page shows before anything is chosen, and what the 三公 page shows of each part. */
export const COMPARE_DEFAULT: MeasureKey = 'expenditure-current-year';
export const THREE_PUBLIC_PARTS = ['three-public', 'overseas', 'vehicle-purchase', 'vehicle-running', 'receptions'] as const satisfies readonly MeasureKey[];

/** Measures that the site's own comparisons are made of. */
const COMPARED_MEASURES: ReadonlySet<string> = new Set<MeasureKey>([...PUBLISHED_MEASURES, COMPARE_DEFAULT, ...THREE_PUBLIC_PARTS]);

/** What the site's own comparisons need of one disclosure, so that it need not be read again. Plain JSON. */
export interface Compared {
  readonly disclosure: string;
  readonly head: Head;
  /** Newest date of its sources, YYYY-MM-DD; undefined where none is known. */
  readonly date?: string | undefined;
  /** Figures and blank cells of the compared measures. */
  readonly rows: readonly FigureRow[];
}

/** @param cells every figure of it that can be compared */
export function compared(disclosure: Disclosure, agency: Agency, cells: readonly FigureCells[] = figureCells(disclosure, agency)): Compared {
  return { disclosure: disclosure.id, head: headOf(disclosure, agency), date: newestDate([disclosure]), rows: cells.filter(({ key }) => COMPARED_MEASURES.has(key)).map(figureRow) };
}

/** What it says of one of the compared measures. */
export function comparedStanding({ head, rows }: Compared, measure: MeasureKey): Standing {
  return standingFrom(head, measure, rows.find(([key]) => key === measure));
}
