import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomFiles } from '../../src/views/feed/atom.ts';
import { correctionEntry, disclosureEntry, type FeedEntry } from '../../src/views/feed/entries.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes `feed.xml` and its archives: new disclosures and corrections, dated by the data. */
export function feedWriter({ folder, library, settings }: SiteContext): SiteWriter {
  const entries: FeedEntry[] = [];
  const corrections = Map.groupBy(library.corrections, ({ disclosure }) => disclosure);
  return {
    add: ({ agency, disclosure }) => {
      const entry = disclosureEntry(agency, disclosure);
      if (entry) entries.push(entry);
      for (const correction of corrections.get(disclosure.id) ?? []) entries.push(correctionEntry(agency, disclosure, correction));
    },
    close: () => {
      for (const { path, text } of atomFiles(entries, siteRoot(settings))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
  };
}
