import type { Library } from '../../load/library.ts';
import { type CompareDigest, CompareDigestBuilder } from '../compare/digest.ts';
import { addTimes, type CheckSummary, EMPTY_SUMMARY, unpackSummary } from '../findings/summary.ts';
import type { KeptSlice } from '../charts/compared-slice.ts';
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

/** What is kept of a gathering for one that reads only some of the disclosures again. Plain JSON. */
export interface KeptDigest {
  readonly digest: Digest;
  readonly slices: readonly KeptSlice[];
}

/** Gathers the digest one disclosure after another, in any order; what stays in memory is counts and at most `listed` notes a page. */
export class DigestBuilder {
  readonly #listed: number;
  readonly #order: ReadonlyMap<string, number>;
  #total = { summary: EMPTY_SUMMARY, acknowledged: 0, tables: 0, figures: 0 };
  readonly #rules = new Map<string, { summary: CheckSummary; readonly notes: Notes }>();
  readonly #notes: Notes;
  readonly #compare: CompareDigestBuilder;

  /**
   * @param before what was kept of the same disclosures: then those that changed are replaced, and `compared` is told of every disclosure of `anew`
   * @param anew years and stages, see `slicesAnew`
   */
  constructor(library: Pick<Library, 'disclosures'>, listed = LISTED, before?: KeptDigest, anew?: ReadonlySet<string>) {
    this.#listed = listed;
    this.#order = new Map(library.disclosures.map(({ id }, at) => [id, at]));
    this.#compare = new CompareDigestBuilder(library.disclosures, before && { views: before.digest.compare.views, slices: before.slices }, anew);
    const notes = (groups: readonly NoteGroup[]): Notes => Notes.of(listed, groups, (id) => this.#order.get(id) ?? this.#order.size);
    this.#notes = notes(before?.digest.groups ?? []);
    if (!before) return;
    const { acknowledged, figures, rules, summary, tables } = before.digest;
    this.#total = { acknowledged, figures, summary, tables };
    for (const [rule, known] of Object.entries(rules)) this.#rules.set(rule, { summary: known.summary, notes: notes(known.groups) });
  }

  /** @param notes asked for only where a list has room for one of them */
  add(entry: DigestEntry, notes: () => readonly EntryNote[]): void {
    const { compared, id, name, noted } = entry;
    const order = this.#order.get(id) ?? this.#order.size;
    this.#compare.add(compared);
    this.#count(entry, 1);
    if (noted.length === 0 || !(this.#notes.wants(order) || noted.some((rule) => this.#rules.get(rule)?.notes.wants(order)))) return;
    for (const { rule, mixed, own } of notes()) {
      this.#notes.add(order, { id, name }, () => mixed);
      this.#rules.get(rule)?.notes.add(order, { id, name }, () => own);
    }
  }

  /**
   * Puts what a disclosure says now in the place of what it said; not what the comparisons take from it.
   * @returns whether the lists can be known from what was kept of them
   */
  replace(was: DigestEntry, now: DigestEntry, notes: () => readonly EntryNote[]): boolean {
    const { id, name } = now;
    const order = this.#order.get(id) ?? this.#order.size;
    this.#count(was, -1);
    this.#count(now, 1);
    const noted = new Set([...was.noted, ...now.noted]);
    if (noted.size === 0) return true;
    const all = now.noted.length > 0 ? notes() : [];
    const known = [...noted].map((rule) => this.#rules.get(rule)?.notes.replace(order, { id, name }, all.filter((note) => note.rule === rule).map(({ own }) => own)) ?? false);
    return this.#notes.replace(order, { id, name }, all.map(({ mixed }) => mixed)) && known.every(Boolean);
  }

  /** Only for the comparisons. */
  compared(compared: DigestEntry['compared']): void {
    this.#compare.add(compared);
  }

  /** What a gathering that reads only some disclosures again takes over, beside the digest. */
  kept(): KeptDigest['slices'] {
    return this.#compare.kept();
  }

  #count({ acknowledged, counts, figures, rules, tables }: DigestEntry, times: 1 | -1): void {
    const total = this.#total;
    this.#total = {
      summary: addTimes(total.summary, unpackSummary(counts), times),
      acknowledged: total.acknowledged + times * acknowledged,
      tables: total.tables + times * tables,
      figures: total.figures + times * figures,
    };
    for (const [rule, ...ran] of rules) {
      const known = this.#rules.get(rule) ?? { summary: EMPTY_SUMMARY, notes: new Notes(this.#listed) };
      known.summary = addTimes(known.summary, unpackSummary(ran), times);
      this.#rules.set(rule, known);
    }
  }

  /** The comparisons that have addresses of their own. */
  comparisons(): readonly PublishedChart[] {
    return this.#compare.charts();
  }

  finish(): Digest {
    return {
      ...this.#total,
      rules: Object.fromEntries([...this.#rules].filter(([, { summary }]) => summary.total > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, { summary, notes }]) => [rule, { summary, groups: notes.groups }])),
      groups: this.#notes.groups,
      compare: this.#compare.finish(),
    };
  }
}
