import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';

const { folder, base, siteUrl } = inject('site');
const files = (ending: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith(ending));
const PAGES = files('.html').filter((name) => !/^(embed|pagefind)\//.test(name));

/** Contents of the page's meta elements by property or name. */
function metas(page: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: object): void => {
    const { attrs = [], childNodes = [], tagName } = node as { attrs?: { name: string; value: string }[]; childNodes?: object[]; tagName?: string };
    const of = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? '';
    if (tagName === 'meta') found.set(of('property') || of('name'), of('content'));
    childNodes.forEach(visit);
  };
  visit(parse(readFileSync(join(folder, page), 'utf8')));
  return found;
}

/** Width and height that a PNG states. */
function size(path: string): readonly [number, number] {
  const file = readFileSync(path);
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

const cardOf = (page: string): string => (metas(page).get('og:image') ?? '').slice(`${siteUrl}${base}`.length);

describe('social cards', () => {
  it('every page names one at an absolute address, with its true size and words for it', () => {
    expect(PAGES.length).toBeGreaterThan(20);
    for (const page of PAGES) {
      const meta = metas(page);
      expect(meta.get('og:image')).toMatch(new RegExp(`^${siteUrl}${base}cards/.+\\.png$`));
      expect(size(join(folder, cardOf(page)))).toEqual([Number(meta.get('og:image:width')), Number(meta.get('og:image:height'))]);
      expect(meta.get('og:image:alt')?.length).toBeGreaterThan(3);
      expect(meta.get('twitter:card')).toBe('summary_large_image');
    }
  });

  it('disclosures and agencies have their own, others the one of the site', () => {
    expect(cardOf('disclosures/140824-healthcare-security/2023-budget/index.html')).toBe('cards/disclosures/140824-healthcare-security/2023-budget.png');
    expect(cardOf('disclosures/140824-healthcare-security/2023-budget/provenance/index.html')).toBe('cards/disclosures/140824-healthcare-security/2023-budget.png');
    expect(cardOf('agencies/130300-healthcare-security/index.html')).toBe('cards/agencies/130300-healthcare-security.png');
    expect(cardOf('index.html')).toBe('cards/site.png');
  });

  it('are 1200 by 630, small, and there for each comparison too', () => {
    const cards = files('.png').filter((name) => name.startsWith('cards/'));
    for (const card of cards) {
      expect(size(join(folder, card))).toEqual([1200, 630]);
      expect([card, statSync(join(folder, card)).size < 45_000]).toEqual([card, true]);
    }
    const comparisons = readdirSync(join(folder, 'embed/compare'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(comparisons.length).toBeGreaterThan(0);
    for (const key of comparisons) expect([key, existsSync(join(folder, `cards/compare/${key}.png`))]).toEqual([key, true]);
  });
});

describe('pictures', () => {
  it('there is one for every chart that has an address', () => {
    const live = readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('/oembed.json'));
    expect(live.length).toBeGreaterThan(20);
    for (const path of live) expect([path, existsSync(join(folder, 'embed', path.replace('oembed.json', 'chart.svg')))]).toEqual([path, true]);
  });
});
