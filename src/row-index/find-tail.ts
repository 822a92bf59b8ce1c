import { ByteReader } from './bytes.ts';
import type { Meter } from './files.ts';
import { ENDS, GRAMS, HEAVY_GRAM, ROLE_CODE, ROLE_NAME, ROLE_SHIFT, ROLE_TEXT, STARTS } from './format.ts';
import { gramShard, readGramShard } from './gram-files.ts';
import { type GramList, NO_PLACES, readGramList } from './gram-list.ts';
import { coverOf, type Gram, gramsOf } from './grams.ts';
import { plainRow, scoreTexts } from './match-row.ts';
import { KnownRows } from './known-rows.ts';
import type { Matches } from './matches.ts';
import { normalise } from './normalise.ts';
import type { Part } from './part.ts';
import type { PlacedRow } from './records.ts';
import { answers, textScore } from './score.ts';

/** Places of one piece of a term, as keys that can be compared. */
interface Places {
  /** Where in the term the piece stands. */
  readonly offset: number;
  readonly list: GramList;
}

/** Half of a character of two units with something else after it, which stands in no text; a three may have its number. */
const HALF = /[\ud800-\udbff][^\udc00-\udfff]/;

/** Finds a term in the texts that are not common: where the pieces that cover it stand side by side. */
export async function findTail(part: Part, term: string, matches: Matches, meter: Meter): Promise<void> {
  if (HALF.test(term)) return;
  const cover = coverOf(term, (gram) => sizeOf(part, gram) + REQUEST);
  const probes = probesOf(part, term);
  const load = (grams: readonly Gram[]): Promise<readonly Places[]> => Promise.all(grams.map(async ({ gram, offset }) => ({ offset, list: await gramList(part, gram, meter) })));
  if (cost(part, cover.filter((gram) => !isAmong(gram, probes))) > WORTH_PROBING) {
    const candidates = candidatesOf(await load(probes));
    if (candidates.length === 0) return;
    if (candidates.length <= worthVerifying(cost(part, cover)) && (await verify(part, term, candidates, matches, meter))) return;
  }
  enterTail(part, term, await load(cover), matches);
}

/** Enters the rows in which all pieces of a term stand side by side. */
function enterTail(part: Part, term: string, places: readonly Places[], matches: Matches): void {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || places.some(({ list }) => list.kinds.length === 0)) return;
  const found = standTogether(places);
  const ends = endFlags(found, first, last);
  const rows = new KnownRows(found.length);
  for (const [at, place] of found.entries()) {
    const { list } = first;
    const flags = list.flags[place] ?? 0;
    const role = (flags >> ROLE_SHIFT) & 3;
    const starts = (flags & STARTS) !== 0;
    if (role === ROLE_CODE && !starts) continue;
    const kind = list.kinds[place] ?? 0;
    const score = textScore(kind, role, starts, starts && ends[at] === true, part.core.kinds[kind]?.weight ?? 0);
    rows.push(kind, list.docs[place] ?? 0, list.rows[place] ?? 0, score, (list.overlaps[place] ?? 0) < term.length);
  }
  matches.addRows(rows);
}

/** Pieces of a long term that are asked first: they mostly leave no more rows than are shown anyway. */
const PROBES = 3;
/** Lists of so many kilobytes before compression are not worth asking for others first, and waiting for them. */
const WORTH_PROBING = 36;
/** Rows that are always looked at rather than all lists read: their records are shown, or nearly. */
const FEW = 10;
/** Looking at one row costs about as much as lists of so many kilobytes before compression, or less. */
const ROW_COST = 40;
const MOST_VERIFIED = 40;

/** How many rows to look at, at most, rather than read lists of a cost. */
function worthVerifying(listCost: number): number {
  return Math.min(MOST_VERIFIED, Math.max(FEW, listCost / ROW_COST));
}

/** About how large a shard is, in kilobytes before compression, and what a request costs besides. */
const SHARD_SIZE = 12;
const REQUEST = 4;

/** About what the lists of some pieces cost, in kilobytes before compression. */
function cost(part: Part, grams: readonly Gram[]): number {
  return grams.reduce((sum, { gram }) => sum + sizeOf(part, gram), 0);
}

function sizeOf({ core }: Part, gram: number): number {
  const heavy = core.heavyGrams.indexOf(gram);
  return heavy >= 0 ? (core.heavySizes[heavy] ?? 0) : SHARD_SIZE;
}

/** The pieces that are asked first: the cheapest ones, far from one another where they cost the same. */
function probesOf(part: Part, term: string): readonly Gram[] {
  const chosen: Gram[] = [];
  const all = gramsOf(term).map((gram) => ({ gram, size: sizeOf(part, gram.gram) }));
  while (chosen.length < Math.min(PROBES, all.length)) {
    const distance = ({ offset }: Gram): number => Math.min(term.length, ...chosen.map((other) => Math.abs(other.offset - offset)));
    const [best] = all.filter(({ gram }) => !isAmong(gram, chosen)).sort((a, b) => a.size - b.size || distance(b.gram) - distance(a.gram) || a.gram.offset - b.gram.offset);
    if (!best) break;
    chosen.push(best.gram);
  }
  return chosen.sort((a, b) => a.offset - b.offset);
}

