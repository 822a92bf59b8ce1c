import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultDetail, Report } from './fault.ts';
import { readText } from './read-text.ts';

export const DISCLOSURES = 'disclosures';

/** Left behind by file managers and office programs; no part of the data. */
const IGNORED = /^(?:\.DS_Store|~\$.*|\.~lock\..*#|Thumbs\.db|desktop\.ini)$/;

/** A folder that should hold one disclosure, with its plain files. */
export interface DisclosureFolder {
  /** `<agency>/<year>-<stage>[-unit]`: the disclosure id. */
  readonly id: string;
  readonly files: readonly string[];
  /** Names of entries that were reported and are not read: links, folders. */
  readonly refused: readonly string[];
}

/**
 * Finds the ids of all disclosure folders, sorted. Links and entries that do not belong are reported.
 * @param looked tells of an agency whether its folder is looked into
 */
export function findDisclosures(dataDir: string, report: Report, looked: (agency: string) => boolean = () => true): readonly string[] {
  const agencies = list(dataDir, DISCLOSURES, 'folder', report).wanted.filter(looked);
  return agencies.flatMap((agency) => list(dataDir, `${DISCLOSURES}/${agency}`, 'folder', report).wanted.map((name) => `${agency}/${name}`));
}

/** Every disclosure folder with its files, sorted by id. Links and entries that do not belong are reported. */
export function findDisclosureFolders(dataDir: string, report: Report): readonly DisclosureFolder[] {
  return findDisclosures(dataDir, report).map((id) => readDisclosureFolder(dataDir, id, report));
}

/** One folder by its id; empty when it cannot be read (reported). */
export function readDisclosureFolder(dataDir: string, id: string, report: Report): DisclosureFolder {
  const { refused, wanted } = list(dataDir, `${DISCLOSURES}/${id}`, 'file', report);
  return { id, files: wanted, refused };
}

/**
 * Reads one file of a disclosure folder.
 * @returns undefined after one report; a refused entry has been reported before.
 */
export function readFolderText(dataDir: string, folder: DisclosureFolder, name: string, report: Report, wanted: 'table' | 'disclosure'): string | undefined {
  return folder.refused.includes(name) ? undefined : readText(dataDir, `${DISCLOSURES}/${folder.id}/${name}`, report, wanted);
}

interface Listing {
  readonly wanted: readonly string[];
  readonly refused: readonly string[];
}

/** Names of the wanted entries of a folder, sorted; every other entry is reported. */
function list(dataDir: string, folder: string, wanted: 'file' | 'folder', report: Report): Listing {
  const fault = (file: string, detail: FaultDetail): void => report({ file, line: 0, row: '', column: '', ...detail });
  let entries: Dirent[];
  try {
    entries = readdirSync(join(dataDir, folder), { withFileTypes: true });
  } catch (error) {
    fault(folder, { code: 'file-unreadable', reason: (error as NodeJS.ErrnoException).code ?? String(error) });
    return { wanted: [], refused: [] };
  }
  const names: string[] = [];
  const refused: string[] = [];
  for (const entry of entries) {
    if (IGNORED.test(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    const fits = wanted === 'folder' ? entry.isDirectory() : entry.isFile();
    (fits ? names : refused).push(entry.name);
    if (entry.isSymbolicLink()) fault(path, { code: 'file-symlink' });
    else if (!fits) fault(path, { code: 'file-unexpected', entry: entry.isDirectory() ? 'folder' : 'file' });
  }
  return { wanted: names.sort(), refused };
}
