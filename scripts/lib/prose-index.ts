import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { pagefindRecord, type ProseRecord } from '../../src/views/search-page/prose-record.ts';
import { readProse } from './prose.ts';

/* Records carry words of our own (see prose-words.ts); the language only names the index. */
const LANGUAGE = 'zh';
/** Interfaces that Pagefind ships and this site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;
/** Pages of figures, which the row index finds, and pages with nothing to be found. Their number grows with the disclosures. */
const NOT_PROSE = /^(disclosures|agencies|regions|search|embed|pagefind|_astro|data\/disclosures|findings\/regions)\/|^(checklist|corrections)\/.+\/|^404\.html$/;

/** Folder of the prose index in a site. */
export const PROSE_INDEX = 'pagefind';

/** All that the prose index is made of: where it is the same, so is the index. */
export function proseMark(site: string): { readonly hash: string; readonly records: number } {
  const hash = createHash('sha256');
  let records = 0;
  for (const record of proseRecords(site)) {
    hash.update(JSON.stringify(record));
    records += 1;
  }
  return { hash: hash.digest('hex'), records };
}

/**
 * Builds the search index of a site's prose (glossary, methodology, rules …) into its `pagefind/` folder.
 * @param site folder of the built pages
 * @returns number of records, one for each heading
 * @throws Error with the engine's own words when it refuses a record
 */
export async function writeProseIndex(site: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  try {
    let count = 0;
    for (const record of proseRecords(site)) {
      const answer = await index.addCustomRecord({ language: LANGUAGE, ...pagefindRecord(record) });
      if (answer.errors.length > 0) throw new Error(`${record.path}: ${answer.errors.join('; ')}`);
      count += 1;
    }
    const folder = join(site, PROSE_INDEX);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
    return count;
  } finally {
    await pagefind.close();
  }
}

/** Records of the prose pages among the built pages, in the order of their paths. */
function* proseRecords(site: string): Generator<ProseRecord> {
  for (const name of pagesUnder(site)) {
    const prose = readProse(readFileSync(join(site, name), 'utf8'));
    if (!prose) continue;
    const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const { heading, id, pieces } of prose.passages) {
      yield { path: id ? `${path}#${id}` : path, heading: heading || prose.title, page: prose.title, texts: pieces };
    }
  }
}

/** Pages of prose by name, sorted. Folders of figures are not even looked into: there are as many as disclosures. */
function pagesUnder(site: string): readonly string[] {
  const within = (folder: string): readonly string[] =>
    readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return NOT_PROSE.test(`${name}/`) ? [] : within(name);
      return name.endsWith('.html') && !NOT_PROSE.test(name) ? [name] : [];
    });
  return [...within('')].sort();
}
