import { indexOf } from '../index-of.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Indicator, indicatorCheck, indicatorTables, placeOf, textOf } from './indicator.ts';

/** Columns whose cells an indicator fills; remarks and deviations may well be empty. */
const FILLED = ['description', 'basis', 'actual', 'full_score', 'score'] as const;

/**
 * A named indicator has a target, and the cells that most rows of its table fill. Lines of the template
 * without name and target are left aside; where one side of a form is empty, that is said once.
 */
export const blankCells: Rule = {
  name: 'blank-cells',
  family: 'cells that sibling rows have and one lacks',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const { table, indicators } of indicatorTables(disclosure)) {
      const named = indicators.filter((each) => each.label !== '' && !each.repeated);
      const columns = FILLED.filter((column) => indexOf(table).columns.has(column) && named.filter(({ row }) => textOf(row, column) !== '').length * 2 > named.length);
      const blanks = [...cells(indicators, columns), ...sides(indicators)];
      const [first] = named;
      if (blanks.length > 0) yield* blanks;
      else if (first) yield indicatorCheck('blank-cells', first, 'target', { key: `${table.id}/blank`, stated: '', outcome: 'pass', facts: { kind: 'none', rows: String(named.length) } });
    }
  },
};

function* cells(indicators: readonly Indicator[], columns: readonly string[]): Iterable<Check> {
  for (const indicator of indicators) {
    if (indicator.repeated) continue;
    if (indicator.label === '') {
      if (indicator.target !== '') yield finding(indicator, 'label', { kind: 'no-name' });
      continue;
    }
    for (const column of ['target', ...columns]) if (textOf(indicator.row, column) === '') yield finding(indicator, column, { kind: 'cell' });
  }
}

function finding(indicator: Indicator, column: string, facts: Readonly<Record<string, string>>): Check {
  return indicatorCheck('blank-cells', indicator, column, { key: `${indicator.row.address}/${column}/blank`, outcome: 'finding', severity: 'warning', facts });
}

/** Lines that one side of a two-sided form fills and the other leaves empty. */
function* sides(indicators: readonly Indicator[]): Iterable<Check> {
  const pairs = indicators.flatMap((each) => (each.other && each.leads ? [{ first: each, second: each.other }] : []));
  const filled = (each: Indicator): boolean => each.label !== '' || each.target !== '';
  for (const [own, other] of [['first', 'second'] as const, ['second', 'first'] as const]) {
    const lacking = pairs.filter((pair) => filled(pair[other]) && !filled(pair[own]));
    const [gap, ...more] = lacking;
    if (!gap) continue;
    const whole = lacking.length > 1 && pairs.every((pair) => !filled(pair[own]));
    yield indicatorCheck('blank-cells', gap[own], 'target', {
      key: `${gap[own].row.address}/target/side`,
      outcome: 'finding',
      severity: 'warning',
      places: [placeOf(gap[other], 'target'), ...more.flatMap((pair) => [placeOf(pair[own], 'target'), placeOf(pair[other], 'target')])],
      facts: { kind: whole ? 'whole-side' : 'side', other: gap[other].row.side, lines: String(lacking.length), names: lacking.map((pair) => pair[other].label).filter((name) => name !== '').join('、') },
    });
  }
}
