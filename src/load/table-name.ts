import type { KindRegistry, TableKind } from '../fiscal/tables/index.ts';
import type { FaultDetail } from './fault.ts';

export interface TableName {
  readonly kind: TableKind;
  readonly occurrence: number;
}

/** Reads a table id, `<kind>` or `<kind>-<n>` from the second occurrence on, or says what is wrong with it. */
export function parseTableName(name: string, kinds: KindRegistry): TableName | FaultDetail {
  const bare = kinds.get(name);
  if (bare) return { kind: bare, occurrence: 1 };
  const [, id = '', number = ''] = /^(.+?)-(\d+)$/.exec(name) ?? [];
  const kind = kinds.get(id);
  if (!kind) return { code: 'table-kind-unknown', name };
  if (!/^(?:[2-9]|[1-9]\d+)$/.test(number)) return { code: 'table-number-malformed', name, kind: id };
  return { kind, occurrence: Number(number) };
}
