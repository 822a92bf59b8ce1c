import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { agencyCharts } from '../../src/views/charts/agency-charts.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { verdict } from '../../src/views/findings/verdict.ts';
import { pageFindings } from '../../src/views/findings/page-findings.ts';
import { agencyCard, comparisonCard, disclosureCard, siteCard } from '../../src/views/images/card-spec.ts';
import { agencyCardPath, chartCardPath, disclosureCardPath, SITE_CARD } from '../../src/views/images/card-path.ts';
import { chartSvg } from '../../src/views/images/chart-svg.ts';
import { CardFiles } from './card-files.ts';
import { siteRoot } from './settings.ts';
import type { ComparisonStates } from './site/comparison-states.ts';
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

/** Writes the pictures and cards of the comparisons that changed, and the card of the site itself. */
export async function writeComparisonImages({ folder, library, previous, settings }: WholeContext, comparisons: readonly PublishedChart[], states: ComparisonStates): Promise<void> {
  const site = siteRoot(settings);
  const cards = new CardFiles(folder, previous);
  for (const chart of comparisons) {
    if (!states.changed(chart.path, chart)) continue;
    putPicture(folder, chart, site);
    await cards.put(chartCardPath(chart.path), comparisonCard(chart, site));
  }
  const card = siteCard(library.disclosures.length, new Set(library.disclosures.map(({ agency }) => agency)).size, site);
  if (states.changed('site', card)) await cards.put(SITE_CARD, card);
}

function putPicture(folder: string, chart: PublishedChart, site: string): void {
  const place = join(folder, 'embed', chart.path);
  mkdirSync(place, { recursive: true });
  writeText(join(place, 'chart.svg'), chartSvg(chart, site));
}
