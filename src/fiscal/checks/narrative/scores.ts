import { compareDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable } from '../../disclosure.ts';
import { figure, place } from '../cells.ts';
import { signed } from '../tolerance.ts';
import { about, keptRule } from './build.ts';
import { projectFit } from './names.ts';
import { evaluationForms, formName } from './projects.ts';
import { type Figure, isFigure, narrativeOf } from './statement.ts';

const RULE = 'narrative-scores';

/** A self-evaluation score that the text states equals the total of the form it is of. A second evaluation is another score. */
export const narrativeScores = keptRule({ name: RULE, family: 'narrative: scores against forms', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.measure !== 'score' || !isFigure(statement) || /再评|复评|重点|评价得分/.test(statement.name)) continue;
    const table = formOf(disclosure, statement);
    const row = table?.rows.find((candidate) => candidate.key === 'score-total');
    const total = figure(row, 'score');
    if (!table || !row || !total) continue;
    const same = compareDecimals(statement.value, total) === 0;
    yield {
      ...about(RULE, disclosure, statement, 'value'),
      outcome: same ? 'pass' : 'finding',
      severity: same ? undefined : 'error',
      recomputed: formatDecimal(total),
      difference: signed(subtractDecimals(statement.value, total)),
      assumptions: same ? undefined : ['same-quantity'],
      terms: [{ sign: '+', printed: row.cells.score?.printed ?? '', label: row.label, place: place(disclosure, table, row, 'score') }],
      places: [place(disclosure, table, row, 'score')],
      facts: { subject: statement.label, project: statement.category, form: formName(table) || table.title },
    };
  }
});

/** The form that the statement is set beside, that of the named project, or that of the whole department. */
function formOf(disclosure: Disclosure, statement: Figure): PublishedTable | undefined {
  const { department, projects } = evaluationForms(disclosure);
  const hinted = [...department, ...projects].find(({ id }) => id === statement.hint);
  if (hinted) return hinted;
  if (statement.category === '') return /部门|单位|整体/.test(statement.name) ? department[0] : undefined;
  const fits = projects.map((table) => ({ table, fit: projectFit(statement.category.replace(/项目$/, ''), formName(table)) })).sort((a, b) => b.fit - a.fit);
  return fits[0] && fits[0].fit > 0 ? fits[0].table : undefined;
}
