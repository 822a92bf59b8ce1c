import type { Mark } from './marks.ts';

/** Past this share of all agencies, making everything anew costs hardly more. */
const MOST = 0.5;

export interface Changes {
  /** Agencies whose data changed, came or went. */
  readonly agencies: ReadonlySet<string>;
  /** Whether they are few enough to make only what they touch. */
  readonly few: boolean;
}

/** Which agencies are not what they were. */
export function findChanges(before: ReadonlyMap<string, Mark>, now: ReadonlyMap<string, Mark>): Changes {
  const agencies = new Set<string>();
  for (const [agency, { content }] of now) if (before.get(agency)?.content !== content) agencies.add(agency);
  for (const agency of before.keys()) if (!now.has(agency)) agencies.add(agency);
  return { agencies, few: agencies.size <= Math.max(2, now.size * MOST) };
}
