import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomFiles } from '../../src/views/feed/atom.ts';
import type { FeedEntry } from '../../src/views/feed/entries.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext } from './site-writers.ts';

/** Folder of the archives. */
export const FEED = 'feed';

/** Writes `feed.xml` and its archives: new disclosures and corrections, dated by the data. */
export function writeFeed({ folder, settings }: Pick<SiteContext, 'folder' | 'settings'>, entries: readonly FeedEntry[]): void {
  for (const { path, text } of atomFiles(entries, siteRoot(settings))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
