import type { Row } from '../disclosure.ts';
import { formatDecimal } from '../decimal.ts';
import { cellFacts, figure, isUncertain, place, tablePrecision, term } from './cells.ts';
import { indexOf } from './index-of.ts';
import { compareDerived, exactly, multiplyIntervals, printed, roundFraction } from './interval.ts';
import type { Check, CheckContext, Rule, UndecidableReason } from './rule.ts';
import { signed, widen } from './tolerance.ts';
import { subtractDecimals } from '../decimal.ts';

/** quantity × price = amount: true when some price that rounds to the printed one gives the printed amount. */
export const products: Rule = {
  name: 'products',
  family: 'procurement quantity × price',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'product') continue;
        const { columns } = indexOf(table);
        if (![identity.quantity, identity.price, identity.total].every((column) => columns.has(column))) continue;
        for (const row of table.rows) {
          const quantity = figure(row, identity.quantity);
          const price = figure(row, identity.price);
          const total = figure(row, identity.total);
          /* A subtotal has an amount and nothing to multiply. */
          if (!quantity && !price) continue;
          const base = {
            rule: 'products',
            key: `${row.address}/${identity.total}`,
            place: place(disclosure, table, row, identity.total),
            unit: table.unit,
            stated: row.cells[identity.total]?.printed ?? '',
            terms: [term(disclosure, table, row, identity.quantity), term(disclosure, table, row, identity.price, '×')],
            places: [place(disclosure, table, row, identity.quantity), place(disclosure, table, row, identity.price)],
            facts: cellFacts(table, row, identity.total),
          };
          const reason = missing(row, [identity.quantity, identity.price, identity.total]);
          if (!quantity || !price || !total || reason) {
            yield { ...base, outcome: 'undecidable', reason: reason ?? 'blank', recomputed: '', difference: '' };
            continue;
          }
          const precision = tablePrecision(table);
          const product = multiplyIntervals(exactly(quantity), printed(price, precision));
          const { agreement } = compareDerived(widen(total, precision), product);
          const exact = roundFraction(product.nominal, quantity.decimals + Math.max(price.decimals, precision));
          const gap = subtractDecimals(total, exact);
          const outcome = gap.units === 0n ? 'pass' : agreement === 'contradicts' ? 'finding' : 'rounding';
          const recomputed = { ...base, recomputed: formatDecimal(exact), difference: signed(gap) };
          yield { ...recomputed, outcome, severity: outcome === 'finding' ? 'error' : undefined, facts: agreement === 'truncation' ? { ...base.facts, kind: 'truncation' } : base.facts };
        }
      }
    }
  },
};

function missing(row: Row, columns: readonly string[]): UndecidableReason | undefined {
  if (columns.some((column) => figure(row, column) === undefined)) return 'blank';
  return columns.some((column) => isUncertain(row, column)) ? 'uncertain' : undefined;
}
