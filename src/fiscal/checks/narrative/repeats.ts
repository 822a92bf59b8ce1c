import { compareDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import { signed } from '../tolerance.ts';
import { about, keptRule } from './build.ts';
import { resolve } from './resolve.ts';
import { type Figure, groupBy, isFigure, narrativeOf, placeOf, termOf } from './statement.ts';
import { basicUnit, isMoney } from './units.ts';

const RULE = 'narrative-repeats';

/** Amounts are left to narrative-amounts where a table holds them; these measures stand in the text only. */
const MEASURES = new Set(['amount', 'change', 'change-rate', 'prior-amount', 'count', 'score', 'standard', 'target', 'rate', 'share', 'completion-rate']);

/** One thing that the text states more than once is stated alike. Later mentions are held against the first. */
export const narrativeRepeats = keptRule({ name: RULE, family: 'narrative: one figure stated twice', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const figures = narrativeOf(disclosure)
    .statements.filter(isFigure)
    .filter((statement) => MEASURES.has(statement.measure) && !(statement.measure === 'amount' && resolve(disclosure, statement)?.form === 'figure'));
  for (const [first, ...others] of groupBy(figures, identity).values()) {
    if (!first) continue;
    const seen = new Set([first.sentence]);
    for (const other of others) {
      /* Two equal names in one sentence are two things (0 车、0 辆). */
      if (seen.has(other.sentence)) continue;
      seen.add(other.sentence);
      const same = sameValue(first, other);
      const target = other.measure === 'target';
      yield {
        ...about(RULE, disclosure, other, 'repeat'),
        outcome: same ? 'pass' : 'finding',
        severity: same ? undefined : target ? 'warning' : 'error',
        assumptions: same ? undefined : ['same-quantity'],
        recomputed: formatDecimal(first.value),
        difference: other.unit === first.unit ? signed(subtractDecimals(other.value, first.value)) : '',
        terms: [termOf(disclosure, first)],
        places: [placeOf(disclosure, first)],
        facts: { subject: other.label, measure: other.measure, section: first.section },
      };
    }
  }
});

/** What must be alike for two statements to be of one thing. */
function identity({ measure, name, category, year, unit, hint, direction }: Figure): string {
  /* A target of the overall goal and of a sub-goal is one target, unless each belongs to a form of its own. */
  const where = measure === 'target' && hint === '' ? '' : `${category}/${hint.replace(/^performance-(?:projects|indicators)/, 'form')}`;
  const kind = isMoney(unit) ? 'money' : unit === '%' ? '%' : 'count';
  return [measure, name, where, year ?? '', kind, measure === 'rate' ? direction : ''].join('|');
}

function sameValue(a: Figure, b: Figure): boolean {
  return compareDecimals(basicUnit(a.value, a.unit).value, basicUnit(b.value, b.unit).value) === 0 && (a.operator === b.operator || a.operator === '' || b.operator === '');
}
