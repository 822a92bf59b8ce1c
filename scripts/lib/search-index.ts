import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as pagefind from 'pagefind';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { disclosureRecords } from '../../src/views/search/disclosure-records.ts';
import type { SearchRecord } from '../../src/views/search/record.ts';
import { pageRecord, registerRecords } from '../../src/views/search/register-records.ts';
import { indexedText } from '../../src/views/search/tokens.ts';
import { readProse } from './prose.ts';

/* Records carry words of our own (see tokens.ts); the language only names the index. */
const LANGUAGE = 'zh';
/** Interfaces that Pagefind ships and this site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;
/** Pages made of records of their own, or of nothing to be found. */
const NOT_PROSE = /^(disclosures|agencies|regions|search|embed|data\/disclosures)\/|^404\.html$/;

/**
 * Builds the search index of a site into its `pagefind/` folder.
 * @param site folder of the built pages
 * @returns number of records
 * @throws Error with the engine's own words when it refuses a record
 */
export async function writeSearchIndex(library: Library, site: string, onProgress?: (done: number, total: number) => void): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  let count = 0;
  const add = async (record: SearchRecord): Promise<void> => {
    count += 1;
    const answer = await index.addCustomRecord(customRecord(record));
    if (answer.errors.length > 0) throw new Error(`${record.path}: ${answer.errors.join('; ')}`);
  };
  try {
    for (const record of [...proseRecords(site), ...registerRecords(library)]) await add(record);
    for (const [at, head] of library.disclosures.entries()) {
      const { disclosure } = loadDisclosure(library, head.id);
      if (disclosure) for (const record of disclosureRecords(disclosure, library)) await add(record);
      onProgress?.(at + 1, library.disclosures.length);
    }
    const folder = join(site, 'pagefind');
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
    return count;
  } finally {
    await pagefind.close();
  }
}

function customRecord({ path, pieces, meta, disclosure, section, code = '' }: SearchRecord) {
  return {
    url: path,
    language: LANGUAGE,
    content: indexedText({ disclosure, section }, [meta.title, code], pieces.map(({ text }) => text)),
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
  };
}

/** Records of the prose pages among the built pages, in the order of their paths. */
function* proseRecords(site: string): Generator<SearchRecord> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html') && !NOT_PROSE.test(name))
    .sort();
  for (const name of names) {
    const prose = readProse(readFileSync(join(site, name), 'utf8'));
    if (!prose) continue;
    const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const { heading, id, pieces } of prose.passages) {
      yield pageRecord(id ? `${path}#${id}` : path, heading || prose.title, prose.title, pieces);
    }
  }
}
