import { beginFile, CORE, DOCUMENT_KIND, type FileType, filePath, LISTS, RECORDS, UNIONS } from './format.ts';
import { AmountLists } from './amount-lists.ts';
import { ByteWriter } from './bytes.ts';
import { chooseCommons, type Commons } from './commons.ts';
import { type CoreInput, writeCore } from './core.ts';
import { type DocList, writeDocLists } from './doc-list.ts';
import { fileFinder } from './find-file.ts';
import { writeGramFiles } from './gram-files.ts';
import { agencyNames, isMadeOfNames } from './head-names.ts';
import { normalise } from './normalise.ts';
import { RecordFiles } from './record-files.ts';
import type { RecordTexts } from './records.ts';
import { type StoredRows, storeRows, Texts } from './row-store.ts';
import { sortRows } from './row-order.ts';
import { DocCounts, Shapes } from './shapes.ts';
import { DOCUMENT_WEIGHT } from './score.ts';
import { Tail } from './tail.ts';
import type { AgencyRecord, DocumentRecord, RegionRecord, RowKind, RowRecord } from './types.ts';
import { querySets, uniteLists } from './unions.ts';

export interface BuilderInput {
  /** In the order in which rows of one document are shown. `document` is added as the first. */
  readonly kinds: readonly RowKind[];
  /** In the order in which documents of one year stand. */
  readonly stages: readonly string[];
  readonly regions: readonly RegionRecord[];
  readonly agencies: readonly AgencyRecord[];
}

export interface BuilderOptions {
  /** A text in more documents than this may be common; undefined: 16, but in a small index none, where knowing every row by its number fetches less. */
  readonly commonOver: number | undefined;
  /** Characters of common texts that the core has room for. */
  readonly commonRoom: number;
  /** A list that only some rows of a text are in must have this many, or they are indexed one by one. */
  readonly shadowedFrom: number;
  /** A set of common texts whose files together are larger than this gets a union, in stored bytes. */
  readonly unionOver: number;
  /** About how many bytes a file of records holds before compression; undefined: more, the more rows there are. */
  readonly recordBytes: number | undefined;
  /** The same for lists of documents. */
  readonly listBytes: number;
  /** The same for shards of pairs and of figures; a list larger than this has a file of its own. */
  readonly shardBytes: number;
}

const USUAL: BuilderOptions = { commonOver: undefined, commonRoom: 24_000, shadowedFrom: 8, unionOver: 24_000, recordBytes: undefined, listBytes: 6_000, shardBytes: 12_000 };

/**
 * Stores a file below the build's folder.
 * @returns its stored size in bytes, compressed
 */
export type WriteFile = (path: string, content: Uint8Array) => number;

export interface BuildSummary {
  readonly documents: number;
  readonly rows: number;
  readonly commonTexts: number;
  readonly unions: number;
  /** Stored bytes and files by kind of file, the core under `c`. */
  readonly files: ReadonlyMap<FileType, { readonly files: number; readonly bytes: number }>;
}

/** Takes documents one after another, in any order, and writes the index of them. The same documents give the same files. */
export class RowIndexBuilder {
  readonly #input: BuilderInput;
  readonly #options: BuilderOptions;
  readonly #kinds: readonly RowKind[];
  readonly #kindNumbers: ReadonlyMap<string, number>;
  readonly #texts = new Texts();
  readonly #documents: { readonly head: Omit<DocumentRecord, 'rows'>; readonly rows: StoredRows }[] = [];

