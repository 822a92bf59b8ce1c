import { verdictShort } from '../../labels/findings.ts';
import { type Html, html, raw } from '../html.ts';
import { disclosureUrl } from '../urls.ts';
import type { CheckSummary } from './summary.ts';

/** Whether a disclosure adds up, in a list of several: a word or two that lead to its findings. Vermilion where figures disagree. */
export function verdictLinkHtml(id: string, checks: CheckSummary): Html {
  return html`<a${raw(checks.errors > 0 ? ' class="no"' : '')} href="${disclosureUrl(id)}#findings">${verdictShort(checks)}</a>`;
}
