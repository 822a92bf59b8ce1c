import type { Random } from './random.ts';
import type { Body } from './plan.ts';

export type Funding = 'general' | 'government' | 'unit' | 'carryover';

export interface Project {
  readonly name: string;
  /** What it is about, for its goals and indicators. */
  readonly object: string;
  readonly place: string;
  /** Functional 项. */
  readonly code: string;
  readonly funding: Funding;
  /** Hundredths of 万元. */
  readonly amount: number;
}

const LAYERS = ['中央财政', '省级财政', '市级配套', '县级配套', '本级', ''] as const;
const ACTIONS = ['补助资金', '专项经费', '项目', '工作经费', '奖补资金', '购买服务', '以奖代补', '提质增效行动', '示范点', '运行维护'] as const;
const GOVERNMENT_CODES = ['2120804', '2120814'] as const;

/** The projects whose performance forms a disclosure prints. */
export function withForms(projects: readonly Project[]): readonly Project[] {
  return projects.filter(({ funding }) => funding === 'general').slice(0, 3);
}

/** The projects of one year; each amount and most names are of this agency and year alone. */
export function inventProjects({ sector, scope }: Body, year: number, places: readonly string[], size: number, source: Random): readonly Project[] {
  const count = source.int(3, scope === 'unit' ? 4 : 7);
  const names = new Set<string>();
  const projects: Project[] = [];
  while (projects.length < count) {
    const object = source.pick(sector.objects);
    const place = source.chance(0.55) ? source.pick(places) : '';
    const name = `${source.chance(0.6) ? `${year}年` : ''}${source.pick(LAYERS)}${place}${object}${source.pick(ACTIONS)}`;
    if (names.has(name)) continue;
    names.add(name);
    const funding = source.chance(0.06) ? 'government' : source.chance(0.06) ? 'unit' : 'general';
    const amount = Math.round(size * (0.05 + source.next() ** 3 * 2)) + source.int(100, 999);
    projects.push({ name, object, place, code: funding === 'government' ? source.pick(GOVERNMENT_CODES) : source.pick(sector.codes), funding, amount: source.chance(0.3) ? roundUp(amount) : amount });
  }
  return projects;
}

/** Whole 万元. */
function roundUp(amount: number): number {
  return Math.ceil(amount / 100) * 100;
}
