/*
 * In the program as it is written, each thread's program stands in a file of its own; in the program as it is bundled
 * (`bundle.ts`), beside all others. This module alone keeps its own address there.
 */

/** What threads and processes of their own run: the bundled program has an entry for each. By name, below `scripts/lib/`. */
export const PROGRAMS = {
  'build-command': 'site/build-command.ts',
  'beside-worker': 'site/beside-worker.ts',
  'check-worker': 'check/check-worker.ts',
  'marks-worker': 'site/marks-worker.ts',
  'pack-worker': 'pack-worker.ts',
  'page-worker': 'site/page-worker.ts',
  'xlsx-worker': 'exports/xlsx-worker.ts',
} as const;

/** Address of such a program, of the same kind as the one that asks: as written, or bundled. */
export function programFile(name: keyof typeof PROGRAMS): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL(`../${PROGRAMS[name]}`, here) : new URL(`./${name}.js`, here);
}
