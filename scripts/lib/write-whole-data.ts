import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataPackage, partSchemas, type WrittenFile } from '../../src/views/exports/datapackage.ts';
import { dataDictionary } from '../../src/views/exports/dictionary.ts';
import { correctionsJson } from '../../src/views/exports/corrections.ts';
import { csvText } from '../../src/views/exports/csv.ts';
import { DISCLOSURE_EXPORTS, EXPORT_TABLES, exportPath, headerLine, REGISTER_EXPORTS, wholePath } from '../../src/views/exports/files.ts';
import { type Part, partsIndex } from '../../src/views/exports/parts.ts';
import { joinCsv } from './exports/joined-csv.ts';
import { WHOLE_LIMIT } from './exports/limits.ts';
import { writeHashed } from './hashed-file.ts';
import type { Contribution } from './site/contribution.ts';
import type { WholeContext } from './site/scope.ts';
import { writeEntries } from './write-entries.ts';
import { writeFindings } from './write-findings.ts';

/** What a build leaves for the next: the files about the whole set, by path below `data/`, and the parts by province and year. */
export interface WholeData {
  readonly files: ReadonlyMap<string, WrittenFile>;
  readonly parts: readonly Part[];
}

/**
 * Writes every machine-readable file about the whole set into the site's `data/`.
 * @param own contributions of all disclosures, agency by agency
 * @param parts every part of the divided tables as it is now, whether it was written anew or stands in the site as before
 * @param before what the build before left
 */
export async function writeWholeData(context: WholeContext, own: readonly { readonly agency: string; readonly contributions: readonly Pick<Contribution, 'id' | 'log' | 'entryBytes'>[] }[], parts: readonly Part[], before: WholeData): Promise<WholeData> {
  const { folder, library, previous, scope, settings } = context;
  const data = join(folder, 'data');
  const site = (settings.siteUrl ?? '') + settings.basePath;
  const files = new Map<string, WrittenFile>();
  const put = (path: string, content: string): void => void files.set(path, writeHashed(join(data, path), content));
  const json = (path: string, value: object): void => put(path, `${JSON.stringify(value, undefined, 1)}\n`);
  /* What was not written anew stands in the site as it was. */
  const locate = (path: string): string => (existsSync(join(data, path)) ? join(data, path) : join(previous, 'data', path));

  for (const table of DISCLOSURE_EXPORTS) {
    const csvOf = (all: readonly Part[]): readonly Part[] => all.filter((part) => part.table === table.id && part.format === 'csv');
    const csv = csvOf(parts);
    const path = wholePath(table);
    const header = headerLine(table.columns);
    const bytes = csv.reduce((sum, part) => sum + part.bytes - Buffer.byteLength(header), Buffer.byteLength(header));
    if (bytes > WHOLE_LIMIT) continue;
    /* Joined from the same, it is the same. */
    const known = scope.everything || JSON.stringify(csvOf(before.parts)) !== JSON.stringify(csv) ? undefined : before.files.get(path);
    files.set(path, known ?? (await joinCsv(join(data, path), csv.map((part) => locate(part.path)), header)));
  }
  const listed = own.map(({ agency, contributions }) => ({ agency, bytes: contributions.map(({ entryBytes }) => entryBytes) }));
  for (const [path, file] of writeEntries(context, listed, before.files)) files.set(path, file);
  for (const [path, file] of writeFindings(folder, own.flatMap(({ contributions }) => contributions), locate)) files.set(path, file);
  for (const { path, columns, rows } of REGISTER_EXPORTS) put(path, headerLine(columns) + csvText(rows(library)));
  const held = new Set(EXPORT_TABLES.filter((table) => files.has(exportPath(table))).map(({ id }) => id));
  for (const [path, schema] of partSchemas(DISCLOSURE_EXPORTS, held)) json(path, schema);
  json('parts.json', partsIndex(parts));
  json('dictionary.json', dataDictionary(library.kinds.values()));
  json('datapackage.json', dataPackage(files, parts, settings.siteUrl ? site : undefined));
  writeHashed(join(data, 'corrections.json'), correctionsJson(library.corrections));
  const present = new Set([...files.keys(), ...parts.map(({ path }) => path)]);
  for (const path of [...before.files.keys(), ...before.parts.map(({ path }) => path)]) if (!present.has(path)) context.drop(`data/${path}`);
  return { files, parts };
}
