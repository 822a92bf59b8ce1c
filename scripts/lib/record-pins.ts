import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/load/library.ts';
import { pinPath, PINS, pinsText } from '../../src/load/pins.ts';
import { pinOf } from '../../src/views/embed/content.ts';
import { comparisonCharts } from '../../src/views/charts/comparison-charts.ts';
import { type Compared, compared } from '../../src/views/compare/compared.ts';
import { agencySubjects, type ChartSubject, comparisonSubject } from './chart-subjects.ts';
import { FigureRecorder } from './figure-recorder.ts';
import { mergePins, PinArchive } from './pin-archive.ts';
import { agencyEntries } from './site-writers.ts';

export interface Recording {
  /** Versions that were not recorded, `<path>/<version>`. */
  readonly added: readonly string[];
  /** All that are recorded now. */
  readonly pins: number;
}

/**
 * Adds the present version of every chart and of what can be compared of every agency, and every pin that other sites carry, to the data folder.
 * Nothing recorded before is changed or taken away.
 * @param sites folders of built sites
 * @param write false to look only
 */
export function recordPins(library: Library, sites: readonly string[], write: boolean): Recording {
  const folder = join(library.dataDir, PINS);
  const recorded = new PinArchive([folder]);
  const carried = new PinArchive(sites.map((site) => join(site, 'embed', PINS)));
  const added: string[] = [];
  const seen = new Set<string>();
  let pins = 0;
  const record = ({ subject, charts }: ChartSubject): void => {
    seen.add(subject);
    const before = recorded.read(subject);
    const merged = mergePins([before, carried.read(subject), charts.map(pinOf)]);
    for (const { chart, version } of merged.slice(before.length)) added.push(`${pinPath(subject, chart)}/${version}`);
    pins += merged.length;
    const file = join(folder, `${subject}.json`);
    const text = pinsText(merged);
    if (!write || merged.length === 0 || (existsSync(file) && readFileSync(file, 'utf8') === text)) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const all: Compared[] = [];
  const figures = new FigureRecorder(folder, sites, write);
  for (const own of agencyEntries(library)) {
    figures.add(own);
    for (const one of agencySubjects(own)) record(one);
    all.push(...own.entries.map(({ disclosure }) => compared(disclosure, own.agency)));
  }
  for (const chart of comparisonCharts(all)) record(comparisonSubject(chart));
  for (const subject of [...recorded.subjects(), ...carried.subjects()]) if (!seen.has(subject)) record({ subject, charts: [] });
  const versions = figures.close();
  return { added: [...added, ...versions.added], pins: pins + versions.pins };
}
