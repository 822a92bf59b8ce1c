import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { normalise } from '../../src/row-index/normalise.ts';
import { violationsOf } from './axe.ts';
import { launchChromium, openPage, type Watched } from './chromium.ts';

const { folder, address, base } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

interface Shown {
  readonly title: string;
  readonly disclosure: string;
  readonly href: string;
  readonly text: string;
}

/** Waits until the search has answered; returns the sentence that says what was found. */
async function answered(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-status]')?.textContent ?? '';
    return text !== '' && !text.includes('……') && document.querySelector('[data-found]')?.getAttribute('aria-busy') !== 'true';
  });
  return (await page.textContent('[data-status]')) ?? '';
}

async function results(page: Page): Promise<readonly Shown[]> {
  return page.$$eval('[data-results] > li', (items) =>
    items.map((item) => {
      const link = item.querySelector<HTMLAnchorElement>('a[data-result]');
      return { title: link?.textContent ?? '', disclosure: link?.dataset['disclosure'] ?? '', href: link?.getAttribute('href') ?? '', text: item.textContent ?? '' };
    }),
  );
}

type Searched = Watched & { readonly said: string; readonly shown: readonly Shown[] };

async function search(query: string, more = ''): Promise<Searched> {
  const watched = await openPage(browser);
  await watched.page.goto(`${address}search/?q=${encodeURIComponent(query)}${more}`);
  const said = await answered(watched.page);
  return { ...watched, said, shown: await results(watched.page) };
}

const counted = (said: string): number => Number((/(?:找到|里面有) ([\d,]+) 条/.exec(said)?.[1] ?? 'NaN').replaceAll(',', ''));
const JISHAN = '140824-healthcare-security/2023-budget';

