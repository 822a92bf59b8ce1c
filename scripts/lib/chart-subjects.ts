import type { AgencyEntry } from './site-writers.ts';
import { agencyCharts } from '../../src/views/charts/agency-charts.ts';
import type { PublishedChart } from '../../src/views/charts/published.ts';

/** The charts that one file of pins is about: a disclosure's, an agency's, or one comparison. */
export interface ChartSubject {
  readonly subject: string;
  readonly charts: readonly PublishedChart[];
}

/** The subjects of one agency: each disclosure, then the agency itself. */
export function* agencySubjects({ agency, entries }: AgencyEntry): Generator<ChartSubject> {
  for (const { disclosure, charts } of entries) yield { subject: disclosure.id, charts: charts() };
  yield { subject: agency.id, charts: agencyCharts(agency, entries.map(({ disclosure }) => disclosure)) };
}

/** Each comparison is a subject of its own. */
export function comparisonSubject(chart: PublishedChart): ChartSubject {
  return { subject: chart.path, charts: [chart] };
}
