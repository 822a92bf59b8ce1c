import type { Disclosure, DisclosureHead } from '../fiscal/disclosure.ts';
import type { CheckContext } from './check-context.ts';
import { correctionFaults } from './corrections-check.ts';
import type { Fault, Report } from './fault.ts';
import { readDisclosureFolder } from './folders.ts';
import { readHead } from './head.ts';
import { type StatedId, statedId } from './head-ids.ts';
import { readTables } from './tables.ts';

/** What came of reading some disclosure folders, each for itself. Plain values: a thread may answer it. */
export interface FoldersReading {
  readonly faults: readonly Fault[];
  /** What each disclosure.json says that it is. */
  readonly ids: readonly StatedId[];
  /** Heads without faults of form. */
  readonly heads: readonly DisclosureHead[];
  /** Folders in whose files something is wrong: what else is said of them may follow from that. */
  readonly faulty: readonly string[];
  /** Faults of the ledger's lines about each disclosure that was read, to be told where nothing is wrong with it. */
  readonly corrections: ReadonlyMap<string, readonly Fault[]>;
  readonly tables: number;
  /** Cells that hold a number. */
  readonly figures: number;
}

/**
 * Reads these folders and keeps no tables.
 * @param folders ids
 * @param onRead called after each
 */
export function readFolders(context: CheckContext, folders: readonly string[], onRead?: () => void): FoldersReading {
  const faults: Fault[] = [];
  const ids: StatedId[] = [];
  const heads: DisclosureHead[] = [];
  const faulty: string[] = [];
  const corrections = new Map<string, readonly Fault[]>();
  let tables = 0;
  let figures = 0;
  const report = (fault: Fault): void => void faults.push(fault);
  for (const id of folders) {
    const read = readFolder(context, id, report, () => void faulty.push(id));
    if (read) {
      const { disclosure, sound, stated } = read;
      ids.push(stated);
      if (sound) heads.push(sound);
      tables += disclosure.tables.length;
      figures += countFigures(disclosure);
      const lines = context.corrections.get(id);
      if (lines) corrections.set(id, correctionFaults(disclosure, lines));
    }
    onRead?.();
  }
  return { faults, ids, heads, faulty, corrections, tables, figures };
}

/** Reads one of the folders once more, after its faults were told. */
export function readAgain(context: CheckContext, id: string): Disclosure | undefined {
  return readFolder(context, id, () => undefined)?.disclosure;
}

interface FolderReading {
  readonly disclosure: Disclosure;
  /** Its head, where that has no faults of form. */
  readonly sound: DisclosureHead | undefined;
  readonly stated: StatedId;
}

/** @param onFault called once when something is wrong in its files; entries that do not belong in a folder are not counted, for they are not read */
function readFolder({ agencies, classifications, dataDir, kinds }: CheckContext, id: string, report: Report, onFault?: () => void): FolderReading | undefined {
  let sound = true;
  const own: Report = (fault) => {
    sound = false;
    report(fault);
  };
  const folder = readDisclosureFolder(dataDir, id, report);
  const reading = readHead({ dataDir, kinds, agencies }, folder, own);
  const disclosure = reading && readTables({ dataDir, kinds, classifications }, folder, reading, own);
  if (!sound) onFault?.();
  if (!reading || !disclosure) return undefined;
  return { disclosure, sound: reading.sound ? reading.head : undefined, stated: statedId(reading) };
}

function countFigures({ tables }: Disclosure): number {
  let count = 0;
  for (const { rows } of tables) {
    for (const { cells } of rows) for (const cell of Object.values(cells)) if (cell.form === 'number') count += 1;
  }
  return count;
}
