import { join } from 'node:path';
import type { Disclosure } from '../../src/fiscal/disclosure.ts';
import { csvText } from '../../src/views/exports/csv.ts';
import { dataPackage, partSchemas, type WrittenFile } from '../../src/views/exports/datapackage.ts';
import { dataDictionary } from '../../src/views/exports/dictionary.ts';
import { disclosureDocument } from '../../src/views/exports/disclosure-json.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { excelCsv } from '../../src/views/exports/excel-csv.ts';
import { DISCLOSURE_EXPORTS, EXPORT_TABLES, exportPath, headerLine, REGISTER_EXPORTS, wholePath } from '../../src/views/exports/files.ts';
import { partsIndex } from '../../src/views/exports/parts.ts';
import { tableCsv } from '../../src/views/exports/table-csv.ts';
import { workbook } from '../../src/views/exports/workbook.ts';
import { CappedFile } from './exports/capped-file.ts';
import { JsonParts } from './exports/json-parts.ts';
import { OwnFiles } from './exports/own-file.ts';
import { Partitions } from './exports/partitions.ts';
import { XlsxThread } from './exports/xlsx-thread.ts';
import { writeHashed } from './hashed-file.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';
import { FindingsWriter } from './write-findings.ts';

export interface ExportsWriter extends SiteWriter {
  /** How many files there are; complete after `close`. */
  readonly written: { readonly size: number };
  /** Size and hash of the files about the whole set, by their path below `data/`; complete after `close`. */
  readonly whole: ReadonlyMap<string, WrittenFile>;
}

/** Writes every machine-readable file into the site's `data/`. */
export function exportsWriter({ library, settings, folder: siteFolder }: SiteContext): ExportsWriter {
  const folder = join(siteFolder, 'data');
  const site = (settings.siteUrl ?? '') + settings.basePath;
  /** Files about the whole set; those of one disclosure are only counted, because there may be a million of them. */
  const whole = new Map<string, WrittenFile>();
  let own = 0;
  const csvs = DISCLOSURE_EXPORTS.map((table) => ({ table, output: new CappedFile(join(folder, wholePath(table))) }));
  const partitions = new Partitions(folder);
  const index = new JsonParts(folder, 'disclosures');
  const findings = new FindingsWriter(folder);
  const spreadsheets = new XlsxThread();
  const files = new OwnFiles();
  for (const { table, output } of csvs) output.write(headerLine(table.columns));

  const putOwn = (path: string, content: string): void => {
    files.write(join(folder, 'disclosures', path), content);
    own += 1;
  };
  const putWhole = (path: string, content: string): void => void whole.set(path, writeHashed(join(folder, path), content));
  const addRows = (disclosure: Disclosure, region: string): void => {
    for (const { table, output } of csvs) {
      const rows = [...table.rows(disclosure, library)];
      const text = csvText(rows);
      output.write(text);
      partitions.add(table, region, disclosure.fiscalYear, rows, text);
      if (table.id === 'facts') putOwn(`${disclosure.id}.csv`, headerLine(table.columns) + text);
    }
  };
  return {
    whole,
    written: {
      get size() {
        return whole.size + own;
      },
    },
    add: async ({ disclosure, agency, checks }) => {
      const { id } = disclosure;
      addRows(disclosure, agency.region);
      index.add(agency.region.slice(0, 2), 1, Buffer.from(JSON.stringify(disclosureEntry(disclosure, library, site))));
      putOwn(`${id}.json`, `${JSON.stringify(disclosureDocument(disclosure, library, site))}\n`);
      putOwn(`${id}.excel.csv`, excelCsv(disclosure, library));
      await spreadsheets.add(join(folder, `disclosures/${id}.xlsx`), workbook(disclosure, library, siteRoot(settings)));
      for (const table of disclosure.tables) putOwn(`${id}/${table.id}.csv`, tableCsv(table));
      findings.add(id, checks(), agency.region);
      own += 2;
    },
    close: async () => {
      await spreadsheets.close();
      for (const { table, output } of csvs) {
        const file = output.close();
        if (file) whole.set(wholePath(table), file);
      }
      for (const [path, file] of [...index.close(), ...findings.close()]) whole.set(path, file);
      const parts = partitions.close();
      own += parts.length;
      for (const { path, columns, rows } of REGISTER_EXPORTS) putWhole(path, headerLine(columns) + csvText(rows(library)));
      const held = new Set(EXPORT_TABLES.filter((table) => whole.has(exportPath(table))).map(({ id }) => id));
      for (const [path, schema] of partSchemas(DISCLOSURE_EXPORTS, held)) putWhole(path, jsonText(schema));
      putWhole('parts.json', jsonText(partsIndex(parts)));
      putWhole('dictionary.json', jsonText(dataDictionary(library.kinds.values())));
      putWhole('datapackage.json', jsonText(dataPackage(whole, parts, settings.siteUrl ? site : undefined)));
    },
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
