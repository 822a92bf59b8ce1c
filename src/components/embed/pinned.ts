import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import type { MeasureKey } from '../../fiscal/measures.ts';
import type { AgencyPart } from '../../views/compare/parts.ts';
import { figurePinPath, PIN, pinnedPart, readPin } from '../../views/embed/figure-pins.ts';
import type { CompareStore } from '../compare/store.ts';
import { type Embedded, partCharts, sameCharts } from './compare-embed.ts';

/** A pinned comparison, or why there is none. */
export type Pinned = { readonly shown: Embedded; readonly notice: string } | { readonly refused: string };

/**
 * The comparison with the figures that the address pins. They are read from the site's archive and
 * held to their version: an address alone can make no figure.
 */
export async function pinnedCharts(parameters: URLSearchParams, measure: MeasureKey, base: string, store: CompareStore): Promise<Pinned> {
  const rest = new URLSearchParams(parameters);
  rest.delete(PIN);
  const agencies = [...new Set(rest.getAll('agency').flatMap((value) => value.split(',')).map((id) => id.trim()))].filter((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id));
  const versions = readPin(parameters.getAll(PIN).join('.'), agencies);
  if (!versions) return { refused: EMBED_COMPARE.wrongPin };
  const found = await Promise.all(agencies.map((agency, at) => archived(base, agency, versions[at] ?? '')));
  const lost = agencies.filter((_, at) => !found[at]);
  if (lost.length > 0) return { refused: EMBED_COMPARE.noPin(lost.slice(0, 5).join('、')) };
  const shown = partCharts(rest, measure, found.filter((part) => part !== undefined));
  return { shown, notice: await whatChanged(shown, rest, measure, agencies, store) };
}

/** undefined where the archive has no such version, or another one under its name. */
async function archived(base: string, agency: string, version: string): Promise<AgencyPart | undefined> {
  const response = await fetch(base + figurePinPath(agency, version));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${agency}: ${response.status}`);
  return pinnedPart(await response.text(), agency, version);
}

/** What must be said of the present data; empty where it shows the same. */
async function whatChanged(shown: Embedded, rest: URLSearchParams, measure: MeasureKey, agencies: readonly string[], store: CompareStore): Promise<string> {
  try {
    const parts = await Promise.all(agencies.map((id) => store.agency(id)));
    const held = parts.filter((part) => part !== undefined);
    if (held.length < parts.length) return EMBED_COMPARE.gone(parts.length - held.length);
    return sameCharts(shown, partCharts(rest, measure, held)) ? '' : EMBED_COMPARE.newer;
  } catch {
    return EMBED_COMPARE.unchecked;
  }
}
