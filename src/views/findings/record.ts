import type { Check, Place, Term } from '../../fiscal/checks/index.ts';
import { ruleLabel } from '../../labels/rules/index.ts';

/** The log of one disclosure: every check that ran, passes included, in the order of the rules. */
export interface FindingLog {
  readonly disclosure: string;
  readonly checks: readonly FindingRecord[];
}

/** One check in a log. A member that may be missing is left out for the one reason that is said beside it. */
export interface FindingRecord {
  readonly rule: string;
  /** Stable inside rule and disclosure. */
  readonly key: string;
  readonly outcome: Check['outcome'];
  /** Findings have one, nothing else has. */
  readonly severity?: Check['severity'];
  readonly table: string;
  readonly row: string;
  readonly measure: string;
  readonly stated: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly unit: string;
  /** Passes have none: it would repeat the other members in words. */
  readonly message?: string | undefined;
  /** Missing where nothing is taken for granted. */
  readonly assumptions?: Check['assumptions'];
  /** The arithmetic as the page writes it out, empty where there is none; findings have it, nothing else has. */
  readonly terms?: readonly RecordTerm[] | undefined;
  readonly places: readonly RecordPlace[];
}

/** A place in a log; without `disclosure` it is in the log's own. */
export type RecordPlace = Omit<Place, 'disclosure'> & { readonly disclosure?: string };

/** One figure in the arithmetic of a finding, and where it is printed. */
export type RecordTerm = Omit<Term, 'place'> & RecordPlace;

/** A check as others read it in the log of its disclosure. */
export function findingRecord(disclosure: string, check: Check): FindingRecord {
  const { outcome, place } = check;
  return {
    rule: check.rule,
    key: check.key,
    outcome,
    severity: check.severity,
    table: place.table,
    row: place.row,
    measure: place.column,
    stated: check.stated,
    recomputed: check.recomputed,
    difference: check.difference,
    unit: check.unit,
    message: outcome === 'pass' ? undefined : ruleLabel(check.rule).message(check),
    assumptions: check.assumptions?.length ? check.assumptions : undefined,
    terms: outcome === 'finding' ? check.terms.map(({ bracket, label, place: at, printed, sign }) => ({ sign, printed, label, bracket, ...placeIn(disclosure, at) })) : undefined,
    places: check.places.map((other) => placeIn(disclosure, other)),
  };
}

function placeIn(own: string, { disclosure, table, row, column }: Place): RecordPlace {
  return disclosure === own ? { table, row, column } : { disclosure, table, row, column };
}

/** Element id of a finding on its disclosure's page: rule and key, in characters that an address carries as they are. */
export function findingId({ rule, key }: Pick<Check, 'rule' | 'key'>): string {
  return `f-${rule}-${plain(key)}`;
}

/** Element id of a finding on its rule's page, where findings of all disclosures stand. */
export function findingAnchor(disclosure: string, { key }: Pick<Check, 'key'>): string {
  return plain(`${disclosure}-${key}`);
}

/** Punctuation as one hyphen, but `=` and `/` each in a way of its own: keys that differ only there must not fall together. */
function plain(key: string): string {
  return key.replaceAll('/', '.').replaceAll('=', '..').replace(/[^\p{L}\p{N}.]+/gu, '-');
}
