import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disclosure } from '../../src/fiscal/disclosure.ts';
import { type FigureKey, parseFigureKey } from '../../src/fiscal/measures.ts';
import type { Library } from '../../src/load/library.ts';
import {
  type AgencyPart,
  type CodesPart,
  COMPARE_FILES,
  COMPARE_FOLDER,
  type CompareIndex,
  FIGURE_COLUMNS,
  figureCells,
  figureGroup,
  figureRow,
  HEAD_COLUMNS,
  headOf,
  type HeadRow,
  headRow,
  PLACE_COLUMNS,
  placeGroup,
  type PlacePart,
  type Slice,
  sliceName,
} from '../../src/views/compare/parts.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Disclosures of one year and stage that stand in one part: its heads stay near 50 KB compressed. */
export const PART_SIZE = 1000;

type Row = readonly string[];

/** The part of one year and stage that is being filled: disclosures come agency by agency, so each slice has one open. */
interface OpenPart {
  readonly slice: string;
  readonly name: string;
  readonly heads: HeadRow[];
  readonly figures: Map<string, Row[]>;
  readonly from: string;
  to: string;
}

/** Writes the data that the compare pages fetch; in memory are one part, the codes and the agencies' places. */
export function compareWriter({ library, folder }: Pick<SiteContext, 'library' | 'folder'>, partSize = PART_SIZE): SiteWriter {
  const root = join(folder, 'data', COMPARE_FOLDER);
  const version = createHash('sha256');
  const slices = new Map<string, { year: number; stage: Slice['stage']; disclosures: number; parts: Slice['parts'][number][] }>();
  const codes = { functional: new Map<string, CodeUse>(), economic: new Map<string, CodeUse>() };
  const opened = new Set<string>();
  const open = new Map<string, OpenPart>();

  const put = (path: string, value: unknown): void => {
    const text = `${JSON.stringify(value)}\n`;
    version.update(path).update(text);
    write(join(root, path), text);
  };

  const finishPart = ({ slice, name, heads, figures, from, to }: OpenPart): void => {
    put(COMPARE_FILES.heads(name), { columns: HEAD_COLUMNS, rows: heads });
    for (const [group, rows] of figures) put(COMPARE_FILES.figures(group, name), { columns: ['agency', 'scope', ...FIGURE_COLUMNS], rows });
    slices.get(slice)?.parts.push({ name, from, to, disclosures: heads.length });
    open.delete(slice);
  };

  const partFor = (disclosure: Disclosure, region: string): OpenPart => {
    const slice = sliceName(disclosure.fiscalYear, disclosure.stage);
    const filled = open.get(slice);
    if (filled && filled.heads.length >= partSize) finishPart(filled);
    const held = slices.get(slice) ?? { year: disclosure.fiscalYear, stage: disclosure.stage, disclosures: 0, parts: [] };
    slices.set(slice, held);
    held.disclosures += 1;
    const part = open.get(slice) ?? { slice, name: held.parts.length === 0 ? slice : `${slice}-${held.parts.length + 1}`, heads: [], figures: new Map(), from: region, to: region };
    open.set(slice, part);
    return part;
  };

  return {
    add({ disclosure, agency }) {
      const part = partFor(disclosure, agency.region);
      const head = headOf(disclosure, agency);
      const cells = figureCells(disclosure, agency);
      part.heads.push(headRow(head));
      part.to = agency.region > part.to ? agency.region : part.to;
      for (const cell of cells) {
        const group = figureGroup(cell.key);
        const rows = part.figures.get(group);
        const row = [agency.id, disclosure.scope, ...figureRow(cell)];
        if (rows) rows.push(row);
        else part.figures.set(group, [row]);
        noteCode(codes, cell.key, cell.label, part.slice);
      }
      const path = join(root, COMPARE_FILES.agency(agency.id));
      const { year, stage, scope, institution, members, states } = head;
      const entry = JSON.stringify({ year, stage, scope, institution, members, states, figures: cells.map(figureRow) } satisfies AgencyPart['disclosures'][number]);
      version.update(agency.id).update(entry);
      if (opened.has(agency.id)) appendFileSync(path, `,\n${entry}`);
      else {
        opened.add(agency.id);
        const { id, name, region, level, sector } = agency;
        write(path, `${JSON.stringify({ agency: id, name, region, level, sector, columns: FIGURE_COLUMNS }).slice(0, -1)},"disclosures":[\n${entry}`);
      }
    },
    close() {
      for (const part of [...open.values()].sort((a, b) => (a.slice < b.slice ? -1 : 1))) finishPart(part);
      for (const id of opened) appendFileSync(join(root, COMPARE_FILES.agency(id)), '\n]}\n');
      for (const [group, part] of placeParts(library)) put(COMPARE_FILES.place(group), part);
      put(COMPARE_FILES.codes, { functional: codeRows(codes.functional), economic: codeRows(codes.economic) } satisfies CodesPart);
      const index = { slices: [...slices].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, slice]) => slice), sectors: sectorsOf(library), places: placesOf(library) };
      const text = JSON.stringify({ version: version.update(JSON.stringify(index)).digest('hex').slice(0, 16), ...index } satisfies CompareIndex);
      write(join(root, COMPARE_FILES.index), `${text}\n`);
    },
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

interface CodeUse {
  readonly names: Set<string>;
  readonly slices: Set<string>;
}

function noteCode(codes: { readonly functional: Map<string, CodeUse>; readonly economic: Map<string, CodeUse> }, key: FigureKey, label: string, slice: string): void {
  const parsed = parseFigureKey(key);
  if (!parsed || parsed.form === 'named') return;
  const uses = parsed.form === 'function' ? codes.functional : codes.economic;
  const use = uses.get(parsed.code) ?? { names: new Set(), slices: new Set() };
  uses.set(parsed.code, use);
  if (label) use.names.add(label);
  use.slices.add(slice);
}

function codeRows(uses: ReadonlyMap<string, CodeUse>): CodesPart['functional'] {
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { names, slices }]) => [code, [...names], [...slices]]);
}

/** Agencies with documents, by the file of their place. */
function placeParts(library: Library): ReadonlyMap<string, PlacePart> {
  const documents = Map.groupBy(library.disclosures, ({ agency }) => agency);
  const held = [...library.agencies.values()].filter(({ id }) => documents.has(id)).sort((a, b) => (a.region + a.id < b.region + b.id ? -1 : 1));
  const groups = Map.groupBy(held, ({ region }) => placeGroup(region));
  return new Map(
    [...groups].map(([group, agencies]) => [
      group,
      {
        columns: PLACE_COLUMNS,
        rows: agencies.map(({ id, name, region, level, sector }) => [id, name, region, level, sector, (documents.get(id) ?? []).map(({ fiscalYear, stage, scope }) => sliceName(fiscalYear, stage) + (scope === 'unit' ? '-unit' : '')).join(' ')]),
      },
    ]),
  );
}

function heldAgencies(library: Library): readonly { readonly region: string; readonly sector: string }[] {
  const held = new Set(library.disclosures.map(({ agency }) => agency));
  return [...library.agencies.values()].filter(({ id }) => held.has(id));
}

function sectorsOf(library: Library): readonly string[] {
  return [...new Set(heldAgencies(library).map(({ sector }) => sector))].filter((sector) => sector !== '').sort();
}

function placesOf(library: Library): CompareIndex['places'] {
  const counts = new Map<string, number>();
  for (const { region } of heldAgencies(library)) {
    for (let code: string | undefined = region; code; code = library.regions.get(code)?.parent) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [code, library.regions.get(code)?.name ?? code, count]);
}
