import { type ByteWriter, steps } from './bytes.ts';
import { type Core, type CoreDocument, stem } from './core.ts';
import { makeTemplate, Table } from './templates.ts';
import type { AgencyRecord, RegionRecord } from './types.ts';

/** The first half of the core: heads and common texts. */
export interface CoreHeads extends Pick<Core, 'kinds' | 'stages' | 'common' | 'codesFrom'> {
  readonly documents: readonly CoreDocument[];
  readonly regions: readonly RegionRecord[];
  readonly agencies: readonly AgencyRecord[];
}

/** The second half of the core: where the files are. */
export type CoreFiles = Pick<Core, 'listFiles' | 'unions' | 'gramShards' | 'heavyGrams' | 'heavySizes' | 'amountShards' | 'heavyAmounts' | 'records'>;

/** Writes heads and common texts; what stands in rows changes none of it while the same texts are common. */
export function writeCoreHeads(writer: ByteWriter, core: CoreHeads): void {
  const strings = new Table();
  const regionAt = new Map(core.regions.map(({ code }, at) => [code, at]));
  const regionNames = (code: string): readonly string[] => {
    const region = core.regions[regionAt.get(code) ?? -1];
    const above = core.regions[regionAt.get(region?.parent ?? '') ?? -1];
    return [region?.name ?? '', stem(region?.name ?? ''), above?.name ?? '', region?.code ?? ''];
  };
  const columns: number[][] = [];
  const column = (values: readonly number[]): void => void columns.push([...values]);
  column(core.kinds.map(({ id }) => strings.id(id)));
  column(core.kinds.map(({ weight }) => weight));
  column(core.stages.map((stage) => strings.id(stage)));
  column(core.regions.map(({ name }) => strings.id(name)));
  column(core.regions.map(({ level }) => strings.id(level)));
  column(core.regions.map(({ parent }) => (parent ? (regionAt.get(parent) ?? -1) : -1) + 1));
  column(core.agencies.map(({ region }) => regionAt.get(region) ?? 0));
  column(core.agencies.map(({ id, region }) => strings.id(makeTemplate(id, regionNames(region)))));
  column(core.agencies.map(({ name, region }) => strings.id(makeTemplate(name, regionNames(region)))));
  column(core.agencies.map(({ level }) => strings.id(level)));
  column(core.agencies.map(({ sector }) => strings.id(sector)));
  const aliasSets = new Table();
  column(core.agencies.map(({ aliases, region }) => aliasSets.id(aliases.map((alias) => strings.id(makeTemplate(alias, regionNames(region)))).join(' '))));
  const nameSets = new Table();
  const agencyOf = (at: number): AgencyRecord | undefined => core.agencies[at];
  column(core.documents.map(({ agency }, at) => zigzag(agency - (core.documents[at - 1]?.agency ?? 0))));
  column(core.documents.map(({ year }, at) => zigzag(year - (core.documents[at - 1]?.year ?? 0))));
  column(core.documents.map(({ stage }) => strings.id(stage)));
  column(core.documents.map(({ scope }) => strings.id(scope)));
  column(core.documents.map(({ id, agency, year, stage, scope }) => strings.id(makeTemplate(id, [agencyOf(agency)?.id ?? '', String(year), stage, scope]))));
  column(core.documents.map(({ names, year }) => nameSets.id(names.map((name) => strings.id(makeTemplate(name, [String(year)]))).join(' '))));
  writer.texts(strings.texts);
  writer.texts(aliasSets.texts);
  writer.texts(nameSets.texts);
  writer.texts(core.regions.map(({ code }) => code));
  writer.texts(core.common);
  writer.number(core.codesFrom);
  for (const values of columns) {
    writer.number(values.length);
    writer.numbers(values);
  }
}

/** Writes what follows the heads. */
export function writeCoreFiles(writer: ByteWriter, core: CoreFiles): void {
  const rising = (values: Uint32Array): void => {
    writer.number(values.length);
    writer.numbers(steps(values));
  };
  rising(core.listFiles);
  const unions = [...core.unions].sort(([a], [b]) => a - b);
  rising(Uint32Array.from(unions, ([hash]) => hash));
  writer.numbers(steps(unions.map(([, file]) => file)));
  writer.number(core.gramShards);
  rising(core.heavyGrams);
  writer.numbers(core.heavySizes);
  writer.number(core.amountShards);
  writer.texts(core.heavyAmounts);
  for (const { bits, places, rows } of core.records) {
    writer.number(bits);
    rising(places);
    writer.numbers(rows);
  }
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}
