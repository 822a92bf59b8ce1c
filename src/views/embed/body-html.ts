import { EMBED, scopesText, stagesText, yearsText } from '../../labels/embed.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { type Html, html, isolated, sentence } from '../html.ts';
import { barsTable, legendHtml, ringTable, type RowLink } from './chart-html.ts';
import type { EmbedChart } from './content.ts';
import { linesHtml } from './lines-html.ts';

/*
 * What stands in an embed, piece by piece: the same in the pages that a build makes and in the one
 * that makes its comparison in the browser. No address is made here, for a browser does not know the base.
 */

/** Class of the element around an embed. */
export function mainClass(shown: EmbedChart): string {
  return `is-${shown.chart.shape}${hasBars(shown) ? '' : ' plain'}`;
}

/** Whom and what it is about. */
export function aboutHtml({ chart, name }: EmbedChart): Html {
  return html`<p class="of">${isolated(name)}${chart.title === name ? '' : html`<span>${chart.title}</span>`}</p>\n`;
}

/** The finding and what is measured. @param level of the heading: a second chart on the page has a lower one */
export function headHtml(shown: EmbedChart, level: 'h1' | 'h2' = 'h1'): Html {
  const headline = sentence(shown.chart.headline);
  return html`${level === 'h1' ? html`<h1>${headline}</h1>` : html`<h2>${headline}</h2>`}
<p class="meta">${sentence(measuredText(shown))}</p>`;
}

/** What must be known before all else, with a link where there is somewhere to go. */
export function noticeHtml(text: string, to?: string, words: string = EMBED.toLive): Html {
  return html`<p class="notice">${text}${to === undefined ? '' : html` <a href="${to}">${words}</a>`}</p>`;
}

/** The chart as a table with its bars, and the notes below it. */
export function figuresHtml(shown: EmbedChart, link: RowLink): Html {
  return html`${chartHtml(shown, link)}
${notesHtml(shown.chart.notes)}`;
}

export function notesHtml(notes: readonly string[]): Html {
  return html`${notes.map((note) => html`<p class="meta">${sentence(note)}</p>\n`)}`;
}

/** Where the figures come from, of which day, and the way back. @param dated the sentence that tells the day */
export function sourceHtml({ facts }: EmbedChart, page: string | undefined, dated: string = facts.date === undefined ? EMBED.noDate : EMBED.date(facts.date), words: string = EMBED.toPage): Html {
  const back = page === undefined ? '' : html`<a href="${page}" target="_blank" rel="noopener">${words}</a>`;
  return html`<p class="meta src">${EMBED.source}：${isolated(facts.source)}。${dated}。${EMBED.by}：<b>${SITE_NAME}</b>。${back}</p>`;
}

/** False where figures only stand side by side: the room for bars would be empty. */
function hasBars({ chart }: EmbedChart): boolean {
  return chart.shape !== 'bars' || chart.rows.some(({ bars }) => bars.some(({ segments }) => segments.length > 0));
}

/** What is measured, with any fact that its line leaves unsaid: a cropped picture must still tell it. */
export function measuredText({ name, chart, facts }: EmbedChart): string {
  const plain = (text: string): string => text.replaceAll(' ', '').replaceAll('—', '至');
  const said = plain(`${name}，${chart.measured}`);
  const further = [yearsText(facts.years), stagesText(facts.stages), scopesText(facts.scopes), facts.unit && `单位：${facts.unit}`];
  return [chart.measured, ...further.filter((fact) => fact !== '' && !said.includes(plain(fact)))].filter(Boolean).join('，');
}

function chartHtml({ chart, facts }: EmbedChart, link: RowLink): Html | '' {
  switch (chart.shape) {
    case 'bars':
      return html`${legendHtml(chart)}${barsTable(chart, facts.unit, link)}`;
    case 'ring':
      return html`${legendHtml(chart)}${ringTable(chart, facts.unit, link)}`;
    case 'lines':
      return linesHtml(chart, link);
    case 'stated':
      return '';
  }
}
