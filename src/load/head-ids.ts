import type { Report } from './fault.ts';
import { DISCLOSURES } from './folders.ts';
import type { HeadReading } from './head.ts';

/** A name that says another year or stage than disclosure.json disagrees with it; one that says none is simply no name for a disclosure. */
const FOLDER_NAME = /\/\d{4}-(?:budget|final)(?:-unit)?$/;

/** The id that a folder has and the one that its disclosure.json states. */
export interface StatedId extends Pick<HeadReading, 'declared' | 'departure' | 'agencyKnown'> {
  readonly folder: string;
  /** The agency that disclosure.json states. */
  readonly agency: string;
}

export function statedId({ agencyKnown, declared, departure, head }: HeadReading): StatedId {
  return { folder: head.id, agency: head.agency, declared, departure, agencyKnown };
}

/**
 * Compares the ids that folders have with those that their disclosure.json states.
 * A folder that claims another folder's id is a doubled disclosure; any other disagreement is a misplaced one.
 * @param sound ids of disclosures that were found to be sound before and are not read again
 */
export function checkIds(ids: readonly StatedId[], sound: readonly string[], report: Report): void {
  const folders = new Set([...sound, ...ids.filter(({ declared, folder }) => folder === declared).map(({ folder }) => folder)]);
  const claims = new Map<string, string>();
  for (const { agencyKnown, declared, departure, folder } of ids) {
    if (folder === declared) continue;
    const place = { file: `${DISCLOSURES}/${folder}/disclosure.json`, row: '', ...departure };
    const other = folders.has(declared) ? declared : claims.get(declared);
    if (other !== undefined) report({ ...place, code: 'disclosure-id-doubled', id: declared, other });
    else if (!FOLDER_NAME.test(folder)) report({ file: `${DISCLOSURES}/${folder}`, line: 0, row: '', column: '', code: 'disclosure-folder-name', name: folder.slice(folder.indexOf('/') + 1), wanted: declared.slice(declared.indexOf('/') + 1) });
    // An agency that is not registered has been told in the same place.
    else if (agencyKnown || departure.column !== 'agency') report({ ...place, code: 'disclosure-id-mismatch', declared, folder });
    if (!claims.has(declared)) claims.set(declared, folder);
  }
}
