import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';

const { folder, address, base } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
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
    return text !== '' && !text.includes('……');
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

async function search(query: string): Promise<{ readonly page: Page; readonly problems: readonly string[]; readonly requests: readonly string[]; readonly said: string; readonly shown: readonly Shown[] }> {
  const watched = await openPage(browser);
  await watched.page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
  const said = await answered(watched.page);
  return { ...watched, said, shown: await results(watched.page) };
}

describe('the search page', () => {
  it('runs the query of its address and names agency, year, stage, scope, table, row and amount', async () => {
    const { said, shown, page } = await search('公务接待费');
    expect(said).toMatch(/^找到 \d+ 条，来自 4 份文件。$/);
    const county = shown.find(({ disclosure }) => disclosure === '140824-healthcare-security/2023-budget');
    expect(county?.href).toBe(`${base}disclosures/140824-healthcare-security/2023-budget/#three-public-expenses-receptions`);
    for (const fact of ['稷山县医疗保障局', '2023年', '预算', '部门口径', '“三公”经费支出预算表', '公务接待费', '0.15万元']) expect(county?.text).toContain(fact);
    expect(await page.inputValue('#q')).toBe('公务接待费');
    expect(await page.$$eval('[data-results] mark', (marks) => new Set(marks.map((mark) => mark.textContent)).has('公务接待费'))).toBe(true);
  });

  it('shows every matching disclosure once before a second result of any', async () => {
    for (const [query, disclosures] of [['三公', 4], ['医疗救助', 5], ['卫生健康支出', 4]] as const) {
      const { shown } = await search(query);
      const first = shown.slice(0, disclosures).map(({ disclosure }) => disclosure);
      expect([query, new Set(first.filter(Boolean)).size]).toEqual([query, disclosures]);
      expect(shown).toHaveLength(10);
    }
  });

  it.each([
    ['2101501', '140824-healthcare-security/2023-budget', '#expenditure-by-function-2101501'],
    ['4,092.38', '140824-healthcare-security/2023-budget', '#revenue-expenditure-summary-'],
    ['4092.38', '140824-healthcare-security/2023-budget', '#revenue-expenditure-summary-'],
    ['4092.38万元', '140824-healthcare-security/2023-budget', '#revenue-expenditure-summary-'],
    ['三公经费', '130300-healthcare-security/2026-budget', '#three-public-expenses'],
    ['打击欺诈骗保', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#performance-'],
    ['冀民〔2014〕79号', '1303-unnamed-county-healthcare-security/2023-budget-unit', '#performance-indicators-3-'],
    ['遵化 离休干部', '130281-healthcare-security/2024-budget', '#performance-'],
    ['稷山县 公务接待', '140824-healthcare-security/2023-budget', '#three-public-expenses-receptions'],
  ])('%s leads to its row', async (query, disclosure, anchor) => {
    const { shown } = await search(query);
    expect(shown.filter((each) => each.disclosure === disclosure && each.href.includes(anchor)).length).toBeGreaterThan(0);
  });

  it.each([
    ['稷山县医疗保障局', '/disclosures/140824-healthcare-security/2023-budget/', '/agencies/140824-healthcare-security/'],
    ['北关区', '/disclosures/410503-healthcare-security/2022-final/', '/regions/410503/'],
    ['某县', '/disclosures/1303-unnamed-county-healthcare-security/2023-budget-unit/', '/agencies/1303-unnamed-county-healthcare-security/'],
    ['稷山县医疗保障局2023年部门预算', '/disclosures/140824-healthcare-security/2023-budget/', undefined],
  ])('%s leads to its document, then to its page', async (query, document, place) => {
    const { shown } = await search(query);
    expect(shown[0]?.href).toBe(base + document.slice(1));
    if (place) expect(shown[1]?.href).toBe(base + place.slice(1));
  });

  it.each([
    ['稷山县公务接待费', '没有连在一起的写法，分成“稷山县”和“公务接待费”来找：', '#three-public-expenses-receptions'],
    ['秦皇岛市2026年的公务接待费', '没有连在一起的写法，分成“秦皇岛市”“2026年”和“公务接待费”来找：', '#three-public-expenses-receptions'],
    ['210', '', '#expenditure-by-function-210'],
    ['医 保', '', '#performance-'],
    ['>=90%', '', '#performance-indicators-'],
    ['冀财社(2022)218号', '', '#performance-projects-7'],
    ['经济分类科目', '', '#basic-by-economic'],
  ])('%s, as readers type it, is understood', async (query, told, anchor) => {
    const { said, shown } = await search(query);
    expect(said.startsWith(`${told}找到`)).toBe(true);
    expect(shown[0]?.href).toContain(anchor);
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

  it('opens a result at its row', async () => {
    const { page } = await search('公务接待费');
    await page.click('a[data-disclosure="140824-healthcare-security/2023-budget"]');
    await page.waitForURL(/#three-public-expenses-receptions$/);
    expect(await page.$eval(':target', (row) => row.textContent)).toContain('公务接待费');
  });

  it('says when nothing is found, and asks for two characters', async () => {
    const { page, said, shown } = await search('不存在的项目名称');
    expect([said, shown, await page.$$eval('[data-no-results]', (found) => found.length)]).toEqual(['没有找到。', [], 1]);
    expect(await page.isVisible('[data-browse]')).toBe(true);
    await page.fill('#q', '医');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === '请至少输入两个字。');
    expect(await page.$$('[data-no-results]')).toEqual([]);
    await page.fill('#q', '医保');
    await page.waitForSelector('a[data-result]');
    expect(await page.$$('[data-no-results]')).toEqual([]);
    expect(await page.isVisible('[data-browse]')).toBe(false);
  });

  it('searches as one types, keeps the query in the address and gives more on demand', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/`);
    await page.locator('#q').pressSequentially('医保', { delay: 30 });
    await page.waitForSelector('a[data-result]');
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('医保')}`);
    await page.click('[data-more]');
    await page.waitForFunction(() => document.querySelectorAll('a[data-result]').length === 20);
    expect(await page.evaluate(() => [...document.querySelectorAll('a[data-result]')].indexOf(document.activeElement as Element))).toBe(10);
  });

  it('narrows by region, year, stage, agency and content, counts them, and keeps them in the address', async () => {
    const { page, said } = await search('公务接待');
    const total = Number(/找到 (\d+) 条/.exec(said)?.[1]);
    const option = async (name: string, value: string): Promise<string> => (await page.textContent(`select[name=${name}] option[value="${value}"]`)) ?? '';
    expect(await option('stage', 'final')).toMatch(/^决算（[1-9]\d*）$/);
    const years = await page.$$eval('select[name=year] option[value]:not([value=""])', (options) => options.map((each) => Number(/（(\d+)）/.exec(each.textContent ?? '')?.[1])));
    const pages = Number(/（(\d+)）/.exec(await option('section', 'page'))?.[1]);
    expect(years.reduce((sum, count) => sum + count, 0)).toBe(total - pages);
    const county = await option('region', '140824');
    await page.selectOption('select[name=region]', '140800');
    expect(await answered(page)).toBe(`找到 ${/（(\d+)）/.exec(county)?.[1]} 条，来自 1 份文件。`);
    for (const { disclosure } of await results(page)) expect(disclosure).toBe('140824-healthcare-security/2023-budget');
    await page.selectOption('select[name=stage]', 'final');
    expect(await answered(page)).toBe('在这个范围里没有找到，试试清除筛选。');
    expect(new URL(page.url()).searchParams.get('region')).toBe('140800');
    await page.goBack();
    await page.waitForSelector('a[data-result]');
    expect(await page.inputValue('select[name=stage]')).toBe('');
    expect(await page.inputValue('select[name=region]')).toBe('140800');
    await page.click('[data-clear]');
    expect(await answered(page)).toBe(said);
  });

  it('shows what is typed and found as text only', async () => {
    const { page, problems, said } = await search('<img src=x onerror=alert(1)>');
    expect(said).toBe('没有找到。');
    expect(await page.$$('main img')).toEqual([]);
    expect(problems).toEqual([]);
    const filtered = await openPage(browser);
    await filtered.page.goto(`${address}search/?q=%E5%8C%BB%E4%BF%9D&region=%22%3E%3Cb%3E`);
    expect(await answered(filtered.page)).toMatch(/^找到/);
    expect(filtered.problems).toEqual([]);
  });

  it('asks only its own origin, loads the engine at the first question, and breaks no policy', async () => {
    const { page, problems, requests } = await openPage(browser);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.fill('#q', '医保');
    await page.waitForSelector('a[data-result]');
    expect(requests.some((url) => url.includes(`${base}pagefind/`))).toBe(true);
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('says so when the index cannot be had, and still leads on', async () => {
    const { page } = await openPage(browser);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${address}search/?q=${encodeURIComponent('医保')}`);
    expect(await answered(page)).toBe('搜索没能载入。请检查网络后再试；也可以按地区和部门找。');
    expect(await page.isVisible('[data-browse]')).toBe(true);
  });

  it('works by keyboard alone', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}search/`);
    await page.focus('#q');
    await page.keyboard.type('公务接待费');
    await page.keyboard.press('Enter');
    await page.waitForSelector('a[data-result]');
    for (let step = 0; step < 12 && !(await page.evaluate(() => document.activeElement?.matches('a[data-result]'))); step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/disclosures\//);
  });

  it('without JavaScript leads to every region and agency', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}search/?q=%E5%8C%BB%E4%BF%9D`);
    expect(await page.isVisible('.search-noscript')).toBe(true);
    const links = await page.$$eval('main a', (found) => found.map((link) => link.getAttribute('href') ?? ''));
    const agencies = (JSON.parse(readFileSync(join(folder, 'data', 'disclosures.json'), 'utf8')) as readonly { readonly agency: { readonly id: string } }[]).map(({ agency }) => agency.id);
    for (const id of agencies) expect(links).toContain(`${base}agencies/${id}/`);
    expect(await page.isVisible('[data-filters]')).toBe(false);
  });

  it.each([['light', 1280], ['dark', 360]] as const)('passes axe with results, %s at %i px, and never scrolls sideways', async (colorScheme, width) => {
    const { page } = await openPage(browser, { colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${address}search/?q=${encodeURIComponent('医疗救助')}`);
    await answered(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
