import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FigureKey, MEASURE_KEYS, parseFigureKey } from '../../src/fiscal/measures.ts';
import type { Library } from '../../src/load/library.ts';
import { heldSectors } from '../../src/views/compare/digest.ts';
import {
  agencyEntry,
  agencyHead,
  type CodesPart,
  COMPARE_FILES,
  COMPARE_FOLDER,
  type CompareIndex,
  FIGURES_COLUMNS,
  figureCells,
  figureGroup,
  figureRow,
  HEAD_COLUMNS,
  headOf,
  headRow,
  PLACE_COLUMNS,
  placeGroup,
  type PlacePart,
  type Slice,
  sliceName,
} from '../../src/views/compare/parts.ts';
import { JsonLists } from './json-lists.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Disclosures of one year and stage that stand in one part: its heads stay near 50 KB compressed. */
export const PART_SIZE = 1000;
const FIGURES_HEAD = { columns: FIGURES_COLUMNS };

/** Writes the data that the compare pages fetch. Disclosures may come in any order: which part each belongs to is known from the library. */
export function compareWriter({ library, folder }: Pick<SiteContext, 'library' | 'folder'>, partSize = PART_SIZE): SiteWriter {
  const root = join(folder, 'data', COMPARE_FOLDER);
  const version = createHash('sha256');
  const lists = new JsonLists(root);
  const { slices, partOf } = divide(library, partSize);
  const codes = { functional: new Map<string, CodeUse>(), economic: new Map<string, CodeUse>() };

  const list = (path: string, head: object, name: string, row: unknown): void => {
    const text = JSON.stringify(row);
    version.update(path).update(text);
    lists.add(path, head, name, text);
  };
  const whole = (path: string, value: unknown): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(value)}\n`);
  };

  return {
    add({ disclosure, agency }) {
      const part = partOf.get(disclosure.id);
      if (part === undefined) throw new Error(`${disclosure.id} is not in the library`);
      const head = headOf(disclosure, agency);
      const cells = figureCells(disclosure, agency);
      list(COMPARE_FILES.heads(part), { columns: HEAD_COLUMNS }, 'rows', headRow(head));
      for (const cell of cells) {
        list(COMPARE_FILES.figures(figureGroup(cell.key), part), FIGURES_HEAD, 'rows', [agency.id, disclosure.scope, ...figureRow(cell)]);
        noteCode(codes, cell.key, cell.label, part);
      }
      list(COMPARE_FILES.agency(agency.id), agencyHead(agency), 'disclosures', agencyEntry(head, cells));
    },
    close() {
      const byPlace = placeRows(library);
      for (const [group, rows] of byPlace) for (const row of rows) list(COMPARE_FILES.place(group), { columns: PLACE_COLUMNS }, 'rows', row);
      /* A measure that nobody states has a file all the same: a page asks for it. */
      for (const { parts } of slices) for (const { name } of parts) for (const key of MEASURE_KEYS) lists.begin(COMPARE_FILES.figures(key, name), FIGURES_HEAD, 'rows');
      lists.close();
      whole(COMPARE_FILES.codes, { functional: codeRows(codes.functional), economic: codeRows(codes.economic) } satisfies CodesPart);
      const index = { slices, sectors: heldSectors(library), places: placesOf(library), agencyFiles: [...byPlace.keys()] };
      whole(COMPARE_FILES.index, { version: version.update(JSON.stringify(index)).digest('hex').slice(0, 16), ...index } satisfies CompareIndex);
    },
  };
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

function noteCode(codes: { readonly functional: Map<string, CodeUse>; readonly economic: Map<string, CodeUse> }, key: FigureKey, label: string, part: string): void {
  const parsed = parseFigureKey(key);
  if (!parsed || parsed.form === 'named') return;
  const uses = parsed.form === 'function' ? codes.functional : codes.economic;
  const use = uses.get(parsed.code) ?? { names: new Set(), parts: new Set() };
  uses.set(parsed.code, use);
  if (label) use.names.add(label);
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
