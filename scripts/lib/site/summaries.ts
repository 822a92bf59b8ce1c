import type { DisclosureSummary } from '../../../src/views/digest/summary.ts';
import type { ContributionStore } from './contribution-store.ts';

/** What lists say of disclosures, read when a page asks for one: a page of a place asks for those of its agencies, one after another. */
export class Summaries {
  readonly #store: Pick<ContributionStore, 'summaries'>;
  /* The lists of a place, its findings and its checklist each ask for the same. */
  readonly #held = new Map<string, readonly DisclosureSummary[]>();
  readonly #most: number;

  /** @param most agencies whose disclosures stay in memory */
  constructor(store: Pick<ContributionStore, 'summaries'>, most = 600) {
    this.#store = store;
    this.#most = most;
  }

  of(id: string): DisclosureSummary | undefined {
    const agency = id.slice(0, id.indexOf('/'));
    const own = this.#held.get(agency) ?? this.#read(agency);
    return own.find((summary) => summary.id === id);
  }

  #read(agency: string): readonly DisclosureSummary[] {
    const own = this.#store.summaries(agency);
    if (this.#held.size >= this.#most) this.#held.clear();
    this.#held.set(agency, own);
    return own;
  }
}
