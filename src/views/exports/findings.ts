import type { Check } from '../../fiscal/checks/index.ts';
import { findingRecord } from '../findings/record.ts';

/** The log of one disclosure (`FindingLog`) as JSON text, in pieces: says once whose it is, then every check, passes included, one a line, in the order of the rules. */
export function* findingLog(disclosure: string, checks: readonly Check[]): Generator<string> {
  let before = `{"disclosure":${JSON.stringify(disclosure)},"checks":[\n`;
  for (const check of checks) {
    yield before + JSON.stringify(findingRecord(disclosure, check));
    before = ',\n';
  }
  yield checks.length > 0 ? '\n]}\n' : `${before}]}\n`;
}
