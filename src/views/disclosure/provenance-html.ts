import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { escapeHtml, type Html, html, isolated, raw } from '../html.ts';
import { piece } from '../pieces.ts';
import { disclosureUrl } from '../urls.ts';
import { tablePlace } from './provenance.ts';
import { sourceFactsHtml } from './sources-html.ts';

/** Where each row of a disclosure stands in its source: lines of the extracted text, pages of the file. */
export function provenanceHtml(disclosure: Disclosure, name: string): Html {
  const home = disclosureUrl(disclosure.id);
  const sources = new Map(disclosure.sources.map((source) => [source.id, source.title]));
  const sections = disclosure.tables.map((table) => {
    const facts = [table.number, sources.size > 1 ? sources.get(table.source) : '', ...tablePlace(table)].filter(Boolean);
    return piece(html`<section id="${table.id}"> <h2>${isolated(table.title)}</h2> <p class="meta">${facts.join('　')}</p> ${table.rows.length > 0 && provenanceTable(home, table)} </section>`);
  });
  return html`<nav aria-label="所在位置"><ol class="crumb"><li><a href="${home}">${isolated(name)}</a></li><li aria-current="page">${PAGE.provenance}</li></ol></nav> <h1>${PAGE.provenance}</h1> <p class="lede">${PAGE.provenanceAbout}</p> ${disclosure.sources.map((source) => html`<section><h2>${isolated(source.title)}</h2>${sourceFactsHtml(source)}</section>`)}${sections}`;
}

/** One table's rows with their line of the extracted text and page of the file, each linked to the row itself; `home` is the disclosure's address. */
export function provenanceTable(home: string, table: PublishedTable): Html {
  return html`<div class="scroll tall" role="group" tabindex="0" aria-label="${table.title}"><table class="grid"><thead><tr><th scope="col">${PAGE.row}</th><th scope="col" class="n">${PAGE.sourceLine}</th><th scope="col" class="n">${PAGE.sourcePage}</th></tr></thead><tbody>${raw(table.rows.map((row) => rowHtml(home, table, row)).join(''))}</tbody></table></div>`;
}

/** A string and not a template: there are as many of them as rows. */
function rowHtml(home: string, table: PublishedTable, { address, code, label, sourceLine, sourcePage }: Row): string {
  const name = code ? `${label}（${code}）` : label || PAGE.blankRow;
  return `<tr id="${escapeHtml(address)}"><th scope="row"><a href="${home}#${encodeURIComponent(address)}">${isolated(name).text}</a></th><td>${sourceLine ?? ''}</td><td>${sourcePage ?? table.page ?? ''}</td></tr>`;
}
