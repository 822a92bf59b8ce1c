import { codeDepth, parentCode } from '../classification.ts';
import type { PublishedTable, Row } from '../disclosure.ts';
import { moneyColumns } from './cells.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum } from './sum-check.ts';

/** Code of a row, printed or looked up by name in tables without codes (`item-30101`). */
export function rowCode(row: Row): string {
  return row.code || (/^(?:.*-)?item-(\d+)$/.exec(row.key)?.[1] ?? '');
}

/** Every code equals the sum of the codes directly below it (项 -> 款 -> 类). */
export const codeHierarchy: Rule = {
  name: 'code-hierarchy',
  family: 'code hierarchy',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of hierarchical(disclosure.tables)) {
      for (const parent of table.rows) {
        const code = rowCode(parent);
        const children = code ? table.rows.filter((row) => parentCode(rowCode(row)) === code) : [];
        if (children.length === 0) continue;
        for (const column of moneyColumns(table)) {
          const check = checkSum('code-hierarchy', disclosure, table, { row: parent, column }, children.map((row) => ({ row, column })));
          if (check) yield check;
        }
      }
    }
  },
};

/** The 合计 line equals the sum of the first-level codes, in every money column. */
export const columnTotals: Rule = {
  name: 'column-totals',
  family: 'column sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of hierarchical(disclosure.tables)) {
      const tops = table.rows.filter((row) => codeDepth(rowCode(row)) === 1);
      for (const total of table.rows.filter((row) => row.total)) {
        const parts = tops.filter((row) => !total.side || !row.side || row.side === total.side);
        if (parts.length === 0) continue;
        for (const column of moneyColumns(table)) {
          const check = checkSum('column-totals', disclosure, table, { row: total, column }, parts.map((row) => ({ row, column })));
          if (check) yield check;
        }
      }
    }
  },
};

function hierarchical(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  return tables.filter((table) => table.kind.identities?.some((identity) => identity.type === 'code-hierarchy'));
}
