import { relative, resolve, sep } from 'node:path';
import { loadLibrary } from '../src/load/library.ts';
import { checkInThreads } from './lib/check/check-in-threads.ts';
import { readOptions, run, UsageError } from './lib/command.ts';
import { assertReadable } from './lib/data-folder.ts';
import { consoleProgress } from './lib/progress.ts';
import { readSettings } from './lib/settings.ts';
import { checkDisclosures, errorsNotice, findingLines, findingsJson, hasErrors, summaryLine } from './report/findings.ts';
import { isFormat, REPORTERS } from './report/reporter.ts';
import { yearsPatch } from './report/years.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run check [-- --data 目录] [--format text|json|github] [--findings | --years]';

/*
 * Reads a whole data folder and reports every fault; then says how each document's own figures
 * agree. Findings are the documents', not ours: they do not fail the check.
 * `--years` prints, as a patch, which spans of the classifications the documents at hand go beyond.
 * Exit code 0: valid, 1: not valid, 2: cannot be run.
 */
await run(async () => {
  const { data, format = 'text', findings = false, years = false } = readOptions(process.argv.slice(2), { data: { type: 'string' }, format: { type: 'string' }, findings: { type: 'boolean' }, years: { type: 'boolean' } }, USAGE);
  if (!isFormat(format)) throw new UsageError(`没有这种格式：${format}\n用法：${USAGE}`);
  const { dataDir } = readSettings({ data, env: process.env, root: ROOT });
  assertReadable(dataDir);
  const progress = consoleProgress();
  const result = await checkInThreads(dataDir, { onProgress: progress.step });
  progress.end();
  const valid = result.faults.length === 0;
  const shownDir = relative(process.cwd(), dataDir).replaceAll(sep, '/');
  if (years) {
    process.stdout.write(yearsPatch(result.faults, dataDir, shownDir));
    return 0;
  }
  if (valid && findings && format === 'json') {
    process.stdout.write(`${findingsJson(checkDisclosures(loadLibrary(dataDir).library))}\n`);
    return 0;
  }
  process.stdout.write(`${REPORTERS[format]({ ...result, dataDir: shownDir })}\n`);
  if (valid && format === 'text') {
    const errors: string[] = [];
    const { library } = loadLibrary(dataDir);
    for (const checked of checkDisclosures(library)) {
      const lines = [summaryLine(checked), ...(findings ? findingLines(checked, dataDir) : [])];
      process.stdout.write(`${lines.join('\n')}\n`);
      if (hasErrors(checked, library)) errors.push(checked.id);
    }
    if (errors.length > 0) process.stdout.write(errorsNotice(errors, findings));
  }
  return valid ? 0 : 1;
});
