import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { PLACES_INDEX } from '../../src/views/search-page/prose-places.ts';
import { pagefindRecord, type ProseRecord } from '../../src/views/search-page/prose-record.ts';
import { readProse } from './prose.ts';

/* Records carry words of our own (see prose-words.ts); the language only names the index. */
const LANGUAGE = 'zh';
/** Interfaces that Pagefind ships and this site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;
/** What the browser loads once, from the index of what belongs to no place. */
const ENGINE = /\.js$|^wasm\./;
/** Pages of figures, which the row index finds, and pages with nothing to be found. Their number grows with the disclosures. */
const NOT_PROSE = /^(disclosures|agencies|search|embed|pagefind|_astro|data\/disclosures|findings\/regions)\/|^(checklist|corrections)\/.+\/|^(404|regions\/index)\.html$/;
/** Pages that belong to a province: those of its places. */
const PLACE_PAGE = /^regions\/(\d\d)\d{4}\//;

/** Whose prose is searched together: a province's, by the first two digits of its code, or that of no place. */
export type ProseGroup = string;
export const NO_PLACE: ProseGroup = '';

/** Folder of the index of one group in a site; that of no place has the engine too. */
export function proseFolder(group: ProseGroup): string {
  return group === NO_PLACE ? 'pagefind' : `${PLACES_INDEX}${group}`;
}

export function proseGroup(page: string): ProseGroup {
  return PLACE_PAGE.exec(page)?.[1] ?? NO_PLACE;
}

/** Pages with prose below a site, sorted, as paths of their files. Folders of figures are not even looked into: there are as many as disclosures. */
export function prosePages(site: string): readonly string[] {
  const within = (folder: string): readonly string[] =>
    readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return NOT_PROSE.test(`${name}/`) ? [] : within(name);
      return name.endsWith('.html') && !NOT_PROSE.test(name) ? [name] : [];
    });
  return [...within('')].sort();
}

/**
 * What a page is found by, one record for each heading; none where it marks nothing to be searched. The page of a place is one record,
 * headed by its name: its headings are those of every place.
 * @param page path of its file below the site
 */
export function proseRecords(page: string, html: string): readonly ProseRecord[] {
  const prose = readProse(html);
  if (!prose) return [];
  const path = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
  if (proseGroup(page) !== NO_PLACE) return [{ path, heading: prose.title, page: prose.title, texts: prose.passages.flatMap(({ pieces }) => pieces) }];
  return prose.passages.map(({ heading, id, pieces }) => ({ path: id ? `${path}#${id}` : path, heading: heading || prose.title, page: prose.title, texts: pieces }));
}

/**
 * Builds the search index of one group.
 * @param folder its own, see `proseFolder`
 * @param records in the order of their pages
 * @throws Error with the engine's own words when it refuses a record
 */
export async function writeProseIndex(folder: string, group: ProseGroup, records: readonly ProseRecord[]): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  for (const record of records) {
    const answer = await index.addCustomRecord({ language: LANGUAGE, ...pagefindRecord(record) });
    if (answer.errors.length > 0) throw new Error(`${record.path}: ${answer.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await index.deleteIndex();
  for (const name of readdirSync(folder)) if (UNUSED.test(name) || (group !== NO_PLACE && ENGINE.test(name))) rmSync(join(folder, name));
}

/** Ends the engine, which is a process of its own. */
export async function closeProseEngine(): Promise<void> {
  await pagefind.close();
}
