import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayHoldPersonalText, personalText } from '../fiscal/personal-data.ts';
import { type FaultDetail, personalFault, type Report } from './fault.ts';
import { FIGURE_PIN, figurePinFault, isUnaltered } from './figure-pins.ts';
import { parseJson } from './json.ts';
import { type PinProblem, PINS, readPins, SUBJECT } from './pins.ts';
import { readText } from './read-text.ts';

/** Reports every fault of the recorded pins. A data folder may do without any; other files than JSON are not looked at. */
export function checkPins(dataDir: string, report: Report): void {
  const folder = join(dataDir, PINS);
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(?:csv|json)$/i.test(name) && !/(?:^|\/)[.~]/.test(name));
  for (const name of names.sort()) {
    const file = `${PINS}/${name}`;
    const [, agency, version] = FIGURE_PIN.exec(name) ?? [];
    if (agency !== undefined && version !== undefined) checkFigures(dataDir, file, { agency, version }, report);
    else if (name.endsWith('.json') && SUBJECT.test(name.slice(0, -'.json'.length))) checkFile(dataDir, file, report);
    else report({ file, line: 0, row: '', column: '', code: 'file-unexpected', entry: 'file' });
  }
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

/** A version of what can be compared of an agency. */
function checkFigures(dataDir: string, file: string, { agency, version }: { readonly agency: string; readonly version: string }, report: Report): void {
  const text = readText(dataDir, file, report, 'registry');
  const json = text === undefined ? undefined : parseJson(text, file, report);
  if (text === undefined || !json?.sound) return;
  const at = { file, line: 1, row: version };
  const wrong = figurePinFault(json.value, agency);
  if (wrong !== undefined) report({ ...at, column: wrong, code: 'pin-malformed' });
  else if (!isUnaltered(text, version)) report({ ...at, column: '', code: 'pin-altered', version });
  const found = mayHoldPersonalText(text) ? stringsOf(json.value).map(personalText).find((one) => one !== undefined) : undefined;
  if (found) report({ ...at, column: '', ...personalFault(found) });
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
