import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import type { PageFindings } from '../findings/page-findings.ts';
import { attribute, type Html, html, titleHtml } from '../html.ts';
import { tableCsvUrl } from '../urls.ts';
import { dutiesHtml, statementsHtml } from './narrative-html.ts';
import { tableDownloadName, tableSectionHtml } from './section-html.ts';

/** Duties and the figures of the narrative. Any other narrative table is shown as a table. */
export function narrativeSectionHtml(disclosure: Disclosure, table: PublishedTable, checked: PageFindings): Html {
  if (table.kind.id !== 'duties' && table.kind.id !== 'statements') return tableSectionHtml(disclosure.id, table, checked);
  const duties = table.kind.id === 'duties';
  return html`<section class="published" id="${table.id}"${attribute('data-pagefind-body', duties ? '' : undefined)}> <h3>${titleHtml(table.title)}</h3> <p class="about">${table.kind.about}</p> ${duties ? dutiesHtml(table) : statementsHtml(disclosure, table, checked)} <p class="tools" data-pagefind-ignore><a href="${tableCsvUrl(disclosure.id, table.id)}" download="${tableDownloadName(disclosure.id, table)}">${PAGE.downloadCsv}</a></p> </section>`;
}
