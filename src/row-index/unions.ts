import type { Commons } from './commons.ts';
import type { DocList } from './doc-list.ts';
import { ROLE_CODE, ROLE_NAME, SHORTEST } from './format.ts';
import { hashNumbers, mix } from './hash.ts';

/** Longer parts of common texts are in few texts, so that their lists are few as well. */
export const LONGEST_UNITED = 24;

/** What a set of common texts has in common: they contain the query, or begin with it. */
export type Sharing = 'inside' | 'begins';

/** Key of a set in the core's table of unions. */
export function setKey(set: ArrayLike<number>, sharing: Sharing): number {
  return mix(hashNumbers(set) + (sharing === 'begins' ? 1 : 0));
}

/** A set of common texts, rising. */
export interface QuerySet {
  readonly key: number;
  readonly set: readonly number[];
  readonly sharing: Sharing;
}

/**
 * Every set of two or more common texts that one query can match, each once, by its key, rising. Its place here is the
 * number of its union, whether there is one or not, so that one union more or less renames none.
 */
export function querySets({ plain, codesFrom }: Pick<Commons, 'plain' | 'codesFrom'>): readonly QuerySet[] {
  const inside = new Map<string, number[]>();
  const begins = new Map<string, number[]>();
  const enter = (map: Map<string, number[]>, part: string, common: number): void => {
    const known = map.get(part);
    if (!known) map.set(part, [common]);
    else if (known.at(-1) !== common) known.push(common);
  };
  for (const [common, text] of plain.entries()) {
    for (let from = 0; from + SHORTEST <= text.length && (from === 0 || common < codesFrom); from += 1) {
      for (let to = from + SHORTEST; to <= Math.min(text.length, from + LONGEST_UNITED); to += 1) {
        enter(inside, text.slice(from, to), common);
        if (from === 0) enter(begins, text.slice(from, to), common);
      }
    }
  }
  const ambiguous = new Set<number>();
  const sets = new Map<number, QuerySet>();
  for (const [sharing, map] of [['inside', inside], ['begins', begins]] as const) {
    for (const set of map.values()) {
      if (set.length < 2) continue;
      const key = setKey(set, sharing);
      const other = sets.get(key);
      if (other && (other.sharing !== sharing || other.set.join() !== set.join())) ambiguous.add(key);
      sets.set(key, { key, set, sharing });
    }
  }
  /* Two sets with one key have no union: each is answered from its own lists. */
  for (const key of ambiguous) sets.delete(key);
  return [...sets.values()].sort((a, b) => a.key - b.key);
}

/** Whether a list of a common text of a set is left out of the set's union. */
export function isPassedOver(sharing: Sharing, members: ReadonlySet<number>, role: number, shadows: ArrayLike<number>): boolean {
  if (sharing === 'begins') return role !== ROLE_NAME && role !== ROLE_CODE;
  for (let at = 0; at < shadows.length; at += 1) if (members.has(shadows[at] ?? -1)) return true;
  return false;
}

/**
 * The lists of a set of common texts as one list for each kind of row and role. With `inside` each row is counted once,
 * with `begins` only names and codes are entered: they tell where a query begins one, not how often.
 * @param listsOf lists of a common text
 */
export function uniteLists({ set, sharing }: Pick<QuerySet, 'set' | 'sharing'>, listsOf: (common: number) => readonly DocList[], documents: number): readonly DocList[] {
  const members = new Set(set);
  const sums = new Map<number, Uint32Array>();
  for (const common of set) {
    for (const { kind, role, shadows, docs, counts } of listsOf(common)) {
      if (isPassedOver(sharing, members, role, shadows)) continue;
      const key = kind * 4 + role;
      const sum = sums.get(key) ?? new Uint32Array(documents);
      sums.set(key, sum);
      for (let at = 0; at < docs.length; at += 1) sum[docs[at] ?? 0] = (sum[docs[at] ?? 0] ?? 0) + (counts[at] ?? 0);
    }
  }
  return [...sums].sort(([a], [b]) => a - b).map(([key, sum]) => ({ kind: key >> 2, role: key & 3, shadows: [], ...rowsOf(sum) }));
}

function rowsOf(sum: Uint32Array): Pick<DocList, 'docs' | 'counts'> {
  const docs = new Uint32Array(sum.length);
  let length = 0;
  for (let document = 0; document < sum.length; document += 1) if (sum[document] !== 0) docs[length++] = document;
  return { docs: docs.slice(0, length), counts: sum.filter((count) => count !== 0) };
}
