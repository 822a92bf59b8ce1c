import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INTERFACE } from '../../src/labels/exports.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { disclosureHead } from '../../src/views/interface/disclosure.ts';
import { interfaceIndex } from '../../src/views/interface/index.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../src/views/interface/schemas.ts';
import { InterfaceTree } from '../../src/views/interface/tree.ts';
import { interfaceTypes } from '../../src/views/interface/typescript.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes the versioned JSON interface, `data/v1/`: an entry, nested listings, a head per disclosure, schemas and types. */
export function interfaceWriter({ library, settings, folder }: Pick<SiteContext, 'library' | 'settings' | 'folder'>): SiteWriter {
  const root = join(folder, 'data', 'v1');
  const site = (settings.siteUrl ?? '') + settings.basePath;
  const counts = { agencies: library.agencies.size, disclosures: library.disclosures.length, tables: 0, figures: 0 };
  const put = (path: string, text: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const json = (path: string, value: object): void => put(path, `${JSON.stringify(value)}\n`);
  return {
    add: ({ disclosure, checks }) => {
      const entry = disclosureEntry(disclosure, library, site);
      counts.tables += entry.occurrences.length;
      for (const { figures } of entry.occurrences) counts.figures += figures;
      json(`disclosures/${disclosure.id}.json`, disclosureHead(disclosure, entry, checks()));
    },
    close: () => {
      const tree = new InterfaceTree(library);
      for (const region of library.regions.values()) json(`regions/${region.code}.json`, tree.region(region));
      for (const agency of library.agencies.values()) json(`agencies/${agency.id}.json`, tree.agency(agency));
      for (const name of SCHEMA_NAMES) put(`schemas/${name}.json`, `${JSON.stringify(jsonSchema(name), undefined, 1)}\n`);
      put('types.d.ts', interfaceTypes());
      put('index.json', `${JSON.stringify(interfaceIndex(tree, counts, INTERFACE), undefined, 1)}\n`);
    },
  };
}
