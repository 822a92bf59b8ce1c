import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agencyCharts } from '../../src/views/charts/agency-charts.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { verdict } from '../../src/views/findings/verdict.ts';
import { pageFindings } from '../../src/views/findings/page-findings.ts';
import { agencyCard, comparisonCard, disclosureCard, siteCard } from '../../src/views/images/card-spec.ts';
import { agencyCardPath, chartCardPath, disclosureCardPath, SITE_CARD } from '../../src/views/images/card-path.ts';
import { chartSvg } from '../../src/views/images/chart-svg.ts';
import type { CardSpec } from '../../src/views/images/card.ts';
import { CardFiles } from './card-files.ts';
import { siteRoot } from './settings.ts';
import type { WholeContext } from './site/scope.ts';
import type { OwnWriter, SiteContext } from './site-writers.ts';
import { writeText } from './write-text.ts';

/** Writes the picture of each chart of an agency and of its disclosures beside its embed, and their cards. */
export function imagesWriter({ folder, library, previous, settings }: SiteContext): OwnWriter {
  const site = siteRoot(settings);
  const cards = new CardFiles(folder, previous);
  return {
    add: async ({ agency, entries }) => {
      const disclosures = entries.map(({ disclosure }) => disclosure);
      const ofAgency = agencyCharts(agency, disclosures);
      for (const { charts, checks, disclosure } of entries) {
        charts().forEach((chart) => putPicture(folder, chart, site));
        const found = verdict(pageFindings(disclosure.id, checks(), library.acknowledgements));
        await cards.put(disclosureCardPath(disclosure.id), disclosureCard(agency, disclosure, charts(), found, site));
      }
      ofAgency.forEach((chart) => putPicture(folder, chart, site));
      await cards.put(agencyCardPath(agency.id), agencyCard(agency, disclosures, [...ofAgency, ...(entries[0]?.charts() ?? [])], site));
    },
  };
}

/** Writes the pictures and cards of all comparisons, and the card of the site itself. */
export async function writeComparisonImages({ folder, library, previous, scope, settings, store }: WholeContext, comparisons: readonly PublishedChart[]): Promise<void> {
  const site = siteRoot(settings);
  const cards = new CardFiles(folder, previous);
  /* The same program draws the same card of the same: then not even the font is loaded. */
  const before = scope.everything || store.held === undefined ? {} : readSpecs(store.held);
  const specs: Record<string, string> = {};
  const put = async (path: string, spec: CardSpec): Promise<void> => {
    const hash = createHash('sha256').update(JSON.stringify(spec)).digest('hex');
    specs[path] = hash;
    const [from, to] = [join(previous, path), join(folder, path)];
    if (before[path] !== hash || !existsSync(from)) return cards.put(path, spec);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  };
  for (const chart of comparisons) {
    putPicture(folder, chart, site);
    await put(chartCardPath(chart.path), comparisonCard(chart, site));
  }
  const agencies = new Set(library.disclosures.map(({ agency }) => agency));
  await put(SITE_CARD, siteCard(library.disclosures.length, agencies.size, site));
  writeFileSync(join(store.folder, SPECS), JSON.stringify(specs));
}

/** What the cards of comparisons were made of, left for the next build; not published. */
const SPECS = 'cards.json';

function readSpecs(record: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(record, SPECS), 'utf8')) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}

function putPicture(folder: string, chart: PublishedChart, site: string): void {
  const place = join(folder, 'embed', chart.path);
  mkdirSync(place, { recursive: true });
  writeText(join(place, 'chart.svg'), chartSvg(chart, site));
}
