import { availableParallelism } from 'node:os';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';

/** Below so many agencies a second process costs more than it saves: each loads the program and its fonts. */
const WORTH_A_PROCESS = 24;
/** How far, in parts of a share, a share may end earlier or later for a province to lie in it as a whole. */
const GIVE = 0.15;

/** What one process makes. */
export interface Share {
  readonly agencies: readonly string[];
  /** Provinces all of whose agencies are in it, by the first two digits of their codes. */
  readonly provinces: readonly string[];
}

/**
 * Shares of about as many disclosures, of neighbouring agencies, one for each process.
 * @param agencies by id @param heads of all disclosures
 */
export function divide(agencies: readonly string[], heads: readonly Pick<DisclosureHead, 'agency'>[], cores = availableParallelism()): readonly Share[] {
  const processes = Math.max(1, Math.min(cores, Math.floor(agencies.length / WORTH_A_PROCESS)));
  const counts = new Map<string, number>();
  for (const { agency } of heads) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  /* How many disclosures stand before each agency, and before nothing more. */
  const before = [0];
  for (const id of agencies) before.push((before.at(-1) ?? 0) + (counts.get(id) ?? 0));
  const size = (before.at(-1) ?? 0) / processes;
  const begins = [...agencies.keys()].filter((at) => at > 0 && province(agencies[at]) !== province(agencies[at - 1]));
  const cuts = Array.from({ length: processes - 1 }, (_, share) => {
    const target = size * (share + 1);
    const away = (at: number): number => Math.abs((before[at] ?? 0) - target);
    const nearest = (places: readonly number[]): number | undefined => places.toSorted((a, b) => away(a) - away(b))[0];
    const whole = nearest(begins);
    return whole !== undefined && away(whole) <= GIVE * size ? whole : (nearest([...agencies.keys()]) ?? 0);
  });
  const shares = [0, ...cuts].map((from, share) => agencies.slice(from, cuts[share] ?? agencies.length));
  const held = shares.map((own) => new Set(own.map(province)));
  return shares.map((own, at) => ({ agencies: own, provinces: [...(held[at] ?? [])].filter((code) => held.every((others, other) => other === at || !others.has(code))) }));
}

function province(agency = ''): string {
  return agency.slice(0, 2);
}
