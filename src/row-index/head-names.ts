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
    const texts: string[] = [];
    this.#starts = new Uint32Array(all.length);
    let start = 0;
    for (const [at, { own, full }] of all.entries()) {
      this.#starts[at] = start;
      for (const name of own) {
        texts.push(name);
        start += name.length + 1;
      }
      texts.push(full);
      start += full.length + 1;
    }
    this.#joined = texts.join('\n');
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

interface NamedAgency {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A region's name with the places above it before it: 山西省运城市稷山县; empty for one that is not known. */
export type PathOf = (code: string) => string;

/** Looks each path up once: thousands of agencies lie in hundreds of regions. */
export function regionPathNames(byCode: ReadonlyMap<string, Place>): PathOf {
  const known = new Map<string, string>();
  return (code) => {
    const region = byCode.get(code);
    const path = known.get(code) ?? (region ? above(region, byCode) + region.name : '');
    known.set(code, path);
    return path;
  };
}

export function regionNames({ code, name }: Pick<Place, 'code' | 'name'>, pathOf: PathOf): HeadNames {
  return { own: [normalise(name)], full: normalise(pathOf(code)) };
}

/** @param region code of the agency's region */
export function agencyNames({ name, aliases }: NamedAgency, region: string, pathOf: PathOf): HeadNames {
  return { own: [normalise(name), ...aliases.map(normalise)], full: normalise(joinedOnce(pathOf(region), name)) };
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
