import type { Disclosure, PublishedTable, Row } from './disclosure.ts';

/**
 * Whether a table shows in so many words or figures that nothing was spent: it is printed empty with
 * a note, or every figure in it is zero. Blank cells alone show nothing. `spent` leaves out what was only planned:
 * a budget that was not spent has no trips to count, but its change is still to be explained.
 */
export function nothingSpent(table: PublishedTable, of: 'spent' | 'planned-or-spent'): boolean {
  if (table.state === 'published-empty') return table.note !== '';
  const figures = ownRows(table).flatMap((row) => Object.entries(row.cells).flatMap(([column, cell]) => (cell.form === 'number' && (of === 'planned-or-spent' || !PLANNED.has(column)) ? [cell.value] : [])));
  return figures.length > 0 && figures.every(({ units }) => units === 0n);
}

/**
 * Whether the text says so of a table that leaves the figures in question blank: every amount that it states of the table,
 * what was planned aside, is zero, and there is one.
 */
export function saidNotSpent({ tables }: Disclosure, table: PublishedTable): boolean {
  const spent = ownRows(table).some((row) => Object.entries(row.cells).some(([column, cell]) => cell.form === 'number' && cell.value.units !== 0n && !PLANNED.has(column)));
  if (spent) return false;
  const said = tables.filter(({ kind }) => kind.id === 'statements').flatMap(({ rows }) => rows);
  const amounts = said.flatMap(({ cells, label }) => {
    const { measure, table: of, value } = cells;
    const about = of?.printed === table.id && measure?.printed === 'amount' && !/预算(?:数)?$/.test(label);
    return about && value?.form === 'number' ? [value.value] : [];
  });
  return amounts.length > 0 && amounts.every(({ units }) => units === 0n);
}

const PLANNED: ReadonlySet<string> = new Set(['budget']);

/** Rows of the subject itself, without what is printed beside it (meetings beside the three public expenses) and a total that contains that. */
function ownRows({ kind, rows }: PublishedTable): readonly Row[] {
  const others = new Set<string>();
  for (const identity of kind.identities ?? []) {
    if (identity.type !== 'line-sum' || !identity.beside) continue;
    const beside = identity.beside.filter((line) => rows.some((row) => row.line === line));
    if (beside.length > 0) for (const line of [...beside, identity.total]) others.add(line);
  }
  return rows.filter(({ line }) => line === undefined || !others.has(line));
}
