import { resolve } from 'node:path';
import { holdForPages } from '../../src/load/current.ts';
import { loadLibrary } from '../../src/load/library.ts';
import { readOptions, run, UsageError } from '../lib/command.ts';
import { loadApp } from '../lib/pages/compiled.ts';
import { readSettings } from '../lib/settings.ts';
import { PageMaker } from '../lib/site/page-maker.ts';
import { agencyEntries, type SiteEntry } from '../lib/site-writers.ts';

/*
 * The pages of single agencies and nothing else, by the build's own way in one process: each agency is read and checked,
 * then its pages are made from the compiled ones and written. `against-eleventy.ts` starts and times it.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'node scripts/bench/own-pages.ts --data 目录 --compiled 目录 --out 目录 [--disclosures-only]';

await run(async () => {
  const { data, compiled, out, 'disclosures-only': only } = readOptions(process.argv.slice(2), { data: { type: 'string' }, compiled: { type: 'string' }, out: { type: 'string' }, 'disclosures-only': { type: 'boolean', default: false } }, USAGE);
  if (!data || !compiled || !out) throw new UsageError(`用法：${USAGE}`);
  const settings = readSettings({ data, env: process.env, root: ROOT });
  const { library } = loadLibrary(settings.dataDir);
  /* Of one agency at a time. */
  let held = new Map<string, SiteEntry>();
  const entry = (id: string): SiteEntry | undefined => held.get(id);
  holdForPages({ library, disclosure: (id) => entry(id)?.disclosure, checks: (id) => entry(id)?.checks(), gathered: () => undefined, summary: () => undefined });
  const app = await loadApp(compiled);
  const maker = new PageMaker(app, settings, resolve(out));
  const wanted = only ? /^\/?disclosures\/([^/]+)\/[^/]+\/?$/ : /^\/?(?:disclosures|agencies)\/([^/]+)/;
  const paths = Map.groupBy(await app.getStaticPaths(), ({ pathname }) => wanted.exec(pathname)?.[1]);
  for (const agency of agencyEntries(library)) {
    held = new Map(agency.entries.map((own) => [own.disclosure.id, own]));
    for (const path of paths.get(agency.agency.id) ?? []) await maker.make(path);
  }
  return 0;
});
