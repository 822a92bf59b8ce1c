import { resolve } from 'node:path';
import { runChecks } from '../../../src/fiscal/checks/index.ts';
import { loadDisclosure } from '../../../src/load/disclosure.ts';
import { loadLibrary } from '../../../src/load/library.ts';
import { arrange } from '../../../src/views/disclosure/arrange.ts';
import { headline, hero, pageDescription, pageTitle } from '../../../src/views/disclosure/hero.ts';
import { dutiesHtml, statementsHtml } from '../../../src/views/disclosure/narrative-html.ts';
import { publishedHtml } from '../../../src/views/disclosure/published-html.ts';
import { withNotes } from '../../../src/views/findings/beside-html.ts';
import { pageFindings } from '../../../src/views/findings/page-findings.ts';
import { placeBook } from '../../../src/views/findings/place-names.ts';
import { findingsSectionHtml } from '../../../src/views/findings/section-html.ts';
import { html } from '../../../src/views/html.ts';

const { library } = loadLibrary(resolve(process.env.DATA_DIR ?? 'data'));
/* Agency by agency, so that the other years of one, which its checks need, are at hand. */
const ids = library.disclosures.map(({ id }) => id).sort();
let own = { agency: '', disclosures: [] };

function ofAgency(agency) {
  if (own.agency !== agency) own = { agency, disclosures: library.disclosures.filter((head) => head.agency === agency).map(({ id }) => loadDisclosure(library, id).disclosure) };
  return own.disclosures;
}

function tableHtml(disclosure, table, checked) {
  if (table.kind.id === 'duties') return html`<section id="${table.id}"><h3>${table.title}</h3>${dutiesHtml(table)}</section>`;
  if (table.kind.id === 'statements') return html`<section id="${table.id}"><h3>${table.title}</h3>${statementsHtml(disclosure, table, checked)}</section>`;
  return html`<section class="published" id="${table.id}"><h3>${table.title}</h3><p class="about">${table.kind.about}</p>${withNotes(publishedHtml(table, checked.marks), checked.byTable.get(table.id))}</section>`;
}

/** The same pages: every table with its rows, addresses and marks, the forms, the narrative's figures, the findings. No charts. */
export default class {
  data() {
    return { ids, pagination: { data: 'ids', size: 1, alias: 'id' }, permalink: ({ id }) => `/disclosures/${id}/index.html` };
  }

  render({ id }) {
    const siblings = ofAgency(id.split('/')[0]);
    const disclosure = siblings.find((other) => other.id === id);
    const agency = library.agencies.get(disclosure.agency);
    const checked = pageFindings(id, runChecks({ disclosure, siblings: siblings.filter((other) => other !== disclosure) }), library.acknowledgements);
    const { tables, forms, narrative } = arrange(disclosure);
    return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${pageTitle(agency, disclosure)}</title><meta name="description" content="${pageDescription(hero(agency, disclosure))}"><link rel="stylesheet" href="/styles/index.css"></head><body><h1>${headline(agency, disclosure)}</h1>${tables.map((table) => tableHtml(disclosure, table, checked))}${forms.map((form) => html`<details id="${form.id}"><summary>${form.name}</summary>${form.tables.map((table) => tableHtml(disclosure, table, checked))}</details>`)}${narrative.map((table) => tableHtml(disclosure, table, checked))}<section id="findings">${findingsSectionHtml(checked, placeBook(disclosure, true))}</section></body></html>`.text;
  }
}
