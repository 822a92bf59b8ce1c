import { relative } from 'node:path';
import { type Check, checkId } from '../../src/fiscal/checks/index.ts';
import { assumedText, SEVERITY_NAMES, verdictSentence } from '../../src/labels/findings.ts';
import { ruleLabel } from '../../src/labels/rules/index.ts';
import type { Library } from '../../src/load/library.ts';
import { arithmeticText } from '../../src/views/findings/arithmetic.ts';
import { findingRecord } from '../../src/views/findings/record.ts';
import { findingsByWeight, summarise } from '../../src/views/findings/summary.ts';
import { siteEntries } from '../lib/site-writers.ts';

/** The checks of one disclosure, for the report. */
export interface CheckedDisclosure {
  readonly id: string;
  readonly checks: readonly Check[];
}

/** Runs every rule over every disclosure of a valid library, one disclosure (and its siblings) in memory at a time. */
export function* checkDisclosures(library: Library): Generator<CheckedDisclosure> {
  for (const { disclosure, checks } of siteEntries(library)) yield { id: disclosure.id, checks: checks() };
}

/** One line a disclosure: how its checks came out. */
export function summaryLine({ id, checks }: CheckedDisclosure): string {
  return `  ${id}：${verdictSentence(summarise(checks))}`;
}

/** Whether figures of the disclosure disagree, and nobody explained it: the document's own error, or a slip of whoever wrote it down. */
export function hasErrors({ id, checks }: CheckedDisclosure, { acknowledgements }: Pick<Library, 'acknowledgements'>): boolean {
  return checks.some((check) => check.outcome === 'finding' && check.severity === 'error' && !acknowledgements.has(checkId(id, check)));
}

/** A contributor enters a few; of a whole country's data nobody reads a longer list. */
const NAMED = 20;

/** Says which disclosures to read again before anybody calls their figures wrong: a mistyped total is valid data. */
export function errorsNotice(ids: readonly string[], listed: boolean): string {
  const where = listed ? '逐条列在上面' : '逐条列出：npm run check -- --findings';
  return `这 ${ids.length} 份里有对不上的数，可能是原文的，也可能是录错的，先对照原文再读一遍（${where}）：\n${ids.slice(0, NAMED).map((id) => `  ${id}\n`).join('')}${ids.length > NAMED ? `  …… 另有 ${ids.length - NAMED} 份\n` : ''}`;
}

/** A disclosure's findings by weight, each with its arithmetic, what it takes for granted and its place. */
export function findingLines({ id, checks }: CheckedDisclosure, dataDir: string): readonly string[] {
  return findingsByWeight(checks).map((check) => {
    const said = [arithmeticText(check), assumedText(check)].filter((line) => line !== '').map((line) => `\n      ${line}`);
    const file = relative('.', `${dataDir}/disclosures/${id}/${check.place.table}.csv`);
    return `    [${check.severity ? SEVERITY_NAMES[check.severity] : check.outcome}] ${ruleLabel(check.rule).title}：${ruleLabel(check.rule).message(check)}${said.join('')}\n      ${file}，${check.place.row}，${check.place.column}`;
  });
}

/** Every check that ran as an array of records: those of `findings.json`, each with its id, its disclosure and its sentence, passes too. */
export function findingsJson(checked: Iterable<CheckedDisclosure>): string {
  const records = [...checked].flatMap(({ id: disclosure, checks }) =>
    checks.map((check) => ({ id: checkId(disclosure, check), disclosure, ...findingRecord(disclosure, check), message: ruleLabel(check.rule).message(check) })),
  );
  return JSON.stringify(records, undefined, 1);
}
