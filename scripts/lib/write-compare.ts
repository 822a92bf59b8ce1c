import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Agency } from '../../src/fiscal/disclosure.ts';
import { type FigureKey, MEASURE_KEYS } from '../../src/fiscal/measures.ts';
import type { Library } from '../../src/load/library.ts';
import { heldSectors } from '../../src/views/compare/digest.ts';
import {
  agencyEntry,
  agencyHead,
  type AgencyPart,
  type CodesPart,
  COMPARE_FILES,
  COMPARE_FOLDER,
  type CompareIndex,
  FIGURES_COLUMNS,
  figureGroup,
  HEAD_COLUMNS,
  headRow,
  PLACE_COLUMNS,
  placeGroup,
  type PlacePart,
  type Slice,
  sliceName,
} from '../../src/views/compare/parts.ts';
import { JsonLists } from './json-lists.ts';
import { type ChangedRows, patchCompare } from './patch-compare.ts';
import type { CompareRows, Contribution } from './site/contribution.ts';
import type { WholeContext } from './site/scope.ts';

/** Disclosures of one year and stage that stand in one part: its heads stay near 50 KB compressed. */
export const PART_SIZE = 1000;
const FIGURES_HEAD = { columns: FIGURES_COLUMNS };

/** Writes what the compare pages fetch of one agency. @returns what was written */
export function writeAgencyCompare(folder: string, agency: Agency, own: readonly CompareRows[]): AgencyPart {
  const [path, head] = [COMPARE_FILES.agency(agency.id), agencyHead(agency)];
  const disclosures = own.map((rows) => agencyEntry(rows.head, rows.figures));
  const lists = new JsonLists(join(folder, 'data', COMPARE_FOLDER));
  for (const entry of disclosures) lists.add(path, head, 'disclosures', JSON.stringify(entry));
  lists.close();
  return { ...head, disclosures };
}

/**
 * Writes what the compare pages fetch of several agencies: those parts in which something changed, and the index.
 * Disclosures come agency by agency; which part each belongs to is known from the library.
 */
export class CompareParts {
  readonly #context: Pick<WholeContext, 'library' | 'folder' | 'previous' | 'scope' | 'drop'>;
  readonly #root: string;
  readonly #lists: JsonLists;
  readonly #slices: readonly Slice[];
  readonly #partOf: ReadonlyMap<string, string>;
  #anew: ReadonlySet<string>;
  readonly #written = new Set<string>();
  readonly #version = createHash('sha256');
  readonly #codes = { function: new Map<string, CodeUse>(), economic: new Map<string, CodeUse>() };
  readonly #known: CodesPart | undefined;

  /** @param codes that the disclosures state, where they are known: those of the contributions then count no more */
  constructor(context: Pick<WholeContext, 'library' | 'folder' | 'previous' | 'scope' | 'drop'>, partSize = PART_SIZE, codes?: CodesPart) {
    this.#context = context;
    this.#root = join(context.folder, 'data', COMPARE_FOLDER);
    this.#lists = new JsonLists(this.#root);
    const { partOf, slices } = divide(context.library, partSize);
    this.#slices = slices;
    this.#partOf = partOf;
    this.#known = codes;
    const { library: { disclosures }, scope } = context;
    /* Where disclosures came or went, parts may divide otherwise. */
    const anew = (id: string): boolean => !scope.sameDisclosures || scope.disclosures.has(id);
    this.#anew = new Set<string>(disclosures.filter(({ id }) => anew(id)).map(({ id }) => partOf.get(id) ?? ''));
  }

