import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { verdict } from '../../src/views/findings/verdict.ts';
import { pageFindings } from '../../src/views/findings/page-findings.ts';
import { agencyCard, comparisonCard, disclosureCard, siteCard } from '../../src/views/images/card-spec.ts';
import { agencyCardPath, chartCardPath, disclosureCardPath, SITE_CARD } from '../../src/views/images/card-path.ts';
import { chartSvg } from '../../src/views/images/chart-svg.ts';
import { CardFiles } from './card-files.ts';
import { ChartSubjects } from './chart-subjects.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext, SiteEntry, SiteWriter } from './site-writers.ts';

/** Writes the picture of each chart beside its embed, and the card of each disclosure, agency and comparison. */
export function imagesWriter({ folder, library, previous, settings }: SiteContext): SiteWriter {
  const site = siteRoot(settings);
  const cards = new CardFiles(folder, previous);
  const subjects = new ChartSubjects();
  const put = (chart: PublishedChart): void => {
    const place = join(folder, 'embed', chart.path);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'chart.svg'), chartSvg(chart, site));
  };
  const addCards = async ({ agency, charts, checks, disclosure, siblings }: SiteEntry, ofAgency: readonly PublishedChart[] | undefined): Promise<void> => {
    const found = verdict(pageFindings(disclosure.id, checks(), library.acknowledgements));
    await cards.put(disclosureCardPath(disclosure.id), disclosureCard(agency, disclosure, charts(), found, site));
    if (ofAgency) await cards.put(agencyCardPath(agency.id), agencyCard(agency, [disclosure, ...siblings()], [...ofAgency, ...charts()], site));
  };
  return {
    add: async (entry) => {
      const told = [...subjects.add(entry)];
      for (const { charts } of told) charts.forEach(put);
      await addCards(entry, told.find(({ subject }) => subject === entry.agency.id)?.charts);
    },
    close: async () => {
      for (const { charts } of subjects.close()) {
        for (const chart of charts) {
          put(chart);
          await cards.put(chartCardPath(chart.path), comparisonCard(chart, site));
        }
      }
      const agencies = new Set(library.disclosures.map(({ agency }) => agency));
      await cards.put(SITE_CARD, siteCard(library.disclosures.length, agencies.size, site));
      await cards.close();
    },
  };
}
