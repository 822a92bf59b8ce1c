import { join } from 'node:path';
import { dataPackage, type WrittenFile } from '../../src/views/exports/datapackage.ts';
import { dataDictionary } from '../../src/views/exports/dictionary.ts';
import { disclosureDocument } from '../../src/views/exports/disclosure-json.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { FACT_COLUMNS, factLines } from '../../src/views/exports/facts.ts';
import { CSV_EXPORTS, headerLine } from '../../src/views/exports/files.ts';
import { tableCsv } from '../../src/views/exports/table-csv.ts';
import { openHashed, writeHashed } from './hashed-file.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';
import { FindingsWriter } from './write-findings.ts';

export interface ExportsWriter extends SiteWriter {
  /** Size and hash of each file by its path below the site's `data/`; complete after `close`. */
  readonly written: ReadonlyMap<string, WrittenFile>;
}

/** Writes every machine-readable file into the site's `data/`. */
export function exportsWriter({ library, settings, folder: siteFolder }: SiteContext): ExportsWriter {
  const folder = join(siteFolder, 'data');
  const site = (settings.siteUrl ?? '') + settings.basePath;
  const written = new Map<string, WrittenFile>();
  const put = (path: string, text: string): void => void written.set(path, writeHashed(join(folder, path), text));
  const csvs = CSV_EXPORTS.map((file) => ({ ...file, output: openHashed(join(folder, file.path)) }));
  const index = openHashed(join(folder, 'disclosures.json'));
  const findings = new FindingsWriter(folder);
  let count = 0;
  for (const { columns, output } of csvs) output.write(headerLine(columns));
  return {
    written,
    add: ({ disclosure, agency, checks }) => {
      for (const { lines, output } of csvs) for (const text of lines(disclosure, library)) output.write(text);
      index.write(`${count === 0 ? '[' : ','}\n${JSON.stringify(disclosureEntry(disclosure, library, site))}`);
      put(`disclosures/${disclosure.id}.json`, `${JSON.stringify(disclosureDocument(disclosure, library, site))}\n`);
      put(`disclosures/${disclosure.id}.csv`, headerLine(FACT_COLUMNS) + [...factLines(disclosure, library)].join(''));
      for (const table of disclosure.tables) put(`disclosures/${disclosure.id}/${table.id}.csv`, tableCsv(table));
      written.set(...findings.add(disclosure.id, checks(), agency.region));
      count += 1;
    },
    close: () => {
      index.write(count === 0 ? '[]\n' : '\n]\n');
      for (const { path, output } of csvs) written.set(path, output.close());
      written.set('disclosures.json', index.close());
      for (const [path, file] of findings.close()) written.set(path, file);
      put('dictionary.json', `${JSON.stringify(dataDictionary(library.kinds.values()), undefined, 1)}\n`);
      put('datapackage.json', `${JSON.stringify(dataPackage(written, settings.siteUrl ? site : undefined), undefined, 1)}\n`);
    },
  };
}
