import { type FigureKey, parseFigureKey } from '../../fiscal/measures.ts';
import { type AgencyPart, type CodesPart, COMPARE_FILES, type CompareIndex, type FigureRow, figureGroup, type FiguresPart, type Head, headFromRow, type HeadsPart, type PlacePart, type Slice, standingFrom } from '../../views/compare/parts.ts';
import type { Choice } from '../../views/compare/query.ts';
import { type Asked, slicesNeeded } from '../../views/compare/select.ts';

/** Reads a JSON file by its path; undefined where there is none; throws where it cannot be reached. */
export type ReadJson = (path: string) => Promise<unknown>;

/** The files of comparisons over the network. Parts carry the index's version, so that none comes from an older build. */
export function networkReader(root: string): ReadJson {
  return async (path) => {
    const response = await fetch(root + path, path === COMPARE_FILES.index ? { cache: 'no-cache' } : {});
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
}

/** What a choice asks, and which of its agencies are not known. */
export interface Answer {
  readonly asked: readonly Asked[];
  readonly unknownAgencies: readonly string[];
}

/** Fetches what a choice needs and no more, each file once. */
export class CompareStore {
  readonly #read: ReadJson;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(read: ReadJson) {
    this.#read = read;
  }

  async index(): Promise<CompareIndex> {
    const index = (await this.#file(COMPARE_FILES.index)) as CompareIndex | undefined;
    if (!index) throw new Error('no index of comparisons');
    return index;
  }

  async codes(): Promise<CodesPart> {
    return ((await this.#part(COMPARE_FILES.codes)) as CodesPart | undefined) ?? { functional: [], economic: [] };
  }

  /** Name of a code, empty for a named measure, undefined where no document states the code. */
  async codeName(measure: FigureKey): Promise<string | undefined> {
    const parsed = parseFigureKey(measure);
    if (!parsed || parsed.form === 'named') return '';
    const codes = await this.codes();
    const entry = (parsed.form === 'function' ? codes.functional : codes.economic).find(([code]) => code === parsed.code);
    return entry && (entry[1][0] ?? '');
  }

  async place(group: string): Promise<PlacePart['rows']> {
    return ((await this.#part(COMPARE_FILES.place(group))) as PlacePart | undefined)?.rows ?? [];
  }

  async agency(id: string): Promise<AgencyPart | undefined> {
    return (await this.#part(COMPARE_FILES.agency(id))) as AgencyPart | undefined;
  }

  /** Every disclosure that the choice may ask or reckon against. */
  async ask(choice: Choice): Promise<Answer> {
    return choice.agencies.length > 0 ? this.#ofAgencies(choice.agencies) : { asked: await this.#ofPlaces(choice), unknownAgencies: [] };
  }

  async #ofAgencies(ids: readonly string[]): Promise<Answer> {
    const parts = await Promise.all(ids.map((id) => this.agency(id)));
    return { asked: parts.flatMap((part) => (part ? askedOfAgency(part) : [])), unknownAgencies: ids.filter((_, at) => !parts[at]) };
  }

  async #ofPlaces(choice: Choice): Promise<readonly Asked[]> {
    const { slices } = await this.index();
    const groups = [...new Set([choice.measure, ...(choice.whole ? [choice.whole] : [])].map(figureGroup))];
    const standing = new Map(await Promise.all(groups.map(async (group) => [group, await this.#partsOf(group as FigureKey)] as const)));
    const parts = slicesNeeded(slices, choice).flatMap((slice) => slice.parts.filter((part) => overlaps(part, choice.place)).map((part) => ({ slice, name: part.name })));
    const asked = await Promise.all(parts.map(({ slice, name }) => this.#ofPart(slice, name, groups.filter((group) => standing.get(group)?.has(name) ?? true))));
    return asked.flat();
  }

  /** Parts that state a code; undefined for a measure, which every part has. */
  async #partsOf(key: FigureKey): Promise<ReadonlySet<string> | undefined> {
    const parsed = parseFigureKey(key);
    if (!parsed || parsed.form === 'named') return undefined;
    const codes = await this.codes();
    const entry = (parsed.form === 'function' ? codes.functional : codes.economic).find(([code]) => code === parsed.code);
    return new Set(entry?.[2]);
  }

  async #ofPart({ year, stage }: Pick<Slice, 'year' | 'stage'>, name: string, groups: readonly string[]): Promise<readonly Asked[]> {
    const [heads, ...figures] = await Promise.all([this.#part(COMPARE_FILES.heads(name)), ...groups.map((group) => this.#part(COMPARE_FILES.figures(group, name)))]);
    const rows = new Map<string, FigureRow>();
    for (const part of figures) {
      for (const [agency, scope, ...cells] of (part as FiguresPart | undefined)?.rows ?? []) rows.set(`${agency} ${scope} ${cells[0]}`, cells);
    }
    return ((heads as HeadsPart | undefined)?.rows ?? []).map((row) => {
      const head = headFromRow(row, year, stage);
      return { head, say: (key) => standingFrom(head, key, rows.get(`${head.agency} ${head.scope} ${key}`)) };
    });
  }

  async #part(path: string): Promise<unknown> {
    const { version } = await this.index();
    return this.#file(`${path}?v=${version}`);
  }

  #file(path: string): Promise<unknown> {
    const known = this.#files.get(path);
    if (known) return known;
    const reading = this.#read(path);
    this.#files.set(path, reading);
    /* What failed is asked for again the next time. */
    reading.catch(() => this.#files.delete(path));
    return reading;
  }
}

/** Every disclosure of an agency, from its own file. */
export function askedOfAgency({ agency, name, region, level, sector, disclosures }: AgencyPart): readonly Asked[] {
  return disclosures.map(({ figures, ...rest }) => {
    const head: Head = { agency, name, region, level, sector, ...rest };
    const rows = new Map(figures.map((cells) => [cells[0], cells]));
    return { head, say: (key) => standingFrom(head, key, rows.get(key)) };
  });
}

/** Whether a part's span of regions touches a place. */
function overlaps({ from, to }: Slice['parts'][number], place: string): boolean {
  const prefix = place.replace(/(?:00){1,2}$/, '');
  return to >= prefix && from.slice(0, prefix.length) <= prefix;
}
