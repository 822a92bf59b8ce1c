import { DOMParser, type Element as XmlElement, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listen, siteHandler } from '../../scripts/lib/static-server.ts';
import { freeFields, HOSTILE, type HostileFolder, LONG, RANKING, writeHostileFolder } from '../fixtures/hostile/folder.ts';
import { judgeFragment, judgeHtml, jsonProblems, lostPayloads, type Makeup, plain, wordsOf } from '../fixtures/hostile/judge.ts';
import { BASE, buildSite, SITE_URL } from '../site-setup.ts';
import { launchChromium, openPage, openWalk, quiet, type Walk } from './chromium.ts';

const real = inject('site').folder;
const parent = mkdtempSync(join(tmpdir(), 'hostile-'));
const folder = join(parent, 'dist');
let texts: HostileFolder;
let browser: Browser;
let server: Awaited<ReturnType<typeof listen>>;
let address = '';

beforeAll(async () => {
  texts = writeHostileFolder(join(parent, 'data'));
  buildSite(folder, join(parent, 'data'));
  server = await listen(siteHandler(folder, BASE), 4570, '127.0.0.1');
  address = `http://127.0.0.1:${server.port}${BASE}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Files of a site with an ending, by their path. */
function files(site: string, ending: string): readonly string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith(ending) && !name.startsWith('pagefind/'));
}

function text(path: string, site = folder): string {
  return readFileSync(join(site, path), 'utf8');
}

/** What all documents of a sort are made of on the real site: hostile texts may add nothing to it. */
function makeups(judged: readonly Makeup[]): Makeup {
  return { elements: new Set(judged.flatMap(({ elements }) => [...elements])), attributes: new Set(judged.flatMap(({ attributes }) => [...attributes])) };
}

function added(of: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return [...of].filter((each) => !known.has(each));
}

const OWN = [SITE_URL];
/** What only corrections bring, of which the real ledger has none yet, and texts longer than any real one. */
const CORRECTED = ['time', 'del', 'ins', 'time datetime', 'bdi class', 'span tabindex'];
/** What only rankings and lines through the years bring: no two real documents are alike enough, and no agency has two years yet. */
const RANKED = ['figure aria-labelledby', 'figcaption id', 'svg width', 'svg height', 'svg focusable'];
const LINES = ['line-chart', 'path', 'g', 'path class', 'path d', 'g class', 'svg preserveAspectRatio', 'ol aria-hidden', 'p aria-hidden', 'td data-v', 'td data-break'];
const BESIDE = [...CORRECTED, ...RANKED, ...LINES];
/** The same in pictures. */
const DRAWN_LINES = ['circle', 'circle class', 'circle cx', 'circle cy', 'circle r', 'text text-anchor'];

describe('hostile texts', () => {
  it('stay in their fields on every page: no element or attribute that the real site does not have, nothing that runs', () => {
    const known = makeups([...files(real, '.html').map((path) => judgeHtml(text(path, real), OWN).makeup), { elements: new Set(BESIDE), attributes: new Set(BESIDE) }]);
    const pages = files(folder, '.html');
    expect(pages.length).toBeGreaterThan(80);
    for (const path of pages) {
      const { makeup, problems } = judgeHtml(text(path), OWN);
      expect([path, ...problems.slice(0, 5)]).toEqual([path]);
      expect([path, ...added(makeup.elements, known.elements)]).toEqual([path]);
      expect([path, ...added(makeup.attributes, known.attributes)]).toEqual([path]);
    }
    /* They are there at all. */
    const page = judgeHtml(text(`disclosures/${HOSTILE}/index.html`), OWN);
    expect(page.problems).toEqual([]);
    expect(text(`disclosures/${HOSTILE}/index.html`)).toContain('&lt;script&gt;');
  });

  it('stay in their fields in pictures, which are well-formed and hold no script', () => {
    const pictures = files(folder, '.svg').filter((path) => path.startsWith('embed/') || path.startsWith('images/'));
    expect(pictures.length).toBeGreaterThan(5);
    const names = (site: string, path: string): readonly string[] => elementsOf(text(path, site)).flatMap((element) => [element.tagName, ...[...element.attributes].map(({ name }) => `${element.tagName} ${name}`)]);
    /* A text that would leave its place is drawn closer. */
    const fitted = ['text', 'tspan'].flatMap((name) => [`${name} textLength`, `${name} lengthAdjust`]);
    const known = new Set([...files(real, '.svg').flatMap((path) => names(real, path)), ...fitted, ...DRAWN_LINES]);
    for (const path of pictures) expect([path, ...added(new Set(names(folder, path)), known)]).toEqual([path]);
  });

  it('leave every card a picture of its size', () => {
    const cards = files(folder, '.png').filter((path) => path.startsWith('cards/'));
    expect(cards).toEqual(expect.arrayContaining([`cards/disclosures/${HOSTILE}.png`, `cards/disclosures/${LONG}.png`, `cards/compare/${RANKING}.png`]));
    for (const path of cards) {
      const bytes = readFileSync(join(folder, path));
      expect([path, bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([path, 'PNG', 1200, 630]);
    }
  });

  it('stay texts in every JSON file', () => {
    const documents = files(folder, '.json').filter((path) => !path.startsWith('search/'));
    expect(documents.length).toBeGreaterThan(20);
    for (const path of documents) {
      const { html: _, ...value } = JSON.parse(text(path)) as { html?: string };
      expect([path, ...jsonProblems(value).slice(0, 5)]).toEqual([path]);
    }
  });

  it('stay in the title of the frame that oEmbed hands out', () => {
    const answers = files(folder, '/oembed.json');
    expect(answers.length).toBeGreaterThan(3);
    for (const path of answers) {
      const { html } = JSON.parse(text(path)) as { html: string };
      const { makeup, problems } = judgeFragment(html, OWN);
      expect([path, ...problems]).toEqual([path]);
      expect([...makeup.elements].filter((name) => !['iframe', 'script'].includes(name))).toEqual([]);
    }
  });

  it('leave feed and sitemap well-formed', () => {
    expect(elementsOf(text('feed.xml')).filter(({ tagName }) => tagName === 'entry')).toHaveLength(8);
    for (const { textContent } of elementsOf(text('feed.xml')).filter(({ tagName }) => tagName === 'title' || tagName === 'summary')) expect(lostPayloads(textContent ?? '')).toEqual([]);
    const maps = ['sitemap.xml', ...files(folder, '.xml').filter((path) => path.startsWith('sitemaps/'))];
    const known = new Set(['sitemapindex', 'sitemap', 'urlset', 'url', 'loc', 'lastmod']);
    for (const path of maps) expect([path, ...added(new Set(elementsOf(text(path)).map(({ tagName }) => tagName)), known)]).toEqual([path]);
  });

  it('are exact in the CSV for machines, and no formula in the one for Excel', () => {
    const csvs = files(folder, '.csv');
    expect(csvs.length).toBeGreaterThan(40);
    let formulas = 0;
    for (const path of csvs) {
      const { data, errors } = Papa.parse<string[]>(text(path), { skipEmptyLines: true, delimiter: ',' });
      expect([path, errors]).toEqual([path, []]);
      const cells = data.flat();
      expect([path, ...cells.flatMap(lostPayloads).slice(0, 3)]).toEqual([path]);
      const opening = cells.filter((cell) => /^[=@]/.test(cell));
      if (path.endsWith('.excel.csv')) expect([path, ...opening.slice(0, 2)]).toEqual([path]);
      else formulas += opening.length;
    }
    expect(formulas).toBeGreaterThan(10);
  });

  it('are text cells in XLSX, whose sheets hold no formula and no link', () => {
    const books = files(folder, '.xlsx');
    expect(books.length).toBe(5);
    for (const path of books) {
      const parts = Object.entries(unzipSync(readFileSync(join(folder, path)))).filter(([name]) => /\.(?:xml|rels)$/.test(name));
      expect(parts.length).toBeGreaterThan(5);
      for (const [name, bytes] of parts) {
        const tags = new Set(elementsOf(strFromU8(bytes)).map(({ tagName }) => tagName));
        expect([path, name, ...['f', 'hyperlink', 'hyperlinks', 'script', 'img', 'externalReference'].filter((tag) => tags.has(tag))]).toEqual([path, name]);
      }
    }
  });

  it('stay in their fields in a ranking, its embed, its pictures and what oEmbed says of it', () => {
    const live = `embed/compare/${RANKING}`;
    const { title } = JSON.parse(text(`${live}/oembed.json`)) as { title: string };
    const drawn = elementsOf(text(`${live}/chart.svg`)).filter(({ tagName }) => tagName === 'text').map(({ textContent }) => textContent).join('');
    const places = { compare: wordsOf(text('compare/index.html')), 'three-public': wordsOf(text('three-public/index.html')), embed: wordsOf(text(`${live}/index.html`)), title, drawn };
    for (const [place, words] of Object.entries(places)) expect([place, plain(words).includes(rivalMark())]).toEqual([place, true]);
    expect(text('compare/index.html')).toContain('class="rank"');
    /* The name stands before the figure: a control in it would turn `3.00` into `00.3`. */
    const headlines = ['compare/index.html', 'three-public/index.html', `${live}/index.html`].flatMap((page) => [...text(page).matchAll(/<(?:h1|b class="compare-headline")>([^]+?)<\/(?:h1|b)>/g)].map((match) => match[1] ?? ''));
    expect(headlines.length).toBeGreaterThan(3);
    expect(headlines.filter((headline) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(headline))).toEqual([]);
  });

  it('stay in their fields in recorded versions, which differ from the charts of today', () => {
    expect(texts.pins.length).toBe(14);
    for (const pin of texts.pins) {
      const { problems } = judgeHtml(text(`embed/${pin}/index.html`), OWN);
      expect([pin, ...problems]).toEqual([pin]);
      expect([pin, text(`embed/${pin}/index.html`).includes('class="notice"')]).toEqual([pin, true]);
      expect([pin, elementsOf(text(`embed/${pin}/chart.svg`)).length > 3]).toEqual([pin, true]);
    }
  });

  it('fill every field that people may write', () => {
    for (const { byField } of [texts.payloads, texts.long]) expect(freeFields().filter((field) => !byField.has(field))).toEqual([]);
    expect(freeFields().length).toBeGreaterThan(60);
  });
});

function elementsOf(xml: string): readonly XmlElement[] {
  return [...new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'application/xml').getElementsByTagName('*')];
}

/** The greatest of the ranking: how its name begins. */
function rivalMark(): string {
  return plain(texts.payloads.byField.get('agencies.csv name')?.[1] ?? '').slice(0, 40);
}

/** What a stranger may append to an address. */
const NASTY = `"><img src=x onerror="globalThis.hostile=1"></script><script>globalThis.hostile=1</script>{{1}}\u202e`;
const QUERY = encodeURIComponent(NASTY);

/** What one opened page did that it must not, in words; empty when it kept to its place. */
async function misdeeds({ visit }: Walk, path: string, tallest: number): Promise<readonly string[]> {
  const { page, problems, requests } = await visit(address + path);
  const found: string[] = [];
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')));
  const { ran, sideways, tall } = await page.evaluate(() => ({
    ran: 'hostile' in globalThis,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tall: document.documentElement.scrollHeight,
  }));
  if (ran) found.push('runs a text');
  if (sideways > 0) found.push(`scrolls sideways by ${sideways}`);
  if (tall > tallest) found.push(`is ${tall} high`);
  found.push(...problems, ...requests.filter((request) => !request.startsWith(new URL(address).origin) && !request.startsWith('data:')));
  return found.map((each) => `${path}: ${each}`);
}

/** Every page that people open, with each embed and, of pages that are of one make, a few. */
function opened(): readonly string[] {
  const pages = files(folder, 'index.html').map((name) => name.slice(0, -'index.html'.length));
  const isRule = (page: string): boolean => /^findings\/[a-z-]+\/$/.test(page) && page !== 'findings/regions/';
  const isPin = (page: string): boolean => /^embed\/.*\/[0-9a-f]{12}\/$/.test(page);
  const recorded = texts.pins.map((pin) => `embed/${pin}/`);
  return [...pages.filter((page) => !isRule(page) && !isPin(page)), ...pages.filter(isRule).slice(0, 3), 'findings/row-sums/', ...recorded, ...pages.filter((page) => isPin(page) && !recorded.includes(page)).slice(0, 2)];
}

/** In CSS pixels with every fold open: a whole disclosure with nine hundred characters in each of its cells, and any other page. */
const TALLEST = { disclosure: 400_000, other: 160_000 } as const;

describe('in a browser', () => {
  it.each([[360, 'dark'], [1280, 'light']] as const)('at %i px nothing runs, asks elsewhere, is refused by the policy, or makes a page scroll sideways', async (width, colorScheme) => {
    const found: string[] = [];
    const walk = await openWalk(browser, { viewport: { width, height: 800 }, colorScheme });
    walk.page.on('dialog', (dialog) => {
      found.push(`${walk.page.url()}: opens a dialog`);
      void dialog.dismiss();
    });
    for (const path of opened()) found.push(...(await misdeeds(walk, path, path.startsWith('disclosures/') ? TALLEST.disclosure : TALLEST.other)));
    await walk.page.context().close();
    expect(found).toEqual([]);
  });

  it('opens the panel of a hostile row, and copies what it says as text', async () => {
    const { page, problems } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${address}disclosures/${HOSTILE}/#expenditure-by-function-2010601`);
    await page.locator('[id="expenditure-by-function-2010601"] .at').click();
    await expect.poll(() => page.locator('.row-panel').isVisible()).toBe(true);
    expect(await page.locator('.row-panel img, .row-panel script, .row-panel svg').count()).toBe(0);
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<script>');
    expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['compare/?measure=expenditure-current-year&year=2024&stage=budget', 360],
    ['compare/?measure=project&agency=990100-rival&agency=990100-hostile', 1280],
    ['three-public/?measure=receptions&year=2024', 360],
    ['three-public/?agency=990100-rival&agency=990200-long', 1280],
  ] as const)('ranks hostile names at %s, and gives the citation, the file and the picture of it', async (path, width) => {
    const { page, problems } = await openPage(browser, { viewport: { width, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address + path);
    await quiet(page);
    await page.locator('[data-result] .compare-group .rank').first().waitFor();
    expect(plain(await page.locator('[data-result] .compare-group').first().innerText())).toContain(rivalMark());
    expect(await page.locator('[data-result] :is(img, script, iframe)').count()).toBe(0);
    expect(await page.locator('[data-citation]').innerText()).toContain('明账');
    await page.locator('.compare-group a').first().focus();
    await page.keyboard.press('c');
    await expect.poll(async () => plain(await page.evaluate(() => navigator.clipboard.readText()))).toContain(rivalMark());
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const { data, errors } = Papa.parse<string[]>(readFileSync(await download.path(), 'utf8'), { skipEmptyLines: true, delimiter: ',' });
    expect(errors).toEqual([]);
    expect(data.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([]);
    expect(plain(data.flat().join(' '))).toContain(rivalMark());
    await page.locator('[data-image]').click();
    await page.locator('.image-panel img').waitFor();
    expect(await page.locator('.image-panel :is(script, iframe)').count()).toBe(0);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth - document.documentElement.clientWidth, 'hostile' in globalThis])).toEqual([0, false]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(['script', 'onerror', 'HYPERLINK', 'qz0012', '长长长', QUERY])('answers the search for %s without running anything', async (query) => {
    const { page, problems } = await openPage(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(`${address}search/?q=${query}&region=${QUERY}&year=${QUERY}`);
    await quiet(page);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth - document.documentElement.clientWidth, 'hostile' in globalThis])).toEqual([0, false]);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(10);
    expect(await page.locator('main img').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['compare/', `?measure=${QUERY}&year=abc&stage=${QUERY}&agencies=${QUERY}&sector=${QUERY}&x=${QUERY}`, 'main'],
    ['compare/', `?${QUERY}`, 'main'],
    ['three-public/', `?measure=${QUERY}`, 'main'],
    [`embed/${HOSTILE}/revenue/`, `?theme=${QUERY}&static=2&${QUERY}=1`, 'body'],
  ])('answers %s%s with a sentence', async (path, query, where) => {
    const { page, problems } = await openPage(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(address + path);
    const before = await page.locator(where).innerText();
    await page.goto(address + path + query);
    await quiet(page);
    const after = await page.locator(where).innerText();
    expect(after.length).toBeGreaterThan(50);
    expect(after).not.toBe(before);
    expect(after).toMatch(/[^。]*(?:不能用|不认识|没有|不在|忽略|写法)[^。]*。/);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth - document.documentElement.clientWidth, 'hostile' in globalThis])).toEqual([0, false]);
    expect(await page.locator(`${where} img`).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
