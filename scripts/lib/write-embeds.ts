import { linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMBED } from '../../src/labels/embed.ts';
import { type Pin, pinPath, PINS, pinsText } from '../../src/load/pins.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { chartOf, pinnedChart, pinOf } from '../../src/views/embed/content.ts';
import { phoneHeight } from '../../src/views/embed/height.ts';
import { oembed } from '../../src/views/embed/oembed.ts';
import { type EmbedAssets, embedPage, gonePage } from '../../src/views/embed/page-html.ts';
import { embedPath, embedUrl, oembedUrl, url } from '../../src/views/urls.ts';
import { agencyCardPath, chartCardPath, disclosureCardPath } from '../../src/views/images/card-path.ts';
import { chartSvg, withdrawnSvg } from '../../src/views/images/chart-svg.ts';
import { agencySubjects, type ChartSubject, comparisonSubject } from './chart-subjects.ts';
import { mergePins, PinArchive } from './pin-archive.ts';
import { siteRoot } from './settings.ts';
import type { ComparisonStates } from './site/comparison-states.ts';
import type { WholeContext } from './site/scope.ts';
import type { OwnWriter, SiteContext } from './site-writers.ts';
import { writeText } from './write-text.ts';

/**
 * Writes the page, the oEmbed answer and every pinned version of each chart of a subject, with its picture, into the
 * site's `embed/`, and the pins themselves as data beside them, so that the next build can carry them on.
 * @param archive further folders of pins, beside those of the data and of the site as it was before
 */
function subjectWriter({ folder: site, library, previous, settings }: SiteContext, assets: EmbedAssets, archive: readonly string[]) {
  const folder = join(site, 'embed');
  const root = siteRoot(settings);
  const pinned = new PinArchive([join(library.dataDir, PINS), ...[previous, ...archive].map((other) => join(other, 'embed', PINS))]);
  const made = new Set<string>();
  const place = (path: string): string => {
    const file = join(folder, path);
    const parent = dirname(file);
    /* Making a folder costs as much as writing a page; those of a chart are made with its versions'. */
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent).add(dirname(parent));
    return file;
  };
  const put = (path: string, text: string): void => void writeText(place(path), text);
  /** The picture of a version that is today's is today's picture. */
  const linkPicture = (from: string, to: string): boolean => {
    try {
      linkSync(join(folder, from), place(to));
      return true;
    } catch {
      return false;
    }
  };

  /** Everything of one subject: the charts of today, their versions, and those that are no more. */
  const write = ({ subject, charts }: ChartSubject): void => {
    made.clear();
    const live = new Map(charts.map((chart) => [chartOf(chart.path), { chart, pin: pinOf(chart) }]));
    const pins = mergePins([pinned.read(subject), [...live.values()].map(({ pin }) => pin)]);
    for (const pin of pins) {
      const current = live.get(pin.chart);
      const path = pinPath(subject, pin.chart);
      const notice = current ? (current.pin.version === pin.version ? undefined : { text: EMBED.newer, live: embedUrl(path) }) : { text: EMBED.withdrawn, live: undefined };
      const shown = pinnedChart(pin);
      const picture = `${path}/${pin.version}/chart.svg`;
      if (current?.pin.version !== pin.version || !linkPicture(`${path}/chart.svg`, picture)) put(picture, chartSvg({ ...shown, path, subject: 'disclosure', page: current ? current.chart.page : embedPath(path, pin.version) }, root, notice?.text));
      put(`${path}/${pin.version}/index.html`, embedPage(shown, { page: current && url(current.chart.page), oembed: undefined, noindex: true, rows: false, ...(notice ? { notice } : {}) }, assets));
    }
    for (const { chart } of live.values()) {
      put(`${chart.path}/index.html`, embedPage(chart, { page: url(chart.page), oembed: oembedUrl(chart.path), noindex: false, rows: true }, assets));
      put(`${chart.path}/oembed.json`, oembed(chart.path, chart, phoneHeight(chart), { path: cardOf(chart), width: 1200, height: 630 }));
    }
    for (const [chart, versions] of Map.groupBy(pins.filter((pin) => !live.has(pin.chart)), (pin) => pin.chart)) {
      const path = pinPath(subject, chart);
      put(`${path}/index.html`, gone(path, versions, assets));
      const last = versions.at(-1);
      if (last) put(`${path}/chart.svg`, withdrawnSvg({ ...pinnedChart(last), path, subject: 'disclosure', page: embedPath(path) }, root));
    }
    if (pins.length > 0) put(`${PINS}/${subject}.json`, pinsText(pins));
  };

  return { write, pinned };
}

/** Writes the embeds of agencies and of their disclosures, those included that an agency had before and has no more. */
export function embedsWriter(context: SiteContext, assets: EmbedAssets, archive: readonly string[] = []): OwnWriter {
  const { write } = subjectWriter(context, assets, archive);
  return {
    add: (own) => {
      for (const subject of agencySubjects(own)) write(subject);
    },
  };
}

/**
 * Writes the embeds of the comparisons that changed, and says at the addresses of charts that nothing draws any more that they are
 * gone: where little changed, of those alone that may have been drawn before.
 */
export function writeOtherEmbeds(context: WholeContext, assets: EmbedAssets, archive: readonly string[], comparisons: readonly PublishedChart[], states: ComparisonStates): void {
  const { pinned, write } = subjectWriter(context, assets, archive);
  for (const chart of comparisons) if (states.changed(chart.path, chart)) write(comparisonSubject(chart));
  const { library: { disclosures }, scope } = context;
  const live = new Set([...comparisons.map(({ path }) => path), ...disclosures.flatMap(({ agency, id }) => [agency, id])]);
  for (const subject of pinned.subjects(scope.everything ? undefined : [COMPARE, ...scope.agencies])) {
    if (live.has(subject)) continue;
    if (!subject.startsWith(`${COMPARE}/`) || states.changed(subject, 'gone')) write({ subject, charts: [] });
  }
}

/** First part of the path of every comparison. */
const COMPARE = 'compare';

/** The picture that stands for a chart where a program shows one beside its name. */
function cardOf({ path, subject }: PublishedChart): string {
  if (subject === 'comparison') return chartCardPath(path);
  const of = path.slice(0, path.lastIndexOf('/'));
  return subject === 'agency' ? agencyCardPath(of) : disclosureCardPath(of);
}

function gone(path: string, versions: readonly Pin[], assets: EmbedAssets): string {
  return gonePage(versions.at(-1)?.content.name ?? '', versions.map(({ version, content }) => ({ title: content.headline, address: embedUrl(path, version) })), assets);
}
