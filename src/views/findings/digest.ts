import { checkId } from '../../fiscal/checks/index.ts';
import type { Check } from '../../fiscal/checks/rule.ts';
import type { Disclosure, DisclosureHead } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import type { Acknowledgement } from '../../load/acknowledgements.ts';
import { currentDisclosure, currentLibrary } from '../../load/current.ts';
import type { Library } from '../../load/library.ts';
import type { Html } from '../html.ts';
import { findingHtml } from './finding-html.ts';
import { heldChecks } from './held.ts';
import { placeBook } from './place-names.ts';
import { findingAnchor } from './record.ts';
import { addSummaries, type CheckSummary, EMPTY_SUMMARY, findingsByWeight, summarise } from './summary.ts';

/** Past so many notes a page would grow with the country: the disclosures' own pages carry the rest. */
export const LISTED = 400;

/** How one disclosure, or one rule, came out. */
export interface DisclosureDigest {
  readonly head: DisclosureHead;
  /** 稷山县医疗保障局2023年部门预算 */
  readonly name: string;
  readonly summary: CheckSummary;
  readonly acknowledged: number;
}

/** Notes of one disclosure on a page that lists several. */
export interface NoteGroup {
  readonly head: DisclosureHead;
  readonly name: string;
  readonly notes: readonly Html[];
}

export interface RuleDigest {
  readonly summary: CheckSummary;
  /** As many findings as a page lists, ready to print, by disclosure. */
  readonly groups: readonly NoteGroup[];
}

export interface Digest {
  readonly summary: CheckSummary;
  readonly acknowledged: number;
  readonly disclosures: readonly DisclosureDigest[];
  readonly rules: ReadonlyMap<string, RuleDigest>;
  /** As many of all findings as one page lists. */
  readonly groups: readonly NoteGroup[];
}

interface Sources {
  readonly library: Pick<Library, 'disclosures' | 'agencies' | 'acknowledgements'>;
  readonly load: (id: string) => Disclosure;
  readonly checks: (disclosure: Disclosure) => readonly Check[];
}

/** Counts and notes of all disclosures, with one disclosure in memory at a time: what stays is counts and at most `LISTED` notes a page. */
export function digestOf({ library, load, checks }: Sources, listed = LISTED): Digest {
  const disclosures: DisclosureDigest[] = [];
  const groups = new Notes(listed);
  const rules = new Map<string, { summary: CheckSummary; notes: Notes }>();
  for (const head of library.disclosures) {
    const disclosure = load(head.id);
    const own = checks(disclosure);
    const name = `${library.agencies.get(head.agency)?.name ?? head.agency}${disclosureName(head)}`;
    const explained = (check: Check): Acknowledgement | undefined => library.acknowledgements.get(checkId(head.id, check));
    const findings = findingsByWeight(own);
    disclosures.push({ head, name, summary: summarise(own), acknowledged: findings.filter(explained).length });
    const book = placeBook(disclosure, false);
    for (const [rule, ran] of Map.groupBy(own, (check) => check.rule)) {
      const known = rules.get(rule) ?? { summary: EMPTY_SUMMARY, notes: new Notes(listed) };
      rules.set(rule, { ...known, summary: addSummaries(known.summary, summarise(ran)) });
    }
    for (const check of findings) {
      const acknowledgement = explained(check);
      groups.add(head, name, () => findingHtml(check, book, { mixed: true, acknowledgement }));
      rules.get(check.rule)?.notes.add(head, name, () => findingHtml(check, book, { id: findingAnchor(head.id, check), ruleKnown: true, acknowledgement }));
    }
  }
  return {
    summary: disclosures.map(({ summary }) => summary).reduce(addSummaries, EMPTY_SUMMARY),
    acknowledged: disclosures.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    disclosures,
    rules: new Map([...rules].map(([rule, { summary, notes }]) => [rule, { summary, groups: notes.groups }])),
    groups: groups.groups,
  };
}

/** Notes gathered up to a limit, without making those beyond it. */
class Notes {
  readonly groups: (NoteGroup & { readonly notes: Html[] })[] = [];
  #left: number;
  constructor(limit: number) {
    this.#left = limit;
  }
  add(head: DisclosureHead, name: string, note: () => Html): void {
    if (this.#left <= 0) return;
    this.#left -= 1;
    const last = this.groups.at(-1);
    if (last?.head === head) last.notes.push(note());
    else this.groups.push({ head, name, notes: [note()] });
  }
}

let current: Digest | undefined;

/** The digest of the library that this process builds from, made once: the list of findings and the page of every rule share it. */
export function currentDigest(): Digest {
  current ??= digestOf({ library: currentLibrary(), load: currentDisclosure, checks: heldChecks });
  return current;
}
