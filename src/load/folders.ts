import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultDetail, Report } from './fault.ts';

export const DISCLOSURES = 'disclosures';

/** Left behind by file managers and office programs; no part of the data. */
const IGNORED = /^(?:\.DS_Store|~\$.*|Thumbs\.db|desktop\.ini)$/;

/** A folder that should hold one disclosure, with its plain files. */
export interface DisclosureFolder {
  /** `<agency>/<year>-<stage>[-unit]`: the disclosure id. */
  readonly id: string;
  readonly files: readonly string[];
}

/** Finds every disclosure folder, sorted by id. Links and entries that do not belong are reported. */
export function findDisclosureFolders(dataDir: string, report: Report): readonly DisclosureFolder[] {
  const folders: DisclosureFolder[] = [];
  for (const agency of list(dataDir, DISCLOSURES, 'folder', report)) {
    for (const name of list(dataDir, `${DISCLOSURES}/${agency}`, 'folder', report)) {
      const id = `${agency}/${name}`;
      folders.push({ id, files: list(dataDir, `${DISCLOSURES}/${id}`, 'file', report) });
    }
  }
  return folders;
}

/** One folder by its id; empty when it cannot be read (reported). */
export function readDisclosureFolder(dataDir: string, id: string, report: Report): DisclosureFolder {
  return { id, files: list(dataDir, `${DISCLOSURES}/${id}`, 'file', report) };
}

/** Names of the wanted entries of a folder, sorted; every other entry is reported. */
function list(dataDir: string, folder: string, wanted: 'file' | 'folder', report: Report): readonly string[] {
  const fault = (file: string, detail: FaultDetail): void => report({ file, line: 0, row: '', column: '', ...detail });
  let entries: Dirent[];
  try {
    entries = readdirSync(join(dataDir, folder), { withFileTypes: true });
  } catch (error) {
    fault(folder, { code: 'file-unreadable', reason: (error as NodeJS.ErrnoException).code ?? String(error) });
    return [];
  }
  const names: string[] = [];
  for (const entry of entries) {
    if (IGNORED.test(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) fault(path, { code: 'file-symlink' });
    else if (entry.isDirectory() === (wanted === 'folder') && (entry.isDirectory() || entry.isFile())) names.push(entry.name);
    else fault(path, { code: 'file-unexpected', entry: entry.isDirectory() ? 'folder' : 'file' });
  }
  return names.sort();
}
