import type { Disclosure, Region, Source } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { DISCLOSURE_DOWNLOADS } from '../../labels/downloads.ts';
import { type Html, html, isolated } from '../html.ts';
import { downloadName, url } from '../urls.ts';
import { provenanceUrl } from './provenance.ts';
import { citation, webAddress } from './sources.ts';

/** Sources with what was hashed, downloads, and a citation to copy. */
export function sourcesHtml(disclosure: Disclosure, regions: readonly Region[]): Html {
  const files = DISCLOSURE_DOWNLOADS.map(
    ({ ending, name, about }) => html`<li><a href="${url(`/data/disclosures/${disclosure.id}${ending}`)}" download="${downloadName(disclosure.id, ending)}">${name}</a> <span class="meta">${about}</span></li>`,
  );
  return html`${disclosure.sources.map((source) => sourceHtml(disclosure, source, regions))} <h3>${PAGE.downloads}</h3> <ul class="own-files"> ${files} </ul> <p class="tools"><a href="${provenanceUrl(disclosure.id)}">${PAGE.provenance}</a></p>`;
}

function sourceHtml(disclosure: Disclosure, source: Source, regions: readonly Region[]): Html {
  const { before, after, address } = citation(disclosure, source, regions);
  return html`<div class="source" id="source-${source.id}"> <h3>${isolated(source.title)}</h3> ${sourceFactsHtml(source)} <p class="cite"><span class="cite-text">${isolated(before)}<span data-place></span>[<span data-today>访问日期</span>]. <bdi>${after}</bdi>. <span data-here>${address ?? '本页地址'}</span>.</span></p> </div>`;
}

/** One source document: who published it, where, and what was hashed. */
export function sourceFactsHtml(source: Source): Html {
  const address = webAddress(source);
  return html`<dl class="facts"> <div><dt>发布单位</dt><dd>${isolated(source.publisher)}</dd></div> <div><dt>网址</dt><dd>${address ? html`<a href="${address}" rel="noopener">${source.url}</a>` : PAGE.urlUnknown}</dd></div> ${source.published && html`<div><dt>发布日期</dt><dd>${source.published}</dd></div>`} ${
    source.retrieved && html`<div><dt>取得日期</dt><dd>${source.retrieved}</dd></div>`
  } <div><dt>校验</dt><dd>${PAGE.hashOf[source.hashed]}<br><code>${source.sha256}</code></dd></div> ${source.extraction && html`<div><dt>提取文本</dt><dd>${PAGE.extracted[0]}${isolated(`${source.extraction.tool} ${source.extraction.version}`)}${PAGE.extracted[1]}<br><code>${source.extraction.sha256}</code></dd></div> `}</dl>`;
}
