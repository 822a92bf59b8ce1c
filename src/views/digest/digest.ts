import type { Library } from '../../load/library.ts';
import { type CompareDigest, CompareDigestBuilder } from '../compare/digest.ts';
import { addSummaries, type CheckSummary, EMPTY_SUMMARY, unpackSummary } from '../findings/summary.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { DigestEntry, EntryNote } from './entry.ts';
import { type NoteGroup, Notes } from './notes.ts';

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
  /** Tables of all documents and the printed figures in them. */
  readonly tables: number;
  readonly figures: number;
  /** By name; rules that never ran are not in it. */
  readonly rules: Readonly<Record<string, RuleDigest>>;
  /** As many of all findings as one page lists. */
  readonly groups: readonly NoteGroup[];
  /** What the compare pages show before anything is chosen. */
  readonly compare: CompareDigest;
}

/** Gathers the digest one disclosure after another, in any order; what stays in memory is counts and at most `listed` notes a page. */
export class DigestBuilder {
  readonly #listed: number;
  readonly #order: ReadonlyMap<string, number>;
  #total = { summary: EMPTY_SUMMARY, acknowledged: 0, tables: 0, figures: 0 };
  readonly #rules = new Map<string, { summary: CheckSummary; readonly notes: Notes }>();
  readonly #notes: Notes;
  readonly #compare: CompareDigestBuilder;

  constructor(library: Pick<Library, 'disclosures'>, listed = LISTED) {
    this.#listed = listed;
    this.#notes = new Notes(listed);
    this.#compare = new CompareDigestBuilder(library.disclosures);
    this.#order = new Map(library.disclosures.map(({ id }, at) => [id, at]));
  }

  /** @param notes asked for only where a list has room for one of them */
  add({ acknowledged, compared, counts, figures, id, name, noted, rules, tables }: DigestEntry, notes: () => readonly EntryNote[]): void {
    const order = this.#order.get(id) ?? this.#order.size;
    this.#compare.add(compared);
    const { summary } = this.#total;
    this.#total = { summary: addSummaries(summary, unpackSummary(counts)), acknowledged: this.#total.acknowledged + acknowledged, tables: this.#total.tables + tables, figures: this.#total.figures + figures };
    for (const [rule, ...counts] of rules) {
      const known = this.#rules.get(rule);
      const ran = unpackSummary(counts);
      if (known) known.summary = addSummaries(known.summary, ran);
      else this.#rules.set(rule, { summary: ran, notes: new Notes(this.#listed) });
    }
    if (noted.length === 0 || !(this.#notes.wants(order) || noted.some((rule) => this.#rules.get(rule)?.notes.wants(order)))) return;
    for (const { rule, mixed, own } of notes()) {
      this.#notes.add(order, { id, name }, () => mixed);
      this.#rules.get(rule)?.notes.add(order, { id, name }, () => own);
    }
  }

  /** The comparisons that have addresses of their own. */
  comparisons(): readonly PublishedChart[] {
    return this.#compare.charts();
  }

  finish(): Digest {
    return {
      ...this.#total,
      rules: Object.fromEntries([...this.#rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, { summary, notes }]) => [rule, { summary, groups: notes.groups }])),
      groups: this.#notes.groups,
      compare: this.#compare.finish(),
    };
  }
}
