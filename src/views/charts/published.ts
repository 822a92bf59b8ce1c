import type { Agency, Disclosure, Scope, Stage } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import { disclosureCharts } from './index.ts';
import { shared } from '../shared.ts';
import type { DrawnChart, ShownChart, StatedChart } from './spec.ts';

/** A chart with everything that an embed, an image or a citation of it must say. */
export interface PublishedChart {
  /** Its addresses are made of this: `<disclosure id>/<chart>`, `<agency id>/<chart>` or `compare/<key>`. */
  readonly path: string;
  readonly subject: 'disclosure' | 'agency' | 'comparison';
  /** Whom and what it is about: 稷山县医疗保障局 2023 年部门预算. */
  readonly name: string;
  readonly chart: ShownChart;
  readonly facts: ChartFacts;
  /** Page that shows the chart, without the base, with a hash. */
  readonly page: string;
}

/** A chart of one disclosure: it shows no years. */
export interface PublishedDisclosureChart extends PublishedChart {
  readonly chart: DrawnChart | StatedChart;
}

/** What a cropped picture must still tell, each on its own so that it can be set where there is room. */
export interface ChartFacts {
  /** 万元, or empty where the chart has no one unit. */
  readonly unit: string;
  /** Stages in it; more than one only where budget and final accounts stand beside each other. */
  readonly stages: readonly Stage[];
  readonly scopes: readonly Scope[];
  /** Fiscal years, oldest first. */
  readonly years: readonly number[];
  /** Who published the figures and under which title. */
  readonly source: string;
  /** Newest date known of its sources (published, else retrieved), ISO; undefined where none is known: never the build's clock. */
  readonly date: string | undefined;
}

/** The charts of a disclosure that say something; those it gives nothing to draw for have no address. */
export const publishedDisclosureCharts = shared('published-charts', (disclosure: Disclosure, agency: Agency): readonly PublishedDisclosureChart[] =>
  disclosureCharts(disclosure, agency)
    .filter((chart): chart is DrawnChart | StatedChart => chart.shape !== 'absent')
    .map((chart) => ({
      path: `${disclosure.id}/${chart.id}`,
      subject: 'disclosure',
      name: `${agency.name} ${disclosureName(disclosure)}`,
      chart,
      facts: {
        unit: unitOf(chart, disclosure),
        stages: [disclosure.stage],
        scopes: [disclosure.scope],
        years: [disclosure.fiscalYear],
        source: chart.source,
        date: newestDate([disclosure]),
      },
      page: `/disclosures/${disclosure.id}/#chart-${chart.id}`,
    })),
);

/** Newest publication date known of these disclosures' sources, else the newest date of retrieval. */
export function newestDate(disclosures: readonly Disclosure[]): string | undefined {
  const sources = disclosures.flatMap(({ sources }) => sources);
  const newest = (dates: readonly (string | undefined)[]): string | undefined => dates.filter((date) => date !== undefined).sort().at(-1);
  return newest(sources.map(({ published }) => published)) ?? newest(sources.map(({ retrieved }) => retrieved));
}

function unitOf(chart: DrawnChart | StatedChart, disclosure: Disclosure): string {
  return disclosure.tables.find(({ id }) => id === chart.table)?.unit ?? '';
}
