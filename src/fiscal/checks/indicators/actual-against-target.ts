import { compareDecimals, type Decimal, formatDecimal, rescale, subtractDecimals } from '../../decimal.ts';
import { parseQuantity, type Quantity } from '../../figure.ts';
import { figure } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { signed } from '../tolerance.ts';
import { boundOf, isStrict } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, namedIndicators, placeOf, textOf } from './indicator.ts';

/**
 * An actual that misses its own target is not given the full score. Only quantities of one unit are
 * compared: 100 % of a sum of money, or of a date, says how far it was done, and is another rule's matter.
 */
export const actualAgainstTarget: Rule = {
  name: 'actual-against-target',
  family: 'actual against target',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      const { quantity, row, table } = indicator;
      if (!quantity || !indexOf(table).columns.has('actual')) continue;
      const key = `${row.address}/actual`;
      const printed = textOf(row, 'actual');
      if (printed === '') {
        yield indicatorCheck('actual-against-target', indicator, 'actual', { key, outcome: 'undecidable', reason: 'blank' });
        continue;
      }
      const actual = parseQuantity(printed);
      const value = actual && inUnitOf(actual, quantity);
      if (value) yield decide(indicator, quantity, value, key);
    }
  },
};

function decide(indicator: Indicator, target: Quantity, actual: Decimal, key: string): Check {
  const { row } = indicator;
  const missed = misses(target, actual);
  const given = {
    key,
    unit: target.unit,
    recomputed: formatDecimal(target.value),
    difference: signed(subtractDecimals(actual, target.value)),
    places: [placeOf(indicator, 'target'), placeOf(indicator, 'score')],
    facts: { target: indicator.target, score: textOf(row, 'score'), full: textOf(row, 'full_score'), kind: missed ? (compareDecimals(actual, target.value) === 0 ? 'at-limit' : 'missed') : 'met' },
  };
  const check = (outcome: Check['outcome'], rest: Partial<Check> = {}): Check => indicatorCheck('actual-against-target', indicator, 'actual', { ...given, outcome, ...rest });
  if (!missed) return check('pass');
  const deviation = figure(row, 'deviation');
  /* The document itself says that the target was missed: score or deviation show it. */
  if (deviation && deviation.units !== 0n) return check('pass', { facts: { ...given.facts, kind: 'said' } });
  const [score, full] = [figure(row, 'score'), figure(row, 'full_score')];
  if (!score || !full) return check('undecidable', { reason: 'blank' });
  return compareDecimals(score, full) < 0 ? check('pass', { facts: { ...given.facts, kind: 'said' } }) : check('finding', { severity: 'error' });
}

function misses({ operator, value }: Quantity, actual: Decimal): boolean {
  const order = compareDecimals(actual, value);
  const bound = boundOf(operator);
  if (bound === 'about') return false;
  /* Without an operator a target is taken as a floor, the reading kindest to the document. */
  if (bound === 'lower' || bound === 'none') return order < 0 || (order === 0 && isStrict(operator));
  return bound === 'upper' ? order > 0 || (order === 0 && isStrict(operator)) : order !== 0;
}

const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** The actual's number in the target's unit; undefined where the two count different things. */
function inUnitOf(actual: Quantity, target: Quantity): Decimal | undefined {
  const [a, b] = [split(actual.unit), split(target.unit)];
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return undefined;
  if (a.unit === '' && b.unit === '%') return undefined;
  const shift = (a.unit === '' && a.power === 0 ? b.power : a.power) - b.power;
  if (shift >= 0) return { units: actual.value.units * 10n ** BigInt(shift), decimals: actual.value.decimals };
  return rescale({ units: actual.value.units, decimals: actual.value.decimals - shift }, actual.value.decimals - shift);
}

function split(printed: string): { unit: string; power: number } {
  const unit = printed.replace('％', '%');
  const power = LARGE[unit.slice(0, 1)] ?? 0;
  return { unit: power > 0 ? unit.slice(1) : unit, power };
}
