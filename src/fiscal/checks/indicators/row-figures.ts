import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { signed } from '../tolerance.ts';
import { boundOf, perWhat } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, namedIndicators, placeOf } from './indicator.ts';
import { type Counted, counted, type Mention, mentions } from './quantities.ts';

/**
 * The number in an indicator's description, and last year's in its basis, against its target.
 * Money and rates of one kind must agree; counts are only compared where they are the same, for a
 * description may count other things (42 家医院) than its target (100 次检查).
 */
export const rowFigures: Rule = {
  name: 'row-figures',
  family: 'two figures for one quantity in one row',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      const { quantity } = indicator;
      if (!quantity) continue;
      const target = counted(quantity, indicator.category === 'cost');
      const described = againstDescription(indicator, target);
      if (described) yield described;
      const based = againstBasis(indicator, target);
      if (based) yield based;
    }
  },
};

const PER_UNIT = /(?:每\p{Script=Han}{1,4}|均|均[为约]|单价)[^\p{Script=Han}\d]*$/u;
const SAYS_SO = /(?:达到?|不低于|不少于|为|在|≥|>|≤|<|=)$/;

/** The one number of a text that counts in the target's unit; undefined where none or several do. */
function sameUnit(text: string, { unit }: Counted, fits: (mention: Mention) => boolean): (Counted & { printed: string }) | undefined {
  const found = mentions(text).filter((mention) => counted(mention, true).unit === unit && fits(mention));
  const [only, ...more] = found;
  return only && more.length === 0 ? { ...counted(only, true), printed: only.printed } : undefined;
}

function againstDescription(indicator: Indicator, target: Counted): Check | undefined {
  const perUnit = perWhat(indicator.label + indicator.target) !== undefined;
  const found = sameUnit(indicator.description, target, ({ before }) => (target.unit === '%' ? SAYS_SO.test(before) : PER_UNIT.test(before) === perUnit));
  if (!found) return undefined;
  const equal = compareDecimals(found.value, target.value) === 0;
  /* A sum in a description may be another year's or the whole project's; a price or a rate is this one's. */
  const comparable = perUnit ? target.unit === '元' : target.unit === '%';
  return indicatorCheck('row-figures', indicator, 'target', {
    key: `${indicator.row.address}/target/description`,
    unit: target.unit,
    ...numbers(target.value, found.value),
    ...(equal ? { outcome: 'pass' } : comparable ? { outcome: 'finding', severity: perUnit ? 'error' : 'warning', assumptions: ['same-quantity'] } : { outcome: 'undecidable', reason: 'no-counterpart' }),
    places: [placeOf(indicator, 'description')],
    facts: { kind: 'description', other: found.printed },
  });
}

/** A basis that names a past year's figure: a floor below it asks for less than was reached. */
function againstBasis(indicator: Indicator, target: Counted): Check | undefined {
  const { basis, disclosure, quantity } = indicator;
  const year = Number(/(20\d{2})年/.exec(basis)?.[1] ?? 0);
  if (year === 0 || year >= disclosure.fiscalYear || boundOf(quantity?.operator ?? '') !== 'lower') return undefined;
  const found = sameUnit(basis, target, ({ before }) => !PER_UNIT.test(before));
  if (!found) return undefined;
  const below = compareDecimals(target.value, found.value) < 0;
  return indicatorCheck('row-figures', indicator, 'target', {
    key: `${indicator.row.address}/target/basis`,
    unit: target.unit,
    ...numbers(target.value, found.value),
    ...(below ? { outcome: 'finding', severity: 'warning', assumptions: ['same-quantity'] } : { outcome: 'pass' }),
    places: [placeOf(indicator, 'basis')],
    facts: { kind: 'basis', other: found.printed, year: String(year) },
  });
}

function numbers(target: Decimal, other: Decimal): { recomputed: string; difference: string } {
  return { recomputed: formatDecimal(other), difference: signed(subtractDecimals(target, other)) };
}
