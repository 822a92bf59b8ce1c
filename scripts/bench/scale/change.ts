import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from '../table.ts';
import { type BuildUse, watchBuild } from './measure.ts';

export interface ChangeUse extends BuildUse {
  /** The disclosure in which a figure was changed. */
  readonly disclosure: string;
}

/** Changes one figure of one disclosure in the middle of the data and builds again over the site. */
export async function measureChange(root: string, folders: { readonly data: string; readonly site: string; readonly times: string }): Promise<ChangeUse> {
  const home = join(folders.data, 'disclosures');
  const agencies = readdirSync(home).sort();
  for (const agency of agencies.slice(Math.floor(agencies.length / 2))) {
    for (const name of readdirSync(join(home, agency))) {
      const file = join(home, agency, name, 'expenditure-by-function.csv');
      const changed = withAnotherFigure(file);
      if (changed === undefined) continue;
      writeFileSync(file, changed);
      return { disclosure: `${agency}/${name}`, ...(await watchBuild(root, folders)) };
    }
  }
  throw new Error(`no figure to change in ${home}`);
}

function withAnotherFigure(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/(\d+\.\d)(\d)(?!\d)/, (_, head: string, last: string) => head + ((Number(last) + 1) % 10));
    return changed === text ? undefined : changed;
  } catch {
    return undefined;
  }
}

export function changeText({ cpu, disclosure, peak, stages, wall }: ChangeUse): string {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`;
  return [
    `\n改 ${disclosure} 的一个数以后再建：${seconds(wall)}，处理器 ${seconds(cpu)}，全部进程内存峰值 ${(peak / 2 ** 20).toFixed(0)} MB`,
    textTable(['阶段', '时间'], stages.map((stage) => [stage.name, seconds(stage.wall)])),
  ].join('\n');
}
