import { agencyCharts } from '../../src/views/charts/agency-charts.ts';
import { ComparisonCollector } from '../../src/views/charts/comparison-charts.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import type { SiteEntry } from './site-writers.ts';

/** The charts that one file of pins is about: a disclosure's, an agency's, or one comparison. */
export interface ChartSubject {
  readonly subject: string;
  readonly charts: readonly PublishedChart[];
}

/** Every chart that has an address, gathered while disclosures go by agency after agency. */
export class ChartSubjects {
  readonly #comparisons = new ComparisonCollector();
  #agency = '';

  /** The charts that can be told once this disclosure is seen. */
  *add({ agency, disclosure, siblings, charts }: SiteEntry): Generator<ChartSubject> {
    yield { subject: disclosure.id, charts: charts() };
    if (this.#agency !== agency.id) yield { subject: agency.id, charts: agencyCharts(agency, [disclosure, ...siblings()]) };
    this.#agency = agency.id;
    this.#comparisons.add(disclosure, agency);
  }

  /** Those that need all disclosures. */
  *close(): Generator<ChartSubject> {
    for (const chart of this.#comparisons.charts()) yield { subject: chart.path, charts: [chart] };
  }
}
