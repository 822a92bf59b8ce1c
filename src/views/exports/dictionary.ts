import type { TableKind } from '../../fiscal/tables/index.ts';
import { columnTitle, EXPORT_FILES } from '../../labels/exports.ts';
import { columnDescription, EXPORT_TABLES, exportPath } from './files.ts';

/** The data dictionary: every export's columns, and every kind of table, from the descriptions that everything else derives from. */
export function dataDictionary(kinds: Iterable<TableKind>) {
  return {
    exports: EXPORT_TABLES.map((table) => ({
      path: exportPath(table),
      title: EXPORT_FILES[table.id].title,
      description: EXPORT_FILES[table.id].description,
      columns: table.columns.map((name) => ({ name, title: columnTitle(table.id, name), description: columnDescription(table.id, name) })),
    })),
    kinds: [...kinds].map(kindEntry),
  };
}

function kindEntry(kind: TableKind) {
  return {
    kind: kind.id,
    title: kind.title,
    aliases: kind.aliases,
    about: kind.about,
    group: kind.group,
    row_identity: kind.identity,
    classification: kind.classification ?? null,
    columns: kind.columns.map((column) => ({
      key: column.key,
      label: column.label,
      aliases: column.aliases ?? [],
      type: column.type,
      required: column.required ?? false,
      filled: column.filled ?? false,
      values: column.values ?? [],
      unit: column.unit ?? null,
      unit_from: column.unitFrom ?? null,
    })),
    lines: (kind.lines ?? []).map((line) => ({
      key: line.key,
      label: line.label,
      aliases: line.aliases ?? [],
      side: line.side ?? null,
      under: line.under ?? null,
      many: line.many ?? false,
      level: line.level ?? null,
      unit: line.unit ?? null,
      total: line.total ?? false,
    })),
    identities: kind.identities ?? [],
  };
}
