import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Html, parse, parseFragment } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { figurePin } from '../../src/load/figure-pins.ts';

const { folder, siteUrl, base } = inject('site');
const EMBED = join(folder, 'embed');
const FILES = readdirSync(EMBED, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
/** The one page that makes its comparison itself: tests/browser/embed-compare.test.ts. */
const CHOICE = 'compare/index.html';
const PAGES = FILES.filter((name) => name.endsWith('/index.html') && name !== CHOICE);
const PINNED = PAGES.filter((name) => /\/[0-9a-f]{12}\/index\.html$/.test(name));
const LIVE = PAGES.filter((name) => !PINNED.includes(name)).map((name) => name.slice(0, -'/index.html'.length));

const read = (name: string): string => readFileSync(join(EMBED, name), 'utf8');

function elements(text: string, fragment = false): readonly Html.Element[] {
  const found: Html.Element[] = [];
  const walk = (node: Html.Node): void => {
    if (tree.isElementNode(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(fragment ? parseFragment(text) : parse(text));
  return found;
}

const attribute = (element: Html.Element | undefined, name: string): string | undefined => element?.attrs.find((one) => one.name === name)?.value;

describe('the embeds of the collection', () => {
  it('are there for every chart, each with a pin of its own', () => {
    expect(LIVE.length).toBeGreaterThan(20);
    expect(PINNED.length).toBeGreaterThanOrEqual(LIVE.length);
    for (const kind of ['-budget/', 'healthcare-security/main-figures', 'compare/']) expect(LIVE.some((path) => `${path}/`.includes(kind))).toBe(true);
  });

  it('are files of at most 15 KB in a gzip stream', () => {
    const sizes = PAGES.map((name) => [name, gzipSync(read(name)).length] as const);
    expect(sizes.filter(([, size]) => size > 15 * 1024)).toEqual([]);
  });

  it('need one classic script of their own site and nothing else', () => {
    for (const name of PAGES) {
      const all = elements(read(name));
      const scripts = all.filter(({ tagName }) => tagName === 'script');
      expect(scripts.map((script) => [attribute(script, 'type'), attribute(script, 'src')?.replace(/\?v=[0-9a-f]{8}$/, '')])).toEqual([[undefined, `${base}embed/frame.js`]]);
      expect(all.filter((one) => ['img', 'object', 'iframe', 'form'].includes(one.tagName) || one.attrs.some(({ name: key }) => key === 'style' || key.startsWith('on')))).toEqual([]);
      const sheets = all.filter(({ tagName, attrs }) => tagName === 'link' && attrs.some(({ name: key, value }) => key === 'rel' && value === 'stylesheet'));
      expect(sheets).toEqual([]);
    }
    for (const script of ['../embed.js', 'frame.js', 'draw.js']) expect(read(script)).not.toMatch(/\bimport\s*[({*"']|\bexport\s*[{*]|\bfetch\(|XMLHttpRequest|https?:\/\//);
  });

  it('have a table, and say where they belong', () => {
    for (const path of LIVE) {
      const all = elements(read(`${path}/index.html`));
      const link = (rel: string): Html.Element | undefined => all.find((one) => one.tagName === 'link' && attribute(one, 'rel') === rel);
      const canonical = attribute(link('canonical'), 'href') ?? '';
      expect(canonical.startsWith(siteUrl + base)).toBe(true);
      if (!path.startsWith('compare/')) expect(existsSync(join(folder, canonical.slice((siteUrl + base).length), 'index.html'))).toBe(true);
      expect(attribute(link('alternate'), 'href')).toBe(`${siteUrl}${base}embed/${path}/oembed.json`);
      expect(all.some(({ tagName }) => tagName === 'table') || read(`${path}/index.html`).includes('class="is-stated"')).toBe(true);
      expect(attribute(all.find((one) => attribute(one, 'name') === 'robots'), 'content')).toBeUndefined();
    }
    for (const name of PINNED) expect(read(name)).toContain('<meta name="robots" content="noindex">');
  });

  it('lead to rows that are there', () => {
    const ids = new Map<string, string>();
    const pageOf = (path: string): string => {
      const known = ids.get(path) ?? readFileSync(join(folder, path, 'index.html'), 'utf8');
      ids.set(path, known);
      return known;
    };
    let count = 0;
    for (const path of LIVE) {
      for (const link of elements(read(`${path}/index.html`)).filter(({ tagName }) => tagName === 'a')) {
        const [page = '', hash = ''] = (attribute(link, 'href') ?? '').slice(base.length).split('#');
        if (page.startsWith('compare/')) continue;
        expect(pageOf(page)).toContain(`id="${decodeURIComponent(hash)}"`);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('oEmbed', () => {
  it('answers as the specification asks, with a frame that leads to the embed and a picture that is there', () => {
    for (const path of LIVE) {
      const answer = JSON.parse(read(`${path}/oembed.json`)) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: '明账', provider_url: siteUrl + base, title: expect.any(String), thumbnail_width: 1200, thumbnail_height: 630 });
      for (const size of ['width', 'height']) expect(Number.isInteger(answer[size]) && Number(answer[size]) > 100).toBe(true);
      const [frame, ...rest] = elements(String(answer['html']), true);
      expect(rest).toEqual([]);
      expect([frame?.tagName, attribute(frame, 'src'), attribute(frame, 'title'), attribute(frame, 'loading'), attribute(frame, 'width'), attribute(frame, 'height')]).toEqual(['iframe', `${siteUrl}${base}embed/${path}/`, answer['title'], 'lazy', '100%', String(answer['height'])]);
      expect(existsSync(join(folder, String(answer['thumbnail_url']).slice((siteUrl + base).length)))).toBe(true);
    }
  });

  it('is found from the pages that show the charts', () => {
    for (const path of LIVE) {
      const [, of = ''] = /^(.*)\/[^/]+$/.exec(path) ?? [];
      const folders = of === 'compare' ? ['compare'] : [of.includes('/') ? 'disclosures' : 'agencies', of];
      const page = readFileSync(join(folder, ...folders, 'index.html'), 'utf8');
      expect(page).toContain(`type="application/json+oembed" href="${siteUrl}${base}embed/${path}/oembed.json"`);
      expect(page).toContain(`<a href="${base}embed/${path}/" data-`);
    }
  });
});

describe('pins', () => {
  it('have a page and a picture each, and lie beside the embeds as data', () => {
    const archived = FILES.filter((name) => /^pins\/(?!figures\/).*\.json$/.test(name)).flatMap((name) => {
      const subject = name.slice('pins/'.length, -'.json'.length);
      const pins = JSON.parse(read(name)) as readonly { chart: string; version: string }[];
      return pins.map(({ chart, version }) => `${subject.startsWith('compare/') ? subject : `${subject}/${chart}`}/${version}/index.html`);
    });
    expect([...archived].sort()).toEqual([...PINNED].sort());
    for (const name of PINNED) expect(existsSync(join(EMBED, name.replace('index.html', 'chart.svg')))).toBe(true);
  });

  it('hold what can be compared of each agency, under the hash of the same data as the compare pages fetch', () => {
    const agencies = readdirSync(join(folder, 'data/v1/compare/agencies')).filter((name) => name.endsWith('.json'));
    expect(agencies.length).toBeGreaterThan(3);
    for (const name of agencies) {
      const { version, text } = figurePin(JSON.parse(readFileSync(join(folder, 'data/v1/compare/agencies', name), 'utf8')));
      expect(read(`pins/figures/${name.slice(0, -'.json'.length)}/${version}.json`)).toBe(text);
    }
  });
});
