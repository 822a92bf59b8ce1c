import type { Body, Edition } from './plan.ts';
import { type Item, OPERATING, PERSONNEL } from './economics.ts';
import { type Funding, inventProjects, type Project } from './projects.ts';
import { random } from './random.ts';
import { townships } from './regions.ts';

/** Money of one item of the economic classification, in hundredths of 万元. */
export interface Spending {
  readonly item: Item;
  readonly amount: number;
}

/** Money under one functional 项. */
export interface Leaf {
  readonly basic: number;
  readonly project: number;
  /** Of both, what each source pays. */
  readonly by: Readonly<Record<Funding, number>>;
}

/** All money of one agency in one year and stage, from which every table and sentence is written. */
export interface Account {
  readonly personnel: readonly Spending[];
  readonly operating: readonly Spending[];
  readonly projects: readonly Project[];
  /** By functional 项, in the order of codes. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly basic: number;
  readonly project: number;
  readonly total: number;
  readonly by: Readonly<Record<Funding, number>>;
  /** 万元 in hundredths: overseas, vehicle purchase, vehicle running, receptions. */
  readonly threePublic: { readonly overseas: number; readonly purchase: number; readonly running: number; readonly receptions: number; readonly total: number };
}

const STAFF = { province: [60, 320], city: [30, 160], county: [12, 90] } as const;
const NOTHING: Readonly<Record<Funding, number>> = { general: 0, government: 0, unit: 0, carryover: 0 };

/** The account of one edition; the same for the same seed, whatever else is generated. */
export function accountOf(body: Body, { year, stage }: Edition, seed: string): Account {
  const budget = budgetOf(body, year, seed);
  return total(body, stage === 'budget' ? budget : spent(body, year, budget, seed));
}

type Parts = Pick<Account, 'personnel' | 'operating' | 'projects'>;

function budgetOf(body: Body, year: number, seed: string): Parts {
  const steady = random(`${seed}:${body.agency.id}`);
  const [low, high] = STAFF[body.region.level];
  const staff = body.scope === 'unit' ? steady.int(8, 40) : steady.int(low, high);
  const has = (items: readonly Item[]): readonly Item[] => items.filter((item) => item.always || steady.chance(0.6));
  const personnel = has(PERSONNEL);
  const operating = has(OPERATING);
  const source = random(`${seed}:${body.agency.id}:${year}`);
  const growth = 1.03 ** (year - 2018);
  const cost = (item: Item): Spending => ({ item, amount: Math.max(1, Math.round(item.each * staff * growth * (0.9 + source.next() * 0.2))) });
  return {
    personnel: personnel.map(cost),
    operating: operating.map(cost),
    projects: inventProjects(body, year, townships(body.region.code, seed), staff * 1800, source),
  };
}

/** Final accounts: every amount somewhat off its budget; the first held year may bring money in that the unheld year before carried over. */
function spent(body: Body, year: number, { personnel, operating, projects }: Parts, seed: string): Parts {
  const source = random(`${seed}:${body.agency.id}:${year}:final`);
  const off = (amount: number): number => (source.chance(0.35) ? amount : Math.max(1, Math.round(amount * (0.82 + source.next() * 0.3))));
  const executed = projects.map((project) => ({ ...project, amount: off(project.amount) }));
  const [first] = executed;
  if (first && body.editions[0]?.year === year && source.chance(0.4)) executed.push({ ...first, name: `${year - 1}年结转${first.place}${first.object}资金`, funding: 'carryover', code: body.sector.codes[0] ?? first.code, amount: source.int(300, 60000) });
  const spend = ({ item, amount }: Spending): Spending => ({ item, amount: off(amount) });
  return { personnel: personnel.map(spend), operating: operating.map(spend), projects: executed };
}

function total(body: Body, parts: Parts): Account {
  const leaves = new Map<string, { basic: number; project: number; by: Record<Funding, number> }>();
  const leaf = (code: string) => {
    const known = leaves.get(code) ?? { basic: 0, project: 0, by: { ...NOTHING } };
    leaves.set(code, known);
    return known;
  };
  for (const { item, amount } of [...parts.personnel, ...parts.operating]) {
    const row = leaf(item.paidBy ?? body.sector.running);
    row.basic += amount;
    row.by.general += amount;
  }
  for (const { code, funding, amount } of parts.projects) {
    const row = leaf(code);
    row.project += amount;
    row.by[funding] += amount;
  }
  const rows = [...leaves.values()];
  const sum = (of: (row: Leaf) => number): number => rows.reduce((whole, row) => whole + of(row), 0);
  const of = (code: string): number => parts.operating.find(({ item }) => item.code === code)?.amount ?? 0;
  const running = of('30231');
  const receptions = of('30217');
  const basic = sum((row) => row.basic);
  const project = sum((row) => row.project);
  return {
    ...parts,
    leaves: new Map([...leaves].sort(([a], [b]) => (a < b ? -1 : 1))),
    basic,
    project,
    total: basic + project,
    by: { general: sum((row) => row.by.general), government: sum((row) => row.by.government), unit: sum((row) => row.by.unit), carryover: sum((row) => row.by.carryover) },
    threePublic: { overseas: 0, purchase: 0, running, receptions, total: running + receptions },
  };
}

/** Sum of amounts, in hundredths of 万元. */
export function sumOf(spending: readonly { readonly amount: number }[]): number {
  return spending.reduce((whole, { amount }) => whole + amount, 0);
}
