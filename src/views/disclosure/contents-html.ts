import { PAGE } from '../../labels/disclosure.ts';
import { type Html, html } from '../html.ts';
import type { ContentsEntry } from './contents.ts';

/** Contents of the page: at the side on wide screens, folded above the text on phones. */
export function contentsHtml(entries: readonly ContentsEntry[]): Html {
  const items = entries.map(
    ({ id, text, below }) => html`<li> <a href="#${id}">${text}</a> ${below && below.length > 0 && html`<ol>${below.map((entry) => html`<li><a href="#${entry.id}"><bdi>${entry.text}</bdi></a></li>`)}</ol>`} </li>`,
  );
  return html`<nav class="contents" aria-label="${PAGE.contents}"> <details> <summary>${PAGE.contents}</summary> <ol> ${items} </ol> </details> </nav>`;
}
