import { type Browser, chromium } from 'playwright-core';
import { chromiumOptions } from '../lib/find-chromium.ts';

/** How a page behaves in a real browser on a phone, scrolled to its end so that every chart comes into view. */
export interface PageBehaviour {
  readonly page: string;
  /** Cumulative layout shift, loading and scrolling included. */
  readonly layoutShift: number;
  /** Requests to any other origin. */
  readonly foreign: readonly string[];
  /** Script bytes received before the first scroll, as served without compression. */
  readonly scriptsBefore: number;
  /** Time to the load event in ms; a single run. */
  readonly load: number;
}

/** Opens each page at 360 px and watches it. */
export async function watchPages(origin: string, pages: readonly string[]): Promise<readonly PageBehaviour[]> {
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const seen: PageBehaviour[] = [];
    for (const page of pages) seen.push(await watch(browser, origin, page));
    return seen;
  } finally {
    await browser.close();
  }
}

async function watch(browser: Browser, origin: string, path: string): Promise<PageBehaviour> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const foreign: string[] = [];
  let scriptsBefore = 0;
  let scrolling = false;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('response', async (response) => {
    if (scrolling || response.request().resourceType() !== 'script') return;
    scriptsBefore += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.addInitScript(() => {
    const record: { shift: number } = { shift: 0 };
    Object.assign(window, { record });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('hadRecentInput' in entry && !entry.hadRecentInput && 'value' in entry) record.shift += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  scrolling = true;
  const load = await page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.duration)[0] ?? 0);
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 40));
    }
  });
  await page.waitForTimeout(500);
  const layoutShift = await page.evaluate(() => ('record' in window ? (window.record as { shift: number }).shift : Number.NaN));
  await page.close();
  return { page: path, layoutShift, foreign, scriptsBefore, load };
}
