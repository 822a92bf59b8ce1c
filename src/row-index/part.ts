import { type Core, readCore } from './core.ts';
import { fileFinder } from './find-file.ts';
import { Files, type Meter } from './files.ts';
import { CORE, RECORDS } from './format.ts';
import { agencyNames, ManyNames, regionNames, regionPathNames } from './head-names.ts';
import { normalise } from './normalise.ts';
import { pieceOf, RecordNumbers } from './record-blocks.ts';
import { RecordPlaces } from './record-places.ts';
import { type PlacedRow, RecordFile } from './records.ts';
import type { Fetch } from './types.ts';

/** One index with its core loaded. An index of many parts is asked part by part. */
export class Part {
  readonly core: Core;
  readonly files: Files;
  readonly plainCommon: readonly string[];
  readonly agencyNames: ManyNames;
  readonly regionNames: ManyNames;
  /** Names of each sort of document, normalised. */
  readonly sortNames: readonly (readonly string[])[];
  /** Numbers of regions and agencies that an earlier part has a page of. */
  readonly passedRegions = new Set<number>();
  readonly passedAgencies = new Set<number>();
  #commonTexts: ReadonlySet<string> | undefined;
  #commonCodes: ReadonlySet<string> | undefined;
  readonly #listFile: (common: number) => number;
  readonly #recordNumbers: RecordNumbers;
  #recordPlaces: RecordPlaces | undefined;

  private constructor(core: Core, files: Files) {
    this.core = core;
    this.files = files;
    this.plainCommon = core.common.map(normalise);
    const pathOf = regionPathNames(new Map(core.regions.map((region) => [region.code, region])));
    this.regionNames = new ManyNames(core.regions.map((region) => regionNames(region, pathOf)));
    this.agencyNames = new ManyNames(core.agencies.map((agency) => agencyNames(agency, agency.region.code, pathOf)));
    this.sortNames = core.documents.sorts.map(({ names }) => names.map(normalise));
    const listPlace = fileFinder(core.listFiles);
    this.#listFile = (common) => core.listFiles[listPlace(common)] ?? 0;
    this.#recordNumbers = new RecordNumbers(core.records.map(({ bits }) => bits), core.documents.length);
  }

  /** @param folder address of the build, ending with a slash */
  static async open(folder: string, fetch: Fetch, meter: Meter): Promise<Part> {
    const files = new Files(folder, fetch);
    return new Part(await files.get(CORE, 0, readCore, meter), files);
  }

  /** Passes over pages that an earlier part has, and enters its own. */
  passOver(regions: Set<string>, agencies: Set<string>): void {
    for (const [at, { code }] of this.core.regions.entries()) if (regions.has(code)) this.passedRegions.add(at);
    for (const [at, { id }] of this.core.agencies.entries()) if (agencies.has(id)) this.passedAgencies.add(at);
    for (const { code } of this.core.regions) regions.add(code);
    for (const { id } of this.core.agencies) agencies.add(id);
  }

  /* What few questions need is made when one does. */

  /** Common texts as printed. */
  get commonTexts(): ReadonlySet<string> {
    return (this.#commonTexts ??= new Set(this.core.common.slice(0, this.core.codesFrom)));
  }

  /** Common codes as printed. */
  get commonCodes(): ReadonlySet<string> {
    return (this.#commonCodes ??= new Set(this.core.common.slice(this.core.codesFrom)));
  }

  #placeOf(kind: number, document: number): number {
    this.#recordPlaces ??= new RecordPlaces(this.core.documents.agencyOf);
    return this.#recordPlaces.of(kind, document);
  }

  /** Number of the file with the lists of a common text: its first one. */
  listFile(common: number): number {
    return this.#listFile(common);
  }

  /**
   * Rows of one kind in a document.
   * @param row only that one, for less to fetch
   */
  async rows(kind: number, document: number, meter: Meter, row?: number): Promise<readonly PlacedRow[]> {
    const starts = this.core.records[kind];
    if (!starts) return [];
    const { bits, places, rows } = starts;
    const place = this.#placeOf(kind, document);
    const begins = (at: number, beforeRow: number): boolean => (places[at] ?? 0) < place || (places[at] === place && (rows[at] ?? 0) <= beforeRow);
    /* From the last file that begins at or before the first row wanted to the last that begins at or before the last one. */
    const last = lastWhere(places.length, (at) => begins(at, row ?? Number.MAX_SAFE_INTEGER));
    const first = lastWhere(places.length, (at) => begins(at, row ?? 0));
    const wanted = Array.from({ length: last - first + 1 }, (_, at) => this.#recordNumbers.of(kind, (places[first + at] ?? 0) >>> bits, pieceOf(starts, first + at)));
    const files = await Promise.all(wanted.map((file) => this.files.get(RECORDS, file, (reader) => new RecordFile(reader, this.core.common), meter)));
    return files.flatMap((file) => file.rowsOf(place, row)).map((each) => ({ ...each, document }));
  }
}

/** Last place for which something holds that holds for all before it; 0 where it holds for none. */
function lastWhere(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
