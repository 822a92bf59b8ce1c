import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { LEVEL_NAMES, SCOPE_NAMES } from '../../labels/comparability.ts';
import { IMAGES } from '../../labels/images.ts';
import { disclosureName } from '../../labels/pages.ts';
import { SITE_TAGLINE } from '../../labels/site.ts';
import type { PublishedChart } from '../charts/published.ts';
import { hero, titlePhrases } from '../disclosure/hero.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { CardSpec } from './card.ts';
import { cleanText } from './clean.ts';
import { type ImageRow, imageSpec, type ImageSpec } from './image-spec.ts';

/** Rows that a card may show. */
const ROWS = 5;

/** `example.org/mingzhang` */
function siteName(site: string): string {
  return site.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The bars of the first of these charts that has any; where they have no shares, their unit is said. */
function rowsOf(charts: readonly PublishedChart[], ids: readonly string[], site: string): Pick<CardSpec, 'rows' | 'rowsTitle'> {
  for (const id of ids) {
    const chart = charts.find((candidate) => candidate.chart.id === id);
    const spec = chart && imageSpec(chart, site);
    if (!spec) continue;
    const rows = spec.body.shape === 'lines' ? yearRows(spec.body) : spec.body.shape === 'stated' ? [] : spec.body.rows;
    const unit = /单位：([^，\s]+)/.exec(spec.facts.join('，'))?.[1];
    if (rows.length > 0) return { rows: rows.slice(0, ROWS), rowsTitle: unit && !rows[0]?.bars[0]?.share ? `${spec.title}（${unit}）` : spec.title };
  }
  return { rows: [], rowsTitle: '' };
}

/** Lines through the years as bars, the newest first. */
function yearRows({ steps, series }: Extract<ImageSpec['body'], { shape: 'lines' }>): readonly ImageRow[] {
  return steps
    .flatMap((step, index) =>
      series.flatMap(({ label, shown, values }): ImageRow[] => {
        const [figure, value] = [shown[index], values[index]];
        return typeof figure === 'string' && typeof value === 'number' ? [{ label: `${step} ${label}`, code: '', level: 0, bars: [{ label: '', shown: figure, blank: false, share: '', pieces: [{ tone: 1, value }] }] }] : [];
      }),
    )
    .reverse();
}

/** Card of a disclosure's page: who, which year and stage and scope, how much, on what, does it add up. */
export function disclosureCard(agency: Agency, disclosure: Disclosure, charts: readonly PublishedChart[], verdict: Verdict, site: string): CardSpec {
  const { figure, what, sentences } = hero(agency, disclosure);
  const phrases = titlePhrases(agency, disclosure).map(cleanText);
  return {
    title: phrases.slice(0, -1).join(''),
    when: phrases.at(-1) ?? '',
    tag: [SCOPE_NAMES[disclosure.scope], LEVEL_NAMES[agency.level]].join(' · '),
    figure,
    what: cleanText(what),
    ...rowsOf(charts, ['function', 'projects', 'basic-and-project', 'economic', 'three-public'], site),
    sentence: cleanText(sentences.join('')),
    verdict: { text: verdict.headline.replace(/。$/, ''), disagrees: verdict.disagrees },
    address: siteName(site),
  };
}

/** Card of an agency's page: its newest document and what is held of it. `disclosures` are the newest last. */
export function agencyCard(agency: Agency, disclosures: readonly Disclosure[], charts: readonly PublishedChart[], site: string): CardSpec {
  const newest = disclosures.at(-1);
  const shown = newest && hero(agency, newest);
  return {
    title: cleanText(agency.name),
    when: newest ? IMAGES.held(disclosures.map(disclosureName)) : '',
    tag: [LEVEL_NAMES[agency.level], cleanText(agency.sector)].filter(Boolean).join(' · '),
    figure: shown?.figure,
    what: newest && shown ? `${disclosureName(newest)}：${cleanText(shown.what)}` : '',
    ...rowsOf(charts, ['expenditure-current-year', 'function', 'projects', 'main-figures'], site),
    sentence: cleanText(shown?.sentences.join('') ?? ''),
    verdict: undefined,
    address: siteName(site),
  };
}

/** Card of a comparison: its finding and the greatest bars. */
export function comparisonCard(chart: PublishedChart, site: string): CardSpec {
  const { title, headline, facts, body, notes } = imageSpec(chart, site);
  return {
    title: headline,
    when: facts[0] ?? '',
    tag: title,
    figure: undefined,
    what: '',
    rowsTitle: '',
    rows: body.shape === 'bars' || body.shape === 'ring' ? body.rows.slice(0, ROWS) : [],
    sentence: notes.join(''),
    verdict: undefined,
    address: siteName(site),
  };
}

/** Card of every other page. */
export function siteCard(disclosures: number, agencies: number, site: string): CardSpec {
  return {
    title: SITE_TAGLINE,
    when: '',
    tag: '',
    figure: { text: String(disclosures), unit: IMAGES.documents },
    what: IMAGES.site(agencies),
    rowsTitle: '',
    rows: [],
    sentence: '',
    verdict: undefined,
    address: siteName(site),
  };
}
