import type { PublishedTable, Row } from '../disclosure.ts';
import type { Identity } from '../tables/kind.ts';
import { moneyColumns } from './cells.ts';
import { indexOf } from './index-of.ts';
import { changed } from './lazy-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkRows, kindest } from './sum-check.ts';

const NONE: readonly Identity[] = [];

/** Named lines that are the sum of other named lines (收入总计 = 本年收入 + 上年结转, 车辆 = 购置 + 运行). */
export const lineSums: Rule = {
  name: 'line-sums',
  family: 'line sums',
  severity: 'error',
  scope: 'table',
  check({ disclosure }: CheckContext): readonly Check[] {
    const checks: Check[] = [];
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? NONE) {
        const sum = resolve(table, identity);
        if (!sum) continue;
        const { complete, name, readings, total } = sum;
        for (const column of moneyColumns(table)) {
          const [first, second] = readings.map((parts) => checkRows('line-sums', disclosure, table, total, parts, column));
          const check = second ? kindest([first, second]) : first;
          if (check) checks.push(named(complete || (check.outcome !== 'finding' && check.reason !== 'blank') ? check : undecided(check), name));
        }
      }
    }
    return checks;
  },
};

/** The rows that an identity of named lines speaks of, where this table prints them. */
interface Resolved {
  readonly total: Row;
  /** Ways to read the identity in this document; one that agrees is enough. */
  readonly readings: readonly (readonly Row[])[];
  /** Whether every part that the total needs is printed as a line. */
  readonly complete: boolean;
  readonly name?: string | undefined;
}

function resolve(table: PublishedTable, identity: Identity): Resolved | undefined {
  if (identity.type === 'line-sum') {
    const { byKey } = indexOf(table);
    const total = byKey.get(identity.total);
    const parts = total ? rowsOf(byKey, identity.parts) : [];
    if (!total || parts.length === 0) return undefined;
    const { beside, name, unless, whole } = identity;
    if (unless !== undefined && byKey.has(unless)) return undefined;
    const core = beside ? identity.parts.filter((key) => !beside.includes(key)) : identity.parts;
    return { total, name, complete: !whole || core.every((key) => byKey.has(key)), readings: beside ? [parts, rowsOf(byKey, core)] : [parts] };
  }
  if (identity.type === 'side-sum') {
    const total = indexOf(table).byKey.get(identity.total);
    if (!total) return undefined;
    const parts: Row[] = [];
    for (const row of table.rows) {
      if (row === total) break;
      if (row.side === identity.side && !row.total && row.level === 1) parts.push(row);
    }
    return parts.length === 0 ? undefined : { total, complete: true, readings: [parts.flatMap((row) => filledOf(table, row))] };
  }
  return undefined;
}

/** A line that is the sum of others stands for them; where it is blank and they are not, they stand for it. */
function filledOf(table: PublishedTable, row: Row): readonly Row[] {
  const hasFigure = ({ cells }: Row): boolean => moneyColumns(table).some((column) => cells[column]?.form === 'number');
  if (hasFigure(row)) return [row];
  const own = table.kind.identities?.find((each) => each.type === 'line-sum' && each.total === row.key);
  const parts = own?.type === 'line-sum' ? rowsOf(indexOf(table).byKey, own.parts) : [];
  return parts.some(hasFigure) ? parts : [row];
}

function rowsOf(byKey: ReadonlyMap<string, Row>, keys: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  for (const key of keys) {
    const row = byKey.get(key);
    if (row) rows.push(row);
  }
  return rows;
}

/** Two sums of one line are two checks. */
function named(check: Check, name: string | undefined): Check {
  return name === undefined ? check : changed(check, { key: `${check.key}/${name}` });
}

function undecided(check: Check): Check {
  return changed(check, { outcome: 'undecidable', severity: undefined, reason: 'no-counterpart', recomputed: '', difference: '' });
}