  /** @param rows read only where its part is written anew */
  add({ codes = [], compareHash, id }: Pick<Contribution, 'id' | 'compareHash'> & Partial<Pick<Contribution, 'codes'>>, agency: string, rows: () => CompareRows): void {
    const part = this.#partOf.get(id);
    if (part === undefined) throw new Error(`${id} is not in the library`);
    this.#version.update(`${id} ${compareHash} `);
    for (const [system, code, name] of codes) noteCode(this.#codes[system], code, name, part);
    if (!this.#anew.has(part)) return;
    const { head, figures } = rows();
    this.#list(COMPARE_FILES.heads(part), { columns: HEAD_COLUMNS }, headRow(head));
    for (const row of figures) this.#list(COMPARE_FILES.figures(figureGroup(row[0] as FigureKey), part), FIGURES_HEAD, [agency, head.scope, ...row]);
  }

  /**
   * Changes the parts line by line, where that is possible; then none of them is written from all its disclosures.
   * @param changes all disclosures of the agencies that changed
   */
  patch(changes: readonly ChangedRows[]): void {
    const { folder, previous } = this.#context;
    if (patchCompare(changes, (id) => this.#partOf.get(id) ?? '', previous, folder)) this.#anew = new Set();
  }

  close(): void {
    const { library } = this.#context;
    const byPlace = placeRows(library);
    for (const [group, rows] of byPlace) for (const row of rows) this.#list(COMPARE_FILES.place(group), { columns: PLACE_COLUMNS }, row);
    /* A measure that nobody states has a file all the same: a page asks for it. */
    for (const part of this.#anew) for (const key of MEASURE_KEYS) this.#begin(COMPARE_FILES.figures(key, part), FIGURES_HEAD);
    this.#lists.close();
    this.#dropOld();
    this.#whole(COMPARE_FILES.codes, this.codes());
    const index = { slices: this.#slices, sectors: heldSectors(library), places: placesOf(library), agencyFiles: [...byPlace.keys()] };
    this.#whole(COMPARE_FILES.index, { version: this.#version.update(JSON.stringify(index)).digest('hex').slice(0, 16), ...index } satisfies CompareIndex);
  }

  /** Every code that is stated, when all has been added. */
  codes(): CodesPart {
    return this.#known ?? { functional: codeRows(this.#codes.function), economic: codeRows(this.#codes.economic) };
  }

  /** Files of parts that are no more, and of codes that no disclosure of a part states any more. */
  #dropOld(): void {
    const { drop, previous, scope } = this.#context;
    const root = join(previous, 'data', COMPARE_FOLDER);
    if (scope.everything) return;
    const parts = new Set(this.#slices.flatMap((slice) => slice.parts.map(({ name }) => name)));
    for (const path of ['heads', ...listed(join(root, 'figures')).map((group) => `figures/${group}`)]) {
      for (const name of listed(join(root, path))) {
        const part = name.replace(/\.json$/, '');
        const gone = !parts.has(part) || (this.#anew.has(part) && !this.#written.has(`${path}/${name}`));
        if (gone) drop(`data/${COMPARE_FOLDER}/${path}/${name}`);
      }
    }
  }

  #begin(path: string, head: object): void {
    this.#written.add(path);
    this.#lists.begin(path, head, 'rows');
  }

  #list(path: string, head: object, row: unknown): void {
    this.#written.add(path);
    this.#lists.add(path, head, 'rows', JSON.stringify(row));
  }

  #whole(path: string, value: unknown): void {
    const file = join(this.#root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(value)}\n`);
  }
}

function listed(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Years and stages, newest first, each in parts of neighbouring regions. */
function divide(library: Library, size: number): { readonly slices: readonly Slice[]; readonly partOf: ReadonlyMap<string, string> } {
  const partOf = new Map<string, string>();
  const regionOf = (id: string): string => library.agencies.get(id)?.region ?? '';
  const bySlice = Map.groupBy(library.disclosures, ({ fiscalYear, stage }) => sliceName(fiscalYear, stage));
  const slices = [...bySlice].flatMap(([slice, heads]): Slice[] => {
    const [first] = heads;
    if (!first) return [];
    const sorted = [...heads].sort((a, b) => (regionOf(a.agency) < regionOf(b.agency) ? -1 : regionOf(a.agency) > regionOf(b.agency) ? 1 : a.id < b.id ? -1 : 1));
    const parts: Slice['parts'][number][] = [];
    for (let at = 0; at < sorted.length; at += size) {
      const own = sorted.slice(at, at + size);
      const name = at === 0 ? slice : `${slice}-${parts.length + 1}`;
      for (const { id } of own) partOf.set(id, name);
      parts.push({ name, from: regionOf(own[0]?.agency ?? ''), to: regionOf(own.at(-1)?.agency ?? ''), disclosures: own.length });
    }
    return [{ year: first.fiscalYear, stage: first.stage, disclosures: heads.length, parts }];
  });
  return { slices: slices.sort((a, b) => b.year - a.year || (a.stage < b.stage ? -1 : 1)), partOf };
}

interface CodeUse {
  readonly names: Set<string>;
  /** Parts in which it stands. */
  readonly parts: Set<string>;
}

function noteCode(uses: Map<string, CodeUse>, code: string, name: string, part: string): void {
  const use = uses.get(code) ?? { names: new Set(), parts: new Set() };
  uses.set(code, use);
  if (name) use.names.add(name);
  use.parts.add(part);
}

function codeRows(uses: ReadonlyMap<string, CodeUse>): CodesPart['functional'] {
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { names, parts }]) => [code, [...names], [...parts]]);
}

/** Agencies with documents, by the file of their place. */
function placeRows(library: Library): ReadonlyMap<string, PlacePart['rows']> {
  const documents = Map.groupBy(library.disclosures, ({ agency }) => agency);
  const held = [...library.agencies.values()].filter(({ id }) => documents.has(id)).sort((a, b) => (a.region + a.id < b.region + b.id ? -1 : 1));
  return new Map(
    [...Map.groupBy(held, ({ region }) => placeGroup(region))].map(([group, agencies]) => [
      group,
      agencies.map(({ id, name, region, level, sector }) => [id, name, region, level, sector, (documents.get(id) ?? []).map(({ fiscalYear, stage, scope }) => sliceName(fiscalYear, stage) + (scope === 'unit' ? '-unit' : '')).join(' ')] as const),
    ]),
  );
}

function heldAgencies(library: Library): readonly { readonly region: string }[] {
  const held = new Set(library.disclosures.map(({ agency }) => agency));
  return [...library.agencies.values()].filter(({ id }) => held.has(id));
}

function placesOf(library: Library): CompareIndex['places'] {
  const counts = new Map<string, number>();
  for (const { region } of heldAgencies(library)) {
    for (let code: string | undefined = region; code; code = library.regions.get(code)?.parent) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [code, library.regions.get(code)?.name ?? code, count]);
}