function isAmong({ length, offset }: Gram, grams: readonly Gram[]): boolean {
  return grams.some((other) => other.offset === offset && other.length === length);
}

/** A row in which the probed pieces stand as they do in the term. */
interface Candidate {
  readonly kind: number;
  readonly document: number;
  readonly row: number;
}

function candidatesOf(places: readonly Places[]): readonly Candidate[] {
  const [first] = places;
  if (!first || places.some(({ list }) => list.kinds.length === 0)) return [];
  const { kinds, docs, rows } = first.list;
  return Array.from(standTogether(places), (at) => ({ kind: kinds[at] ?? 0, document: docs[at] ?? 0, row: rows[at] ?? 0 }));
}

/**
 * Looks at the rows of the candidates.
 * @returns false, with nothing entered, where a common text or code of a row answers as well: it may be counted there
 */
async function verify(part: Part, term: string, candidates: readonly Candidate[], matches: Matches, meter: Meter): Promise<boolean> {
  const loaded = await Promise.all(
    candidates.map(async ({ kind, document, row }) => {
      const [record] = await part.rows(kind, document, meter, row);
      return record && { kind, document, row, plain: plainRow(record, kind), common: commonAnswers(part, record, term) };
    }),
  );
  if (loaded.some((each) => !each || each.common)) return false;
  const rows = new KnownRows(loaded.length);
  for (const each of loaded) {
    const score = each ? scoreTexts(part, each.plain, term) : 0;
    if (each && score > 0) rows.push(each.kind, each.document, each.row, score, true);
  }
  matches.addRows(rows);
  return true;
}

function commonAnswers(part: Part, { name, code, texts }: PlacedRow, term: string): boolean {
  const answering = (text: string, common: ReadonlySet<string>, role: number): boolean => common.has(text) && answers(normalise(text), role, term);
  return answering(code, part.commonCodes, ROLE_CODE) || answering(name, part.commonTexts, ROLE_NAME) || texts.some(({ text }) => answering(text, part.commonTexts, ROLE_TEXT));
}

async function gramList(part: Part, gram: number, meter: Meter): Promise<GramList> {
  const heavy = part.core.heavyGrams.indexOf(gram);
  if (heavy >= 0) return part.files.get(HEAVY_GRAM, heavy, readGramList, meter);
  const shard = await part.files.get(GRAMS, gramShard(gram, part.core.gramShards), readGramShard, meter);
  const packed = shard.get(gram);
  return packed ? readGramList(new ByteReader(packed)) : NO_PLACES;
}

/** Places in the first list beside which the pieces of all others stand at the right distance. */
function standTogether([first, ...others]: readonly Places[]): Uint32Array {
  let kept: Uint32Array | undefined;
  /* The shortest lists first: they leave least to compare. */
  for (const other of first ? others.toSorted((a, b) => a.list.kinds.length - b.list.kinds.length) : []) kept = first && meet(kept, other, first);
  return kept ?? Uint32Array.from({ length: first?.list.kinds.length ?? 0 }, (_, at) => at);
}

/** Of the candidates (places in the first list, all of them where none are named) those that a piece of another list stands at the right distance from. */
function meet(candidates: Uint32Array | undefined, { offset, list }: Places, { offset: start, list: first }: Places): Uint32Array {
  const { length } = list.kinds;
  const [wanted, distance] = [candidates?.length ?? first.kinds.length, offset - start];
  const kept = new Uint32Array(Math.min(wanted, length));
  let [at, used] = [0, 0];
  for (let next = 0; next < wanted && at < length; next += 1) {
    const candidate = candidates ? (candidates[next] ?? 0) : next;
    let order = compare(list, at, first, candidate, distance);
    while (order < 0 && ++at < length) order = compare(list, at, first, candidate, distance);
    if (order === 0) kept[used++] = candidate;
  }
  return kept.subarray(0, used);
}

function endFlags(found: Uint32Array, first: Places, last: Places): readonly boolean[] {
  return flagsAt(found, first, last).map((flags) => (flags & ENDS) !== 0);
}

/** Flags of the piece of another list that stands beside each of the found places. */
function flagsAt(found: Uint32Array, { offset: start, list: first }: Places, { offset, list }: Places): readonly number[] {
  let at = 0;
  return Array.from(found, (candidate) => {
    while (compare(list, at, first, candidate, offset - start) < 0) at += 1;
    return list.flags[at] ?? 0;
  });
}

function compare(a: GramList, at: number, b: GramList, other: number, offset: number): number {
  return (
    (a.kinds[at] ?? 0) - (b.kinds[other] ?? 0) ||
    (a.docs[at] ?? 0) - (b.docs[other] ?? 0) ||
    (a.rows[at] ?? 0) - (b.rows[other] ?? 0) ||
    (a.positions[at] ?? 0) - ((b.positions[other] ?? 0) + offset)
  );
}