describe('the search page', () => {
  it('runs the query of its address and names agency, year, stage, scope, table, row and amount', async () => {
    const { said, shown, page } = await search('公务接待费');
    expect(said).toMatch(/^找到 \d+ 条，来自 4 份文件。$/);
    const county = shown.find(({ disclosure }) => disclosure === JISHAN);
    expect(county?.href).toBe(`${base}disclosures/${JISHAN}/#three-public-expenses-receptions`);
    for (const fact of ['稷山县医疗保障局', '2023年', '预算', '部门口径', '“三公”经费支出预算表', '公务接待费', '0.15万元']) expect(county?.text).toContain(fact);
    expect(await page.inputValue('#q')).toBe('公务接待费');
    expect(await page.$$eval('[data-results] mark', (marks) => new Set(marks.map((mark) => mark.textContent)).has('公务接待费'))).toBe(true);
  });

  it('shows every matching disclosure once before a second result of any', async () => {
    for (const [query, disclosures] of [['三公', 4], ['医疗救助', 5], ['卫生健康支出', 4]] as const) {
      const { shown } = await search(query);
      const first = shown.map(({ disclosure }) => disclosure).filter(Boolean).slice(0, disclosures);
      expect([query, new Set(first).size]).toEqual([query, disclosures]);
      expect(shown).toHaveLength(10);
    }
  });

  it.each([
    ['2101501', JISHAN, '#expenditure-by-function-2101501'],
    ['4,092.38', JISHAN, '#revenue-expenditure-summary-'],
    ['4092.38', JISHAN, '#revenue-expenditure-summary-'],
    ['4092.38万元', JISHAN, '#revenue-expenditure-summary-'],
    ['三公经费', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#three-public-expenses-three-public'],
    ['打击欺诈骗保', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#performance-'],
    ['冀民〔2014〕79号', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#performance-indicators-3-'],
    ['遵化 离休干部', '130281-healthcare-security/2024-budget', '#performance-'],
    ['稷山县 公务接待', JISHAN, '#three-public-expenses-receptions'],
  ])('%s leads to its row', async (query, disclosure, anchor) => {
    const { shown } = await search(query);
    expect(shown.filter((each) => each.disclosure === disclosure && each.href.includes(anchor)).length).toBeGreaterThan(0);
  });

  it.each([
    ['稷山县医疗保障局', '/agencies/140824-healthcare-security/'],
    ['稷山医保局', '/agencies/140824-healthcare-security/'],
    ['北关区', '/regions/410503/'],
    ['某县', '/agencies/1303-unnamed-county-healthcare-security/'],
    ['稷山县医疗保障局2023年部门预算', `/disclosures/${JISHAN}/`],
  ])('%s leads to its page first, and to the documents of that name', async (query, page) => {
    const { shown } = await search(query);
    expect(shown[0]?.href).toBe(base + page.slice(1));
    expect(shown.slice(0, 4).some(({ href }) => href.includes('/disclosures/'))).toBe(true);
  });

  it.each([
    ['稷山县公务接待费', '没有连在一起的写法，分成“稷山县”和“公务接待费”来找：', '#three-public-expenses-receptions'],
    ['秦皇岛市2026年的公务接待费', '没有连在一起的写法，分成“秦皇岛市”“2026年”和“公务接待费”来找：', '#three-public-expenses-receptions'],
    ['210', '', '-by-function-210'],
    ['医 保', '', '#performance-'],
    ['>=90%', '', '#performance-indicators-'],
    ['冀财社(2022)218号', '', '#performance-projects-7'],
    ['经济分类科目', '', '#basic-by-economic'],
  ])('%s, as readers type it, is understood', async (query, told, anchor) => {
    const { said, shown } = await search(query);
    expect(said.startsWith(`${told}找到`)).toBe(true);
    expect(shown.map(({ href }) => href).join(' ')).toContain(anchor);
  });

  it('opens a result at its row, marked, also inside a closed fold', async () => {
    for (const [query, disclosure, hash] of [
      ['公务接待费', JISHAN, '#three-public-expenses-receptions'],
      ['冀民〔2014〕79号', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#performance-indicators-3-'],
    ] as const) {
      const { page } = await search(query);
      await page.click(`a[data-disclosure="${disclosure}"][href*="${hash}"]`);
      await page.waitForURL(new RegExp(`/disclosures/.*${hash}`));
      await expect.poll(() => page.locator(':target').isVisible()).toBe(true);
      await expect.poll(() => page.locator(':target').evaluate((row) => row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().top < innerHeight)).toBe(true);
      expect(await page.locator(':target > *').first().evaluate((cell) => getComputedStyle(cell).backgroundColor)).not.toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
      const highlighted = (): Promise<readonly string[]> => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
      await expect.poll(async () => (await highlighted()).map(normalise)).toContain(normalise(query));
      await page.goBack();
      expect(await answered(page)).toMatch(/^找到/);
      expect(await page.inputValue('#q')).toBe(query);
    }
  });
});

describe('searching as one types', () => {
  it('finds, keeps the query in the address, and gives more on demand', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/`);
    await page.locator('#q').pressSequentially('医保', { delay: 30 });
    await page.waitForSelector('a[data-result]');
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('医保')}`);
    const first = await results(page);
    await page.click('[data-more]');
    await page.waitForFunction(() => document.querySelectorAll('a[data-result]').length === 20);
    await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('a[data-result]')].indexOf(document.activeElement as Element))).toBe(10);
    const both = await results(page);
    expect(both.slice(0, 10)).toEqual(first);
    expect(new Set(both.map(({ href, text }) => href + text)).size).toBe(20);
    await page.reload();
    await answered(page);
    expect(await results(page)).toEqual(both);
  });

  it('does not ask in the middle of a composition', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/`);
    await page.focus('#q');
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'yibao', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(600);
    expect([await page.textContent('[data-status]'), new URL(page.url()).search]).toEqual(['', '']);
    await input.send('Input.insertText', { text: '医保' });
    expect(await answered(page)).toMatch(/^找到/);
    expect(await page.inputValue('#q')).toBe('医保');
  });

  it('keeps every finished query as a step of the history, and no half-typed one', async () => {
    const { page } = await search('公务接待');
    await page.fill('#q', '');
    await page.locator('#q').pressSequentially('一站式', { delay: 250 });
    await page.keyboard.press('Enter');
    expect(await answered(page)).toMatch(/^找到/);
    await page.goBack();
    expect(await page.inputValue('#q')).toBe('公务接待');
    await page.goForward();
    expect(await page.inputValue('#q')).toBe('一站式');
  });

  it('asks only its own origin, opens the index at first use, and breaks no policy', async () => {
    const { page, problems, requests } = await openPage(browser);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    const index = (): readonly string[] => requests.filter((url) => /\/search\/rows\/|\/pagefind\/|\/open\.[^/]*\.js$/.test(url));
    expect(index()).toEqual([]);
    await page.focus('#q');
    await expect.poll(() => index().length).toBeGreaterThan(1);
    await page.fill('#q', '医保');
    await page.waitForSelector('a[data-result]');
    expect(index().filter((url) => url.includes('/pagefind/'))).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('narrowing', () => {
  const option = async (page: Page, key: string, value: string): Promise<number> => Number(await page.textContent(`input[name=${key}][value="${value}"] ~ small`));
  const region = async (page: Page, at: number, value: string): Promise<string> => (await page.textContent(`#filter-region-${at} option[value="${value}"]`)) ?? '';

  it('by year, stage, kind and region, step by step, with counts that hold, kept in the address', async () => {
    const { page, said } = await search('公务接待');
    const total = counted(said);
    const years = await page.$$eval('input[name=year] ~ small', (counts) => counts.map((each) => Number(each.textContent)));
    expect(years.reduce((sum, count) => sum + count, 0)).toBe(total);
    const province = await region(page, 0, '140000');
    await page.selectOption('#filter-region-0', '140000');
    await page.waitForSelector('#filter-region-1');
    expect(`山西省（${counted(await answered(page))}）`).toBe(province);
    await page.selectOption('#filter-region-1', '140800');
    await page.waitForSelector('#filter-region-2');
    await page.selectOption('#filter-region-2', '140824');
    await page.waitForFunction(() => location.search.includes('140824'));
    expect(await answered(page)).toBe(said.replace(String(total), /（(\d+)）/.exec(province)?.[1] ?? '').replace('4 份', '1 份'));
    for (const { disclosure } of await results(page)) expect(disclosure).toBe(JISHAN);
    await page.goBack();
    await page.waitForFunction(() => location.search.includes('140800'));
    await answered(page);
    expect(await page.inputValue('#filter-region-1')).toBe('140800');
    await page.click('.chosen a');
    expect(await answered(page)).toBe(said);
    const final = await option(page, 'stage', 'final');
    await page.check('input[name=stage][value=final]');
    await page.waitForFunction(() => location.search.includes('final'));
    expect(counted(await answered(page))).toBe(final);
    await page.check('input[name=stage][value=budget]');
    await page.waitForFunction(() => location.search.includes('budget'));
    expect(counted(await answered(page))).toBe(total);
  });

  it('keeps the keyboard where it was', async () => {
    const { page } = await search('公务接待');
    await page.focus('input[name=stage][value=final]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('final'));
    await answered(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-stage-final');
  });

  it('lists by document, each with the rows that it has', async () => {
    const { page } = await search('医疗救助');
    await page.click('[data-by] a >> text=按文件列');
    await page.waitForFunction(() => location.search.includes('by=document'));
    await page.waitForSelector('.result-rest');
    const shown = await results(page);
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown.map(({ disclosure }) => disclosure)).size).toBe(shown.length);
    const rows = await page.$$eval('.result-rest a', (links) => links.map((link) => Number(/(\d+)/.exec(link.textContent ?? '')?.[1])));
    const said = (await page.textContent('[data-status]')) ?? '';
    expect(said).toMatch(/^找到 5 份文件，/);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(counted(said));
    await page.click('.result-rest a');
    await page.waitForFunction(() => location.search.includes('agency='));
    expect(counted(await answered(page))).toBe(rows[0]);
  });

  it('is passed over by Tab, and each search has a title of its own', async () => {
    const { page } = await search('医疗救助');
    expect(await page.title()).toMatch(/^医疗救助 · 搜索/);
    await page.focus('.search-form button');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-to-results'))).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('result-link');
  });

  it('by part of an amount says that amounts are found as a whole, and by a misspelt word what is near', async () => {
    expect((await search('4092')).said).toContain('金额要写全');
    expect((await search('4092.38')).said).not.toContain('金额要写全');
    const { page } = await search('公物接待');
    await page.waitForSelector('[data-nothing] a >> text=公务接待');
  });

  it('by anything that stands in an address is harmless', async () => {
    const { page, problems, said } = await search('医保', '&region=%22%3E%3Cb%3E&year=%3Cscript%3E&page=99&by=x&view=y');
    expect(said).toMatch(/^在这个范围里没有找到/);
    expect(problems).toEqual([]);
    expect(await page.$$('main b, main script:not([src]):not([type="application/json"])')).toEqual([]);
  });
});

