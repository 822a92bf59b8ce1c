import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteHandler } from '../../scripts/lib/static-server.ts';
import { AGENCY_OF_YEARS, writeYears } from '../fixtures/years.ts';
import { BASE, buildSite } from '../site-setup.ts';
import { violationsOf } from './axe.ts';
import { launchChromium, openPage } from './chromium.ts';

/* The collection holds no agency with two years yet: a made-up one does. */
let browser: Browser;
let address = '';
let stop: () => Promise<void> = async () => {};
const parent = mkdtempSync(join(tmpdir(), 'compare-'));

beforeAll(async () => {
  const [data, folder] = [join(parent, 'data'), join(parent, 'dist')];
  writeYears(data);
  buildSite(folder, data);
  const server = await listen(siteHandler(folder, BASE), 4530, '127.0.0.1');
  stop = () => server.close();
  address = `http://127.0.0.1:${server.port}${BASE}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await stop();
  rmSync(parent, { recursive: true, force: true });
});

const status = (page: Page) => page.locator('[data-status]');
/** Waits until the page shows what its address says. */
const updated = (page: Page, words: string) => expect.poll(() => status(page).textContent()).toContain(words);
const result = (page: Page): Promise<string> => page.locator('.compare-result').innerText();
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

describe('a choice', () => {
  it('is in the address whole; reload, back, forward and a copied link bring it again', async () => {
    const { page, problems, requests } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}compare/`);
    await page.getByLabel('度量', { exact: true }).selectOption('receptions');
    await updated(page, '已更新：公务接待费。');
    await page.getByLabel('2023', { exact: true }).check();
    await expect.poll(() => query(page)).toBe('?measure=receptions&year=2023');
    await page.getByLabel('阶段', { exact: true }).selectOption('budget');
    await page.getByLabel('怎样看', { exact: true }).selectOption('share');
    await updated(page, '公务接待费占“三公”经费合计的比例');
    expect(query(page)).toBe('?measure=receptions&as=share&year=2023&stage=budget');
    const chosen = await result(page);
    expect(chosen).toContain('3份文件中有2份算得出这个数');

    await page.reload();
    await updated(page, '公务接待费占“三公”经费合计的比例');
    expect(await result(page)).toBe(chosen);
    expect(await page.getByLabel('怎样看', { exact: true }).inputValue()).toBe('share');
    expect(await page.getByLabel('2023', { exact: true }).isChecked()).toBe(true);

    await page.goBack();
    await updated(page, '已更新：公务接待费。');
    expect(await page.getByLabel('怎样看', { exact: true }).inputValue()).toBe('amount');
    await page.goForward();
    await updated(page, '公务接待费占“三公”经费合计的比例');
    expect(await result(page)).toBe(chosen);

    const copied = await page.locator('[data-link]').innerText();
    const other = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await other.page.goto(copied);
    await updated(other.page, '公务接待费占“三公”经费合计的比例');
    expect(await result(other.page)).toBe(chosen);
    expect([...problems, ...other.problems]).toEqual([]);
    expect([...requests, ...other.requests].filter((request) => !request.startsWith(new URL(address).origin))).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });

  it('names any code by its number or name, in any column, and says what changed between years', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}compare/`);
    await page.getByLabel('度量', { exact: true }).selectOption('function');
    await page.getByLabel('科目编码或名称').fill('2050202');
    await page.getByLabel('科目编码或名称').press('Enter');
    await updated(page, '2050202');
    expect(query(page)).toContain('measure=function-2050202');
    await page.getByLabel('哪一栏', { exact: true }).selectOption('project');
    await updated(page, '（项目支出）');
    expect(await result(page)).toContain('12份文件中有0份');
    await page.getByLabel('哪一栏', { exact: true }).selectOption('basic');
    await expect.poll(() => result(page)).toContain('科目名称不同，含义可能变了');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('of single agencies costs their own files only, and each can be taken back by keyboard', async () => {
    const { page, requests } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}compare/?agency=${AGENCY_OF_YEARS}&year=all`);
    await updated(page, '6份文件中有6份');
    const data = requests.filter((request) => request.includes('/data/v1/')).map((request) => new URL(request).pathname.replace(/.*\/compare\//, ''));
    expect(data.filter((path) => path.startsWith('heads/') || path.startsWith('figures/'))).toEqual([]);
    await page.getByRole('button', { name: '去掉丙县教育局' }).focus();
    await page.keyboard.press('Enter');
    await updated(page, '12份文件中有12份');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.getByRole('checkbox', { name: '丁县教育局' }).check();
    await updated(page, '4份文件中有4份');
    expect(query(page)).toContain('agency=990102-education');
    await page.context().close();
  });
});

