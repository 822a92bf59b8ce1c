import type { Check } from '../../fiscal/checks/rule.ts';
import { differenceText, ON_PAGE, OUTCOME_NAMES } from '../../labels/findings.ts';
import { regroup } from '../../labels/numbers.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import { type Html, html, raw } from '../html.ts';
import { numberLink } from './marks-html.ts';
import { disagrees, type NumberedFinding } from './page-findings.ts';

/**
 * A table with its findings in the margin, as an auditor notes them: short, each linked to the
 * full note. On a phone they follow the table. Without findings the table is returned as it is.
 */
export function withNotes(table: Html, findings: readonly NumberedFinding[] = []): Html {
  if (findings.length === 0) return table;
  const figures = findings.filter(({ check }) => disagrees(check) || check.difference !== '');
  const forms = Map.groupBy(findings.filter((finding) => !figures.includes(finding)), ({ check }) => check.rule);
  return html`<div class="with-notes"><div>${table}</div><div class="beside" role="note" aria-label="${ON_PAGE.beside}">${figures.map(figureNote)}${[...forms].map(
    ([rule, found]) => html`<p>${ruleLabel(rule).title} ${found.map((finding) => html`${numberLink(finding)} `)}</p>`,
  )}</div></div>`;
}

function figureNote(finding: NumberedFinding): Html {
  const { check, id, number } = finding;
  return html`<p${raw(disagrees(check) ? ' class="no"' : '')}><a href="#${id}"><b>${number}</b> ${ruleLabel(check.rule).title}</a>${raw(' ')}<span class="reckon">${inShort(check)}</span></p>`;
}

/** `印 2,587.78，算得 439.04，差 +2,148.74 万元`. */
function inShort(check: Check): string {
  const { stated, recomputed, difference, unit, outcome } = check;
  if (difference === '' || recomputed === '') return stated === '' ? OUTCOME_NAMES[outcome] : `印“${stated}”`;
  const percent = unit === '%' && !recomputed.endsWith('%') ? '%' : '';
  return `印 ${regroup(stated)}，算得 ${regroup(recomputed)}${percent}，差 ${differenceText(check)}`;
}

/** How many findings a closed fold holds, counted apart: vermilion stands for figures that disagree and not for doubtful form. */
export function foundInFold(findings: readonly NumberedFinding[]): Html {
  const errors = findings.filter(({ check }) => disagrees(check)).length;
  const doubtful = findings.length - errors;
  return html`${errors > 0 && html` <small class="no">${ON_PAGE.errorsInFold(errors)}</small>`}${doubtful > 0 && html` <small>${ON_PAGE.doubtfulInFold(doubtful)}</small>`}`;
}
