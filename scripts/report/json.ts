import { describeFault } from '../../src/labels/faults.ts';
import type { CheckReport } from './reporter.ts';

/** For programs: an array of `{file, line, row, column, code, message, fix}`; `line` is the physical line from 1, 0 for the whole file. */
export function jsonReport({ faults }: CheckReport): string {
  const entries = faults.map((fault) => {
    const { code, column, file, line, row } = fault;
    return { file, line, row, column, code, ...describeFault(fault) };
  });
  return JSON.stringify(entries, null, 2);
}
