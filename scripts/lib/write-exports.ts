import { join } from 'node:path';
import type { Disclosure } from '../../src/fiscal/disclosure.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { dataPackage, type WrittenFile } from '../../src/views/exports/datapackage.ts';
import { dataDictionary } from '../../src/views/exports/dictionary.ts';
import { disclosureDocument } from '../../src/views/exports/disclosure-json.ts';
import { disclosureEntry } from '../../src/views/exports/disclosures.ts';
import { FACT_COLUMNS, factLines } from '../../src/views/exports/facts.ts';
import { CSV_EXPORTS, headerLine } from '../../src/views/exports/files.ts';
import { tableCsv } from '../../src/views/exports/table-csv.ts';
import { openHashed, writeHashed } from './hashed-file.ts';
import { FindingsWriter, siblingIds } from './write-findings.ts';

export interface ExportOptions {
  /** Origin and base path with which addresses begin, ending with a slash. */
  readonly site: string;
  /** Address of the published site, where it is known. */
  readonly homepage?: string | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes every machine-readable file into `folder` (the site's `data/`), one disclosure in memory at a time.
 * @returns size and hash of each file by its path below `folder`
 */
export function writeExports(library: Library, folder: string, { site, homepage, onProgress }: ExportOptions): ReadonlyMap<string, WrittenFile> {
  const written = new Map<string, WrittenFile>();
  const put = (path: string, text: string): void => void written.set(path, writeHashed(join(folder, path), text));
  const csvs = CSV_EXPORTS.map((file) => ({ ...file, output: openHashed(join(folder, file.path)) }));
  const index = openHashed(join(folder, 'disclosures.json'));
  const findings = new FindingsWriter(folder);
  const siblings = siblingIds(library.disclosures);
  for (const { columns, output } of csvs) output.write(headerLine(columns));
  for (const [at, head] of library.disclosures.entries()) {
    const disclosure = required(library, head.id);
    for (const { lines, output } of csvs) for (const text of lines(disclosure, library)) output.write(text);
    index.write(`${at === 0 ? '[' : ','}\n${JSON.stringify(disclosureEntry(disclosure, library, site))}`);
    put(`disclosures/${disclosure.id}.json`, `${JSON.stringify(disclosureDocument(disclosure, library, site))}\n`);
    put(`disclosures/${disclosure.id}.csv`, headerLine(FACT_COLUMNS) + [...factLines(disclosure, library)].join(''));
    for (const table of disclosure.tables) put(`disclosures/${disclosure.id}/${table.id}.csv`, tableCsv(table));
    const others = (siblings.get(disclosure.id) ?? []).map((id) => required(library, id));
    written.set(...findings.add(disclosure, others, library.agencies.get(disclosure.agency)?.region ?? ''));
    onProgress?.(at + 1, library.disclosures.length);
  }
  index.write(library.disclosures.length === 0 ? '[]\n' : '\n]\n');
  for (const { path, output } of csvs) written.set(path, output.close());
  written.set('disclosures.json', index.close());
  for (const [path, file] of findings.close()) written.set(path, file);
  put('dictionary.json', `${JSON.stringify(dataDictionary(library.kinds.values()), undefined, 1)}\n`);
  put('datapackage.json', `${JSON.stringify(dataPackage(written, homepage), undefined, 1)}\n`);
  return written;
}

function required(library: Library, id: string): Disclosure {
  const { disclosure } = loadDisclosure(library, id);
  if (!disclosure) throw new Error(`disclosure ${id} passed the check but cannot be loaded`);
  return disclosure;
}
