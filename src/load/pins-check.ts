import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayHoldPersonalText, personalText } from '../fiscal/personal-data.ts';
import { type FaultDetail, personalFault, type Report } from './fault.ts';
import { FIGURE_PIN, figurePinFault, isUnaltered } from './figure-pins.ts';
import { DISCLOSURES } from './folders.ts';
import { parseJson } from './json.ts';
import type { KnownKeys } from './known-keys.ts';
import { type PinProblem, PINS, readPins, SUBJECT } from './pins.ts';
import { readText } from './read-text.ts';

/**
 * Reports every fault of the recorded pins. A data folder may do without any; other files than JSON are not looked at.
 * Pins outlive the disclosures that they are of, but not the agency's entry in the register, which says what it is called.
 * @param agencies the known ids, undefined when that file could not be read: then it is not checked
 */
export function checkPins(dataDir: string, agencies: KnownKeys | undefined, report: Report): void {
  const folder = join(dataDir, PINS);
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(?:csv|json)$/i.test(name) && !/(?:^|\/)[.~]/.test(name));
  const unknown = new Set<string>();
  for (const name of names.sort()) {
    const file = `${PINS}/${name}`;
    const [, agency, version] = FIGURE_PIN.exec(name) ?? [];
    if (agency !== undefined && version !== undefined) {
      if (!checkFigures(dataDir, file, { agency, version }, report)) continue;
    } else if (name.endsWith('.json') && SUBJECT.test(name.slice(0, -'.json'.length))) checkFile(dataDir, file, report);
    else report({ file, line: 0, row: '', column: '', code: 'file-unexpected', entry: 'file' });
    const owner = agency ?? agencyOf(name);
    // Told once of an agency; where it has disclosures, they tell it.
    if (owner === undefined || unknown.has(owner) || agencies?.has(owner) !== false || existsSync(join(dataDir, DISCLOSURES, owner))) continue;
    unknown.add(owner);
    report({ file, line: 0, row: '', column: '', code: 'pin-agency-unknown', agency: owner });
  }
}

/** The agency that a file of pins belongs to; a comparison's belongs to none. */
function agencyOf(name: string): string | undefined {
  const subject = name.replace(/\.json$/, '');
  return name.endsWith('.json') && SUBJECT.test(subject) && !subject.startsWith('compare/') ? subject.split('/')[0] : undefined;
}

function checkFile(dataDir: string, file: string, report: Report): void {
  const text = readText(dataDir, file, report, 'registry');
  const json = text === undefined ? undefined : parseJson(text, file, report);
  if (text === undefined || !json?.sound) return;
  const { pins, problems } = readPins(json.value);
  const line = (index: number): number => json.lineOf([index]);
  for (const { index, ...problem } of problems) report({ file, line: line(index), row: '', column: problem.problem === 'malformed' ? problem.column : '', ...detailOf(problem) });
  const comparison = /^pins\/compare\/(.+)\.json$/.exec(file)?.[1];
  pins.forEach(({ chart, version }, index) => {
    if (comparison !== undefined && chart !== comparison) report({ file, line: line(index), row: version, column: 'chart', code: 'value-not-allowed', value: chart, allowed: [comparison] });
  });
  if (!mayHoldPersonalText(text)) return;
  for (const { version, content } of pins) {
    const found = stringsOf(content).map(personalText).find((one) => one !== undefined);
    if (found) report({ file, line: text.slice(0, text.indexOf(`"${version}"`)).split('\n').length, row: version, column: 'content', ...personalFault(found) });
  }
}

/** A version of what can be compared of an agency; false where it cannot be read as that agency's. */
function checkFigures(dataDir: string, file: string, { agency, version }: { readonly agency: string; readonly version: string }, report: Report): boolean {
  const text = readText(dataDir, file, report, 'registry');
  const json = text === undefined ? undefined : parseJson(text, file, report);
  if (text === undefined || !json?.sound) return false;
  const at = { file, line: 1, row: version };
  const wrong = figurePinFault(json.value, agency);
  if (wrong !== undefined) report({ ...at, column: wrong, code: 'pin-malformed' });
  else if (!isUnaltered(text, version)) report({ ...at, column: '', code: 'pin-altered', version });
  const found = mayHoldPersonalText(text) ? stringsOf(json.value).map(personalText).find((one) => one !== undefined) : undefined;
  if (found) report({ ...at, column: '', ...personalFault(found) });
  return wrong === undefined;
}

function detailOf(problem: PinProblem): FaultDetail {
  switch (problem.problem) {
    case 'malformed':
      return { code: 'pin-malformed' };
    case 'altered':
      return { code: 'pin-altered', version: problem.version };
    case 'doubled':
      return { code: 'pin-doubled', chart: problem.chart, version: problem.version };
  }
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
