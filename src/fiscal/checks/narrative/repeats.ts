import { compareDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Stage } from '../../disclosure.ts';
import { signed } from '../tolerance.ts';
import { about, keptRule } from './build.ts';
import { resolve } from './resolve.ts';
import { type Figure, groupBy, isFigure, narrativeOf, placeOf, termOf } from './statement.ts';
import { subjectOf } from './subjects.ts';
import { basicUnit, isMoney } from './units.ts';

const RULE = 'narrative-repeats';

/** Amounts are left to narrative-amounts where a table holds them; these measures stand in the text only. */
const MEASURES = new Set(['amount', 'change', 'change-rate', 'prior-amount', 'count', 'score', 'standard', 'target', 'rate', 'share', 'completion-rate']);

const TOTALS: ReadonlySet<string> = new Set(['both-totals', 'revenue-total', 'expenditure-grand-total']);

/** One thing that the text states more than once is stated alike. Later mentions are held against the first. */
export const narrativeRepeats = keptRule({ name: RULE, family: 'narrative: one figure stated twice', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const figures = narrativeOf(disclosure)
    .statements.filter(isFigure)
    .filter((statement) => MEASURES.has(statement.measure) && !(statement.measure === 'amount' && resolve(disclosure, statement)?.form === 'figure'));
  for (const [first, ...others] of groupBy(figures, (statement) => identity(statement, disclosure.stage)).values()) {
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
function identity({ measure, name, category, year, unit, hint, direction }: Figure, stage: Stage): string {
  /* A target of the overall goal and of a sub-goal is one target, unless each belongs to a form of its own. */
  const where = measure === 'target' && hint === '' ? '' : `${category}/${hint.replace(/^performance-(?:projects|indicators)/, 'form')}`;
  const kind = isMoney(unit) ? 'money' : unit === '%' ? '%' : 'count';
  /* 收入总计 and 支出总计 balance in every year, so they also change alike. */
  const total = measure.startsWith('change') && TOTALS.has(subjectOf(name, stage)?.subject ?? '') && /总计|收支/.test(name);
  return [measure, total ? '总计' : name, where, year ?? '', kind, measure === 'rate' ? direction : ''].join('|');
}

function sameValue(a: Figure, b: Figure): boolean {
  return compareDecimals(basicUnit(a.value, a.unit).value, basicUnit(b.value, b.unit).value) === 0 && (a.operator === b.operator || a.operator === '' || b.operator === '');
}
