import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseRecord } from '../../../src/views/search-page/prose-record.ts';
import { withoutLists } from '../prose.ts';
import { closeProseEngine, type ProseGroup, proseFolder, proseGroup, prosePages, proseRecords, writeProseIndex } from '../prose-index.ts';
import { linkInto } from './link-folder.ts';
import type { WholeContext } from './scope.ts';

/** What the prose indexes of a site were made of, left for the next build; not published. */
const MARKS = 'prose.json';

/** Of one page: hash of its HTML without long lists, hash of its records, how many they are. */
type PageMark = readonly [html: string, records: string, count: number];
/** By path of the page's file. */
export type ProseMarks = Readonly<Record<string, PageMark>>;

/** A site whose indexes may be taken over, with what they were made of. */
export interface ReadyProse {
  readonly site: string;
  readonly marks: ProseMarks;
}

/** @param record folder of a site's record @returns nothing where it holds none */
export function readProseMarks(record: string): ProseMarks {
  const file = join(record, MARKS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProseMarks) : {};
}

/**
 * Writes the prose indexes, unless there are some that were made of the same: one of what belongs to no place, and one for the
 * pages of each province's places, which the browser merges with it.
 * @param ready sites that are joined here: an index of theirs is taken over where its pages came out the same
 * @returns how many passages they hold
 */
export async function renewProse({ folder, previous, renew, scope, store }: WholeContext, ready: readonly ReadyProse[] = []): Promise<number> {
  const before = scope.everything || store.held === undefined ? {} : readProseMarks(store.held);
  const marks: Record<string, PageMark> = { ...before };
  const read = (page: string): string => readFileSync(join(existsSync(join(folder, page)) ? folder : previous, page), 'utf8');
  const changed = new Set<ProseGroup>();
  for (const page of prosePages(folder)) {
    const group = proseGroup(page);
    const known = before[page];
    const mark = markOf(page, read(page), known);
    marks[page] = mark;
    if (mark[1] !== known?.[1] || !existsSync(join(previous, proseFolder(group)))) changed.add(group);
  }
  const pages = Map.groupBy(Object.keys(marks).sort(), proseGroup);
  try {
    for (const group of [...changed].sort()) {
      const own = pages.get(group) ?? [];
      const place = proseFolder(group);
      const made = ready.find((site) => sameGroup(site.marks, marks, group));
      renew(place);
      if (made) linkInto(join(made.site, place), join(folder, place));
      else await writeProseIndex(join(folder, place), group, own.flatMap((page): readonly ProseRecord[] => proseRecords(page, read(page))));
    }
  } finally {
    if (changed.size > 0) await closeProseEngine();
  }
  writeFileSync(join(store.folder, MARKS), JSON.stringify(marks));
  return Object.values(marks).reduce((sum, [, , count]) => sum + count, 0);
}

/** To read a page's prose takes longer than all the rest: where its HTML is the same but for lists, so is its prose. */
function markOf(page: string, html: string, known: PageMark | undefined): PageMark {
  const raw = hash(withoutLists(html));
  if (known?.[0] === raw) return known;
  const records = proseRecords(page, html);
  return [raw, hash(JSON.stringify(records)), records.length];
}

/** Whether a group is made of the same pages with the same prose, and of some. */
function sameGroup(a: ProseMarks, b: ProseMarks, group: ProseGroup): boolean {
  const own = (marks: ProseMarks): readonly string[] => Object.entries(marks).flatMap(([page, [, records]]) => (proseGroup(page) === group ? [`${page} ${records}`] : [])).sort();
  const [one, other] = [own(a), own(b)];
  return one.length > 0 && one.join() === other.join();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
