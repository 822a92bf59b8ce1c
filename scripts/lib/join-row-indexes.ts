import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT } from '../../src/row-index/format.ts';
import { POINTER, type Pointer } from '../../src/row-index/pointer.ts';
import { writePointer } from './write-row-index.ts';

/**
 * Joins row indexes into one that answers as if it had been built at once. The parts must hold different documents.
 * @param parts folders with a pointer each, in an order that does not matter to the answers
 * @param to folder of the joined index; may be one of the parts
 * @throws Error when a part is of another format
 */
export function joinRowIndexes(parts: readonly string[], to: string): void {
  const builds = new Map<string, Pointer['parts'][number]>();
  for (const folder of parts) {
    const pointer = JSON.parse(readFileSync(join(folder, POINTER), 'utf8')) as Pointer;
    if (pointer.format !== FORMAT) throw new Error(`${join(folder, POINTER)}: format ${pointer.format} instead of ${FORMAT}`);
    for (const part of pointer.parts) {
      builds.set(part.build, part);
      const home = join(to, part.build);
      if (!existsSync(home)) cpSync(join(folder, part.build), home, { recursive: true });
    }
  }
  /* By name: the same parts give the same pointer in whatever order they come. */
  writePointer(to, [...builds.values()].sort((a, b) => (a.build < b.build ? -1 : 1)));
}
