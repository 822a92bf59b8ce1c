import { AMOUNT } from '../../../src/row-index/format.ts';
import { normalise } from '../../../src/row-index/normalise.ts';
import type { AgencyRecord, DocumentRecord, RegionRecord, RowRecord } from '../../../src/row-index/types.ts';

/** What looking through everything finds for one query. */
export interface Truth {
  readonly terms: readonly string[];
  /** Matching rows and pages, for queries of one term. */
  rows: number;
  documents: number;
  /** Places of the first matching rows, `document kind address`; all of them unless `more`. */
  readonly places: Set<string>;
  more: boolean;
}

/** Places kept for a query. */
const KEPT = 400;

interface PlainRow {
  readonly place: string;
  readonly texts: readonly string[];
  readonly code: string;
  readonly amounts: ReadonlySet<string>;
}

/** Looks through documents one by one for all queries at once, without any index. */
export class TruthFinder {
  readonly #truths: readonly Truth[];
  readonly #regions: ReadonlyMap<string, RegionRecord>;
  readonly #agencies: ReadonlyMap<string, readonly string[]>;

  constructor(queries: readonly (readonly string[])[], regions: readonly RegionRecord[], agencies: readonly AgencyRecord[]) {
    this.#truths = queries.map((terms) => ({ terms, rows: 0, documents: 0, places: new Set<string>(), more: false }));
    this.#regions = new Map(regions.map((region) => [region.code, region]));
    this.#agencies = new Map(agencies.map((agency) => [agency.id, this.#namesOf(agency)]));
    const pages = [
      ...agencies.map(({ id }) => ({ place: `agency ${id}`, names: this.#agencies.get(id) ?? [] })),
      ...regions.map((region) => ({ place: `region ${region.code}`, names: [region.name, this.#path(region)].map(normalise) })),
    ];
    for (const { place, names } of pages) {
      for (const truth of this.#truths) if (truth.terms.length === 1 && names.some((name) => name.includes(truth.terms[0] ?? ''))) enter(truth, [place]);
    }
  }

  get truths(): readonly Truth[] {
    return this.#truths;
  }

  meet(document: DocumentRecord, rows: readonly RowRecord[]): void {
    const heads = this.#heads(document);
    const plain = rows.map((row) => plainRow(document, row, heads));
    const all = plain.flatMap(({ texts, code }) => [...texts, code]).join('\n');
    const amounts = new Set(plain.flatMap((row) => [...row.amounts]));
    for (const truth of this.#truths) {
      if (!truth.terms.every((term) => all.includes(term) || amounts.has(term))) continue;
      const places = truth.terms.map((term) => plain.filter((row) => holds(row, term)).map(({ place }) => place));
      if (places.some(({ length }) => length === 0)) continue;
      truth.documents += 1;
      enter(truth, truth.terms.length === 1 ? (places[0] ?? []) : []);
    }
  }

  #heads({ agency, names }: DocumentRecord): readonly string[] {
    const own = this.#agencies.get(agency) ?? [];
    const documents = names.map(normalise);
    return [...own, ...documents, ...own.flatMap((name) => documents.map((each) => name + each))];
  }

  #namesOf(agency: AgencyRecord): readonly string[] {
    const region = this.#regions.get(agency.region);
    const path = region ? this.#path(region) : '';
    const full = region && agency.name.includes(region.name) ? path.slice(0, -region.name.length) + agency.name : path + agency.name;
    return [agency.name, ...agency.aliases, full].map(normalise);
  }

  #path(region: RegionRecord): string {
    const above = this.#regions.get(region.parent);
    return (above ? this.#path(above) : '') + region.name;
  }
}

function plainRow(document: DocumentRecord, row: RowRecord, heads: readonly string[]): PlainRow {
  const figures = row.amounts.map(({ text }) => normalise(text));
  const texts = [normalise(row.name), ...row.texts.map(({ text }) => normalise(text)), ...figures.filter((figure) => !AMOUNT.test(figure))];
  return {
    place: `${document.id} ${row.kind} ${row.address}`,
    texts: row.kind === 'document' ? [...texts, ...heads] : texts,
    code: normalise(row.code),
    amounts: new Set(figures.filter((figure) => AMOUNT.test(figure))),
  };
}

function holds({ texts, code, amounts }: PlainRow, term: string): boolean {
  return code.startsWith(term) || amounts.has(term) || texts.some((text) => text.includes(term));
}

function enter(truth: Truth, places: readonly string[]): void {
  truth.rows += places.length;
  for (const place of places) {
    if (truth.places.size < KEPT) truth.places.add(place);
    else truth.more = true;
  }
}
