import { CITED_TITLES } from '../../../src/labels/cite.ts';
import { CORRECTIONS } from '../../../src/labels/corrections.ts';
import { PAGE } from '../../../src/labels/disclosure.ts';
import { ON_PAGE } from '../../../src/labels/findings.ts';
import { currentDisclosure, currentLibrary, idsByAgency } from '../../../src/load/current.ts';
import { functionTable } from '../../../src/views/charts/by-function.ts';
import { absentChartsHtml, chartFigureHtml } from '../../../src/views/charts/figure-html.ts';
import { functionTree } from '../../../src/views/charts/function-tree.ts';
import { disclosureCharts } from '../../../src/views/charts/index.ts';
import { publishedDisclosureCharts } from '../../../src/views/charts/published.ts';
import { answersHtml } from '../../../src/views/checklist/answers-html.ts';
import { correctionsOf } from '../../../src/views/corrections/ledger.ts';
import { arrange } from '../../../src/views/disclosure/arrange.ts';
import { contentsHtml } from '../../../src/views/disclosure/contents-html.ts';
import { contents } from '../../../src/views/disclosure/contents.ts';
import { coverageHtml } from '../../../src/views/disclosure/coverage-html.ts';
import { formsHtml } from '../../../src/views/disclosure/forms-html.ts';
import { heroHtml } from '../../../src/views/disclosure/hero-html.ts';
import { headline, hero, pageDescription, pageTitle } from '../../../src/views/disclosure/hero.ts';
import { narrativeSectionHtml } from '../../../src/views/disclosure/narrative-section-html.ts';
import { READING_HTML } from '../../../src/views/disclosure/reading-html.ts';
import { tableSectionHtml } from '../../../src/views/disclosure/section-html.ts';
import { sourcesHtml } from '../../../src/views/disclosure/sources-html.ts';
import { regionChain } from '../../../src/views/disclosure/sources.ts';
import { discoveryLinks, shareLink } from '../../../src/views/embed/share-link.ts';
import { heldChecks } from '../../../src/views/findings/held.ts';
import { pageFindings } from '../../../src/views/findings/page-findings.ts';
import { placeBook } from '../../../src/views/findings/place-names.ts';
import { findingsSectionHtml } from '../../../src/views/findings/section-html.ts';
import { verdictHtml } from '../../../src/views/findings/verdict-html.ts';
import { verdict } from '../../../src/views/findings/verdict.ts';
import { mastheadHtml, pageCitationHtml, socialCardHtml } from '../../../src/views/frame-html.ts';
import { html } from '../../../src/views/html.ts';
import { disclosureCardPath } from '../../../src/views/images/card-path.ts';
import { datasetJson } from '../../../src/views/structured/dataset.ts';
import { structuredHtml } from '../../../src/views/structured/script-html.ts';

const section = (id, title, content) => html`<section id="${id}"><h2>${title}</h2>${content}</section>`;
const some = (list, made) => (list.length > 0 ? made : '');

/** What `src/pages/disclosures/[...id].astro` says, by the same functions, as one template; without its scripts and the footer's last lines. */
function body({ agency, checked, disclosure, first, regions, title }) {
  const { id } = disclosure;
  const { tables, forms, narrative } = arrange(disclosure);
  const charts = disclosureCharts(disclosure, agency);
  const byFunction = functionTable(disclosure);
  const tree = byFunction ? functionTree(byFunction) : [];
  const figures = publishedDisclosureCharts(disclosure, agency).map((one) => chartFigureHtml({ chart: one.chart, path: one.path, share: shareLink(one), tree: one.chart.id === 'function' ? tree : [] }));
  const found = verdict(checked);
  return html`<body>${mastheadHtml(`/disclosures/${id}/`)}<main id="main">${heroHtml({ agency, disclosure, regions, hero: first, verdict: verdictHtml(found) })}<div class="page" data-name="${title.replaceAll(' ', '')}">
${contentsHtml(contents(disclosure))}<div class="body">
${section('structure', PAGE.structure, html`<div class="figures">${figures}</div>${absentChartsHtml(charts.filter((chart) => chart.shape === 'absent'))}`)}
${some(disclosure.notes, section('notes', PAGE.notes, html`<ul>${disclosure.notes.map((note) => html`<li>${note}</li>`)}</ul>`))}
${some(tables, section('tables', PAGE.tables, html`${READING_HTML} ${tables.map((table) => tableSectionHtml(id, table, checked))}`))}
${some(forms, section('projects', PAGE.projects, formsHtml(disclosure, forms, checked)))}
${some(narrative, section('narrative', PAGE.narrative, html`${narrative.map((table) => narrativeSectionHtml(disclosure, table, checked))}`))}
${section('findings', ON_PAGE.title, html`<p>${found.sentence}</p><p class="meta">${ON_PAGE.about}</p>${findingsSectionHtml(checked, placeBook(disclosure, true))}`)}
${section('coverage', PAGE.coverage, html`${coverageHtml(disclosure, currentLibrary().kinds)} ${answersHtml(currentLibrary().checklist, disclosure)}`)}
${section('sources', PAGE.sources, sourcesHtml(disclosure, regions))}
${section('corrections', CORRECTIONS.title, html`<p>${CORRECTIONS.noneOnPage}</p>`)}
</div></div></main>`;
}

/** The pages of disclosures as this project makes them: charts, every table with its rows, addresses and marks, forms, narrative, findings, checklist, sources. */
export default class {
  data() {
    return { ids: idsByAgency(), pagination: { data: 'ids', size: 1, alias: 'id' }, permalink: ({ id }) => `/disclosures/${id}/index.html` };
  }

  render({ id }) {
    const library = currentLibrary();
    const disclosure = currentDisclosure(id);
    const agency = library.agencies.get(disclosure.agency);
    const corrections = correctionsOf(library, new Set([id]));
    const checked = pageFindings(id, heldChecks(disclosure), library.acknowledgements, corrections);
    const regions = regionChain(library.regions, agency.region);
    const first = hero(agency, disclosure);
    const [title, description] = [pageTitle(agency, disclosure), pageDescription(first)];
    const dataset = datasetJson({ agency, disclosure, regions, description, corrected: corrections[0]?.date });
    const cite = { title: CITED_TITLES.disclosure(title.replaceAll(' ', '')), medium: 'DS/OL', changed: dataset.dateModified, sentence: headline(agency, disclosure) };
    return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta name="description" content="${description}">${socialCardHtml(disclosureCardPath(id), title, description)}<link rel="stylesheet" href="/styles/index.css">${structuredHtml(dataset)}${discoveryLinks(publishedDisclosureCharts(disclosure, agency))}</head>
${body({ agency, checked, disclosure, first, regions, title })}<footer class="footer">${pageCitationHtml(cite, `/disclosures/${id}/`)}</footer></body></html>`.text;
  }
}
