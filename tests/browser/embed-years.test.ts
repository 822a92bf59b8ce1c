import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEmbedAssets } from '../../scripts/lib/embed-assets.ts';
import { agencyEntries, type SiteContext } from '../../scripts/lib/site-writers.ts';
import { listen, type RunningServer, siteHandler } from '../../scripts/lib/static-server.ts';
import { embedsWriter } from '../../scripts/lib/write-embeds.ts';
import { loadLibrary } from '../../src/load/library.ts';
import { AGENCY_OF_YEARS, writeYears } from '../fixtures/years.ts';
import { launchChromium, openPage, quiet } from './chromium.ts';

/** Embeds of years and of execution, which the collection itself does not hold yet. */
let browser: Browser;
let server: RunningServer;
let work = '';
const embed = (chart: string): string => `http://127.0.0.1:${server.port}/embed/${AGENCY_OF_YEARS}/${chart}/`;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'years-'));
  writeYears(join(work, 'data'));
  const { library } = loadLibrary(join(work, 'data'));
  const settings = { dataDir: library.dataDir, outDir: join(work, 'site'), siteUrl: undefined, basePath: '/' };
  const context: SiteContext = { library, settings, folder: settings.outDir, previous: join(work, 'none') };
  const embeds = embedsWriter(context, await writeEmbedAssets(resolve(import.meta.dirname, '../..'), settings, settings.outDir));
  for (const own of agencyEntries(library)) await embeds.add(own);
  server = await listen(siteHandler(settings.outDir, '/'), 4542, '127.0.0.1');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

describe('an embed of a measure through the years', () => {
  it('breaks its lines where years are missing or unlike, and shows every year in its table', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await page.goto(embed('expenditure-current-year'));
    expect(await page.locator('.years tbody tr').count()).toBe(4);
    const [budget = '', final = ''] = await page.locator('.plot path:not(.dot)').evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
    /* 2024 is of a renamed agency: the line of budgets begins anew there; final accounts are held of two years. */
    expect(budget.match(/M/g)).toHaveLength(2);
    expect(budget.match(/L/g)).toHaveLength(2);
    expect([final.match(/M/g), final.match(/L/g)].map((found) => found?.length)).toEqual([1, 1]);
    expect(await page.locator('.years').innerText()).toContain('缺');
    await page.context().close();
  });

  it.each([[360, 0], [700, 1]])('tells its height and is drawn where there is room: %i px', async (width, canvases) => {
    for (const chart of ['expenditure-current-year', 'execution-2022']) {
      const { page, problems } = await openPage(browser, { viewport: { width, height: 700 } });
      await page.goto(embed(chart));
      await quiet(page);
      /* Two bars a row, of budget and final accounts, stay as they are. */
      await expect.poll(() => page.locator('canvas').count()).toBe(chart.startsWith('execution') ? 0 : canvases);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it('leads from each figure to its row', async () => {
    const { page } = await openPage(browser);
    await page.goto(embed('expenditure-current-year'));
    const links = await page.locator('.years td a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBe(6);
    for (const link of links) expect(link).toMatch(new RegExp(`^/disclosures/${AGENCY_OF_YEARS}/20\\d\\d-(?:budget|final)/#.+`));
    await page.context().close();
  });
});
