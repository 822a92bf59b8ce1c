import type { TableKind } from '../../fiscal/tables/index.ts';
import { EXPORT_FILES } from '../../labels/exports.ts';
import { columnDescription, CSV_EXPORTS } from './files.ts';

/** The data dictionary: every export's columns, and every kind of table, from the descriptions that everything else derives from. */
export function dataDictionary(kinds: Iterable<TableKind>) {
  return {
    exports: CSV_EXPORTS.map(({ id, path, columns }) => ({
      path,
      title: EXPORT_FILES[id].title,
      description: EXPORT_FILES[id].description,
      columns: columns.map((name) => ({ name, description: columnDescription(id, name) })),
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
