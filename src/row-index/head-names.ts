import { normalise } from './normalise.ts';
import type { RegionRecord } from './types.ts';

/** Names under which the head of something is found, normalised; the first ones are the thing's own. */
export interface HeadNames {
  /** Its name and other names. */
  readonly own: readonly string[];
  /** The same with the places above before it: 山西省运城市稷山县医疗保障局. */
  readonly full: string;
}

/** Names of many heads, also as one text: most terms are in none, which is told without looking at each. */
export class ManyNames {
  readonly all: readonly HeadNames[];
  readonly #joined: string;
  /** Where the names of each begin in it. */
  readonly #starts: Uint32Array;

  constructor(all: readonly HeadNames[]) {
    this.all = all;
    const texts = all.map(({ own, full }) => `${own.join('\n')}\n${full}\n`);
    this.#joined = texts.join('');
    this.#starts = new Uint32Array(all.length);
    let start = 0;
    for (const [at, { length }] of texts.entries()) {
      this.#starts[at] = start;
      start += length;
    }
  }

  /** Those with a name that contains a term, rising. */
  *with(term: string): Generator<readonly [number: number, names: HeadNames]> {
    let number = 0;
    for (let at = this.#joined.indexOf(term); at >= 0; at = this.#joined.indexOf(term, this.#starts[number] ?? this.#joined.length)) {
      while ((this.#starts[number] ?? this.#joined.length) <= at) number += 1;
      const names = this.all[number - 1];
      if (names) yield [number - 1, names];
    }
  }
}

interface Place extends Pick<RegionRecord, 'code' | 'name' | 'parent'> {}

export function regionNames(region: Place, byCode: ReadonlyMap<string, Place>): HeadNames {
  return { own: [normalise(region.name)], full: normalise(above(region, byCode) + region.name) };
}

export function agencyNames(agency: { readonly name: string; readonly aliases: readonly string[]; readonly region: string }, byCode: ReadonlyMap<string, Place>): HeadNames {
  const region = byCode.get(agency.region);
  const places = region ? above(region, byCode) + region.name : '';
  return { own: [agency.name, ...agency.aliases].map(normalise), full: normalise(joinedOnce(places, agency.name)) };
}

/** 河南省安阳市北关区 and 安阳市北关区医疗保障局 are 河南省安阳市北关区医疗保障局: what ends one and begins the other stands once. */
function joinedOnce(places: string, name: string): string {
  let shared = Math.min(places.length, name.length);
  while (!places.endsWith(name.slice(0, shared))) shared -= 1;
  return places + name.slice(shared);
}

/** Whether a text is the agency's name with one of the document's names behind it, so that it is found by them. */
export function isMadeOfNames(agency: HeadNames, names: readonly string[], text: string): boolean {
  return names.includes(text) || [...agency.own, agency.full].some((own) => names.some((name) => own + name === text));
}

function above(region: Place, byCode: ReadonlyMap<string, Place>): string {
  let text = '';
  const seen = new Set([region.code]);
  for (let parent = byCode.get(region.parent); parent && !seen.has(parent.code); parent = byCode.get(parent.parent)) {
    seen.add(parent.code);
    text = parent.name + text;
  }
  return text;
}
