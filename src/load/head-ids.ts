import type { Report } from './fault.ts';
import { DISCLOSURES } from './folders.ts';
import type { HeadReading } from './head.ts';

/** Compares the ids that folders have with those that their disclosure.json states. */
export class HeadIds {
  private readonly heads: (Pick<HeadReading, 'declared' | 'departure' | 'agencyKnown'> & { readonly folder: string })[] = [];

  add({ agencyKnown, declared, departure, head }: HeadReading): void {
    this.heads.push({ folder: head.id, declared, departure, agencyKnown });
  }

  /** A disclosure that was found to be sound before and is not read again. */
  addSound(id: string): void {
    this.heads.push({ folder: id, declared: id, departure: { line: 0, column: '' }, agencyKnown: true });
  }

  /** A folder that claims another folder's id is a doubled disclosure; any other disagreement is a misplaced one. */
  report(report: Report): void {
    const folders = new Set(this.heads.filter(({ folder, declared }) => folder === declared).map(({ folder }) => folder));
    const claims = new Map<string, string>();
    for (const { agencyKnown, folder, declared, departure } of this.heads) {
      if (folder === declared) continue;
      const place = { file: `${DISCLOSURES}/${folder}/disclosure.json`, row: '', ...departure };
      const other = folders.has(declared) ? declared : claims.get(declared);
      if (other !== undefined) report({ ...place, code: 'disclosure-id-doubled', id: declared, other });
      // An agency that is not registered has been told in the same place.
      else if (agencyKnown || departure.column !== 'agency') report({ ...place, code: 'disclosure-id-mismatch', declared, folder });
      if (!claims.has(declared)) claims.set(declared, folder);
    }
  }
}
