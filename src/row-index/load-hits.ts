import type { Entry, Found } from './entries.ts';
import type { Meter } from './files.ts';
import { AMOUNT } from './format.ts';
import { markText } from './marks.ts';
import { plainRow, scoreRow } from './match-row.ts';
import type { Matches } from './matches.ts';
import type { PlacedRow } from './records.ts';
import type { Hit } from './types.ts';

/** What is needed to load the rows of an entry. */
export interface Question {
  readonly terms: readonly string[];
  readonly found: readonly Found[];
  readonly passesKind: (kind: string) => boolean;
}

/**
 * One hit of an entry.
 * @param round which of its rows, best first, from 0
 */
export async function loadHit(entry: Entry, round: number, question: Question, meter: Meter): Promise<Hit | undefined> {
  if (entry.document < 0) return pageHit(entry, question);
  const found = question.found.find(({ part }) => part === entry.part);
  if (!found) return undefined;
  const place = placeOf(entry, found, question, round);
  const row = place ? (await rowsOf(entry, found, [place.kind], question, meter, place.row))[place.at] : await searchRow(entry, found, question, round, meter);
  if (!row) throw new Error(`document ${entry.document} has no matching row ${round}`);
  return rowHit(entry, row.row, row.kind, question.terms);
}

/** Kinds in which the lead of an entry stands, under the filters. */
function kindsOf({ document, lead, part }: Entry, { matches }: Found, { passesKind }: Question): readonly number[] {
  const match = matches[lead];
  return (match?.kinds ?? []).filter((kind) => (match?.count(kind, document) ?? 0) > 0 && passesKind(part.core.kinds[kind]?.id ?? ''));
}

interface Place {
  readonly kind: number;
  /** Its number, where it is known. */
  readonly row?: number | undefined;
  /** Which of the rows loaded it is. */
  readonly at: number;
}

/** Where the row of a round is, as far as that is known without loading all rows: by its number, or, for the first, by its kind. */
function placeOf(entry: Entry, found: Found, question: Question, round: number): Place | undefined {
  const { document, lead, score } = entry;
  const kinds = kindsOf(entry, found, question);
  const known = kinds.map((kind) => ({ kind, byTerm: found.matches.map((match) => match.rows(kind, document)) }));
  if (known.every(({ byTerm }) => byTerm.every((rows) => rows !== undefined))) {
    const place = known.flatMap(({ kind, byTerm }) => rankKnown(kind, byTerm, lead)).sort(compareRanks)[round];
    return place && { ...place, at: 0 };
  }
  if (round > 0 || found.matches.length > 1) return undefined;
  const match = found.matches[lead];
  const kind = kinds.find((each) => match?.best(each, document) === score);
  if (kind === undefined) return undefined;
  const rows = match?.rows(kind, document)?.filter((each) => each.score === score) ?? [];
  return { kind, row: rows.length > 0 ? rows.reduce((first, { row }) => Math.min(first, row), Number.MAX_SAFE_INTEGER) : undefined, at: 0 };
}

/** What the order of the rows of a document depends on. */
interface Rank {
  readonly kind: number;
  readonly row: number;
  /** How many terms it holds. */
  readonly held: number;
  readonly score: number;
}

/** Most terms first, then the better score, then as printed. */
function compareRanks(a: Rank, b: Rank): number {
  return b.held - a.held || b.score - a.score || a.kind - b.kind || a.row - b.row;
}

/** Ranks the rows of one kind that hold the lead, from what is known of them by number. */
function rankKnown(kind: number, byTerm: readonly ReturnType<Matches['rows']>[], lead: number): readonly Rank[] {
  const scores = byTerm.map((rows = []) => new Map(rows.map(({ row, score }) => [row, score])));
  return (byTerm[lead] ?? []).map(({ row }) => {
    const own = scores.flatMap((each) => each.get(row) ?? []);
    return { kind, row, held: own.length, score: own.reduce((sum, score) => sum + score, 0) };
  });
}

interface RankedRow {
  readonly row: PlacedRow;
  readonly kind: number;
  readonly rank: Rank;
}

