import { addUp, type ByteReader, type Column, SMALL } from './bytes.ts';
import type { RecordStarts } from './record-blocks.ts';
import { fillTemplate, templateFiller } from './templates.ts';
import type { AgencyHead, RegionHead, RowKind } from './types.ts';

export interface CoreAgency extends AgencyHead {
  readonly aliases: readonly string[];
}

export interface CoreDocument {
  readonly id: string;
  /** Number of its agency. */
  readonly agency: number;
  readonly year: number;
  readonly stage: string;
  readonly scope: string;
  readonly names: readonly string[];
}

/** Documents as columns: of tens of thousands only those shown are made into objects. */
export interface CoreDocuments {
  readonly length: number;
  readonly agencyOf: Column;
  /** Which of `sorts` each document is. */
  readonly sortOf: Column;
  readonly sorts: readonly DocumentSort[];
  readonly at: (document: number) => CoreDocument;
}

/** Year, stage, scope and names that documents have together. */
export interface DocumentSort extends Pick<CoreDocument, 'year' | 'stage' | 'scope' | 'names'> {}

/** Everything that must be known before the first question. Documents, agencies and common texts go by their number in it. */
export interface Core {
  readonly kinds: readonly RowKind[];
  /** In the order in which documents of one year stand. */
  readonly stages: readonly string[];
  readonly regions: readonly RegionHead[];
  readonly agencies: readonly CoreAgency[];
  /** What agencies are counted by, as numbers, with what each number stands for. */
  readonly agencyFacts: Readonly<Record<'region' | 'level' | 'sector', { readonly of: Column; readonly valueOf: (number: number) => string }>>;
  readonly documents: CoreDocuments;
  /** Texts in many documents, then, from `codesFrom` on, codes in many documents. As printed. */
  readonly common: readonly string[];
  readonly codesFrom: number;
  /** First common text of each file of lists, which is also the number of the file. */
  readonly listFiles: Uint32Array;
  /** Hash of a set of common texts -> file with the union of their lists, for sets whose lists are many; numbers rise with the hashes. */
  readonly unions: ReadonlyMap<number, number>;
  readonly gramShards: number;
  /** Pairs of characters with a file of their own, rising; its number is the place here. */
  readonly heavyGrams: Uint32Array;
  /** About how large those files are, in kilobytes before compression. */
  readonly heavySizes: ArrayLike<number>;
  readonly amountShards: number;
  readonly heavyAmounts: readonly string[];
  /** For each kind of row, its files of records. */
  readonly records: readonly RecordStarts[];
  /** Where in its file the heads and common texts end and what follows from them begins. */
  readonly headsEnd: number;
}

