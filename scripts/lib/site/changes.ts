import type { Mark } from './marks.ts';

/** Past this share of all agencies, making everything anew costs hardly more. */
const MOST = 0.5;

export interface Changes {
  /** Agencies whose data changed, came or went. */
  readonly agencies: ReadonlySet<string>;
  /** Ids of their disclosures whose own data changed, came or went: the others may show other findings, not other figures. */
  readonly disclosures: ReadonlySet<string>;
  /** Whether they are few enough to make only what they touch. */
  readonly few: boolean;
}

/** Which agencies are not what they were. */
export function findChanges(before: ReadonlyMap<string, Mark>, now: ReadonlyMap<string, Mark>): Changes {
  const agencies = new Set<string>();
  const disclosures = new Set<string>();
  for (const agency of new Set([...before.keys(), ...now.keys()])) {
    const [old, mark] = [before.get(agency), now.get(agency)];
    if (old?.content === mark?.content) continue;
    agencies.add(agency);
    const names = [...Object.keys(old?.disclosures ?? {}), ...Object.keys(mark?.disclosures ?? {})];
    for (const name of names) if (old?.disclosures[name] !== mark?.disclosures[name]) disclosures.add(`${agency}/${name}`);
  }
  return { agencies, disclosures, few: agencies.size <= Math.max(2, now.size * MOST) };
}
