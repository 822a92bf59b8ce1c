import { checkId, type Check, runChecks } from '../../src/fiscal/checks/index.ts';
import { tablePrecision } from '../../src/fiscal/checks/cells.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../../src/fiscal/decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../src/fiscal/disclosure.ts';

export type Change = 'tolerance' | 'swap';

/** One changed figure and whether any rule that was silent before found it. */
export interface Mutation {
  readonly disclosure: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly change: Change;
  readonly from: string;
  readonly to: string;
  readonly noticed: boolean;
  /** Rules that noticed it. */
  readonly by: readonly string[];
}

/** Ids of the findings among checks. */
export function findings(disclosure: Disclosure, checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.filter((check) => check.outcome === 'finding').map((check) => checkId(disclosure.id, check)));
}

/**
 * Fewest addends of any sum in which each cell takes part: the tightest tolerance that holds it.
 * Rates, shares and products have tolerances of another kind and are left aside.
 */
function tightest(checks: readonly Check[]): ReadonlyMap<string, number> {
  const fewest = new Map<string, number>();
  for (const check of checks) {
    const isSum = check.difference !== '' && check.unit !== '%' && check.terms.length > 0 && check.terms.every(({ sign }) => sign === '+' || sign === '-');
    if ((check.outcome !== 'pass' && check.outcome !== 'rounding') || !isSum) continue;
    for (const place of [check.place, ...check.terms.map((term) => term.place)]) {
      const cell = `${place.row}/${place.column}`;
      fewest.set(cell, Math.min(fewest.get(cell) ?? Infinity, check.terms.length));
    }
  }
  return fewest;
}

/** The figure moved up by just more than (n + 1) halves of the last printed place. */
function pastTolerance(value: Decimal, precision: number, addends: number): Decimal {
  const steps = BigInt(Math.floor((addends + 1) / 2) + 1);
  const decimals = Math.max(precision, value.decimals);
  return { units: value.units * 10n ** BigInt(decimals - value.decimals) + steps * 10n ** BigInt(decimals - precision), decimals };
}

/** The figure with its first two unlike neighbouring digits swapped, or undefined where no swap changes it. */
export function swapDigits(value: Decimal): Decimal | undefined {
  const text = formatDecimal(value);
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    if (next === undefined || text[place] === text[next]) continue;
    const swapped = [...text];
    swapped[place] = text[next] ?? '';
    swapped[next] = text[place] ?? '';
    return parseDecimal(swapped.join(''));
  }
  return undefined;
}

/** The disclosure with one cell changed; everything else is shared. */
function withCell(disclosure: Disclosure, table: PublishedTable, row: Row, column: string, value: Decimal): Disclosure {
  const changed: Row = { ...row, cells: { ...row.cells, [column]: { form: 'number', printed: formatDecimal(value), value } } };
  return withRows(disclosure, table, table.rows.map((candidate) => (candidate === row ? changed : candidate)));
}

/** The disclosure with other rows in one table; everything else is shared. */
export function withRows(disclosure: Disclosure, table: PublishedTable, rows: readonly Row[]): Disclosure {
  return { ...disclosure, tables: disclosure.tables.map((other) => (other === table ? { ...table, rows } : other)) };
}

/** Changes every amount cell of a disclosure, one at a time and in both ways, and asks the rules. */
export function* mutations(disclosure: Disclosure, siblings: readonly Disclosure[]): Generator<Mutation> {
  const before = runChecks({ disclosure, siblings });
  const known = findings(disclosure, before);
  const addends = tightest(before);
  for (const table of disclosure.tables) {
    const precision = tablePrecision(table);
    const columns = table.columns.filter(({ column }) => column.type === 'amount').map(({ column }) => column.key);
    for (const row of table.rows) {
      for (const column of columns) {
        const cell = row.cells[column];
        if (cell?.form !== 'number') continue;
        const near = pastTolerance(cell.value, precision, addends.get(`${row.address}/${column}`) ?? 1);
        for (const [change, value] of [['tolerance', near], ['swap', swapDigits(cell.value)]] as const) {
          if (!value) continue;
          const mutated = withCell(disclosure, table, row, column, value);
          const after = runChecks({ disclosure: mutated, siblings }).filter((check) => check.outcome === 'finding' && !known.has(checkId(disclosure.id, check)));
          yield {
            disclosure: disclosure.id,
            table: table.id,
            row: row.key,
            column,
            change,
            from: cell.printed,
            to: formatDecimal(value),
            noticed: after.length > 0,
            by: [...new Set(after.map((check) => check.rule))],
          };
        }
      }
    }
  }
}
