import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { robotsText, sitemapFiles } from './sitemap.ts';

const ROOT = 'https://example.org/base/';

function locations(text: string): readonly string[] {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml');
  return [...document.getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', 'loc')].map((loc) => loc.textContent ?? '');
}

describe('the sitemap', () => {
  it('has a part for each province and one for the rest; none holds more than its share', () => {
    const pages = [{ path: '' }, ...['b', 'a', 'c'].map((name) => ({ path: `regions/${name}/`, province: '13' })), { path: 'regions/x/', province: '14' }];
    const files = sitemapFiles(pages, ROOT, 2);
    expect(files.map(({ path, text }) => [path, ...locations(text)])).toEqual([
      ['sitemap.xml', `${ROOT}sitemaps/pages.xml`, `${ROOT}sitemaps/province-13.xml`, `${ROOT}sitemaps/province-13-2.xml`, `${ROOT}sitemaps/province-14.xml`],
      ['sitemaps/pages.xml', ROOT],
      ['sitemaps/province-13.xml', `${ROOT}regions/a/`, `${ROOT}regions/b/`],
      ['sitemaps/province-13-2.xml', `${ROOT}regions/c/`],
      ['sitemaps/province-14.xml', `${ROOT}regions/x/`],
    ]);
  });

  it('tells the day of a change only where the data knows it, and of a part only where all its pages do', () => {
    const days = (pages: Parameters<typeof sitemapFiles>[0]): readonly string[] => sitemapFiles(pages, ROOT).flatMap(({ text }) => [...text.matchAll(/<lastmod>(.*?)<\/lastmod>/g)].map((match) => match[1] ?? ''));
    expect(days([{ path: 'a/', changed: '2024-01-02' }, { path: 'b/' }])).toEqual(['2024-01-02']);
    expect(days([{ path: 'a/', changed: '2024-01-02' }, { path: 'b/', changed: '2023-01-02' }])).toEqual(['2024-01-02', '2024-01-02', '2023-01-02']);
  });

  it('is named in robots.txt', () => {
    expect(robotsText(ROOT)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/base/sitemap.xml\n');
  });
});
