import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INTERFACE } from '../../src/labels/exports.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { disclosureHead } from '../../src/views/interface/disclosure.ts';
import { interfaceIndex } from '../../src/views/interface/index.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../src/views/interface/schemas.ts';
import { InterfaceTree } from '../../src/views/interface/tree.ts';
import { interfaceTypes } from '../../src/views/interface/typescript.ts';
import type { Agency } from '../../src/fiscal/disclosure.ts';
import type { Contribution } from './site/contribution.ts';
import type { WholeContext } from './site/scope.ts';
import type { OwnWriter, SiteContext } from './site-writers.ts';
import { writeText } from './write-text.ts';

/** A writer of files below `data/v1/`. */
function interfaceFiles(folder: string) {
  const root = join(folder, 'data', 'v1');
  const put = (path: string, text: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeText(file, text);
  };
  return { put, json: (path: string, value: object): void => put(path, `${JSON.stringify(value)}\n`) };
}

/** Writes the head of each disclosure into the versioned JSON interface, and each agency's listing. */
export function interfaceWriter({ library, settings, folder }: Pick<SiteContext, 'library' | 'settings' | 'folder'>): OwnWriter {
  const { json } = interfaceFiles(folder);
  const site = (settings.siteUrl ?? '') + settings.basePath;
  const tree = new InterfaceTree(library);
  return {
    add: ({ agency, entries }) => {
      for (const { checks, disclosure } of entries) json(`disclosures/${disclosure.id}.json`, disclosureHead(disclosure, disclosureEntry(disclosure, library, site), checks()));
      json(`agencies/${agency.id}.json`, tree.agency(agency));
    },
  };
}

/** Writes the entry of the JSON interface, its nested listings, schemas and types. */
export class InterfaceListings {
  readonly #context: WholeContext;
  #tables = 0;
  #figures = 0;

  constructor(context: WholeContext) {
    this.#context = context;
  }

  add({ counts: { figures, tables } }: Pick<Contribution, 'counts'>): void {
    this.#tables += tables;
    this.#figures += figures;
  }

  close(): void {
    const { folder, library, scope } = this.#context;
    const { json, put } = interfaceFiles(folder);
    const tree = new InterfaceTree(library);
    const held = new Set(library.disclosures.map(({ agency }) => agency));
    const anew = (region: string): boolean => scope.everything || scope.regions.has(region);
    const empty = ({ id, region }: Agency): boolean => !held.has(id) && anew(region);
    for (const region of library.regions.values()) if (anew(region.code)) json(`regions/${region.code}.json`, tree.region(region));
    for (const agency of library.agencies.values()) if (empty(agency)) json(`agencies/${agency.id}.json`, tree.agency(agency));
    for (const name of SCHEMA_NAMES) put(`schemas/${name}.json`, `${JSON.stringify(jsonSchema(name), undefined, 1)}\n`);
    put('types.d.ts', interfaceTypes());
    const counts = { agencies: library.agencies.size, disclosures: library.disclosures.length, tables: this.#tables, figures: this.#figures };
    put('index.json', `${JSON.stringify(interfaceIndex(tree, counts, INTERFACE), undefined, 1)}\n`);
  }
}
