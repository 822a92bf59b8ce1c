import { join, resolve } from 'node:path';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { CommandError } from '../command.ts';
import { groupsPath } from '../exports/row-groups.ts';
import { sortParts } from '../write-row-tables.ts';
import { ROW_INDEX } from '../write-row-index.ts';
import { ContributionStore } from './contribution-store.ts';
import { linkInto } from './link-folder.ts';
import { ownPlaces } from './own-places.ts';
import { readRecord, recordOf, type SiteRecord } from './record.ts';
import { readProseMarks } from './renew-prose.ts';
import type { JoinedParts } from './write-whole.ts';

/** A site that is joined with others, and its record. */
export interface JoinedSite {
  readonly site: string;
  readonly record: SiteRecord;
}

/**
 * Reads the records of sites that are to be one.
 * @param basis of the program, settings and registers that the joined site is made with
 * @throws CommandError that names every site which cannot be joined, and why
 */
export function readSites(folders: readonly string[], basis: string): readonly JoinedSite[] {
  const problems: string[] = [];
  const sites: JoinedSite[] = [];
  const provinces = new Map<string, string>();
  for (const folder of folders) {
    const site = resolve(folder);
    const record = readRecord(recordOf(site), site);
    if (!record) {
      problems.push(`${folder}：旁边没有和它相符的 ${recordOf(folder)}。两个目录要一起拷来；如果网站改动过，请重新 npm run build。`);
      continue;
    }
    if (record.basis !== basis) problems.push(`${folder}：建它时的程序、设置（SITE_URL、BASE_PATH）或登记表（regions.csv、agencies.csv、科目表、checklist.csv）和这里的不同。请用同一版本、同一套登记表重新 npm run build。`);
    for (const province of new Set(record.heads.map(({ agency }) => agency.slice(0, 2)))) {
      const other = provinces.get(province);
      if (other !== undefined) problems.push(`${folder}：省级代码 ${province} 的披露在 ${other} 里也有。同一个省只能在一个部分里。`);
      provinces.set(province, folder);
    }
    sites.push({ site, record });
  }
  if (problems.length > 0) throw new CommandError(`没有合并：\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return sites;
}

/**
 * Lets everything of single agencies, the divided tables and the contributions of the sites stand in one site and one store.
 * @returns what is joined instead of being made anew
 */
export function bringTogether(sites: readonly JoinedSite[], folder: string, store: string, onProgress: (done: number, total: number) => void): JoinedParts & { readonly heads: readonly DisclosureHead[] } {
  const heads = sites.flatMap(({ record }) => record.heads);
  const agencies = new Set(heads.map(({ agency }) => agency));
  let done = 0;
  for (const { record, site } of sites) {
    for (const agency of new Set(record.heads.map((head) => head.agency))) {
      for (const place of ownPlaces(agency)) linkInto(join(site, place), join(folder, place));
      for (const path of ContributionStore.paths(agency)) linkInto(join(recordOf(site), path), join(store, path));
      onProgress((done += 1), agencies.size);
    }
    for (const { format, path } of record.whole.parts) {
      linkInto(join(site, 'data', path), join(folder, 'data', path));
      if (format === 'parquet') linkInto(join(recordOf(site), groupsPath(path)), join(store, groupsPath(path)));
    }
  }
  return {
    heads,
    parts: sortParts(sites.flatMap(({ record }) => record.whole.parts)),
    rowIndexes: sites.map(({ site }) => join(site, ROW_INDEX)),
    prose: sites.map(({ site }) => ({ site, marks: readProseMarks(recordOf(site)) })),
    rows: sites.reduce((sum, { record }) => sum + record.rows, 0),
  };
}
