import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { figure, tablesOf } from '../cells.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { similarity } from '../similarity.ts';
import { signed } from '../tolerance.ts';
import { isOccasion } from '../vocabulary.ts';
import { type Indicator, indicatorTables, placeOf, textOf } from './indicator.ts';
import { type Counted, counted } from './quantities.ts';

/** Labels this much alike speak of one quantity. */
const ALIKE = 0.6;
/** 约 leaves a tenth to either side. */
const ABOUT = 10n;

/** Counts and rates in a form's goal, use and overview agree with the indicator of the same name in the same form. */
export const goalFigures: Rule = {
  name: 'goal-figures',
  family: 'two figures for one quantity in one form',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const tables = indicatorTables(disclosure);
    for (const terms of tablesOf(disclosure, 'performance-terms')) {
      const indicators = tables.find(({ table }) => table.occurrence === terms.occurrence)?.indicators.filter((each) => each.quantity) ?? [];
      for (const row of terms.rows) {
        const check = row.repeats ? undefined : checkTerm(disclosure, terms, row, indicators);
        if (check) yield check;
      }
    }
  },
};

function checkTerm(disclosure: Disclosure, table: PublishedTable, row: Row, indicators: readonly Indicator[]): Check | undefined {
  const value = figure(row, 'value');
  const unit = row.units.value ?? '';
  const term = value && counted({ value, unit });
  /* Amounts of money are compared with the form's own money by another rule. */
  if (!term || unit === '' || /元/.test(unit)) return undefined;
  const fitting = indicators.flatMap((each) => (each.quantity && sameKind(term, counted(each.quantity)) ? [{ each, value: counted(each.quantity).value }] : []));
  const named = fitting.filter(({ each }) => Math.max(similarity(each.label, row.label), similarity(each.description, row.label)) >= ALIKE);
  const about = textOf(row, 'operator') === '约';
  const equal = fitting.find((other) => near(term.value, other.value, about));
  const found = equal ?? named[0];
  const base = { unit: term.unit, facts: { field: textOf(row, 'field'), operator: textOf(row, 'operator'), other: found?.each.label ?? '', target: found?.each.target ?? '' } };
  if (!found) return checkAt('goal-figures', disclosure, { table, row, column: 'value' }, { ...base, outcome: 'undecidable', reason: 'no-counterpart' });
  return checkAt('goal-figures', disclosure, { table, row, column: 'value' }, {
    ...base,
    recomputed: formatDecimal(found.value),
    difference: signed(subtractDecimals(term.value, found.value)),
    ...(equal ? { outcome: 'pass' } : { outcome: 'finding', severity: 'warning', assumptions: ['same-quantity'] }),
    places: [placeOf(found.each, 'target')],
  });
}

/** 60.5万 of residents and 60.5万人, 2期 and 2场 count alike. */
function sameKind(a: Counted, b: Counted): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit === '' || b.unit === '') return /^(?:人|人次|户)?$/.test(a.unit + b.unit);
  return isOccasion(a.unit) && isOccasion(b.unit) && a.unit !== '人次' && b.unit !== '人次';
}

function near(term: Decimal, target: Decimal, about: boolean): boolean {
  if (!about) return compareDecimals(term, target) === 0;
  const gap = subtractDecimals(term, target);
  const size = { units: (gap.units < 0n ? -gap.units : gap.units) * ABOUT, decimals: gap.decimals };
  return compareDecimals(size, { ...target, units: target.units < 0n ? -target.units : target.units }) <= 0;
}
