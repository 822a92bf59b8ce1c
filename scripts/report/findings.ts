import { relative } from 'node:path';
import { runChecks } from '../../src/fiscal/checks/index.ts';
import type { Check } from '../../src/fiscal/checks/rule.ts';
import { SEVERITY_NAMES, verdictSentence } from '../../src/labels/findings.ts';
import { ruleLabel } from '../../src/labels/rules/index.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { arithmeticText } from '../../src/views/findings/arithmetic.ts';
import { findingRecord } from '../../src/views/findings/record.ts';
import { findingsByWeight, summarise } from '../../src/views/findings/summary.ts';
import { siblingIds } from '../lib/write-findings.ts';

/** The checks of one disclosure, for the report. */
export interface CheckedDisclosure {
  readonly id: string;
  readonly checks: readonly Check[];
}

/** Runs every rule over every disclosure of a valid library, one disclosure (and its siblings) in memory at a time. */
export function* checkDisclosures(library: Library): Generator<CheckedDisclosure> {
  const siblings = siblingIds(library.disclosures);
  for (const { id } of library.disclosures) {
    const { disclosure } = loadDisclosure(library, id);
    if (!disclosure) continue;
    const others = (siblings.get(id) ?? []).flatMap((other) => loadDisclosure(library, other).disclosure ?? []);
    yield { id, checks: runChecks({ disclosure, siblings: others }) };
  }
}

/** One line a disclosure: how its checks came out. */
export function summaryLine({ id, checks }: CheckedDisclosure): string {
  return `  ${id}：${verdictSentence(summarise(checks))}`;
}

/** A disclosure's findings by weight, each with its arithmetic and its place. */
export function findingLines({ id, checks }: CheckedDisclosure, dataDir: string): readonly string[] {
  return findingsByWeight(checks).map((check) => {
    const sum = arithmeticText(check);
    const file = relative('.', `${dataDir}/disclosures/${id}/${check.place.table}.csv`);
    return `    [${check.severity ? SEVERITY_NAMES[check.severity] : check.outcome}] ${ruleLabel(check.rule).title}：${ruleLabel(check.rule).message(check)}${sum ? `\n      ${sum}` : ''}\n      ${file}，${check.place.row}，${check.place.column}`;
  });
}

/** Every check that ran as an array of records, the same as `findings.json`. */
export function findingsJson(checked: Iterable<CheckedDisclosure>): string {
  const records = [...checked].flatMap(({ id, checks }) => checks.map((check) => findingRecord(id, check)));
  return JSON.stringify(records, undefined, 1);
}
