import { type Decimal, formatDecimal, rescale, subtractDecimals } from '../decimal.ts';
import { figure, place, term } from './cells.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { signed } from './tolerance.ts';

/** quantity × price = amount: true when some pair of values that round to the printed quantity and price gives the printed amount. */
export const products: Rule = {
  name: 'products',
  family: 'procurement quantity × price',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'product') continue;
        for (const row of table.rows) {
          const quantity = figure(row, identity.quantity);
          const price = figure(row, identity.price);
          const total = figure(row, identity.total);
          if (!quantity || !price || !total) continue;
          const exact = multiply(quantity, price);
          const gap = subtractDecimals(total, exact);
          /* A printed price stands for ± half its last place, times the quantity; the total for ± half of its own. */
          const slack = addHalf(multiply(quantity, { units: 1n, decimals: price.decimals }), { units: 1n, decimals: total.decimals });
          const outcome = gap.units === 0n ? 'pass' : within(gap, slack) ? 'rounding' : 'finding';
          yield {
            rule: 'products',
            key: `${row.address}/${identity.total}`,
            outcome,
            severity: outcome === 'finding' ? 'error' : undefined,
            place: place(disclosure, table, row, identity.total),
            unit: table.unit,
            stated: row.cells[identity.total]?.printed ?? '',
            recomputed: formatDecimal(exact),
            difference: signed(gap),
            terms: [term(disclosure, table, row, identity.quantity), term(disclosure, table, row, identity.price, '×')],
            places: [place(disclosure, table, row, identity.quantity), place(disclosure, table, row, identity.price)],
          };
        }
      }
    }
  },
};

function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, decimals: a.decimals + b.decimals };
}

/** (a + b) / 2, exact: one more decimal, times five. */
function addHalf(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: (rescale(a, decimals).units + rescale(b, decimals).units) * 5n, decimals: decimals + 1 };
}

function within(gap: Decimal, slack: Decimal): boolean {
  const decimals = Math.max(gap.decimals, slack.decimals);
  const size = rescale(gap, decimals).units;
  return (size < 0n ? -size : size) <= rescale(slack, decimals).units;
}