describe('what is shown', () => {
  it('has a gap where a figure is missing and never a zero, and ranks nothing that is unlike', async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}compare/?measure=receptions&year=all&stage=budget`);
    await updated(page, '9份文件中有8份');
    const row = page.locator('.compare-table tr', { hasText: '乙市教育局' });
    expect(await row.locator('td').allInnerTexts()).toEqual(['—\n没有收录这一年的文件', '—\n没有收录这一年的文件', '空格', '9.00']);
    expect(await page.locator('.compare-missing li').allInnerTexts()).toEqual(['乙市教育局 2023年部门预算：原表这一格是空的，空格不等于零。']);
    for (const group of await page.locator('.compare-group').all()) expect((await group.locator('figcaption').innerText()).match(/\d{4}年(预算|决算)/g)?.length).toBe(1);
    /* 丁县 has 2021 and 2023 with unlike carryover and 2024 of another scope: three points, no line between them. */
    expect(await page.locator('.compare-lines').innerText()).toContain('丁县教育局 2023年与2024年：口径不同（部门与单位）');
    await page.context().close();
  });

  it('sets final accounts against the budget wherever both are held', async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}compare/?measure=project&as=execution&year=2022`);
    await updated(page, '1份文件中有1份');
    expect(await result(page)).toContain('91.7%');
    expect(await result(page)).toContain('决算 440.00 / 预算 480.00');
    await page.context().close();
  });

  it('is a sentence for every wrong address, and never a blank page', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    for (const [wrong, words] of [
      ['measure=<script>alert(1)</script>', '没有名为“<script>alert(1)</script>”的度量'],
      ['year=1999', '年度里没有“1999”；可选的有2024年、2023年、2022年、2021年'],
      ['stage=draft', '可选的有预算、决算'],
      ['agency=nobody', '没有收录编号为“nobody”的部门'],
      ['measure=function-299', '没有名为“function-299”的度量'],
      ['measure=expenditure-total&as=share', '本身就是总额'],
      ['%E0%A4%A=1&%', '已忽略'],
    ] as const) {
      await page.goto(`${address}compare/?${wrong}`);
      await expect.poll(() => page.locator('[data-problems]').innerText()).toContain(words);
      expect((await page.locator('[data-result]').innerText()).trim()).not.toBe('');
    }
    /* The one agency that is not there is asked for once. */
    expect(problems).toEqual([expect.stringContaining('404')]);
    await page.context().close();
  });

  it('says so when the data cannot be fetched, keeps what it shows, and goes on when asked again', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.route('**/data/v1/compare/**', (route) => route.abort());
    await page.goto(`${address}compare/?measure=receptions&year=all`);
    await expect.poll(() => page.locator('[data-problems]').innerText()).toContain('数据没能取到');
    expect(await page.locator('.compare-table').count()).toBe(1);
    await page.unroute('**/data/v1/compare/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await updated(page, '公务接待费');
    expect(await page.locator('[data-problems]').isVisible()).toBe(false);
    await page.context().close();
  });

  it('moves nothing when the script comes', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { shift: (window as unknown as { shift: number }).shift + (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${address}compare/`);
    await expect.poll(() => page.locator('[data-take]').isVisible()).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.context().close();
  });

  it('is complete without scripts', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    for (const path of ['compare/', 'three-public/']) {
      await page.goto(`${address}${path}`);
      expect(await page.locator('.compare-group svg rect').count()).toBeGreaterThan(1);
      expect(await page.locator('.compare-table td a').count()).toBeGreaterThan(5);
      expect(await page.locator('noscript').count()).toBe(1);
      expect(await page.locator('form.compare-form').isVisible()).toBe(false);
    }
    await page.context().close();
  });

  it('can be taken along as a file for a spreadsheet', async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}three-public/?measure=receptions&year=2023&stage=final`);
    await updated(page, '2份文件中有2份');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
    const text = await new Response((await download.createReadStream()) as unknown as ReadableStream).text();
    const [, first = '', second = ''] = text.trimEnd().split('\n');
    expect(first).toMatch(/^1,丁县教育局,990102-education,990102,县级,2023,决算,部门口径,公务接待费,4\.20,万元,/);
    expect(second).toMatch(/^2,丙县教育局,.*,0\.00,万元,.*#three-public-expenses-receptions$/);
    expect(await page.locator('[data-citation]').innerText()).toContain('公务接待费');
    await page.context().close();
  });

  it.each([[360, 'dark'], [360, 'light'], [1280, 'dark'], [1280, 'light']] as const)('passes axe at %i px in %s, and never scrolls sideways', async (width, colorScheme) => {
    for (const path of ['compare/?measure=receptions&year=all', `agencies/${AGENCY_OF_YEARS}/`]) {
      const { page } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${address}${path}`);
      if (path.startsWith('compare')) await updated(page, '公务接待费');
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('an agency of several years', () => {
  it('has its measures through the years, execution, and what changed between', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}agencies/${AGENCY_OF_YEARS}/`);
    expect(await page.locator('#chart-execution-2022').innerText()).toContain('95.5%');
    expect(await page.locator('#chart-receptions .lines-plot .line').count()).toBeGreaterThan(1);
    expect(await page.locator('#chart-receptions').innerText()).toContain('2024年预算与前一个数不可直接比：发布机构名称不同');
    expect(await page.locator('#measures').locator('..').innerText()).toContain('科目2050202由“小学教育”改为“初等教育”');
    await page.locator('#chart-receptions summary').click();
    expect(await page.locator('#chart-receptions tbody tr').last().innerText()).toContain('没有收录这一年的文件');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
