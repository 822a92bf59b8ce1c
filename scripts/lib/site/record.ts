import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import type { WholeData } from '../write-whole-data.ts';
import { readHeads } from './heads-file.ts';
import type { Mark } from './marks.ts';

/** Changes with the shape of what is recorded: a record of another shape is not read. */
const FORMAT = 7;

/**
 * What a build leaves beside its site, in `<site>.record/`, for the next build of the same site and for joining sites:
 * what the site was made from, and the contributions of its disclosures (see ContributionStore).
 */
export interface SiteRecord {
  /** Hash of the program, the settings and the registers: where it differs, nothing is reused. */
  readonly basis: string;
  /** First two digits of the regions' codes, where the site is about one province. */
  readonly province: string | undefined;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly heads: readonly DisclosureHead[];
  /** Paths of the pages about several disclosures. */
  readonly shared: readonly string[];
  readonly whole: WholeData;
  /** Rows in its search. */
  readonly rows: number;
}

interface StoredRecord {
  readonly format: typeof FORMAT;
  readonly basis: string;
  readonly province: string | null;
  /** Hash of the site's datapackage.json, which names the hash of every file about the whole set: the record is of that site. */
  readonly site: string;
  readonly marks: readonly (readonly [agency: string, mark: Mark])[];
  readonly shared: readonly string[];
  readonly files: readonly (readonly [path: string, file: WrittenFile])[];
  readonly parts: readonly Part[];
  readonly rows: number;
}

/** Folder of the record of a site. */
export function recordOf(site: string): string {
  return `${site}.record`;
}

/** @param folder of the record, in which the heads lie already: they are written first, since the pages are made from them */
export function writeRecord(folder: string, site: string, { basis, marks, province, rows, shared, whole }: Omit<SiteRecord, 'heads'>): void {
  mkdirSync(folder, { recursive: true });
  const stored: StoredRecord = {
    format: FORMAT,
    basis,
    province: province ?? null,
    site: siteMark(site),
    marks: [...marks],
    shared,
    files: [...whole.files],
    parts: whole.parts,
    rows,
  };
  writeFileSync(join(folder, 'record.json'), JSON.stringify(stored));
}

/** The record of a site; undefined where there is none, it cannot be read, or it is of another site or another shape. */
export function readRecord(folder: string, site: string): SiteRecord | undefined {
  const stored = orNothing(() => JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as StoredRecord);
  const heads = orNothing(() => readHeads(folder));
  if (!stored || !heads || !existsSync(join(site, PACKAGE))) return undefined;
  if (stored.format !== FORMAT || stored.site !== siteMark(site)) return undefined;
  return {
    basis: stored.basis,
    province: stored.province ?? undefined,
    marks: new Map(stored.marks),
    heads,
    shared: stored.shared,
    whole: { files: new Map(stored.files), parts: stored.parts },
    rows: stored.rows,
  };
}

/** undefined where a file is not there or is cut off: everything can be made without it. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const PACKAGE = join('data', 'datapackage.json');

function siteMark(site: string): string {
  return createHash('sha256').update(readFileSync(join(site, PACKAGE))).digest('hex');
}