describe('pages of prose', () => {
  it('are searched only when asked for, by Pagefind, and lead to their heading', async () => {
    const { page, requests, problems } = await search('预算');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.click('[data-views] a >> text=网页');
    await page.waitForFunction(() => location.search.includes('view=pages'));
    expect(await answered(page)).toMatch(/^找到 \d+ 条。$/);
    const shown = await results(page);
    expect(shown.some(({ href }) => href.startsWith(`${base}glossary/`))).toBe(true);
    expect(shown.filter(({ href }) => /\/(disclosures|agencies|regions)\//.test(href))).toEqual([]);
    expect(requests.some((url) => url.includes(`${base}pagefind/`))).toBe(true);
    expect(problems).toEqual([]);
    expect(await page.isVisible('[data-filters]')).toBe(false);
  });

  it('have the pages of places among them, from an index for each province, after those that explain something', async () => {
    const { page, requests, problems } = await search('稷山', '&view=pages');
    const [first] = await results(page);
    expect(first?.href).toBe(`${base}regions/140824/`);
    const provinces = readdirSync(join(folder, 'search/places'));
    expect(provinces.length).toBeGreaterThan(0);
    expect(provinces.filter((province) => requests.some((url) => url.includes(`${base}search/places/${province}/`)))).toEqual(provinces);
    expect(problems).toEqual([]);
    await page.fill('#q', '部门预算');
    await page.waitForFunction(() => location.search.includes('%E9%83%A8%E9%97%A8%E9%A2%84%E7%AE%97'));
    await answered(page);
    const hrefs = (await results(page)).map(({ href }) => href.slice(base.length - 1));
    const places = hrefs.filter((href) => href.startsWith('/regions/'));
    expect(places.length).toBeGreaterThan(0);
    expect(hrefs.slice(-places.length)).toEqual(places);
  });

  it('are asked for anew after an index of a province did not come', async () => {
    const { page } = await search('稷山');
    await page.route('**/search/places/14/pagefind-entry.json*', (route) => route.abort(), { times: 1 });
    await page.click('[data-views] a >> text=网页');
    await page.waitForSelector('[data-retry]:not([hidden])');
    await page.fill('#q', '稷山县');
    await page.waitForFunction(() => /^找到/.test(document.querySelector('[data-status]')?.textContent ?? ''));
    const hrefs = (await results(page)).map(({ href }) => href);
    expect(hrefs[0]).toBe(`${base}regions/140824/`);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});

describe('nothing found', () => {
  const ways = async (page: Page): Promise<readonly string[]> => {
    await page.waitForSelector('.ways');
    return page.$$eval('[data-nothing] li', (lines) => lines.map((line) => line.textContent ?? ''));
  };

  it('offers the same words in the characters of the documents, and fetches the tables for it only then', async () => {
    const { page, requests } = await openPage(browser);
    await page.goto(`${address}search/?q=${encodeURIComponent('医疗保障局')}`);
    await page.waitForSelector('[data-results] li');
    expect(requests.filter((request) => request.includes('simplified'))).toEqual([]);
    await page.goto(`${address}search/?q=${encodeURIComponent('醫療保障局')}`);
    await page.click('[data-nothing] a >> text="医疗保障局"');
    await page.waitForSelector('[data-results] li');
    expect(requests.filter((request) => request.includes('simplified'))).toHaveLength(1);
    await page.context().close();
  });

  it('offers near spellings, other forms, and ways to look elsewhere', async () => {
    const { page, said } = await search('公务接侍费');
    expect(said).toBe('没有找到。');
    expect((await ways(page)).some((line) => /^公务接待费 [1-9]\d* 条$/.test(line))).toBe(true);
    await page.click('[data-nothing] a >> text="公务接待费"');
    expect(await page.waitForFunction(() => /^找到/.test(document.querySelector('[data-status]')?.textContent ?? ''))).toBeTruthy();
    expect(await page.inputValue('#q')).toBe('公务接待费');
  });

  it('offers the filter to take away, and how many are found then', async () => {
    const { page, said } = await search('打击欺诈骗保', '&region=140000&stage=budget');
    expect(said).toBe('在这个范围里没有找到。');
    const [fewer = ''] = await ways(page);
    expect(fewer).toMatch(/^不限地区，有 \d+ 条$/);
    await page.click('[data-nothing] a >> nth=0');
    await page.waitForFunction(() => !location.search.includes('region'));
    expect(await answered(page)).toMatch(new RegExp(`^找到 ${/(\d+)/.exec(fewer)?.[1]} 条`));
    await expect.poll(() => page.evaluate(() => document.querySelector('search-page')?.contains(document.activeElement))).toBe(true);
  });

  it('says of several words how often each stands by itself', async () => {
    const { page } = await search('离休 不存在的词');
    expect(await ways(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^离休 \d+ 条$/), '不存在的词 没有']));
  });

  it.each([
    ['医', '请至少输入两个字。'],
    ['，。！', '请输入文字或数字，只有空格和标点找不到什么。'],
    ['\u202e\u200b', '请输入文字或数字，只有空格和标点找不到什么。'],
    ['长'.repeat(1500), '太长了，请缩短到128个字以内，或只取其中一段。'],
    ['<img src=x onerror=alert(1)>', '没有找到。'],
    ['\u202e局障保疗医', '没有找到。'],
    ['"; DROP TABLE --', '没有找到。'],
    ['constructor __proto__', '没有找到。'],
  ])('%j is answered with a sentence', async (query, sentence) => {
    const { page, problems, said, shown } = await search(query);
    expect([said, shown]).toEqual([sentence, []]);
    if (sentence === '没有找到。') await ways(page);
    expect(await page.$$('main img')).toEqual([]);
    expect(problems).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('when the index cannot be had', () => {
  it.each([
    ['the pointer', '**/search/rows/index.json', '搜索用的文件缺了或已更新。'],
    ['the core', '**/search/rows/*/core.bin', '搜索用的文件缺了或已更新。'],
    ['a shard', '**/search/rows/*/g00/**', '搜索用的文件缺了或已更新。'],
    ['the engine', '**/_astro/open.*.js', '搜索没能载入。'],
  ])('%s is missing: says so, offers to try again, and still leads on', async (_, files, sentence) => {
    const { page } = await openPage(browser);
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${address}search/?q=${encodeURIComponent('打击欺诈骗保')}`);
    expect(await answered(page)).toContain(sentence);
    expect(await page.isVisible('[data-browse]')).toBe(true);
    await page.unroute(files);
    await page.click('[data-retry]');
    await page.waitForSelector('a[data-result]');
    expect(await page.isVisible('[data-retry]')).toBe(false);
  });

  it('asks again by itself once the network is back', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/?q=${encodeURIComponent('医保')}`);
    await answered(page);
    await page.context().setOffline(true);
    await page.fill('#q', '打击欺诈骗保');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.includes('没有连上网络'));
    await page.context().setOffline(false);
    await page.waitForSelector('a[data-result]');
    expect(await answered(page)).toMatch(/^找到/);
  });
});

describe('without a mouse', () => {
  it('arrows walk from the box through the results and back, Enter opens, Escape empties', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('公务接待费');
    await page.keyboard.press('Enter');
    await page.waitForSelector('a[data-result]');
    const at = (): Promise<number> => page.evaluate(() => [...document.querySelectorAll('a[data-result]')].indexOf(document.activeElement as Element));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#q')).toBe('');
    expect(await page.isVisible('[data-browse]')).toBe(true);
    await page.keyboard.type('公务接待费');
    await page.waitForSelector('a[data-result]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/disclosures\//);
  });

  it('Tab passes everything and is never caught', async () => {
    const { page } = await search('公务接待费');
    await page.focus('#q');
    const seen = new Set<string>();
    for (let step = 0; step < 80 && !seen.has('footer'); step += 1) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => (document.activeElement?.closest('footer') ? 'footer' : (document.activeElement?.closest('[data-views], [data-by], [data-filters], [data-results], [data-more]')?.getAttributeNames().find((name) => name.startsWith('data-')) ?? ''))));
    }
    for (const stop of ['data-views', 'data-by', 'data-filters', 'data-results', 'footer']) expect([...seen]).toContain(stop);
  });

  it('reads as a search with headings and a count that is told', async () => {
    const { page } = await search('公务接待费');
    expect(await page.getByRole('search', { name: '搜索全部公开文件' }).count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toMatch(/^找到/);
    expect(await page.getByRole('heading', { level: 2, name: '结果' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(10);
    expect(await page.getByRole('group', { name: '年度' }).getByRole('checkbox').count()).toBeGreaterThan(1);
  });
});

describe('the page itself', () => {
  it('from the search box of every page leads here', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}glossary/`);
    await page.keyboard.press('/');
    await page.keyboard.type('一站式');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await answered(page)).toMatch(/^找到/);
  });

  it('names no disclosure, so that it does not grow with them', () => {
    const html = readFileSync(join(folder, 'search', 'index.html'), 'utf8');
    expect(html).not.toContain('/disclosures/');
    expect(html).not.toContain('/agencies/');
  });

  it('without JavaScript says why and leads to the regions', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}search/?q=%E5%8C%BB%E4%BF%9D`);
    expect(await page.isVisible('.search-noscript')).toBe(true);
    const links = await page.$$eval('main a', (found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const path of ['regions/', 'regions/130000/', 'regions/140000/', 'regions/410000/', 'data/']) expect(links).toContain(base + path);
    for (const part of ['[data-filters]', '[data-found]', '[data-retry]', '[data-examples]']) expect(await page.isVisible(part)).toBe(false);
  });

  it.each([
    ['results', '医疗救助', ''],
    ['filters', '公务接待', '&region=130000&year=2023'],
    ['documents', '医疗救助', '&by=document'],
    ['pages', '预算', '&view=pages'],
    ['nothing', '公务接侍费 离休', '&year=2023'],
    ['a hostile query', '<b>\u202e医疗</b>', ''],
  ])('passes axe with %s in both themes, on a desk and on a phone, and never scrolls sideways', async (_, query, more) => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 360]] as const) {
      const { page } = await openPage(browser, { colorScheme, viewport: { width, height: 900 } });
      await page.goto(`${address}search/?q=${encodeURIComponent(query)}${more}`);
      await answered(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')));
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});
