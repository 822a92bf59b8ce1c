import type { Disclosure, TableState } from '../../fiscal/disclosure.ts';
import { TABLE_STATES } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import type { KindRegistry } from '../../fiscal/tables/index.ts';

export interface CoveredKind {
  readonly title: string;
  /** Occurrences in the document; empty where there is none. */
  readonly tables: readonly { readonly id: string; readonly note: string }[];
  /** What the document prints of it and this collection does not hold. */
  readonly missing: readonly string[];
}

export interface CoverageGroup {
  readonly state: TableState;
  readonly kinds: readonly CoveredKind[];
}

/** Every kind of table that has a state in this document, states in a fixed order, kinds as documents usually print them. */
export function coverage(disclosure: Disclosure, kinds: KindRegistry): readonly CoverageGroup[] {
  const printed = Map.groupBy(
    [...kinds.values()].filter((kind) => kind.group !== 'narrative' && !kind.id.endsWith('-terms')),
    ({ id }) => disclosure.states[id],
  );
  const tables = Map.groupBy(disclosure.tables, ({ kind }) => kind.id);
  return TABLE_STATES.flatMap((state) => {
    const own = printed.get(state)?.map(({ id, title }) => ({ title, tables: tables.get(id) ?? [], missing: missingOf(disclosure, id) }));
    return own ? [{ state, kinds: own }] : [];
  });
}

function missingOf({ tables, unentered = [] }: Disclosure, kind: string): readonly string[] {
  const parts = tables.flatMap((table) => (table.kind.id === kind && table.missing !== undefined ? [table.missing] : []));
  return [...parts, ...unentered.filter((one) => one.kind === kind).map(({ title }) => PAGE.unentered(title))];
}
