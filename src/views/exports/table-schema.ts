import { columnTitle, EXPORT_FILES, type ExportFile } from '../../labels/exports.ts';
import { fieldConstraints, fieldType } from './fields.ts';
import { columnDescription, type ExportTable, type ForeignKey } from './files.ts';

/** A field as Data Package v2's Table Schema describes it; `unitField` is ours: the column that says the unit. */
export interface SchemaField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly title: string;
  readonly description: string;
  readonly constraints?: object;
  readonly unitField?: string;
}

/**
 * Table Schema of an export. An empty cell means that there is nothing to say (no code, no page): a blank cell of a
 * document has no row in facts.csv, and a printed 0.00 has one with its zero.
 * @param held files that foreign keys may point to
 */
export function tableSchema(table: ExportTable, held: ReadonlySet<ExportFile>, format: 'csv' | 'parquet' = 'csv') {
  const foreign = (table.foreign ?? []).filter(({ file }) => held.has(file));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    title: EXPORT_FILES[table.id].title,
    fields: table.columns.flatMap((name) => schemaFields(table, name, format)),
    missingValues: [''],
    ...(table.key ? { primaryKey: [...table.key] } : {}),
    ...(foreign.length > 0 ? { foreignKeys: foreign.map((key) => foreignKey(table.id, key)) } : {}),
  };
}

function schemaFields({ id, columns }: ExportTable, name: string, format: 'csv' | 'parquet'): readonly SchemaField[] {
  const type = fieldType(id, name);
  const constraints = fieldConstraints(id, name);
  const field: SchemaField = {
    name,
    type: type === 'decimal' ? 'number' : type,
    title: columnTitle(id, name),
    description: columnDescription(id, name),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(type === 'decimal' && columns.includes('unit') ? { unitField: 'unit' } : {}),
  };
  if (type !== 'decimal' || format === 'csv') return [field];
  const text = `${name}_text`;
  return [field, { ...field, name: text, type: 'string', title: columnTitle(id, text) }];
}

function foreignKey(file: ExportFile, { fields, file: other, references }: ForeignKey): object {
  return { fields: [...fields], reference: { ...(other === file ? {} : { resource: other }), fields: [...references] } };
}
