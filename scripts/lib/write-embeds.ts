import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMBED } from '../../src/labels/embed.ts';
import { type Pin, pinPath, PINS, pinsText } from '../../src/load/pins.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { chartOf, pinnedChart, pinOf } from '../../src/views/embed/content.ts';
import { phoneHeight } from '../../src/views/embed/height.ts';
import { oembed } from '../../src/views/embed/oembed.ts';
import { type EmbedAssets, embedPage, gonePage } from '../../src/views/embed/page-html.ts';
import { embedUrl, oembedUrl, url } from '../../src/views/urls.ts';
import { ChartSubjects } from './chart-subjects.ts';
import { mergePins, PinArchive } from './pin-archive.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/**
 * Writes the page, the oEmbed answer and every pinned version of each chart into the site's
 * `embed/`, and the pins themselves as data beside them, so that the next build can carry them on.
 * @param archive further folders of pins, beside those of the data and of the site as it was before
 */
export function embedsWriter({ folder: site, library, previous }: SiteContext, assets: EmbedAssets, archive: readonly string[] = []): SiteWriter {
  const folder = join(site, 'embed');
  const pinned = new PinArchive([join(library.dataDir, PINS), ...[previous, ...archive].map((other) => join(other, 'embed', PINS))]);
  const written = new Set<string>();
  const subjects = new ChartSubjects();
  const put = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  /** Everything of one subject: the charts of today, their versions, and those that are no more. */
  const writeSubject = (subject: string, charts: readonly PublishedChart[]): void => {
    written.add(subject);
    const live = new Map(charts.map((chart) => [chartOf(chart.path), { chart, pin: pinOf(chart) }]));
    const pins = mergePins([pinned.read(subject), [...live.values()].map(({ pin }) => pin)]);
    for (const { chart } of live.values()) {
      put(`${chart.path}/index.html`, embedPage(chart, { page: url(chart.page), oembed: oembedUrl(chart.path), noindex: false, rows: true }, assets));
      put(`${chart.path}/oembed.json`, oembed(chart.path, chart, phoneHeight(chart), undefined));
    }
    for (const pin of pins) {
      const current = live.get(pin.chart);
      const path = pinPath(subject, pin.chart);
      const notice = current ? (current.pin.version === pin.version ? undefined : { text: EMBED.newer, live: embedUrl(path) }) : { text: EMBED.withdrawn, live: undefined };
      put(`${path}/${pin.version}/index.html`, embedPage(pinnedChart(pin), { page: current && url(current.chart.page), oembed: undefined, noindex: true, rows: false, ...(notice ? { notice } : {}) }, assets));
    }
    for (const [chart, versions] of Map.groupBy(pins.filter((pin) => !live.has(pin.chart)), (pin) => pin.chart)) {
      const path = pinPath(subject, chart);
      put(`${path}/index.html`, gone(path, versions, assets));
    }
    if (pins.length > 0) put(`${PINS}/${subject}.json`, pinsText(pins));
  };

  return {
    add: (entry) => {
      for (const { subject, charts } of subjects.add(entry)) writeSubject(subject, charts);
    },
    close: () => {
      for (const { subject, charts } of subjects.close()) writeSubject(subject, charts);
      for (const subject of pinned.subjects()) if (!written.has(subject)) writeSubject(subject, []);
    },
  };
}

function gone(path: string, versions: readonly Pin[], assets: EmbedAssets): string {
  return gonePage(versions.at(-1)?.content.name ?? '', versions.map(({ version, content }) => ({ title: content.headline, address: embedUrl(path, version) })), assets);
}
