import type { Agency, Region, Scope, Stage } from '../../../src/fiscal/disclosure.ts';
import { random } from './random.ts';
import { inventRegions } from './regions.ts';
import { type Sector, SECTORS } from './sectors.ts';
import { type Style, styleOf } from './style.ts';

/** One disclosure to be written. */
export interface Edition {
  readonly year: number;
  readonly stage: Stage;
}

/** One department or unit with the years it discloses. */
export interface Body {
  readonly agency: Agency;
  readonly region: Region;
  readonly sector: Sector;
  readonly scope: Scope;
  readonly style: Style;
  readonly editions: readonly Edition[];
}

export interface Plan {
  readonly regions: readonly Region[];
  readonly bodies: readonly Body[];
}

/** How many disclosures an agency has: four on average, budget and final accounts in turn. */
const COUNTS = [2, 3, 4, 4, 5, 6] as const;
const UNIT_SHARE = 0.12;

/** Plans exactly so many disclosures; only registers, no figures. */
export function planDisclosures(disclosures: number, seed: string): Plan {
  const counts = editionCounts(disclosures, seed);
  const regions = inventRegions(counts.length, seed);
  const bodies = counts.map((count, at) => planBody(at, count, regions, seed));
  return { regions, bodies };
}

function editionCounts(disclosures: number, seed: string): readonly number[] {
  const source = random(`${seed}:counts`);
  const counts: number[] = [];
  for (let left = disclosures; left > 0; ) {
    const count = Math.min(left, source.pick(COUNTS));
    counts.push(count);
    left -= count;
  }
  return counts;
}

function planBody(at: number, count: number, regions: readonly Region[], seed: string): Body {
  const source = random(`${seed}:body:${at}`);
  const place = at % regions.length;
  const region = regions[place];
  /* A region's agencies walk through the sectors from a start of its own: no sector comes twice in a region. */
  const sector = SECTORS[(Math.floor(at / regions.length) + place * 7) % SECTORS.length];
  if (!region || !sector) throw new Error('no region or sector');
  const unit = source.chance(UNIT_SHARE);
  const first = source.int(2018, 2023);
  return {
    agency: {
      id: `${region.code}-${sector.slug}${unit ? '-centre' : ''}`,
      name: region.name + (unit ? sector.unit : bureau(sector, region)),
      region: region.code,
      level: region.level,
      budgetCode: String(source.int(101, 899)) + (unit ? '002' : ''),
      sector: sector.name,
      note: '',
    },
    region,
    sector,
    scope: unit ? 'unit' : 'department',
    style: styleOf(region.code, seed),
    editions: Array.from({ length: count }, (_, edition) => ({ year: first + Math.floor(edition / 2), stage: edition % 2 === 0 ? 'budget' : 'final' })),
  };
}

/** A province's departments are 厅, unless they are offices. */
function bureau({ bureau: name }: Sector, { level }: Region): string {
  return level === 'province' ? name.replace(/局$/, '厅') : name;
}

export function disclosureFolder({ agency, scope }: Body, { year, stage }: Edition): string {
  return `${agency.id}/${year}-${stage}${scope === 'unit' ? '-unit' : ''}`;
}
