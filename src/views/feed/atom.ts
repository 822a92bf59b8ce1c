import { FEED } from '../../labels/feed.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { DEFAULT_SITE_URL } from '../urls.ts';
import { escapeXml } from '../xml.ts';
import { type FeedEntry, inOrder } from './entries.ts';

/** So many entries stand in the feed itself and in each archive. */
export const IN_ONE_FEED = 50;

/**
 * Names entries for ever, on whatever host the site stands: a mirror or a move must not show old
 * entries as new, so the host is the project's declared one and not `SITE_URL`'s.
 */
const TAG = `tag:${new URL(DEFAULT_SITE_URL).hostname},2026:`;

/** What a feed without any dated entry says of its last change: nothing is known, and the clock is not asked. */
const NEVER = '1970-01-01';

export interface FeedFile {
  /** Path below the site's root. */
  readonly path: string;
  readonly text: string;
}

/**
 * `feed.xml` with the newest entries, and archives (RFC 5005) with all that are older, each full and
 * counted from the oldest, so that an archive never changes when something new comes.
 * @param root address of the site, ending with a slash
 */
export function atomFiles(entries: readonly FeedEntry[], root: string, size = IN_ONE_FEED): readonly FeedFile[] {
  const sorted = inOrder(entries);
  const archives = Math.floor(Math.max(0, sorted.length - 1) / size);
  const previous = (number: number): string => (number > 0 ? link('prev-archive', root + archivePath(number)) : '');
  const files: FeedFile[] = [{ path: 'feed.xml', text: document(sorted.slice(-size), root, 'feed.xml', previous(archives)) }];
  for (let number = 1; number <= archives; number += 1) {
    const next = number < archives ? link('next-archive', root + archivePath(number + 1)) : '';
    const links = `<fh:archive/>${link('current', `${root}feed.xml`)}${previous(number - 1)}${next}`;
    files.push({ path: archivePath(number), text: document(sorted.slice((number - 1) * size, number * size), root, archivePath(number), links) });
  }
  return files;
}

function archivePath(number: number): string {
  return `feed/${number}.xml`;
}

function document(oldestFirst: readonly FeedEntry[], root: string, path: string, links: string): string {
  const head = [
    `<id>${TAG}feed</id>`,
    `<title>${escapeXml(FEED.title)}</title>`,
    `<subtitle>${escapeXml(FEED.subtitle)}</subtitle>`,
    `<updated>${instant(oldestFirst.at(-1)?.date ?? NEVER)}</updated>`,
    `<author><name>${escapeXml(SITE_NAME)}</name></author>`,
    link('self', root + path, 'application/atom+xml'),
    link('alternate', root, 'text/html'),
    links,
  ];
  const namespaces = 'xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="zh-CN"';
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed ${namespaces}>\n${head.filter(Boolean).join('\n')}\n${oldestFirst.toReversed().map((entry) => entryXml(entry, root)).join('')}</feed>\n`;
}

function entryXml({ date, key, kind, path, summary, title }: FeedEntry, root: string): string {
  return `<entry><id>${escapeXml(TAG + key)}</id><title>${escapeXml(title)}</title><updated>${instant(date)}</updated><published>${instant(date)}</published>${link('alternate', root + path, 'text/html')}<category term="${kind}" label="${escapeXml(FEED.kinds[kind])}"/><summary type="text">${escapeXml(summary)}</summary></entry>\n`;
}

function link(rel: string, href: string, type = 'application/atom+xml'): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** The beginning of a day in China. */
function instant(date: string): string {
  return `${date}T00:00:00+08:00`;
}
