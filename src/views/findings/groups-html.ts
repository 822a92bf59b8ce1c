import type { Check } from '../../fiscal/checks/rule.ts';
import { UNDECIDABLE_REASONS } from '../../labels/findings.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import { type Html, html, isolated } from '../html.ts';
import { ruleUrl } from '../urls.ts';
import { type PlaceBook, placeHref, placeName } from './place-names.ts';

/** What could not be checked: by reason, then by rule, each row linked. */
export function undecidableHtml(checks: readonly Check[], book: PlaceBook): Html {
  return html`<dl class="check-groups">${[...Map.groupBy(checks, ({ reason }) => reason)].map(
    ([reason, own]) => html`<div><dt>${reason ? UNDECIDABLE_REASONS[reason] : ''} <small>${own.length} 处</small></dt>${byRule(own, book)}</div>`,
  )}</dl>`;
}

/** What differs by rounding only: by rule, each row linked with its difference. */
export function roundingHtml(checks: readonly Check[], book: PlaceBook): Html {
  return html`<dl class="check-groups"><div>${byRule(checks, book, ({ difference, unit }) => (difference ? ` ${difference}${unit === '%' ? '%' : ''}` : ''))}</div></dl>`;
}

function byRule(checks: readonly Check[], book: PlaceBook, after: (check: Check) => string = () => ''): Html {
  return html`${[...Map.groupBy(checks, ({ rule }) => rule)].map(([rule, own]) => {
    let from: string | undefined;
    const links = own.map((check, index) => {
      const link = html`${index > 0 ? '，' : ''}<a href="${placeHref(book, check.place)}">${isolated(placeName(book, check.place, from))}</a>${after(check)}`;
      from = check.place.table;
      return link;
    });
    return html`<dd><a class="rule" href="${ruleUrl(rule)}">${ruleLabel(rule).title}</a>：${links}</dd>`;
  })}`;
}
