import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FigureKey } from '../../src/fiscal/measures.ts';
import { COMPARE_FILES, COMPARE_FOLDER, figureGroup, headRow } from '../../src/views/compare/parts.ts';
import type { CompareRows } from './site/contribution.ts';

/** What the compare data held of a disclosure, and what they hold now. */
export interface ChangedRows {
  readonly id: string;
  readonly agency: string;
  readonly was: CompareRows;
  readonly now: CompareRows;
}

/** Lines of a disclosure in each file of its part, by path below the compare data. */
export function linesOf({ figures, head }: CompareRows, agency: string, part: string): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>([[COMPARE_FILES.heads(part), [JSON.stringify(headRow(head))]]]);
  for (const row of figures) {
    const path = COMPARE_FILES.figures(figureGroup(row[0] as FigureKey), part);
    const known = lines.get(path) ?? [];
    lines.set(path, known);
    known.push(JSON.stringify([agency, head.scope, ...row]));
  }
  return lines;
}

/**
 * Changes single lines of the parts instead of writing them from all their disclosures: a part holds a thousand.
 * @param partOf the part in which a disclosure stands, before and now
 * @param previous the site as it was
 * @param folder into which the files that come out otherwise are written
 * @returns whether that was possible; if not, nothing is written: rows came or went, or a file is not what it should be
 */
export function patchCompare(changes: readonly ChangedRows[], partOf: (id: string) => string, previous: string, folder: string): boolean {
  const texts = new Map<string, string>();
  const read = (path: string): string | undefined => {
    const file = join(previous, 'data', COMPARE_FOLDER, path);
    return texts.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  };
  for (const { agency, id, now, was } of changes) {
    const part = partOf(id);
    const [old, made] = [linesOf(was, agency, part), linesOf(now, agency, part)];
    for (const path of new Set([...old.keys(), ...made.keys()])) {
      const [before, after] = [old.get(path)?.join(',\n'), made.get(path)?.join(',\n')];
      if (before === after) continue;
      const text = before === undefined || after === undefined || old.get(path)?.length !== made.get(path)?.length ? undefined : read(path);
      /* A line names its agency, scope and key: it stands once. */
      const at = text?.indexOf(`\n${before}`) ?? -1;
      if (text === undefined || before === undefined || after === undefined || at < 0) return false;
      texts.set(path, text.slice(0, at + 1) + after + text.slice(at + 1 + before.length));
    }
  }
  for (const [path, text] of texts) {
    const file = join(folder, 'data', COMPARE_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return true;
}
