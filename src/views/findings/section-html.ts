import { FINDINGS, ON_PAGE } from '../../labels/findings.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import { type Html, html } from '../html.ts';
import { ruleUrl } from '../urls.ts';
import { findingHtml } from './finding-html.ts';
import { roundingHtml, undecidableHtml } from './groups-html.ts';
import type { NumberedFinding, PageFindings } from './page-findings.ts';
import type { PlaceBook } from './place-names.ts';

/** More warnings than this are folded under their counts by rule. */
const MANY = 12;

/** The checks of a disclosure in full: errors, warnings, what differs by rounding, what could not be checked. */
export function findingsSectionHtml(page: PageFindings, book: PlaceBook): Html {
  const errors = page.findings.filter(({ check }) => check.severity === 'error');
  const warnings = page.findings.filter(({ check }) => check.severity !== 'error');
  return html`${errors.length > 0 && html`<h3>${ON_PAGE.errors(errors.length)}</h3>${list(errors, book)}`}${warningsHtml(warnings, book)}${
    page.rounding.length > 0 && fold(ON_PAGE.rounding(page.rounding.length), html`<p class="meta">${ON_PAGE.roundingAbout}</p>${roundingHtml(page.rounding, book)}`)
  }${page.undecidable.length > 0 && fold(ON_PAGE.undecidable(page.undecidable.length), html`<p class="meta">${ON_PAGE.undecidableAbout}</p>${undecidableHtml(page.undecidable, book)}`)}`;
}

/** Warnings by rule: the rule, its page and its innocent causes are named once over its findings. */
function warningsHtml(warnings: readonly NumberedFinding[], book: PlaceBook): Html | false {
  if (warnings.length === 0) return false;
  const rules = [...Map.groupBy(warnings, ({ check }) => check.rule)];
  const groups = rules.map(
    ([rule, own]) => html`<h4><a href="${ruleUrl(rule)}">${ruleLabel(rule).title}</a> <small>${own.length} 处 · <a href="${ruleUrl(rule)}#innocent">${FINDINGS.innocent}</a></small></h4>${list(own, book, true)}`,
  );
  const title = html`<h3>${ON_PAGE.warnings(warnings.length)}</h3>`;
  if (warnings.length <= MANY) return html`${title}${groups}`;
  return html`<details class="checks"><summary>${title} <small>${rules.map(([rule, own]) => `${ruleLabel(rule).title} ${own.length}`).join('，')}</small></summary>${groups}</details>`;
}

function list(findings: readonly NumberedFinding[], book: PlaceBook, ruleKnown = false): Html {
  return html`<ol class="findings">${findings.map(({ check, ...options }) => findingHtml(check, book, { ...options, ruleKnown }))}</ol>`;
}

function fold(title: string, body: Html): Html {
  return html`<details class="checks"><summary><h3>${title}</h3></summary>${body}</details>`;
}
