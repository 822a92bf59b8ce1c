import type { Disclosure, TableState } from '../../fiscal/disclosure.ts';
import { TABLE_STATES } from '../../fiscal/disclosure.ts';
import type { KindRegistry } from '../../fiscal/tables/index.ts';

export interface CoveredKind {
  readonly title: string;
  /** Occurrences in the document; empty where there is none. */
  readonly tables: readonly { readonly id: string; readonly note: string }[];
}

export interface CoverageGroup {
  readonly state: TableState;
  readonly kinds: readonly CoveredKind[];
}

/** Every kind of table with its state in this document, states in a fixed order, kinds as documents usually print them. */
export function coverage(disclosure: Disclosure, kinds: KindRegistry): readonly CoverageGroup[] {
  const printed = [...kinds.values()].filter((kind) => kind.group !== 'narrative' && !kind.id.endsWith('-terms'));
  return TABLE_STATES.map((state) => ({
    state,
    kinds: printed
      .filter((kind) => (disclosure.states[kind.id] ?? 'not-published') === state)
      .map((kind) => ({ title: kind.title, tables: disclosure.tables.filter((table) => table.kind.id === kind.id).map(({ id, note }) => ({ id, note })) })),
  })).filter((group) => group.kinds.length > 0);
}
