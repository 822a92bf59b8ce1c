import type { Stage } from '../../fiscal/disclosure.ts';
import { magnitude, type MeasureKey, type StatedFigure } from '../../fiscal/measures.ts';

/** A figure and whose it is. */
export interface NamedFigure {
  readonly figure: StatedFigure;
  readonly name: string;
  /** Of the figure; worked out once. */
  readonly size: ReturnType<typeof magnitude>;
}

/** Figures that may share a ranking: how many there are, and the greatest of them. */
export interface FigureGroup {
  count: number;
  readonly greatest: NamedFigure[];
}

/** What the comparisons hold of one measure in one year and stage. */
export interface ComparedSlice {
  readonly measure: MeasureKey;
  readonly year: number;
  readonly stage: Stage;
  /** Disclosures that were asked. */
  asked: number;
  /** Newest date of their sources. */
  date: string | undefined;
  readonly groups: Map<string, FigureGroup>;
}

/** A figure whose count of smallest parts is written out: JSON has no such numbers. */
interface KeptFigure {
  readonly name: string;
  readonly figure: Omit<StatedFigure, 'value'> & { readonly value: readonly [units: string, decimals: number] };
}

/** The same as plain JSON, for a build that makes only what changed. */
export interface KeptSlice extends Pick<ComparedSlice, 'measure' | 'year' | 'stage' | 'asked' | 'date'> {
  readonly groups: readonly (readonly [key: string, count: number, greatest: readonly KeptFigure[]])[];
}

export function closed({ groups, ...slice }: ComparedSlice): KeptSlice {
  const keep = ({ figure: { value, ...figure }, name }: NamedFigure): KeptFigure => ({ name, figure: { ...figure, value: [String(value.units), value.decimals] } });
  return { ...slice, groups: [...groups].map(([key, { count, greatest }]) => [key, count, greatest.map(keep)]) };
}

export function opened({ groups, date, ...slice }: KeptSlice): ComparedSlice {
  const open = ({ figure: { value: [units, decimals], ...rest }, name }: KeptFigure): NamedFigure => {
    const figure: StatedFigure = { ...rest, value: { units: BigInt(units), decimals } };
    return { figure, name, size: magnitude(figure) };
  };
  return { ...slice, date, groups: new Map(groups.map(([key, count, greatest]) => [key, { count, greatest: greatest.map(open) }])) };
}
