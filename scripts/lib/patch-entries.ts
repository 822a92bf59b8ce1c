import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { writeHashed } from './hashed-file.ts';
import { ContributionStore } from './site/contribution-store.ts';
import type { WholeContext } from './site/scope.ts';

/**
 * Alters the entries of changed disclosures in a list that holds thousands, instead of writing it from all of them.
 * @param path of the list below `data/`
 * @param known what it was in the site before
 * @param agencies those of its agencies that changed
 * @returns the list as it is now, written only where it is another; undefined where it must be written whole: disclosures came or went, or
 *   the old entries do not stand in it
 */
export function patchEntries({ folder, previous, scope, store }: Pick<WholeContext, 'folder' | 'previous' | 'scope' | 'store'>, path: string, known: WrittenFile, agencies: readonly string[]): WrittenFile | undefined {
  const file = join(previous, 'data', path);
  if (!scope.sameDisclosures || store.held === undefined || !existsSync(file)) return undefined;
  const held = new ContributionStore(store.held);
  let content: Buffer | undefined;
  for (const agency of agencies) {
    /* One entry a line, those of an agency one after the other. */
    const [before, after] = [held, store].map((from) => `\n${from.entries(agency).map((entry) => JSON.stringify(entry)).join(',\n')}`);
    if (before === undefined || after === undefined) return undefined;
    if (before === after) continue;
    content ??= readFileSync(file);
    const at = content.indexOf(before);
    if (at < 0) return undefined;
    content = Buffer.concat([content.subarray(0, at), Buffer.from(after), content.subarray(at + Buffer.byteLength(before))]);
  }
  return content === undefined ? known : writeHashed(join(folder, 'data', path), content);
}
