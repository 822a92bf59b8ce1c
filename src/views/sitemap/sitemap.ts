import { escapeXml } from '../xml.ts';

/** The protocol allows 50,000; a part of this size stays below 2 MB. */
export const IN_ONE_PART = 10_000;

/** A page for search engines. */
export interface ListedPage {
  /** Path below the site's root, without a slash before it. */
  readonly path: string;
  /** Two digits of the province it belongs to; undefined for pages about the whole site. */
  readonly province?: string | undefined;
  /** Day of its last change, where the data knows it: YYYY-MM-DD. */
  readonly changed?: string | undefined;
}

export interface SitemapFile {
  readonly path: string;
  readonly text: string;
}

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * `sitemap.xml`, which lists the parts, and the parts: one a province, and more of them where one does not hold all.
 * @param root address of the site, ending with a slash
 */
export function sitemapFiles(pages: readonly ListedPage[], root: string, size = IN_ONE_PART): readonly SitemapFile[] {
  const byProvince = [...Map.groupBy(pages, ({ province }) => province ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = byProvince.flatMap(([province, own]) => {
    const sorted = [...own].sort((a, b) => (a.path < b.path ? -1 : 1));
    const name = province === '' ? 'pages' : `province-${province}`;
    return Array.from({ length: Math.ceil(sorted.length / size) }, (_, at) => ({
      path: `sitemaps/${name}${at === 0 ? '' : `-${at + 1}`}.xml`,
      pages: sorted.slice(at * size, (at + 1) * size),
    }));
  });
  const index = parts.map((part) => item('sitemap', root + part.path, latest(part.pages))).join('');
  return [
    { path: 'sitemap.xml', text: wrap('sitemapindex', index) },
    ...parts.map((part) => ({ path: part.path, text: wrap('urlset', part.pages.map(({ changed, path }) => item('url', root + path, changed)).join('')) })),
  ];
}

/** robots.txt: everything may be read; where the sitemap is. */
export function robotsText(root: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`;
}

/** The last day on which something of a part changed; undefined unless every page says. */
function latest(pages: readonly ListedPage[]): string | undefined {
  const days = pages.flatMap(({ changed }) => changed ?? []);
  return days.length === pages.length ? days.sort().at(-1) : undefined;
}

function item(name: string, address: string, changed: string | undefined): string {
  return `<${name}><loc>${escapeXml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${name}>\n`;
}

function wrap(name: string, items: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} ${NAMESPACE}>\n${items}</${name}>\n`;
}
