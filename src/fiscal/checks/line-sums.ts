import type { PublishedTable, Row } from '../disclosure.ts';
import type { Identity } from '../tables/kind.ts';
import { moneyColumns } from './cells.ts';
import { indexOf } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum, kindest } from './sum-check.ts';

/** Named lines that are the sum of other named lines (收入总计 = 本年收入 + 上年结转, 车辆 = 购置 + 运行). */
export const lineSums: Rule = {
  name: 'line-sums',
  family: 'line sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        const sum = resolve(table, identity);
        if (!sum) continue;
        for (const column of moneyColumns(table)) {
          const checks = sum.readings.map((parts) => checkSum('line-sums', disclosure, table, { row: sum.total, column }, parts.map((row) => ({ row, column }))));
          const check = kindest(checks);
          if (check) yield sum.complete || check.outcome !== 'finding' ? check : undecided(check);
        }
      }
    }
  },
};

/** The rows that an identity of named lines speaks of, where this table prints them. */
interface Resolved {
  readonly total: Row;
  /** Ways to read the identity in this document; one that agrees is enough. */
  readonly readings: readonly (readonly Row[])[];
  /** Whether every part that the total needs is printed as a line. */
  readonly complete: boolean;
}

function resolve(table: PublishedTable, identity: Identity): Resolved | undefined {
  const { byKey } = indexOf(table);
  if (identity.type === 'line-sum') {
    const total = byKey.get(identity.total);
    const rows = (keys: readonly string[]): readonly Row[] => keys.flatMap((key) => byKey.get(key) ?? []);
    const parts = rows(identity.parts);
    if (!total || parts.length === 0) return undefined;
    const core = identity.parts.filter((key) => !identity.beside?.includes(key));
    const complete = !identity.whole || core.every((key) => byKey.has(key));
    return { total, complete, readings: identity.beside ? [parts, rows(core)] : [parts] };
  }
  if (identity.type === 'side-sum') {
    const total = byKey.get(identity.total);
    if (!total) return undefined;
    const before = table.rows.slice(0, table.rows.indexOf(total));
    const parts = before.filter((row) => row.side === identity.side && !row.total && row.level === 1);
    return parts.length === 0 ? undefined : { total, complete: true, readings: [parts] };
  }
  return undefined;
}

function undecided(check: Check): Check {
  return { ...check, outcome: 'undecidable', severity: undefined, reason: 'no-counterpart', recomputed: '', difference: '' };
}
