import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { saidNotSpent } from '../../nothing-spent.ts';
import { moneyColumns, place } from '../cells.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

const RULE = 'empty-tables';
const SAYS_EMPTY = /无数据|空表|没有数据|无内容/;

/** A table printed empty says so in a note or in the text (支出预算支出 0 万元), and a table that its note calls empty has no figures. */
export const emptyTables: Rule = {
  name: RULE,
  family: 'tables published empty',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      if (table.kind.group !== 'finance' || table.form !== 'table') continue;
      const saysEmpty = SAYS_EMPTY.test(table.note);
      const columns = moneyColumns(table);
      const isFilled = (row: Row): boolean => columns.some((column) => row.cells[column]?.form === 'number');
      if (!saysEmpty && table.rows.some(isFilled)) continue;
      const filled = table.rows.filter(isFilled).flatMap((row) => columns.flatMap((column) => (row.cells[column]?.form === 'number' ? [{ row, column }] : [])));
      yield check(disclosure, table, saysEmpty, filled);
    }
  },
};

function check(disclosure: Disclosure, table: PublishedTable, saysEmpty: boolean, filled: readonly { row: Row; column: string }[]): Check {
  const amounts = filled.filter(({ row, column }) => {
    const cell = row.cells[column];
    return cell?.form === 'number' && cell.value.units !== 0n;
  });
  /* Zeros in a table that is said to be empty say the same thing twice. */
  const kind = amounts.length > 0 ? 'figures-in-empty' : !saysEmpty && table.note === '' && !saidNotSpent(disclosure, table) ? 'no-note' : filled.length > 0 ? 'zeros' : 'noted';
  const [first] = amounts;
  return {
    rule: RULE,
    key: `${table.id}/empty`,
    outcome: kind === 'figures-in-empty' || kind === 'no-note' ? 'finding' : 'pass',
    severity: kind === 'figures-in-empty' ? 'error' : kind === 'no-note' ? 'warning' : undefined,
    place: first ? place(disclosure, table, first.row, first.column) : { disclosure: disclosure.id, table: table.id, row: table.rows[0]?.address ?? table.id, column: '' },
    stated: first ? (first.row.cells[first.column]?.printed ?? '') : '',
    recomputed: '',
    difference: '',
    unit: first ? table.unit : '',
    terms: [],
    places: amounts.slice(1).map(({ row, column }) => place(disclosure, table, row, column)),
    facts: { kind, table: table.title, note: table.note, label: first?.row.label ?? '' },
  };
}
