import type { Agency, DisclosureHead } from '../../fiscal/disclosure.ts';
import type { MeasureKey, Standing } from '../../fiscal/measures.ts';
import { MEASURE_NAMES } from '../../labels/comparability.ts';
import { ComparisonCollector } from '../charts/comparison-charts.ts';
import type { KeptSlice } from '../charts/compared-slice.ts';
import type { PublishedChart } from '../charts/published.ts';
import { discoveryLinks, shareLink } from '../embed/share-link.ts';
import { COMPARE_DEFAULT, type Compared, comparedStanding, THREE_PUBLIC_PARTS } from './compared.ts';
import { type Slice, sliceName } from './parts.ts';
import { type Choice, defaultChoice } from './query.ts';
import { type Limits, PAGE_LIMITS, type ResultView, resultView } from './result.ts';
import { isChosen } from './select.ts';

/** The parts after the total are shorter: each is one choice away. */
const PART_LIMITS: Limits = { groups: 2, bars: 10, rows: 0, missing: 0 };

/** A comparison that has addresses of its own, as a list names it. */
export interface PublishedComparison {
  readonly path: string;
  readonly title: string;
  readonly measured: string;
  readonly headline: string;
  /** Link to its embed, as HTML. */
  readonly share: string;
  /** What programs read to embed it, as HTML. */
  readonly discovery: string;
}

/** What the compare pages show without a choice. Plain JSON. */
export interface CompareDigest {
  readonly views: Readonly<Partial<Record<MeasureKey, ResultView>>>;
  /** Newest first, as many as a page lists. */
  readonly published: readonly PublishedComparison[];
}

/** Comparisons that a page lists by name; each has its addresses whether it is listed or not. */
const LISTED = 40;

/** What a disclosure's year and stage are known by. */
type Dated = Pick<DisclosureHead, 'fiscalYear' | 'stage'>;

/** What is kept of a gathering for one that reads only some of the disclosures again. Plain JSON. */
export interface KeptComparisons {
  readonly views: CompareDigest['views'];
  readonly slices: readonly KeptSlice[];
}

/**
 * Years and stages of which every disclosure must be read again where a figure of a disclosure in one of these changed: the
 * views that show several of them come as a whole.
 */
export function slicesAnew(heads: readonly Dated[], changed: ReadonlySet<string>): ReadonlySet<string> {
  const held = heldSlices(heads);
  const choice = defaultChoice(COMPARE_DEFAULT, held);
  const shown = held.filter((slice) => isShown(slice, choice)).map(({ stage, year }) => sliceName(year, stage));
  return shown.some((name) => changed.has(name)) ? new Set([...changed, ...shown]) : changed;
}

/** Without a choice, a year and stage is shown as a whole or not at all. */
function isShown({ stage, year }: Pick<Slice, 'year' | 'stage'>, { stage: chosen, years }: Choice): boolean {
  return (years.length === 0 || years.includes(year)) && (chosen === '' || chosen === stage);
}

/** Gathers the default views one disclosure after another, in any order; only disclosures of the default choice stay in memory, as their few figures. */
export class CompareDigestBuilder {
  readonly #choice: Choice;
  readonly #views: CompareDigest['views'] | undefined;
  readonly #standings = new Map<MeasureKey, Standing[]>();
  readonly #names = new Map<string, string>();
  readonly #published: ComparisonCollector;
  #charts: readonly PublishedChart[] | undefined;

  /** @param before what was kept of the same disclosures @param anew years and stages of which all disclosures are added again, see `slicesAnew` */
  constructor(heads: readonly Dated[], before?: KeptComparisons, anew: ReadonlySet<string> = new Set()) {
    const held = heldSlices(heads);
    this.#choice = defaultChoice(COMPARE_DEFAULT, held);
    const shown = held.some((slice) => isShown(slice, this.#choice) && anew.has(sliceName(slice.year, slice.stage)));
    this.#views = shown ? undefined : before?.views;
    this.#published = new ComparisonCollector(before?.slices.filter(({ stage, year }) => !anew.has(sliceName(year, stage))));
  }

  add(one: Compared): void {
    this.#published.add(one);
    if (!isChosen(one.head, this.#choice)) return;
    this.#names.set(one.head.agency, one.head.name);
    for (const measure of [COMPARE_DEFAULT, ...THREE_PUBLIC_PARTS]) {
      const found = this.#standings.get(measure) ?? [];
      this.#standings.set(measure, found);
      found.push(comparedStanding(one, measure));
    }
  }

  /** The comparisons that have addresses of their own, when everything has been added. */
  charts(): readonly PublishedChart[] {
    return (this.#charts ??= this.#published.charts());
  }

  /** What a gathering that reads only some disclosures again takes over, beside the views. */
  kept(): readonly KeptSlice[] {
    return this.#published.kept();
  }

  finish(): CompareDigest {
    return { views: this.#views ?? this.#made(), published: this.charts().slice(0, LISTED).map(publishedComparison) };
  }

  #made(): CompareDigest['views'] {
    const views = [...this.#standings].map(([measure, standings]) => {
      const sorted = [...standings].sort((a, b) => (a.disclosure < b.disclosure ? -1 : 1));
      const limits = measure === COMPARE_DEFAULT || measure === 'three-public' ? PAGE_LIMITS : PART_LIMITS;
      return [measure, resultView(MEASURE_NAMES[measure], 'amount', sorted, this.#names, limits)] as const;
    });
    return Object.fromEntries(views);
  }
}

function publishedComparison(published: PublishedChart): PublishedComparison {
  const { path, chart } = published;
  return { path, title: chart.title, measured: chart.measured, headline: chart.headline, share: shareLink(published).text, discovery: discoveryLinks([published]).text };
}

/** Years and stages that are held, newest first. */
export function heldSlices(heads: readonly Dated[]): readonly Pick<Slice, 'year' | 'stage' | 'disclosures'>[] {
  const counts = new Map<string, { year: number; stage: Slice['stage']; disclosures: number }>();
  for (const { fiscalYear: year, stage } of heads) {
    const key = `${year} ${stage}`;
    const slice = counts.get(key) ?? { year, stage, disclosures: 0 };
    counts.set(key, { ...slice, disclosures: slice.disclosures + 1 });
  }
  return [...counts.values()].sort((a, b) => b.year - a.year || (a.stage < b.stage ? -1 : 1));
}

/** The view of no disclosures, where a measure has none. */
export function emptyView(measure: MeasureKey): ResultView {
  return resultView(MEASURE_NAMES[measure], 'amount', [], new Map());
}

/** Sectors of agencies that have documents. */
export function heldSectors({ agencies, disclosures }: { readonly agencies: ReadonlyMap<string, Agency>; readonly disclosures: readonly DisclosureHead[] }): readonly string[] {
  return [...new Set(disclosures.flatMap(({ agency }) => agencies.get(agency)?.sector ?? []))].filter((sector) => sector !== '').sort();
}
