import { join } from 'node:path';
import { dataPackage, type WrittenFile } from '../../src/views/exports/datapackage.ts';
import { dataDictionary } from '../../src/views/exports/dictionary.ts';
import { disclosureDocument } from '../../src/views/exports/disclosure-json.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { csvText } from '../../src/views/exports/csv.ts';
import { excelCsv } from '../../src/views/exports/excel-csv.ts';
import { FACT_COLUMNS, factRows } from '../../src/views/exports/facts.ts';
import { DISCLOSURE_EXPORTS, headerLine, REGISTER_EXPORTS, wholePath } from '../../src/views/exports/files.ts';
import { tableCsv } from '../../src/views/exports/table-csv.ts';
import { workbook } from '../../src/views/exports/workbook.ts';
import { xlsxBytes } from './exports/xlsx.ts';
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
  const put = (path: string, text: string | Uint8Array): void => void written.set(path, writeHashed(join(folder, path), text));
  const csvs = DISCLOSURE_EXPORTS.map((file) => ({ ...file, path: wholePath(file), output: openHashed(join(folder, wholePath(file))) }));
  const index = openHashed(join(folder, 'disclosures.json'));
  const findings = new FindingsWriter(folder);
  let count = 0;
  for (const { columns, output } of csvs) output.write(headerLine(columns));
  return {
    written,
    add: async ({ disclosure, agency, checks }) => {
      for (const { rows, output } of csvs) output.write(csvText([...rows(disclosure, library)]));
      index.write(`${count === 0 ? '[' : ','}\n${JSON.stringify(disclosureEntry(disclosure, library, site))}`);
      put(`disclosures/${disclosure.id}.json`, `${JSON.stringify(disclosureDocument(disclosure, library, site))}\n`);
      put(`disclosures/${disclosure.id}.csv`, headerLine(FACT_COLUMNS) + csvText([...factRows(disclosure, library)]));
      put(`disclosures/${disclosure.id}.excel.csv`, excelCsv(disclosure, library));
      put(`disclosures/${disclosure.id}.xlsx`, await xlsxBytes(workbook(disclosure, library, site)));
      for (const table of disclosure.tables) put(`disclosures/${disclosure.id}/${table.id}.csv`, tableCsv(table));
      written.set(...findings.add(disclosure.id, checks(), agency.region));
      count += 1;
    },
    close: () => {
      index.write(count === 0 ? '[]\n' : '\n]\n');
      for (const { path, output } of csvs) written.set(path, output.close());
      written.set('disclosures.json', index.close());
      for (const [path, file] of findings.close()) written.set(path, file);
      for (const { path, columns, rows } of REGISTER_EXPORTS) put(path, headerLine(columns) + csvText([...rows(library)]));
      put('dictionary.json', `${JSON.stringify(dataDictionary(library.kinds.values()), undefined, 1)}\n`);
      put('datapackage.json', `${JSON.stringify(dataPackage(written, settings.siteUrl ? site : undefined), undefined, 1)}\n`);
    },
  };
}
