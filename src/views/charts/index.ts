import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { functionChart } from './by-function.ts';
import { shared } from '../shared.ts';
import { economicChart } from './economic.ts';
import { shapeChart } from './parts.ts';
import { projectsChart } from './projects.ts';
import { revenueChart } from './revenue.ts';
import type { Chart } from './spec.ts';
import { threePublicChart } from './three-public.ts';

/** The structure charts of a disclosure, in the order in which a reader asks. */
export const CHARTS: readonly ((agency: Agency, disclosure: Disclosure) => Chart)[] = [
  functionChart,
  shapeChart,
  revenueChart,
  projectsChart,
  economicChart,
  threePublicChart,
];

export const disclosureCharts = shared('disclosure-charts', (disclosure: Disclosure, agency: Agency): readonly Chart[] => CHARTS.map((chart) => chart(agency, disclosure)));

export type * from './spec.ts';
