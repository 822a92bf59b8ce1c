import type { Check } from '../../fiscal/checks/rule.ts';
import { assumedText, FINDINGS, SEVERITY_SHORT } from '../../labels/findings.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import type { Acknowledgement } from '../../load/acknowledgements.ts';
import { type Html, html, isolated } from '../html.ts';
import { ruleUrl } from '../urls.ts';
import { disagrees } from './page-findings.ts';
import { type PlaceBook, placeHref, placeName } from './place-names.ts';
import { findingAnchor } from './record.ts';
import { sumHtml } from './sum-html.ts';

export interface FindingOptions {
  /** Number that the marks in the tables carry. */
  readonly number?: number;
  /** Element id. */
  readonly id?: string;
  /** On a rule's own page the rule is not named again. */
  readonly ruleKnown?: boolean;
  /** Say the severity, and carry it and the rule for the filter: where notes of both kinds stand together. */
  readonly mixed?: boolean;
  readonly acknowledgement?: Acknowledgement | undefined;
}

/** How many of the other places are linked; the sum links them all. */
const PLACES = 3;

/** One finding as an auditor's note: what is printed, the sum written out, the difference, and where to look. */
export function findingHtml(check: Check, book: PlaceBook, { number, id, ruleKnown = false, mixed = false, acknowledgement }: FindingOptions = {}): Html {
  const label = ruleLabel(check.rule);
  const rule = ruleUrl(check.rule);
  const classes = `finding${disagrees(check) ? ' no' : ''}`;
  const title = ruleKnown ? '' : html`<a href="${rule}#${findingAnchor(book.disclosure, check)}">${label.title}</a>`;
  const kind = mixed && check.severity ? html`<span class="kind-of">${SEVERITY_SHORT[check.severity]}</span>` : '';
  const head = number !== undefined || title || kind ? html`<p class="finding-head">${number !== undefined && html`<b>${number}</b> `}${title}${kind}</p>` : '';
  /* Under a rule's own heading the number stands before the sentence: a line of its own would be empty but for it. */
  const inline = ruleKnown && !mixed && number !== undefined;
  return html`<li class="${classes}"${id ? html` id="${id}"` : ''}${mixed ? html` data-rule="${check.rule}" data-severity="${check.severity}"` : ''}>${inline ? '' : head}<p>${inline && html`<b>${number}</b> `}${said(label.message(check))}</p>${sumHtml(check, book)}${
    acknowledgement ? html`<p class="explained">${FINDINGS.explained}${isolated(acknowledgement.reason)} ${FINDINGS.explainedSource}${isolated(acknowledgement.source)}</p>` : ''
  }<p class="meta">${assumedText(check)}${placesHtml(check, book, inline)}${ruleKnown ? '' : html` · <a href="${rule}#innocent">${FINDINGS.innocent}</a>`}</p></li>`;
}

/** A figure does not part from its unit; a space that does not break weighs less here than an element. */
function said(message: string): Html {
  return isolated(message.replace(/(\d) (?=[万亿]?元)/g, '$1\u00a0'));
}

/** Links to the row itself and to the rows it was set against; a sum links its terms itself. */
function placesHtml(check: Check, book: PlaceBook, inShort: boolean): Html {
  const summed = new Set(check.terms.length > 1 ? check.terms.map(({ place }) => place.row) : []);
  const others = check.places.filter(({ row }) => !summed.has(row)).slice(0, PLACES);
  const places = [...new Map([check.place, ...others].filter(({ row }) => row !== '').map((place) => [`${place.disclosure}${place.row}`, place])).values()];
  let from: string | undefined;
  const links = places.map((place, index) => {
    /* The sentence names the row itself. */
    const name = index === 0 ? FINDINGS.seeRow : inShort ? FINDINGS.seeOther : isolated(placeName(book, place, from));
    const link = html`${index > 0 ? ' · ' : ''}<a href="${placeHref(book, place)}">${name}</a>`;
    from = place.table;
    return link;
  });
  return html`${links}`;
}
