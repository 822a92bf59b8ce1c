import { type Check, checkId } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import type { Library } from '../../load/library.ts';
import { type CompareDigest, CompareDigestBuilder } from '../compare/digest.ts';
import { findingHtml } from '../findings/finding-html.ts';
import { placeBook } from '../findings/place-names.ts';
import { findingAnchor } from '../findings/record.ts';
import { addSummaries, type CheckSummary, EMPTY_SUMMARY, findingsByWeight, summarise } from '../findings/summary.ts';
import { type NoteGroup, Notes } from './notes.ts';
import { type DisclosureSummary, summariseDisclosure } from './summary.ts';

/** Past so many notes a page would grow with the country: the disclosures' own pages carry the rest. */
export const LISTED = 400;

export interface RuleDigest {
  readonly summary: CheckSummary;
  /** As many findings as a page lists, by disclosure. */
  readonly groups: readonly NoteGroup[];
}

/** What the lists of the whole site say, made in one pass over the disclosures. Plain JSON. */
export interface Digest {
  readonly summary: CheckSummary;
  readonly acknowledged: number;
  /** In the library's order. */
  readonly disclosures: readonly DisclosureSummary[];
  /** By name; rules that never ran are not in it. */
  readonly rules: Readonly<Record<string, RuleDigest>>;
  /** As many of all findings as one page lists. */
  readonly groups: readonly NoteGroup[];
  /** What the compare pages show before anything is chosen. */
  readonly compare: CompareDigest;
}

type Known = Pick<Library, 'disclosures' | 'agencies' | 'acknowledgements' | 'checklist'>;

/** Gathers the digest one disclosure after another, in any order; what stays in memory is counts and at most `listed` notes a page. */
export class DigestBuilder {
  readonly #library: Known;
  readonly #listed: number;
  readonly #order: ReadonlyMap<string, number>;
  readonly #summaries = new Map<string, DisclosureSummary>();
  readonly #rules = new Map<string, { summary: CheckSummary; readonly notes: Notes }>();
  readonly #notes: Notes;
  readonly #compare: CompareDigestBuilder;

  constructor(library: Known, listed = LISTED) {
    this.#library = library;
    this.#listed = listed;
    this.#notes = new Notes(listed);
    this.#compare = new CompareDigestBuilder(library.disclosures);
    this.#order = new Map(library.disclosures.map(({ id }, at) => [id, at]));
  }

  add(disclosure: Disclosure, checks: readonly Check[]): void {
    const { agencies, acknowledgements } = this.#library;
    const { id } = disclosure;
    const order = this.#order.get(id) ?? this.#order.size;
    const group = { id, name: `${agencies.get(disclosure.agency)?.name ?? disclosure.agency}${disclosureName(disclosure)}` };
    const agency = agencies.get(disclosure.agency);
    if (agency) this.#compare.add(disclosure, agency);
    this.#summaries.set(id, summariseDisclosure(disclosure, checks, this.#library));
    for (const [rule, ran] of Map.groupBy(checks, (check) => check.rule)) {
      const known = this.#rules.get(rule);
      if (known) known.summary = addSummaries(known.summary, summarise(ran));
      else this.#rules.set(rule, { summary: summarise(ran), notes: new Notes(this.#listed) });
    }
    const book = placeBook(disclosure, false);
    for (const check of findingsByWeight(checks)) {
      const acknowledgement = acknowledgements.get(checkId(id, check));
      this.#notes.add(order, group, () => findingHtml(check, book, { mixed: true, acknowledgement }).text);
      this.#rules.get(check.rule)?.notes.add(order, group, () => findingHtml(check, book, { id: findingAnchor(id, check), ruleKnown: true, acknowledgement }).text);
    }
  }

  finish(): Digest {
    const disclosures = this.#library.disclosures.flatMap(({ id }) => this.#summaries.get(id) ?? []);
    return {
      summary: disclosures.map(({ checks }) => checks).reduce(addSummaries, EMPTY_SUMMARY),
      acknowledged: disclosures.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      disclosures,
      rules: Object.fromEntries([...this.#rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, { summary, notes }]) => [rule, { summary, groups: notes.groups }])),
      groups: this.#notes.groups,
      compare: this.#compare.finish(),
    };
  }
}
