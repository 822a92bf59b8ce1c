import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentRecord } from '../../../src/row-index/types.ts';
import { patchBuild } from '../patch-row-index.ts';
import { ROW_INDEX, rowIndexBuilds, writePointer, writeRowIndex } from '../write-row-index.ts';
import type { WholeContext } from './scope.ts';

/** What a row index leaves for the next build; not published. */
const STATE = 'search.state';

/**
 * Writes the row index: where disclosures changed but none came or went, only the files of the earlier build in which
 * something changes, else everything.
 * @returns how many rows it holds
 */
export async function renewRowIndex(context: WholeContext): Promise<number> {
  const patched = patch(context);
  if (patched !== undefined) return patched;
  const { state, summary } = await writeRowIndex(context, recordsOf(context, agenciesOf(context)));
  writeFileSync(join(context.store.folder, STATE), state);
  return summary.rows;
}

function patch(context: WholeContext): number | undefined {
  const { drop, folder, library, move, previous, scope, store } = context;
  const before = store.held === undefined ? undefined : join(store.held, STATE);
  const [build, ...others] = rowIndexBuilds(previous);
  if (!scope.sameDisclosures || before === undefined || !existsSync(before) || build === undefined || others.length > 0) return undefined;
  /* With other registers there is no change: everything is built. */
  const made = patchBuild({ library, folder: join(previous, ROW_INDEX), build, state: readFileSync(before), sameRegisters: true }, recordsOf(context, [...scope.agencies].sort()));
  if (!made) return undefined;
  if (made.build !== build) move(join(ROW_INDEX, build), join(ROW_INDEX, made.build));
  for (const path of made.remove) drop(join(ROW_INDEX, made.build, path));
  for (const [path, packed] of made.write) {
    const file = join(folder, ROW_INDEX, made.build, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, packed);
  }
  writePointer(join(folder, ROW_INDEX), [{ build: made.build, documents: made.summary.documents }]);
  writeFileSync(join(store.folder, STATE), made.state);
  return made.summary.rows;
}

function* recordsOf({ store }: WholeContext, agencies: readonly string[]): Generator<DocumentRecord> {
  for (const agency of agencies) yield* store.search(agency);
}

function agenciesOf({ library }: WholeContext): readonly string[] {
  return [...new Set(library.disclosures.map(({ agency }) => agency))].sort();
}
