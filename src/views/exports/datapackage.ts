import { EXPORT_FILES, type ExportFile, JSON_FILES, PACKAGE, partTitle } from '../../labels/exports.ts';
import { EXPORT_TABLES, exportPath, type ExportTable } from './files.ts';
import { type Part, type PartFormat, partSchemaPath } from './parts.ts';
import { tableSchema } from './table-schema.ts';

/** Size and hash of a written file, by its path below `data/`. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

const MEDIA_TYPES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet', json: 'application/json' } as const;
const RESOURCE = 'https://datapackage.org/profiles/2.0/dataresource.json';

/**
 * datapackage.json (Data Package v2): every file about the whole set, with its size, hash and schema.
 * Parts share the schema of their table by reference, so that the description stays small.
 */
export function dataPackage(written: ReadonlyMap<string, WrittenFile>, parts: readonly Part[], homepage: string | undefined) {
  const held = new Set<ExportFile>(EXPORT_TABLES.filter((table) => written.has(exportPath(table))).map(({ id }) => id));
  const whole = EXPORT_TABLES.filter(({ id }) => held.has(id));
  const json = [...written.keys()].filter((path) => path.endsWith('.json')).sort();
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingzhang',
    title: PACKAGE.title,
    description: PACKAGE.description,
    keywords: PACKAGE.keywords,
    licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: PACKAGE.licence }],
    ...(homepage ? { homepage } : {}),
    resources: [
      ...whole.map((table) => tableResource(table, written, held)),
      ...parts.map(partResource),
      ...json.map((path) => jsonResource(path, written)),
    ],
  };
}

function fileFacts(path: string, format: keyof typeof MEDIA_TYPES, file: WrittenFile | undefined) {
  return {
    path,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    ...(file ? { bytes: file.bytes, hash: `sha256:${file.sha256}` } : {}),
  };
}

const DIALECT = { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', lineTerminator: '\n' };

function tableResource(table: ExportTable, written: ReadonlyMap<string, WrittenFile>, held: ReadonlySet<ExportFile>) {
  const { title, description } = EXPORT_FILES[table.id];
  const path = exportPath(table);
  return { $schema: RESOURCE, name: table.id as string, type: 'table', title: title as string, description: description as string, ...fileFacts(path, 'csv', written.get(path)), dialect: DIALECT, schema: tableSchema(table, held) };
}

function partResource(part: Part) {
  const { table, province, year, format, path } = part;
  return {
    $schema: RESOURCE,
    name: `${table}-${province}-${year}-${format}`,
    type: 'table',
    title: partTitle(EXPORT_FILES[table].title, province, year),
    ...fileFacts(path, format, part),
    ...(format === 'csv' ? { dialect: DIALECT } : {}),
    schema: partSchemaPath(table, format),
  };
}

function jsonResource(path: string, written: ReadonlyMap<string, WrittenFile>) {
  const stem = path.replace(/\.json$/, '');
  const wording = (JSON_FILES as Readonly<Record<string, { title: string; description: string }>>)[stem.split('/')[0] ?? ''];
  return { $schema: RESOURCE, name: `${stem.replaceAll('/', '-')}-json`, title: wording?.title ?? stem, ...(wording ? { description: wording.description } : {}), ...fileFacts(path, 'json', written.get(path)) };
}

/** Schemas that parts refer to, by their path below `data/`. */
export function partSchemas(tables: readonly ExportTable[], held: ReadonlySet<ExportFile>): ReadonlyMap<string, object> {
  const formats: readonly PartFormat[] = ['csv', 'parquet'];
  return new Map(tables.flatMap((table) => formats.map((format) => [partSchemaPath(table.id, format), tableSchema(table, held, format)] as const)));
}
