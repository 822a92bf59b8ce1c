import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../lib/command.ts';
import type { BuildTimes } from '../../lib/timings.ts';
import type { Generated } from '../generate/write.ts';
import { type ProcessUse, watchProcesses } from './watch-processes.ts';
import { type SiteWeight, weighSite } from './weigh-site.ts';

/** One stage of a build as seen from outside. Times in milliseconds, memory in bytes. */
export interface StageUse {
  readonly name: string;
  readonly wall: number;
  /** Processor time of the build's own process. */
  readonly cpu: number;
  /** Most memory of the whole process tree while the stage ran. */
  readonly peak: number;
}

/** What one build takes. */
export interface BuildUse {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly stages: readonly StageUse[];
  readonly parts: Readonly<Record<string, number>>;
  readonly processes: readonly ProcessUse[];
}

/** What it takes to build so many disclosures. */
export interface Measured extends BuildUse {
  readonly generated: Generated;
  readonly site: SiteWeight;
}

/** Builds a generated data folder and weighs the site. */
export async function measureBuild(root: string, generated: Generated, folders: { readonly data: string; readonly site: string; readonly times: string }): Promise<Measured> {
  return { generated, ...(await watchBuild(root, folders)), site: weighSite(folders.site) };
}

/**
 * Builds a data folder by the real command in a process of its own and watches it.
 * @throws CommandError when the build fails; its output has then been printed
 */
export async function watchBuild(root: string, folders: { readonly data: string; readonly site: string; readonly times: string }): Promise<BuildUse> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.ts'), '--data', folders.data, '--out', folders.site, '--timings', folders.times], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const watch = watchProcesses(child.pid ?? 0);
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  watch.stop();
  const wall = performance.now() - began;
  if (code !== 0) throw new CommandError('生成的数据没有建成网站，原因见上。');
  const times = JSON.parse(readFileSync(folders.times, 'utf8')) as BuildTimes;
  const stages = times.stages.map(({ name, start, end, cpu }) => ({
    name,
    wall: end - start,
    cpu,
    peak: Math.max(0, ...watch.samples.filter(({ at }) => at >= start && at <= end).map(({ memory }) => memory)),
  }));
  return {
    wall,
    cpu: watch.processes.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...watch.samples.map(({ memory }) => memory)),
    stages,
    parts: times.parts,
    processes: watch.processes.toSorted((a, b) => b.cpu - a.cpu).slice(0, 6),
  };
}
