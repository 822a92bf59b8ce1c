import { EXPORT_FILES, PACKAGE } from '../../labels/exports.ts';
import { columnDescription, EXPORT_TABLES, exportPath, type ExportTable } from './files.ts';

/** Size and hash of a written file, by its path below `data/`. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

const FIELD_TYPES: Readonly<Record<string, 'integer' | 'number'>> = { fiscal_year: 'integer', page: 'integer', form: 'integer', value: 'number' };

/** datapackage.json (Data Package v2) of the CSV files, with each file's size and hash. */
export function dataPackage(written: ReadonlyMap<string, WrittenFile>, homepage: string | undefined) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingzhang',
    title: PACKAGE.title,
    description: PACKAGE.description,
    ...(homepage ? { homepage } : {}),
    resources: EXPORT_TABLES.map((file) => resource(file, written.get(exportPath(file)))),
  };
}

function resource(table: ExportTable, written: WrittenFile | undefined) {
  const { id, columns, key } = table;
  const path = exportPath(table);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: id,
    type: 'table',
    path,
    title: EXPORT_FILES[id].title,
    description: EXPORT_FILES[id].description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(written ? { bytes: written.bytes, hash: `sha256:${written.sha256}` } : {}),
    dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', lineTerminator: '\n' },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((name) => ({ name, type: FIELD_TYPES[name] ?? 'string', description: columnDescription(id, name) })),
      ...(key ? { primaryKey: key } : {}),
    },
  };
}
