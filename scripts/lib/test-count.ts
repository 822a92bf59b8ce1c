/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a run. A test that did not run (skipped, todo, pending) has failed, so nothing is left out
 * silently; so has a file that could not be loaded, and a run that ended badly with every test green.
 * @param report undefined when the run ended before it could report
 */
export function countTests(report: VitestReport | undefined, exitCode: number | null): Count {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed')).length;
  const failed = statuses.length - passed + unloaded;
  const crashed = failed === 0 && (exitCode !== 0 || files.length === 0);
  return { passed, failed: failed + (crashed ? 1 : 0) };
}

export function countLine(counts: readonly Count[]): string {
  const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
