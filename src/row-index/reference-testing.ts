import type { BuilderInput } from './options.ts';
import { normalise } from './normalise.ts';
import { parseQuery } from './query.ts';
import type { AgencyRecord, DocumentRecord, Filters, RowRecord } from './types.ts';

/* The answers of an index found by looking through everything, written apart from the index as far as can be. */

export interface ReferenceAnswer {
  readonly count: number;
  readonly documents: number;
  /** Documents and addresses of the rows, and pages, in their order; by document the best row of each. */
  readonly hits: readonly string[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Scored {
  readonly kind: string;
  readonly at: number;
  readonly address: string;
  readonly scores: readonly number[];
}

interface Candidate {
  readonly id: string;
  readonly order: readonly (string | number)[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly Scored[];
  /** Best score of each term anywhere, for those that are not the lead. */
  readonly best: readonly number[];
  readonly lead: number;
}

const isFigure = (text: string): boolean => /^[-+]?(?=.*\d)[\d.]+%?$/.test(text);

export function referenceAnswer(input: BuilderInput, documents: readonly DocumentRecord[], typed: string, filters: Filters = {}, by: 'row' | 'document' = 'row'): ReferenceAnswer {
  const { terms } = parseQuery(typed);
  if (terms.length === 0) return { count: 0, documents: 0, hits: [], facets: {} };
  const kinds = [{ id: 'document', weight: 29 }, ...input.kinds];
  const weight = (kind: string): number => kinds.find(({ id }) => id === kind)?.weight ?? 0;
  const above = (code: string): readonly string[] => {
    const region = input.regions.find((each) => each.code === code);
    return region ? [code, ...above(region.parent)] : [];
  };
  const regionName = (code: string): string => input.regions.find((each) => each.code === code)?.name ?? '';
  const path = (code: string): string => above(code).map(regionName).reverse().join('');
  const full = ({ name, region }: AgencyRecord): string => {
    const places = path(region);
    const starts = [...places].map((_, at) => places.slice(at)).filter((end) => name.startsWith(end));
    return normalise(places + name.slice(starts[0]?.length ?? 0));
  };
  const own = ({ name, aliases }: AgencyRecord): readonly string[] => [name, ...aliases].map(normalise);
  const named = (names: readonly string[], term: string, heavy: number): number =>
    Math.max(0, ...names.map((name) => (name === term ? 4 * 32 + heavy + 1 : name.startsWith(term) ? 2 * 32 + heavy + 1 : name.includes(term) ? 1 : 0)));
  const inside = (name: string, term: string, heavy: number): number => (name === term ? 4 * 32 + heavy + 1 : name.includes(term) ? 1 : 0);

  const headScore = (agency: AgencyRecord, document: DocumentRecord, term: string): number => {
    const names = document.names.map(normalise);
    const fullName = full(agency);
    const fullScore = inside(fullName, term, 29);
    const together = [...own(agency), fullName].flatMap((first) => names.map((name) => first + name).filter((both) => straddles(both, first.length, term)));
    return Math.max(fullScore, named([...own(agency), ...names], term, 29), named(together, term, 29));
  };
  const rowScore = (row: RowRecord, agency: AgencyRecord, document: DocumentRecord, term: string): number => {
    const heavy = weight(row.kind) + 1;
    const [name, code] = [normalise(row.name), normalise(row.code)];
    const figures = row.amounts.map(({ text }) => normalise(text));
    const texts = [...row.texts.map(({ text }) => normalise(text)), ...figures.filter((text) => !isFigure(text))].filter((text) => text !== name);
    const scores = [0];
    if (row.kind === 'document') scores.push(named([name], term, 29));
    else if (name.includes(term)) scores.push((name === term ? 4 : name.startsWith(term) ? 2 : 1) * 32 + heavy);
    if (code.startsWith(term)) scores.push((code === term ? 4 : 2) * 32 + heavy);
    for (const text of texts) if (text.includes(term)) scores.push((text === term ? 3 : 0) * 32 + heavy);
    if (figures.some((figure) => isFigure(figure) && figure === term)) scores.push(3 * 32 + heavy);
    if (row.kind === 'document') scores.push(headScore(agency, document, term));
    return Math.max(...scores);
  };

  const totals = terms.map(() => 0);
  const candidates: (Omit<Candidate, 'lead'> & { readonly heads: readonly boolean[] })[] = [];
  for (const document of documents) {
    const agency = input.agencies.find(({ id }) => id === document.agency);
    if (!agency) throw new Error('no agency');
    const given = [...document.rows];
    const all = given.some(({ kind }) => kind === 'document') ? given : [{ kind: 'document', address: '', name: document.names[0] ?? document.id, section: '', code: '', amount: '', amounts: [], texts: [] }, ...given];
    const rows = all.map((row, at) => ({ kind: row.kind, at, address: row.address, scores: terms.map((term) => rowScore(row, agency, document, term)) }));
    for (const at of terms.keys()) totals[at] = (totals[at] ?? 0) + rows.filter(({ scores }) => (scores[at] ?? 0) > 0).length;
    const best = terms.map((_, at) => Math.max(0, ...rows.map(({ scores }) => scores[at] ?? 0)));
    candidates.push({
      id: document.id,
      order: [-document.year, input.stages.indexOf(document.stage), agency.region, agency.id, document.id],
      facts: { region: above(agency.region), level: [agency.level], year: [String(document.year)], stage: [document.stage], scope: [document.scope], sector: [agency.sector], agency: [agency.id] },
      rows,
      best,
      heads: terms.map((term) => headScore(agency, document, term) > 0),
    });
  }
  const pages = [
    ...input.agencies.map((agency) => ({ id: `agency ${agency.id}`, kind: 'agency', order: [0, 0, agency.region, agency.id], names: own(agency), full: full(agency), heavy: 31, facts: { region: above(agency.region), level: [agency.level], sector: [agency.sector], agency: [agency.id] } })),
    ...input.regions.map(({ code, name, level }) => ({ id: `region ${code}`, kind: 'region', order: [0, 1, code, ''], names: [normalise(name)], full: normalise(path(code)), heavy: 30, facts: { region: above(code), level: [level] } })),
  ].map((page) => ({ ...page, scores: terms.map((term) => Math.max(named(page.names, term, page.heavy), inside(page.full, term, page.heavy))) }));
  for (const { scores } of pages) for (const at of terms.keys()) totals[at] = (totals[at] ?? 0) + ((scores[at] ?? 0) > 0 ? 1 : 0);

  const rarest = [...terms.keys()].sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || a - b);
  const matching: Candidate[] = candidates
    .filter(({ best }) => best.every((score) => score > 0))
    .map((candidate) => {
      const lead = rarest.find((at) => candidate.heads[at] === false) ?? rarest[0] ?? 0;
      return { ...candidate, lead, rows: candidate.rows.filter(({ scores }) => (scores[lead] ?? 0) > 0) };
    });
  for (const { id, kind, order, facts, scores } of pages) {
    if (scores.every((score) => score > 0)) matching.push({ id, order, facts, rows: [{ kind, at: 0, address: '', scores }], best: scores, lead: 0 });
  }

  const passes = (candidate: Candidate, row: Scored, except?: string): boolean =>
    Object.entries(filters).every(([key, values]) => key === except || !values?.length || (key === 'kind' ? [row.kind] : (candidate.facts[key] ?? [])).some((value) => values.includes(value)));
  const facets: Record<string, Record<string, number>> = {};
  for (const key of ['region', 'level', 'year', 'stage', 'scope', 'sector', 'agency', 'kind']) {
    const counts: Record<string, number> = {};
    for (const candidate of matching) {
      const values = candidate.rows.filter((each) => passes(candidate, each, key)).flatMap((row) => (key === 'kind' ? [row.kind] : (candidate.facts[key] ?? [])));
      for (const value of by === 'document' ? new Set(values) : values) if (value) counts[value] = (counts[value] ?? 0) + 1;
    }
    facets[key] = counts;
  }

  const kindOrder = (kind: string): number => kinds.findIndex(({ id }) => id === kind);
  const entries = matching.flatMap((candidate) => {
    const rows = candidate.rows.filter((row) => passes(candidate, row));
    if (rows.length === 0) return [];
    const leadBest = Math.max(...rows.map(({ scores }) => scores[candidate.lead] ?? 0));
    const score = candidate.best.reduce((sum, best, at) => sum + (at === candidate.lead ? leadBest : best), 0);
    const held = ({ scores }: Scored): number => scores.filter((each) => each > 0).length;
    const sum = ({ scores }: Scored): number => scores.reduce((total, each) => total + each, 0);
    const sorted = [...rows].sort((a, b) => held(b) - held(a) || sum(b) - sum(a) || kindOrder(a.kind) - kindOrder(b.kind) || a.at - b.at);
    return [{ ...candidate, score, rows: sorted, page: candidate.order.length === 4 }];
  });
  const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
  };
  entries.sort((a, b) => b.score - a.score || Number(b.page) - Number(a.page) || compare(a.order, b.order));
  const hits: string[] = [];
  for (let round = 0; entries.some(({ rows }) => rows.length > round) && (by === 'row' || round === 0); round += 1) {
    for (const { id, rows, page } of entries) {
      const row = rows[round];
      if (row) hits.push(page ? id : `${id} ${row.kind} ${row.address}`);
    }
  }
  return { count: entries.reduce((sum, { rows }) => sum + rows.length, 0), documents: entries.filter(({ page }) => !page).length, hits, facets };
}

/** Whether a term stands in a text across a place in it. */
function straddles(text: string, place: number, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) if (at < place && at + term.length > place) return true;
  return false;
}
