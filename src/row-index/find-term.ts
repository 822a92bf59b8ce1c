import { amountShard, readAmountList, readAmountShard } from './amount-files.ts';
import { type DocList, readDocLists } from './doc-list.ts';
import { findTail } from './find-tail.ts';
import { AMOUNT, AMOUNTS, HEAVY_AMOUNT, LISTS, ROLE_CODE, ROLE_NAME, UNIONS } from './format.ts';
import type { Meter } from './files.ts';
import { findHeads } from './find-heads.ts';
import { KnownRows } from './known-rows.ts';
import { readListFile } from './list-files.ts';
import { Matches } from './matches.ts';
import type { Part } from './part.ts';
import { amountScore, answers, textScore } from './score.ts';
import { LONGEST_UNITED, setKey } from './unions.ts';

/** Finds a normalised term of two characters or more in everything that a part holds. */
export async function findTerm(part: Part, term: string, meter: Meter): Promise<Matches> {
  const matches = new Matches(part.core.documents.length);
  findHeads(part, term, matches);
  await Promise.all([findCommon(part, term, matches, meter), findTail(part, term, matches, meter), findAmount(part, term, matches, meter)]);
  matches.settle();
  return matches;
}

/** Common texts that answer a term, rising. */
function commonOf({ core, plainCommon }: Part, term: string): number[] {
  const found: number[] = [];
  for (const [common, plain] of plainCommon.entries()) if (answers(plain, common >= core.codesFrom ? ROLE_CODE : ROLE_NAME, term)) found.push(common);
  return found;
}

async function findCommon(part: Part, term: string, matches: Matches, meter: Meter): Promise<void> {
  const found = commonOf(part, term);
  if (found.length === 0) return;
  const members = new Set(found);
  const enter = async (common: readonly number[], counted: boolean): Promise<void> => {
    const lists = await Promise.all(common.map((each) => listsOf(part, each, meter)));
    for (const [at, each] of common.entries()) {
      const plain = part.plainCommon[each] ?? '';
      for (const list of lists[at] ?? []) {
        const score = textScore(list.kind, list.role, plain.startsWith(term), plain === term, weightOf(part, list.kind));
        const counts = counted && !Array.from(list.shadows).some((shadow) => members.has(shadow));
        matches.addList(list, score, counts);
      }
    }
  };
  const union = term.length <= LONGEST_UNITED ? part.core.unions.get(setKey(found, 'inside')) : undefined;
  if (union === undefined) return enter(found, true);
  /* Many texts: their union says how often, and what may rank higher is looked up besides. */
  const begins = found.filter((common) => part.plainCommon[common]?.startsWith(term));
  const whole = begins.filter((common) => part.plainCommon[common] === term);
  const beginning = begins.length > 1 ? part.core.unions.get(setKey(begins, 'begins')) : undefined;
  await Promise.all([
    enterUnion(part, union, matches, true, meter),
    beginning === undefined ? enter(begins, false) : enterUnion(part, beginning, matches, false, meter),
    enter(beginning === undefined ? [] : whole, false),
  ]);
}

/** @param inside whether the union is of texts that contain the term, and counts; otherwise of names that begin with it */
async function enterUnion(part: Part, file: number, matches: Matches, inside: boolean, meter: Meter): Promise<void> {
  const lists = await part.files.get(UNIONS, file, readDocLists, meter);
  for (const list of lists) matches.addList(list, textScore(list.kind, list.role, !inside || list.role === ROLE_CODE, false, weightOf(part, list.kind)), inside);
}

async function listsOf(part: Part, common: number, meter: Meter): Promise<readonly DocList[]> {
  const file = part.listFile(common);
  const texts = await part.files.get(LISTS, file, readListFile, meter);
  return texts[common - file] ?? [];
}

async function findAmount(part: Part, term: string, matches: Matches, meter: Meter): Promise<void> {
  if (!AMOUNT.test(term)) return;
  const heavy = part.core.heavyAmounts.indexOf(term);
  const score = (kind: number): number => amountScore(weightOf(part, kind));
  if (heavy >= 0) {
    for (const list of await part.files.get(HEAVY_AMOUNT, heavy, readDocLists, meter)) matches.addList(list, score(list.kind), true);
    return;
  }
  const shard = await part.files.get(AMOUNTS, amountShard(term, part.core.amountShards), readAmountShard, meter);
  const packed = shard.get(term);
  const places = packed && readAmountList(packed);
  if (!places) return;
  const rows = new KnownRows(places.kinds.length);
  for (let at = 0; at < places.kinds.length; at += 1) {
    const kind = places.kinds[at] ?? 0;
    rows.push(kind, places.docs[at] ?? 0, places.rows[at] ?? 0, score(kind), places.flags[at] === 0);
  }
  matches.addRows(rows);
}

export function weightOf({ core }: Part, kind: number): number {
  return core.kinds[kind]?.weight ?? 0;
}

