import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../../src/load/library.ts';
import { openIndex } from '../../../src/row-index/open.ts';
import { parseQuery } from '../../../src/row-index/query.ts';
import type { Answer, DocumentRecord, Fetch, Hit, RowRecord } from '../../../src/row-index/types.ts';
import { registerForIndex } from '../../../src/views/search/row-records.ts';
import type { BuildSummary } from '../../lib/build-state.ts';
import { rowIndexBuilder, writeBuild, writePointer } from '../../lib/write-row-index.ts';
import { documentRecords } from './documents.ts';
import { type BenchQuery, QuerySampler } from './queries.ts';
import { type Truth, TruthFinder } from './truth.ts';

/** One query, asked with a cold cache. */
export interface Asked extends BenchQuery {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
  /** From opening the index to the first screen, where each request takes as long as a reader's; only in a browser. */
  readonly onLine?: number;
  /** Of the search alone, where each request takes as long and the browser works as slowly as a telephone's. */
  readonly onPhone?: number;
  /** From following a link to the page of the search to results on it; only in a browser. */
  readonly onPage?: number;
  readonly rows: number;
  /** Rows on the first screen, and how many of them truly match. */
  readonly shown: number;
  readonly true: number;
  /** Rows and documents that it should find, and finds, as far as they were compared. */
  readonly recall: number;
  /** What is wrong with the answer, or empty. */
  readonly wrong: string;
}

export interface Measured {
  readonly summary: BuildSummary;
  /** Seconds of processor time for taking the documents in and for writing the index, without reading the data. */
  readonly taking: number;
  readonly writing: number;
  /** Seconds of the clock for both. */
  readonly wall: number;
  /** Largest resident memory so far, in bytes; reading the data included. */
  readonly memory: number;
  readonly core: number;
  readonly asked: readonly Asked[];
}

/** Builds the index of a library below `folder` and measures it. */
export async function measureRowIndex(library: Library, folder: string, { each, findings }: { readonly each: number; readonly findings: boolean }): Promise<Measured> {
  const sampler = new QuerySampler('1');
  const builder = rowIndexBuilder(library);
  let [taking, wall] = [0, 0];
  for (const { document, rows } of documents(library, findings)) {
    sampler.meet(document, rows);
    const [cpu, began] = [process.cpuUsage(), performance.now()];
    builder.add(document);
    taking += seconds(cpu);
    wall += performance.now() - began;
  }
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const { build, summary } = await writeBuild(builder, folder);
  const writing = seconds(cpu);
  wall += performance.now() - began;
  const memory = process.resourceUsage().maxRSS * 1024;
  writePointer(folder, [{ build, documents: summary.documents }]);

  const register = registerForIndex(library);
  const agencies = new Map(register.agencies.map((agency) => [agency.id, [agency.name, ...agency.aliases]]));
  const queries = sampler.queries(each, (agency) => agencies.get(agency) ?? []);
  const truth = new TruthFinder(queries.map(({ text }) => parseQuery(text).terms), register.regions, register.agencies);
  for (const { document, rows } of documents(library, findings)) truth.meet(document, rows);
  const asked: Asked[] = [];
  for (const [at, query] of queries.entries()) asked.push(await ask(query, truth.truths[at], `${folder}/`));
  const { cost } = await openIndex(`${folder}/`, { fetch: readFile });
  return { summary, taking, writing, wall: wall / 1000, memory, core: cost.bytes, asked };
}

function* documents(library: Library, findings: boolean): Generator<{ readonly document: DocumentRecord; readonly rows: readonly RowRecord[] }> {
  for (const record of documentRecords(library, findings)) {
    const rows = [...record.rows];
    yield { document: { ...record, rows }, rows };
  }
}

async function ask(query: BenchQuery, truth: Truth | undefined, base: string): Promise<Asked> {
  const index = await openIndex(base, { fetch: readFile });
  const began = performance.now();
  const answer = await index.search(query.text);
  const milliseconds = performance.now() - began;
  if (!truth) throw new Error('a query without truth');
  const shown = answer.hits.filter(({ document }) => document).map(place);
  const { found, wanted } = await compared(answer, truth, async () => (await index.search(query.text, { limit: truth.rows + 10 })).hits);
  const wrong = answer.cut ? '' : faults(answer, truth);
  return {
    ...query,
    bytes: answer.cost.bytes,
    requests: answer.cost.requests,
    milliseconds,
    rows: answer.count,
    shown: shown.length,
    true: truth.terms.length > 1 || truth.more || answer.cut ? shown.length : shown.filter((each) => truth.places.has(each)).length,
    recall: wanted === 0 ? 1 : found / wanted,
    wrong: wrong || (found < wanted ? `found ${found} of ${wanted} rows` : ''),
  };
}

function faults(answer: Answer, truth: Truth): string {
  if (truth.terms.length === 1 && answer.count !== truth.rows) return `counts ${answer.count} rows instead of ${truth.rows}`;
  const documents = answer.documents;
  return documents === truth.documents ? '' : `counts ${documents} documents instead of ${truth.documents}`;
}

/** Whether all rows are found one by one, where they are few enough to have been kept. */
async function compared(answer: Answer, truth: Truth, all: () => Promise<readonly Hit[]>): Promise<{ readonly found: number; readonly wanted: number }> {
  if (truth.terms.length > 1 || truth.more || answer.cut) return { found: 0, wanted: 0 };
  const found = new Set((await all()).map(place));
  return { found: [...truth.places].filter((each) => found.has(each)).length, wanted: truth.places.size };
}

function place({ kind, document, agency, region, address }: Hit): string {
  if (document) return `${document.id} ${kind} ${address}`;
  return agency ? `agency ${agency.id}` : `region ${region.code}`;
}

const readFile: Fetch = async (url) => {
  const bytes = new Uint8Array(readFileSync(join(url)));
  return { ok: true, status: 200, arrayBuffer: async () => bytes.buffer };
};

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}
