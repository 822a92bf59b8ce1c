import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one page costs before anything is scrolled into view, in bytes. */
export interface PageWeight {
  readonly page: string;
  /** Rows of published tables on the page. */
  readonly rows: number;
  readonly html: number;
  readonly htmlGz: number;
  readonly cssGz: number;
  /** Scripts that the page loads at once; what they import on demand is not counted. */
  readonly scriptGz: number;
}

const gz = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;

/** Files under the site that a page names in `attribute` of matching tags. */
function named(html: string, pattern: RegExp, siteDir: string, basePath: string): readonly string[] {
  return [...html.matchAll(pattern)]
    .map((match) => join(siteDir, (match[1] ?? '').slice(basePath.length)))
    .filter((file) => existsSync(file));
}

/** Static imports of a script, followed to the end: they are fetched with it. */
function withImports(file: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const match of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)) withImports(join(file, '..', match[1] ?? ''), seen);
  return seen;
}

/** Weighs one built page with the style sheets and scripts that it loads at once. */
export function weighPage(siteDir: string, page: string, basePath: string): PageWeight {
  const bytes = readFileSync(join(siteDir, page, 'index.html'));
  const html = bytes.toString('utf8');
  const scripts = new Set<string>();
  for (const file of named(html, /<script[^>]+src="([^"]+)"/g, siteDir, basePath)) withImports(file, scripts);
  const sheets = named(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g, siteDir, basePath);
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gz(readFileSync(file)), 0);
  return { page, rows: (html.match(/<tr[ >]/g) ?? []).length, html: bytes.length, htmlGz: gz(bytes), cssGz: sum(sheets), scriptGz: sum(scripts) };
}

/** Paths of all disclosure pages of a built site, with slashes at both ends. */
export function disclosurePages(siteDir: string): readonly string[] {
  const root = join(siteDir, 'disclosures');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/disclosures/${name.replaceAll('\\', '/').slice(0, -'index.html'.length)}`)
    .sort();
}