  constructor(input: BuilderInput, options: Partial<BuilderOptions> = {}) {
    this.#input = {
      ...input,
      regions: input.regions.map((region) => ({ ...region, name: cleanName(region.name) })),
      agencies: input.agencies.map((agency) => ({ ...agency, name: cleanName(agency.name), aliases: agency.aliases.map(cleanName) })),
    };
    this.#options = { ...USUAL, ...options };
    this.#kinds = [{ id: DOCUMENT_KIND, weight: DOCUMENT_WEIGHT }, ...input.kinds];
    this.#kindNumbers = new Map(this.#kinds.map(({ id }, at) => [id, at]));
  }

  /**
   * @throws Error for a kind or an agency that was not announced, or for two heads of one document
   */
  add({ rows, ...head }: DocumentRecord): void {
    const kindNumber = (kind: string): number => {
      const number = this.#kindNumbers.get(kind);
      if (number === undefined) throw new Error(`${head.id}: no kind of row is called ${kind}`);
      return number;
    };
    this.#documents.push({ head: { ...head, names: head.names.map(cleanName) }, rows: storeRows(withHead(head, rows), this.#texts, this.#documents.length, kindNumber) });
  }

  /** Writes every file, the core last. To be called once. */
  finish(write: WriteFile): BuildSummary {
    const files = new Map<FileType, { files: number; bytes: number }>();
    const store = (type: FileType, number: number, fill: (writer: ByteWriter) => void): number => {
      const writer = beginFile(type, number);
      fill(writer);
      const bytes = write(filePath(type, number), writer.take());
      const before = files.get(type) ?? { files: 0, bytes: 0 };
      files.set(type, { files: before.files + 1, bytes: before.bytes + bytes });
      return bytes;
    };
    const options = this.#options;
    const { agencies, ordered, stored } = this.#order();
    const commons = chooseCommons(this.#texts, options.commonOver ?? commonSpread(ordered.length), options.commonRoom);
    const rows = sortRows(stored, this.#kinds.length);
    const length = rows.length;

    const shapes = new Shapes(commons);
    const shapeOf = new Uint32Array(length);
    rows.each((row, at) => {
      shapeOf[at] = shapes.meet(row);
    });
    shapes.settle(options.shadowedFrom);

    const tail = new Tail(this.#texts, commons);
    const amounts = new AmountLists(this.#texts);
    const lists = shapes.listKeys.map(() => new DocCounts());
    const records = new RecordFiles(recordTexts(this.#texts, commons), this.#kinds.length, options.recordBytes ?? recordSize(length), (number, fill) => store(RECORDS, number, fill));
    const regions = new Map(this.#input.regions.map((region) => [region.code, region]));
    const knownOf = ordered.map(({ agency, head }) => {
      const record = agencies[agency];
      const names = head.names.map(normalise);
      return (plain: string): boolean => record !== undefined && isMadeOfNames(agencyNames(record, regions), names, plain);
    });
    const unknown = (): boolean => false;
    rows.each((row, at, document, number) => {
      const shape = shapes.at(shapeOf[at] ?? 0);
      for (const list of shape.lists) lists[list]?.add(document);
      tail.add(row, document, number, shape.kept, row.kind === 0 ? (knownOf[document] ?? unknown) : unknown);
      amounts.add(row, document, number);
      records.add(row, document, number);
    });
    const recordStarts = records.finish();
    /* Lists are written next, which takes memory: the rows are done with. */
    rows.release();

    const { byCommon, listFiles, sizes } = writeLists(commons, shapes, lists, options.listBytes, store);
    const unions = new Map<number, number>();
    const fileOf = fileFinder(listFiles);
    for (const [key, each] of [...querySets(commons)].sort(([a], [b]) => a - b)) {
      const needed = new Set(each.set.map(fileOf));
      let cost = 0;
      for (const file of needed) cost += sizes[file] ?? 0;
      if (cost <= options.unionOver) continue;
      const file = unions.size;
      unions.set(key, file);
      store(UNIONS, file, (writer) => writeDocLists(writer, uniteLists(each, (common) => byCommon[common] ?? [], ordered.length)));
    }
    const grams = writeGramFiles(tail.lists(), options.shardBytes, store);
    const figures = amounts.write(options.shardBytes, store);
    const core: CoreInput = {
      kinds: this.#kinds,
      stages: this.#input.stages,
      regions: this.#input.regions,
      agencies,
      documents: ordered.map(({ head, agency }) => ({ ...head, agency })),
      common: commons.texts,
      codesFrom: commons.codesFrom,
      listFiles,
      unions,
      ...grams,
      ...figures,
      records: recordStarts,
    };
    store(CORE, 0, (writer) => writeCore(writer, core));
    return { documents: ordered.length, rows: length, commonTexts: commons.texts.length, unions: unions.size, files };
  }

  /** Newest first, then by stage, region and agency: the order of equally good hits. */
  #order() {
    const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    const agencies = [...this.#input.agencies].sort((a, b) => compare(a.region, b.region) || compare(a.id, b.id));
    const places = new Map(agencies.map(({ id }, at) => [id, at]));
    const ordered = this.#documents.splice(0).map(({ head, rows }) => {
      const agency = places.get(head.agency);
      if (agency === undefined) throw new Error(`${head.id}: no agency is called ${head.agency}`);
      return { head, rows, agency };
    });
    const stage = (name: string): number => this.#input.stages.indexOf(name);
    ordered.sort((a, b) => b.head.year - a.head.year || stage(a.head.stage) - stage(b.head.stage) || a.agency - b.agency || compare(a.head.id, b.head.id));
    return { agencies, ordered: ordered.map(({ head, agency }) => ({ head, agency })), stored: ordered.map(({ rows }) => rows) };
  }
}

function commonSpread(documents: number): number {
  return documents < 60 ? documents : 16;
}

/* So small that a question to a small index stays small; so large that a large one has no more files than documents. */
function recordSize(rows: number): number {
  return Math.min(14_000, Math.max(6_000, rows / 190));
}

function recordTexts(texts: Texts, commons: Commons): RecordTexts {
  return { size: texts.size, printed: (id) => texts.printed(id), common: (id) => (commons.text(id) >= 0 ? commons.text(id) : commons.code(id)) };
}

/* Templates of names are written with control characters, and names stand in lines. */
function cleanName(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/* Every document has one head to be found by. */
function* withHead(head: Omit<DocumentRecord, 'rows'>, rows: Iterable<RowRecord>): Generator<RowRecord> {
  let heads = 0;
  for (const row of rows) {
    if (row.kind === DOCUMENT_KIND) heads += 1;
    if (heads > 1) throw new Error(`${head.id}: two heads of one document`);
    yield row;
  }
  if (heads === 0) yield { kind: DOCUMENT_KIND, address: '', name: head.names[0] ?? head.id, section: '', code: '', amount: '', amounts: [], texts: [] };
}

function writeLists(commons: Commons, shapes: Shapes, lists: readonly DocCounts[], listBytes: number, store: (type: FileType, number: number, fill: (writer: ByteWriter) => void) => number) {
  const byCommon: DocList[][] = commons.texts.map(() => []);
  for (const [at, { kind, common, role, shadows }] of shapes.listKeys.entries()) {
    const list = lists[at];
    if (list) byCommon[common]?.push({ kind, role, shadows, docs: list.docs.view(), counts: list.counts.view() });
  }
  const starts: number[] = [];
  const sizes: number[] = [];
  let pending: { readonly first: number; readonly writer: ByteWriter; count: number } | undefined;
  const flush = (): void => {
    if (!pending) return;
    const { first, writer, count } = pending;
    sizes.push(
      store(LISTS, starts.length, (file) => {
        file.number(first);
        file.number(count);
        file.bytes(writer.take());
      }),
    );
    starts.push(first);
    pending = undefined;
  };
  for (const [common, own] of byCommon.entries()) {
    own.sort((a, b) => a.kind - b.kind || a.role - b.role || a.shadows.length - b.shadows.length || (Array.from(a.shadows).join() < Array.from(b.shadows).join() ? -1 : 1));
    const writer = new ByteWriter();
    writeDocLists(writer, own);
    if (pending && pending.writer.length + writer.length > listBytes) flush();
    pending ??= { first: common, writer: new ByteWriter(), count: 0 };
    pending.writer.bytes(writer.take());
    pending.count += 1;
  }
  flush();
  return { byCommon, listFiles: Uint32Array.from(starts), sizes };
}
