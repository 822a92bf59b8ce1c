import type { Entry, Found } from './entries.ts';
import type { Meter } from './files.ts';
import { AMOUNT } from './format.ts';
import { markText } from './marks.ts';
import { plainRow, scoreRow } from './match-row.ts';
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
  const place = question.terms.length === 1 ? placeOf(entry, found, question, round) : undefined;
  const kinds = place ? [place.kind] : kindsOf(entry, found, question);
  const rows = await rowsOf(entry, kinds, question, meter, place?.row);
  const row = rows[place?.at ?? round];
  if (!row) throw new Error(`document ${entry.document} has no matching row ${round}`);
  return rowHit(entry, row.row, row.kind, question.terms);
}

/** Kinds in which the lead of an entry stands, under the filters. */
function kindsOf({ document, lead, part }: Entry, { matches }: Found, { passesKind }: Question): readonly number[] {
  const match = matches[lead];
  return (match?.kinds ?? []).filter((kind) => (match?.count(kind, document) ?? 0) > 0 && passesKind(part.core.kinds[kind]?.id ?? ''));
}

/**
 * Where the row of a round is, for one term, as far as that is known without loading all rows: by its number, or, for
 * the first, by its kind.
 */
function placeOf(entry: Entry, found: Found, question: Question, round: number): { readonly kind: number; readonly row?: number | undefined; readonly at: number } | undefined {
  const match = found.matches[entry.lead];
  const kinds = kindsOf(entry, found, question);
  const known = kinds.map((kind) => ({ kind, rows: match?.rows(kind, entry.document) }));
  if (known.every(({ rows }) => rows !== undefined)) {
    const ranked = known.flatMap(({ kind, rows = [] }) => rows.map(({ row, score }) => ({ kind, row, score }))).sort((a, b) => b.score - a.score || a.kind - b.kind || a.row - b.row);
    const place = ranked[round];
    return place && { ...place, at: 0 };
  }
  if (round > 0) return undefined;
  const kind = kinds.find((each) => match?.best(each, entry.document) === entry.score);
  if (kind === undefined) return undefined;
  const rows = match?.rows(kind, entry.document)?.filter(({ score }) => score === entry.score) ?? [];
  return { kind, row: rows.length > 0 ? rows.reduce((first, { row }) => Math.min(first, row), Number.MAX_SAFE_INTEGER) : undefined, at: 0 };
}

interface RankedRow {
  readonly row: PlacedRow;
  readonly kind: number;
}

/** The rows of a document with its lead, best first: most terms, then score, then as printed. */
async function rowsOf({ part, document, lead }: Entry, kinds: readonly number[], { terms }: Question, meter: Meter, only?: number): Promise<readonly RankedRow[]> {
  const loaded = await Promise.all(kinds.map(async (kind) => ({ kind, rows: await part.rows(kind, document, meter, only) })));
  const ranked = loaded.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => {
      const plain = plainRow(row, kind);
      const scores = terms.map((term) => scoreRow(part, plain, term));
      if (scores[lead] === 0) return [];
      return [{ row, kind, held: scores.filter((score) => score > 0).length, score: scores.reduce((sum, score) => sum + score, 0) }];
    }),
  );
  return ranked.sort((a, b) => b.held - a.held || b.score - a.score || a.kind - b.kind || a.row.row - b.row.row);
}

function rowHit({ part, document, rows }: Entry, row: PlacedRow, kind: number, terms: readonly string[]): Hit {
  const head = part.core.documents[document];
  const agency = part.core.agencies[head?.agency ?? -1];
  if (!head || !agency) throw new Error(`no document ${document}`);
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
