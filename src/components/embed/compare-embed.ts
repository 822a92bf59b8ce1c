import { type FigureKey, type MeasureKey, parseFigureKey } from '../../fiscal/measures.ts';
import { figureName, formedName } from '../../labels/compare.ts';
import { type ChoiceCharts, choiceCharts, EMBED_LIMITS } from '../../views/compare/charts.ts';
import type { AgencyPart } from '../../views/compare/parts.ts';
import { type Choice, defaultChoice, type Problem, readChoice } from '../../views/compare/query.ts';
import { resultView } from '../../views/compare/result.ts';
import { type Asked, chosenValues } from '../../views/compare/select.ts';
import { askedOfAgency, type CompareStore } from '../compare/store.ts';

/* From a choice to the charts of its embed: of the data of today, or of the figures that an address pins. */

/** A comparison to embed, and what of its address could not be followed. */
export interface Embedded extends ChoiceCharts {
  readonly choice: Choice;
  readonly problems: readonly Problem[];
}

/** The charts of what was asked. @param codeName name of the code that is compared, or empty */
export function chartsOf(choice: Choice, asked: readonly Asked[], codeName: string): ChoiceCharts {
  const values = chosenValues(asked, choice);
  const names = new Map(asked.map(({ head }) => [head.agency, head.name]));
  const title = formedName(figureName(choice.measure, codeName), choice.form, choice.whole);
  return choiceCharts(resultView(title, choice.form, values, names, EMBED_LIMITS), values);
}

/** Follows an address with the data of today. */
export async function liveCharts(parameters: URLSearchParams, measure: MeasureKey, store: CompareStore): Promise<Embedded> {
  const { slices, sectors, places } = await store.index();
  const offered = { years: [...new Set(slices.map(({ year }) => year))], sectors, places: new Set(places.map(([code]) => code)) };
  const { choice, problems } = readChoice(parameters, offered, defaultChoice(measure, slices));
  const [{ asked, unknownAgencies }, codeName] = await Promise.all([store.ask(choice), store.codeName(choice.measure)]);
  const unknown = [...unknownAgencies.map((value) => ['agency', value] as const), ...(codeName === undefined ? [['measure', choice.measure] as const] : [])];
  return { ...chartsOf(choice, asked, codeName ?? ''), choice, problems: [...problems, ...unknown.map(([parameter, value]): Problem => ({ kind: 'unknown-value', parameter, value, offered: [] }))] };
}

/** Follows the same address with the figures of these agencies and nothing else: what is held today does not matter. */
export function partCharts(parameters: URLSearchParams, measure: MeasureKey, parts: readonly AgencyPart[]): Embedded {
  const all = parts.flatMap(({ disclosures }) => disclosures);
  const offered = { years: [...new Set(all.map(({ year }) => year))], sectors: parts.map(({ sector }) => sector), places: new Set(parameters.getAll('place')) };
  const { choice, problems } = readChoice(parameters, offered, defaultChoice(measure, []));
  return { ...chartsOf(choice, parts.flatMap(askedOfAgency), nameIn(parts, choice.measure)), choice, problems };
}

/** Name of a code as these agencies print it, the newest first; empty for a named measure. */
export function nameIn(parts: readonly AgencyPart[], key: FigureKey): string {
  if (parseFigureKey(key)?.form === 'named') return '';
  const newest = parts.flatMap(({ disclosures }) => disclosures).sort((a, b) => b.year - a.year);
  for (const { figures } of newest) {
    const label = figures.find(([own]) => own === key)?.[6];
    if (label) return label;
  }
  return '';
}

/** Whether two comparisons show the same. */
export function sameCharts(a: ChoiceCharts, b: ChoiceCharts): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ charts, notes }: ChoiceCharts): string {
  return JSON.stringify({ charts, notes }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
