import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROSE_INDEX, proseMark, writeProseIndex } from '../prose-index.ts';
import type { WholeContext } from './scope.ts';

/** What the prose index was made of, left for the next build; not published. */
const MARK = 'prose.json';

/**
 * Writes the prose index, unless the site has one that was made of the same. Every page of prose is made anew by every build.
 * @returns how many passages it holds
 */
export async function renewProse({ folder, previous, scope, store }: WholeContext): Promise<number> {
  const mark = proseMark(folder);
  writeFileSync(join(store.folder, MARK), JSON.stringify(mark));
  const before = store.held === undefined ? undefined : join(store.held, MARK);
  const same = !scope.everything && before !== undefined && existsSync(before) && existsSync(join(previous, PROSE_INDEX)) && readFileSync(before, 'utf8') === JSON.stringify(mark);
  return same ? mark.records : writeProseIndex(folder);
}
