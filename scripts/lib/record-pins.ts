import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/load/library.ts';
import { pinPath, PINS, pinsText } from '../../src/load/pins.ts';
import { pinOf } from '../../src/views/embed/content.ts';
import { ChartSubjects, type ChartSubject } from './chart-subjects.ts';
import { FigureRecorder } from './figure-recorder.ts';
import { mergePins, PinArchive } from './pin-archive.ts';
import { siteEntries } from './site-writers.ts';

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
    const all = mergePins([before, carried.read(subject), charts.map(pinOf)]);
    for (const { chart, version } of all.slice(before.length)) added.push(`${pinPath(subject, chart)}/${version}`);
    pins += all.length;
    const file = join(folder, `${subject}.json`);
    const text = pinsText(all);
    if (!write || all.length === 0 || (existsSync(file) && readFileSync(file, 'utf8') === text)) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const subjects = new ChartSubjects();
  const figures = new FigureRecorder(folder, sites, write);
  for (const entry of siteEntries(library)) {
    figures.add(entry);
    for (const one of subjects.add(entry)) record(one);
  }
  for (const one of subjects.close()) record(one);
  for (const subject of [...recorded.subjects(), ...carried.subjects()]) if (!seen.has(subject)) record({ subject, charts: [] });
  const compared = figures.close();
  return { added: [...added, ...compared.added], pins: pins + compared.pins };
}
