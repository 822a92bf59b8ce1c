import { type Check, checkId, type Place } from '../../fiscal/checks/index.ts';
import { ruleLabel } from '../../labels/rules/index.ts';

/** One line of `findings.json`: every check that ran, passes included. */
export interface FindingRecord {
  readonly id: string;
  readonly disclosure: string;
  readonly rule: string;
  readonly outcome: Check['outcome'];
  readonly severity: Check['severity'] | null;
  readonly table: string;
  readonly row: string;
  readonly measure: string;
  readonly stated: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly unit: string;
  readonly message: string;
  readonly places: readonly Place[];
}

/** A check as others read it; `id` stays the same from build to build. */
export function findingRecord(disclosure: string, check: Check): FindingRecord {
  return {
    id: checkId(disclosure, check),
    disclosure,
    rule: check.rule,
    outcome: check.outcome,
    severity: check.severity ?? null,
    table: check.place.table,
    row: check.place.row,
    measure: check.place.column,
    stated: check.stated,
    recomputed: check.recomputed,
    difference: check.difference,
    unit: check.unit,
    message: ruleLabel(check.rule).message(check),
    places: check.places,
  };
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