/**
 * The row of a round, where it cannot be told without looking at rows. What is known of each kind says how well its rows
 * can do at most: the likeliest kind is looked at first, then, all at once, those of which a row might still come before.
 */
async function searchRow(entry: Entry, found: Found, question: Question, round: number, meter: Meter): Promise<RankedRow | undefined> {
  const atMost = kindsOf(entry, found, question)
    .map((kind): Rank => {
      const scores = found.matches.map((match) => match.best(kind, entry.document));
      return { kind, row: 0, held: scores.filter((score) => score > 0).length, score: scores.reduce((sum, score) => sum + score, 0) };
    })
    .sort(compareRanks);
  const [likeliest, ...others] = atMost;
  if (!likeliest) return undefined;
  const first = await rowsOf(entry, found, [likeliest.kind], question, meter);
  const row = first[round];
  const before = others.filter((rank) => !row || compareRanks(rank, row.rank) < 0);
  if (before.length === 0) return row;
  return rowsOf(entry, found, [likeliest, ...before].map(({ kind }) => kind), question, meter).then((rows) => rows[round]);
}

/** The rows of a document with its lead, best first: most terms, then score, then as printed. */
async function rowsOf({ part, document, lead }: Entry, { matches }: Found, kinds: readonly number[], { terms }: Question, meter: Meter, only?: number): Promise<readonly RankedRow[]> {
  const load = async (kind: number): Promise<{ readonly kind: number; readonly rows: readonly PlacedRow[] }> => {
    /* Where the rows with the lead are known by number, no other row is read or looked through. */
    const known = only === undefined ? matches[lead]?.rows(kind, document)?.map(({ row }) => row) : [only];
    if (known === undefined) return { kind, rows: await part.rows(kind, document, meter) };
    const [row, ...others] = known;
    const rows = await part.rows(kind, document, meter, others.length === 0 ? row : undefined);
    return { kind, rows: rows.filter((each) => known.includes(each.row)) };
  };
  const loaded = await Promise.all(kinds.map(load));
  const ranked = loaded.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => {
      const plain = plainRow(row, kind);
      const scores = terms.map((term) => scoreRow(part, plain, term));
      if (scores[lead] === 0) return [];
      const rank = { kind, row: row.row, held: scores.filter((score) => score > 0).length, score: scores.reduce((sum, score) => sum + score, 0) };
      return [{ row, kind, rank }];
    }),
  );
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank));
}

function rowHit({ part, document, rows }: Entry, row: PlacedRow, kind: number, terms: readonly string[]): Hit {
  const head = part.core.documents.at(document);
  const agency = part.core.agencies[head.agency];
  if (!agency) throw new Error(`no document ${document}`);
  const figures = terms.filter((term) => AMOUNT.test(term));
  const marked = [
    ...row.texts.map(({ header, text }) => ({ header, ...markText(text, terms) })),
    ...row.amounts.map(({ header, text }) => ({ header, ...markText(text, figures, 'whole') })),
  ];
  return {
    kind: part.core.kinds[kind]?.id ?? '',
    document: { id: head.id, agency, year: head.year, stage: head.stage, scope: head.scope },
    agency,
    region: agency.region,
    address: row.address,
    name: markText(row.name, terms),
    section: row.section,
    code: markText(row.code, terms, 'begins'),
    amount: markText(row.amount, figures),
    texts: marked.filter(({ matches }) => matches.length > 0),
    rows,
  };
}

function pageHit({ part, agency: number, region: place }: Entry, { terms }: Question): Hit {
  const agency = part.core.agencies[number];
  const region = agency?.region ?? part.core.regions[place];
  if (!region) throw new Error('a page of nothing');
  const name = agency?.name ?? region.name;
  const others = (agency?.aliases ?? []).map((text) => ({ header: '', ...markText(text, terms) })).filter(({ matches }) => matches.length > 0);
  const none = { text: '', matches: [] };
  const marked = markText(name, terms);
  return { kind: agency ? 'agency' : 'region', agency, region, address: '', name: marked, section: '', code: none, amount: none, texts: marked.matches.length > 0 ? [] : others, rows: 1 };
}
