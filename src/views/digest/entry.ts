import { type Check, checkId } from '../../fiscal/checks/index.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import type { Library } from '../../load/library.ts';
import { type Compared, compared } from '../compare/compared.ts';
import { findingHtml } from '../findings/finding-html.ts';
import { placeBook } from '../findings/place-names.ts';
import { findingAnchor } from '../findings/record.ts';
import { findingsByWeight, type PackedSummary, packSummary, summarise } from '../findings/summary.ts';
import type { DisclosureSummary } from './summary.ts';

/** One finding as lists of several disclosures show it. */
export interface EntryNote {
  readonly rule: string;
  /** Finished HTML for a list of all rules, and for the page of its own rule. */
  readonly mixed: string;
  readonly own: string;
}

/** What the digest takes from one disclosure beside its notes, so that it need not be read again. Plain JSON. */
export interface DigestEntry {
  readonly id: string;
  /** 稷山县医疗保障局2023年部门预算 */
  readonly name: string;
  /** How its checks came out, and how many findings an acknowledgement explains. */
  readonly counts: PackedSummary;
  readonly acknowledged: number;
  /** Its tables and the printed figures in them. */
  readonly tables: number;
  readonly figures: number;
  /** Each rule that ran, and its counts as `packSummary` gives them: there are some eighty in every disclosure. */
  readonly rules: readonly (readonly [rule: string, ...counts: PackedSummary])[];
  /** Rules that found something: their notes are longer than all the rest, and most lists are full before they come. */
  readonly noted: readonly string[];
  readonly compared: Compared;
}

/** @param checks every check of the disclosure, passes included @param summary what lists say of it @param own what the comparisons take from it */
export function digestEntry(disclosure: Disclosure, agency: Agency, checks: readonly Check[], summary: DisclosureSummary, own: Compared = compared(disclosure, agency)): DigestEntry {
  return {
    id: disclosure.id,
    name: `${agency.name}${disclosureName(disclosure)}`,
    counts: packSummary(summary.checks),
    acknowledged: summary.acknowledged,
    tables: summary.tables,
    figures: summary.figures,
    rules: [...Map.groupBy(checks, (check) => check.rule)].map(([rule, ran]) => [rule, ...packSummary(summarise(ran))] as const),
    noted: [...new Set(findingsByWeight(checks).map(({ rule }) => rule))],
    compared: own,
  };
}

/** The findings of a disclosure by weight, as lists show them. */
export function entryNotes(disclosure: Disclosure, checks: readonly Check[], { acknowledgements }: Pick<Library, 'acknowledgements'>): readonly EntryNote[] {
  const book = placeBook(disclosure, false);
  return findingsByWeight(checks).map((check) => {
    const acknowledgement = acknowledgements.get(checkId(disclosure.id, check));
    return {
      rule: check.rule,
      mixed: findingHtml(check, book, { mixed: true, acknowledgement }).text,
      own: findingHtml(check, book, { id: findingAnchor(disclosure.id, check), ruleKnown: true, acknowledgement }).text,
    };
  });
}
