import { checkId, runChecks } from '../../src/fiscal/checks/index.ts';
import type { Disclosure, PublishedTable, Row } from '../../src/fiscal/disclosure.ts';
import { findings, withRows } from './mutate.ts';

/** Something left out of a table, and whether any rule that was silent before says so. */
export interface Omission {
  readonly disclosure: string;
  readonly kind: string;
  readonly row: string;
  /** Empty where the whole row is left out. */
  readonly column: string;
  /** Whether the row, or the cell, holds money other than zero. */
  readonly money: boolean;
  readonly total: boolean;
  readonly noticed: boolean;
}

/** Leaves every row of the account tables out, then every amount other than zero, one at a time, and asks the rules. */
export function* omissions(disclosure: Disclosure): Generator<Omission> {
  const known = findings(disclosure, runChecks({ disclosure, siblings: [] }));
  const noticed = (table: PublishedTable, rows: readonly Row[]): boolean => {
    const without = withRows(disclosure, table, rows);
    return runChecks({ disclosure: without, siblings: [] }).some((check) => check.outcome === 'finding' && !known.has(checkId(disclosure.id, check)));
  };
  for (const table of disclosure.tables) {
    if (table.kind.group !== 'finance' || table.form !== 'table') continue;
    const columns = table.columns.filter(({ column }) => column.type === 'amount').map(({ column }) => column.key);
    for (const row of table.rows) {
      const amounts = columns.filter((column) => row.cells[column]?.form === 'number' && /[1-9]/.test(row.cells[column].printed));
      const about = { disclosure: disclosure.id, kind: table.kind.id, row: row.key, total: row.total };
      yield { ...about, column: '', money: amounts.length > 0, noticed: noticed(table, table.rows.filter((other) => other !== row)) };
      for (const column of amounts) {
        const blank: Row = { ...row, cells: { ...row.cells, [column]: { form: 'blank', printed: '' } } };
        yield { ...about, column, money: true, noticed: noticed(table, table.rows.map((other) => (other === row ? blank : other))) };
      }
    }
  }
}
