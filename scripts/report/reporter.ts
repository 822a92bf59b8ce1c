import type { CheckResult } from '../../src/load/check.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

/** What a reporter is given. */
export interface CheckReport extends CheckResult {
  /** The data folder as the caller named it, for paths that can be opened. */
  readonly dataDir: string;
}

/** Turns the result of a check into what is printed on standard output, without a trailing line end. */
export type Reporter = (report: CheckReport) => string;

export const REPORTERS = { text: textReport, json: jsonReport, github: githubReport } as const satisfies Record<string, Reporter>;
export type Format = keyof typeof REPORTERS;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
