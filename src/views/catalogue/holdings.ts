import { type Disclosure, type DisclosureHead, TABLE_STATES, type TableState } from '../../fiscal/disclosure.ts';
import { TABLE_KINDS, type TableKind } from '../../fiscal/tables/index.ts';

/** Kinds that are tables of the document: the narrative ones hold what we made of its text. */
export function publishedKinds(kinds: readonly TableKind[] = TABLE_KINDS): readonly TableKind[] {
  return kinds.filter(isPublished);
}

/** Whether a kind is a table of the document, with titles over its columns. */
export function isPublished(kind: TableKind): boolean {
  return kind.group !== 'narrative' && kind.id !== 'performance-terms';
}

/** Titles of the kinds of table in each state, in canonical order. */
export function kindsByState(disclosure: DisclosureHead, kinds: readonly TableKind[] = TABLE_KINDS): Readonly<Record<TableState, readonly string[]>> {
  const titles = (state: TableState): readonly string[] =>
    publishedKinds(kinds)
      .filter((kind) => disclosure.states[kind.id] === state)
      .map((kind) => kind.title);
  return Object.fromEntries(TABLE_STATES.map((state) => [state, titles(state)])) as Record<TableState, readonly string[]>;
}

/** Tables of the documents and the printed figures in them. */
export function countFigures(disclosures: readonly Disclosure[]): { readonly tables: number; readonly figures: number } {
  const kinds = new Set(publishedKinds().map((kind) => kind.id));
  const tables = disclosures.flatMap((disclosure) => disclosure.tables).filter((table) => kinds.has(table.kind.id));
  const figures = tables.flatMap((table) => table.rows).flatMap((row) => Object.values(row.cells)).filter((cell) => cell.form === 'number');
  return { tables: tables.length, figures: figures.length };
}
