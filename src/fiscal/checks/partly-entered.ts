import { changed } from './lazy-check.ts';
import type { Check, CheckContext, Place } from './rule.ts';

const key = ({ disclosure, table }: Pick<Place, 'disclosure' | 'table'>): string => `${disclosure}:${table}`;

/** Tables that a check may touch and of which not everything that is printed is held. */
export function partlyEntered({ disclosure, siblings }: CheckContext): ReadonlySet<string> {
  return new Set([disclosure, ...siblings].flatMap(({ id, tables }) => tables.flatMap((table) => (table.missing === undefined ? [] : [key({ disclosure: id, table: table.id })]))));
}

/** What does not agree with a table that is held in part may agree with the rest of it: that is no finding. */
export function withheld(check: Check, partly: ReadonlySet<string>): Check {
  if (check.outcome !== 'finding') return check;
  /* A code that a table lacks is told by the table's name alone. */
  const lacking = /=([a-z0-9-]+)$/.exec(check.key)?.[1] ?? '';
  const touched = partly.has(key({ disclosure: check.place.disclosure, table: lacking })) || [check.place, ...check.places, ...check.terms.map(({ place }) => place)].some((place) => partly.has(key(place)));
  return touched ? changed(check, { outcome: 'undecidable', severity: undefined, reason: 'not-entered', recomputed: '', difference: '' }) : check;
}