export function readCore(reader: ByteReader): Core {
  const strings = reader.texts();
  const sets = (values: readonly string[]): readonly (readonly string[])[] => values.map((set) => (set ? set.split(' ').map((id) => strings[Number(id)] ?? '') : []));
  const aliasSets = sets(reader.texts());
  const nameSets = sets(reader.texts());
  const codes = reader.texts();
  const common = reader.texts();
  const codesFrom = reader.number();
  const column = (): Uint32Array => reader.numbers(reader.number());
  const small = (): Column => reader.smallNumbers(reader.number());
  const words = (): readonly string[] => Array.from(column(), (id) => strings[id] ?? '');
  const kindIds = words();
  const kindWeights = column();
  const kinds = kindIds.map((id, at) => ({ id, weight: kindWeights[at] ?? 0 }));
  const stages = words();
  const [names, levels, parents] = [words(), words(), column()];
  const regions = codes.map((code, at) => ({ code, name: names[at] ?? '', level: levels[at] ?? '', parent: codes[(parents[at] ?? 0) - 1] ?? '' }));
  const agencyRegions = column();
  const [ids, agencyNames, levelOf, sectorOf, aliases] = [words(), words(), column(), column(), column()];
  const text = (id: number | undefined): string => strings[id ?? -1] ?? '';
  const partsOf = regions.map(({ name, code }, at) => [name, stem(name), regions[(parents[at] ?? 0) - 1]?.name ?? '', code]);
  const fillers = new Map<string, (parts: readonly string[]) => string>();
  const fill = (template = '', parts: readonly string[]): string => {
    const filler = fillers.get(template) ?? templateFiller(template);
    fillers.set(template, filler);
    return filler(parts);
  };
  const agencies = Array.from(agencyRegions, (number, at) => {
    const region = regions[number] ?? { code: '', name: '', level: '', parent: '' };
    const parts = partsOf[number] ?? [];
    return { id: fill(ids[at], parts), name: fill(agencyNames[at], parts), aliases: (aliasSets[aliases[at] ?? -1] ?? []).map((alias) => fill(alias, parts)), region, level: text(levelOf[at]), sector: text(sectorOf[at]) };
  });
  const agencyFacts = { region: { of: agencyRegions, valueOf: (number: number) => regions[number]?.code ?? '' }, level: { of: levelOf, valueOf: text }, sector: { of: sectorOf, valueOf: text } };
  const documents = readDocuments(small, strings, agencies, nameSets);
  const headsEnd = reader.at;
  const rising = (): Uint32Array => addUp(column());
  const listFiles = rising();
  const hashes = rising();
  const unionFiles = addUp(reader.numbers(hashes.length));
  const unions = new Map(Array.from(hashes, (hash, at) => [hash, unionFiles[at] ?? 0]));
  const gramShards = reader.number();
  const heavyGrams = rising();
  const heavySizes = reader.numbers(heavyGrams.length);
  const amountShards = reader.number();
  const heavyAmounts = reader.texts();
  const records = kinds.map(() => {
    const bits = reader.number();
    const places = rising();
    return { bits, places, rows: reader.numbers(places.length) };
  });
  return { kinds, stages, regions, agencies, agencyFacts, documents, common, codesFrom, listFiles, unions, gramShards, heavyGrams, heavySizes, amountShards, heavyAmounts, records, headsEnd };
}

function readDocuments(column: () => Column, strings: readonly string[], agencies: readonly AgencyHead[], nameSets: readonly (readonly string[])[]): CoreDocuments {
  const [agencyOf, years] = [unfold(column()), unfold(column())];
  const [stages, scopes, ids, nameSetOf] = [column(), column(), column(), column()];
  const numbers = new Map<number, number>();
  const sorts: DocumentSort[] = [];
  const sortAt = (at: number): number => {
    const [year = 0, stage = 0, scope = 0, set = 0] = [years[at], stages[at], scopes[at], nameSetOf[at]];
    /* One number for the four: there are thousands of texts at most, so it is a whole one. */
    const key = ((year * strings.length + stage) * strings.length + scope) * nameSets.length + set;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sorts.length);
    const names = (nameSets[set] ?? []).map((name) => fillTemplate(name, [String(year)]));
    return sorts.push({ year, stage: strings[stage] ?? '', scope: strings[scope] ?? '', names }) - 1;
  };
  const { length } = agencyOf;
  const sortOf = length > SMALL ? new Uint32Array(length) : new Uint16Array(length);
  for (let at = 0; at < length; at += 1) sortOf[at] = sortAt(at);
  const documentAt = (at: number): CoreDocument => {
    const [agency, sort] = [agencyOf[at] ?? 0, sorts[sortOf[at] ?? 0] ?? { year: 0, stage: '', scope: '', names: [] }];
    return { ...sort, agency, id: fillTemplate(strings[ids[at] ?? -1] ?? '', [agencies[agency]?.id ?? '', String(sort.year), sort.stage, sort.scope]) };
  };
  return { length, agencyOf, sortOf, sorts, at: documentAt };
}

/** Numbers from their zigzag steps. */
function unfold(steps: Column): Column {
  let made = steps;
  let last = 0;
  for (let at = 0; at < steps.length; at += 1) {
    last += unzigzag(steps[at] ?? 0);
    if (last > SMALL && made instanceof Uint16Array) made = Uint32Array.from(made);
    made[at] = last;
  }
  return made;
}

/** 稷山 of 稷山县: names of agencies and their short forms are often made of it. */
export function stem(name: string): string {
  return name.length > 2 ? name.slice(0, -1) : '';
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
