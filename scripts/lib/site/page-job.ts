import type { Part } from '../../../src/views/exports/parts.ts';
import type { Settings } from '../settings.ts';

/** What a process that makes pages is told, in a file. Plain JSON. */
export interface PageJob {
  readonly settings: Settings;
  /** Folder of the compiled pages. */
  readonly compiled: string;
  /** Folder of the site being built, and of the site before. */
  readonly folder: string;
  readonly previous: string;
  /** Folders of further sites whose pinned charts are carried on. */
  readonly archive: readonly string[];
  /** Folder for the contributions of this process's agencies, with the heads of all disclosures in it, and where those of the unchanged ones lie. */
  readonly store: string;
  readonly heldStore: string | undefined;
  /** Where the gathered digest will lie, once the build says so. */
  readonly digest: string;
  /** First two digits of the regions' codes, where the site is about one province. */
  readonly province?: string | undefined;
  /** Agencies whose pages and files this process makes, by id. */
  readonly agencies: readonly string[];
  /** Provinces that lie in its share as a whole, by the first two digits of their codes: it writes their divided tables too. */
  readonly tables: readonly string[];
  /** Whether it also makes the pages about several disclosures, and of those that are about places only these. */
  readonly shared: boolean;
  readonly regions?: readonly string[] | undefined;
}

/** What such a process says of its work. */
export type PageMessage =
  /** An agency's files are written and its contribution lies in the store. */
  | { readonly done: string }
  /** Every shared page of the site, made now or not, as paths without the base. */
  | { readonly pages: readonly string[] }
  /** Its agencies are done: milliseconds that went to each part of its work, and the divided tables that it wrote. */
  | { readonly times: Readonly<Record<string, number>>; readonly tables: readonly Part[] };

/** What the build says to it: the job lies where it was started with; the digest lies where the job says. */
export const GIVEN = 'given';
export const GATHERED = 'gathered';
/** Before either it may say where the compiled pages lie. */
export type PageWord = typeof GIVEN | typeof GATHERED | { readonly compiled: string };
