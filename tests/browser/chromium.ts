import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { chromiumOptions } from '../../scripts/lib/find-chromium.ts';

/** Starts the machine's Chromium. Close it in `afterAll`. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumOptions());
}

/** What went wrong on a page and what it asked for, gathered from now on. */
export interface Watched {
  readonly page: Page;
  /** Console errors, uncaught errors, failed and refused requests. */
  readonly problems: readonly string[];
  readonly requests: readonly string[];
}

/** One tab in which many pages are looked at: a window for each costs more than the page itself. */
export interface Walk {
  readonly page: Page;
  /** Opens an address. @returns what went wrong and what was asked for since, until the next visit */
  visit(url: string): Promise<Watched>;
}

export async function openWalk(browser: Browser, options: BrowserContextOptions = {}): Promise<Walk> {
  const { page, problems, requests } = await openPage(browser, options);
  return {
    page,
    async visit(url) {
      for (const list of [problems, requests] as string[][]) list.length = 0;
      await page.goto(url);
      return { page, problems, requests };
    },
  };
}

/** A new page in a context of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  /* A busy machine is no fault. */
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  /* What a page itself breaks off, a frame that shows something else meanwhile, is no fault. */
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed ${request.url()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  const open = new Set<Request>();
  OPEN.set(page, open);
  page.on('request', (request) => open.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => void open.delete(request));
  return { page, problems, requests };
}

/** Requests of each opened page that are not answered yet. */
const OPEN = new WeakMap<Page, ReadonlySet<Request>>();

/** Waits until a page has loaded and nothing has been asked for in half a second. The browser's own word for it does not always come. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const open = OPEN.get(page) ?? new Set<Request>();
  for (let [calm, turns] = [0, 0]; calm < 5; turns += 1) {
    await page.waitForTimeout(100);
    calm = open.size === 0 ? calm + 1 : 0;
    if (turns > 1000) throw new Error(`never answered: ${[...open].map((request) => request.url()).join(', ')}`);
  }
}

/** Whether this machine draws Chinese: where it has no such face narrower signs stand in its place, and texts take fewer lines. */
export function drawsChinese(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return false;
    context.font = '100px system-ui, sans-serif';
    return context.measureText('明').width > 90;
  });
}
