import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { drawsChinese, launchChromium, openPage, quiet } from './chromium.ts';
import { type Host, startHost } from './host-page.ts';

const { folder, address, siteUrl, base } = inject('site');
const WIDTHS = [320, 360, 700, 1200] as const;

interface OEmbed {
  readonly title: string;
  readonly html: string;
  readonly height: number;
}

/** Paths of all charts that have an embed. */
const PATHS = readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('/oembed.json'))
  .map((name) => name.slice(0, -'/oembed.json'.length));
const BARS = '140824-healthcare-security/2023-budget/function';
const RING = '140824-healthcare-security/2023-budget/basic-and-project';

const oembed = (path: string): OEmbed => JSON.parse(readFileSync(join(folder, 'embed', path, 'oembed.json'), 'utf8')) as OEmbed;
const embed = (path: string, query = ''): string => `${address}embed/${path}/${query}`;
/** The snippet that oEmbed gives, at the address of the test's server, and loaded at once. */
const snippet = (path: string): string => oembed(path).html.replace(siteUrl + base, address).replace('loading="lazy"', '');
const marked = (path: string, attributes = ''): string => snippet(path).replace('<iframe', `<iframe data-mingzhang ${attributes}`);
const SCRIPT = `<script async src="${address}embed.js"></script>`;

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launchChromium();
  host = await startHost(4541);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openHost(width: number, body: string, headers?: Readonly<Record<string, string>>): ReturnType<typeof openPage> {
  host.serve(body, headers);
  const opened = await openPage(browser, { viewport: { width, height: 900 } });
  await opened.page.goto(host.address);
  return opened;
}

interface Measured {
  readonly frame: number;
  readonly content: number;
  readonly sideways: number;
}

const inFrame = (): Pick<Measured, 'content' | 'sideways'> => ({
  content: Math.ceil(document.documentElement.getBoundingClientRect().height),
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
});

/** Heights of every frame of a page and of what is in it. */
async function measure(page: Page): Promise<readonly Measured[]> {
  const frames = await page.locator('iframe').elementHandles();
  return Promise.all(
    frames.map(async (element) => {
      const frame = await element.contentFrame();
      const box = await element.boundingBox();
      if (!frame || !box) throw new Error('a frame without content');
      return { frame: box.height, ...(await frame.evaluate(inFrame)) };
    }),
  );
}

const hostOverflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function onlyFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForLoadState();
  return frame;
}

describe('embedded in a page of another origin', () => {
  it('has more than twenty charts to try', () => {
    expect(PATHS.length).toBeGreaterThan(20);
  });

  describe.each([['', 'of its own origin'], ['sandbox="allow-scripts"', 'sandboxed']])('with the script, %s %s', (attributes) => {
    it.each(WIDTHS)('gives all charts on one page their height, without scroll bars, at %i px', async (width) => {
      const { page, problems } = await openHost(width, PATHS.map((path) => marked(path, attributes)).join('\n') + SCRIPT);
      await expect.poll(async () => (await measure(page)).filter(({ frame, content }) => frame !== content), { timeout: 60_000 }).toEqual([]);
      expect((await measure(page)).filter(({ sideways, content }) => sideways !== 0 || content < 100)).toEqual([]);
      expect(await hostOverflow(page)).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    });
  });

  describe.each([[''], ['sandbox'], ['sandbox="allow-scripts"']])('as a plain iframe %s', (attributes) => {
    it.each(WIDTHS)('fits the height of the snippet at %i px', async (width) => {
      const { page } = await openHost(width, PATHS.map((path) => snippet(path).replace('<iframe', `<iframe ${attributes}`)).join('\n'));
      const all = await measure(page);
      expect(all.filter(({ frame, content, sideways }) => content > frame || sideways !== 0)).toEqual([]);
      /* Right on a phone: what is spared for the narrowest and for other faces is no more than a few lines. */
      if (width === 360 && (await drawsChinese(page))) expect(all.filter(({ frame, content }) => frame > content * 1.25 + 24)).toEqual([]);
      expect(await hostOverflow(page)).toBe(0);
      await page.context().close();
    });
  });

  it('follows its content when that grows, and the host when that is turned', async () => {
    const { page } = await openHost(360, marked(BARS) + SCRIPT);
    const frame = await onlyFrame(page);
    const settled = (): Promise<boolean> => measure(page).then(([one]) => one?.frame === one?.content);
    await expect.poll(settled).toBe(true);
    await frame.evaluate(() => document.querySelector('main')?.append(...Array.from({ length: 20 }, () => Object.assign(document.createElement('p'), { textContent: '行' }))));
    await expect.poll(settled).toBe(true);
    await page.setViewportSize({ width: 900, height: 600 });
    await expect.poll(settled).toBe(true);
    await page.context().close();
  });

  it('tells a script that comes late', async () => {
    const { page } = await openHost(360, marked(BARS));
    await onlyFrame(page);
    const [before] = await measure(page);
    expect(before?.frame).not.toBe(before?.content);
    await page.addScriptTag({ url: `${address}embed.js` });
    await expect.poll(async () => (await measure(page)).map(({ frame, content }) => frame - content)).toEqual([0]);
    await page.context().close();
  });

  it('speaks to AMP in its own words', async () => {
    const { page } = await openHost(360, `<script>window.heard=[];addEventListener('message',(event)=>heard.push(event.data))</script>${marked(BARS)}`);
    await onlyFrame(page);
    await expect.poll(() => page.evaluate(() => (window as unknown as { heard: { sentinel?: string; type?: string; height?: number }[] }).heard.some(({ sentinel, type, height }) => sentinel === 'amp' && type === 'embed-size' && (height ?? 0) > 100))).toBe(true);
    await page.context().close();
  });
});

describe('the links of an embed', () => {
  it.each([['opens a window', ''], ['opens a window from a sandbox that may', 'sandbox="allow-scripts allow-popups"'], ['stays in the frame of a sandbox that may not', 'sandbox="allow-scripts"']])('%s', async (what, attributes) => {
    const { page } = await openHost(700, marked(BARS, attributes));
    const frame = await onlyFrame(page);
    const opened = page.context().waitForEvent('page', { timeout: what.startsWith('stays') ? 3000 : 60_000 }).catch(() => undefined);
    await frame.locator('.src a').click();
    const popup = await opened;
    const target = `${address}disclosures/140824-healthcare-security/2023-budget/#chart-function`;
    if (what.startsWith('stays')) await expect.poll(() => page.frames().at(-1)?.url()).toBe(target);
    else expect(popup?.url()).toBe(target);
    expect(popup !== undefined).toBe(!what.startsWith('stays'));
    if (popup && attributes === '') expect(await popup.evaluate(() => window.opener)).toBeNull();
    await page.context().close();
  });
});

describe('messages', () => {
  const HEIGHT = 'mingzhang:height';
  const height = (page: Page, index = 0): Promise<number> => page.locator('iframe').nth(index).evaluate((frame) => frame.getBoundingClientRect().height);

  it('from the page itself, from an unmarked frame and from a frame led elsewhere change nothing', async () => {
    host.pages.set('/forger', `<!doctype html><script>parent.postMessage({type:'${HEIGHT}',height:777},'*')</script>`);
    const { page } = await openHost(700, `${marked(BARS)}<iframe src="/forger"></iframe>${SCRIPT}`);
    await onlyFrame(page);
    const [own] = await measure(page);
    await expect.poll(() => height(page)).toBe(own?.content);
    const before = await height(page);
    const unmarked = await height(page, 1);
    await page.evaluate((type) => postMessage({ type, height: 777 }, '*'), HEIGHT);
    await page.frames().at(-1)?.evaluate((type) => parent.postMessage({ type, height: 777 }, '*'), HEIGHT);
    /* A marked frame whose document is now of another origin than its address. */
    await page.locator('iframe').first().evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.replace('/forger'));
    await expect.poll(() => page.frames().filter((frame) => frame.url().endsWith('/forger')).length).toBe(2);
    await page.waitForTimeout(200);
    expect([await height(page), await height(page, 1)]).toEqual([before, unmarked]);
    await page.context().close();
  });

  it('from a sandboxed frame count only without an origin, and from another only with its own', async () => {
    const { page } = await openHost(360, `${marked(BARS, 'sandbox="allow-scripts"')}${SCRIPT}`);
    const frame = await onlyFrame(page);
    await expect.poll(() => measure(page).then(([one]) => one?.frame === one?.content)).toBe(true);
    /* Taking the sandbox off the element does not take it off the document: its origin is no longer the one expected. */
    await page.locator('iframe').evaluate((element) => element.removeAttribute('sandbox'));
    const before = await height(page);
    await frame.evaluate((type) => parent.postMessage({ type, height: 555 }, '*'), HEIGHT);
    await page.waitForTimeout(200);
    expect(await height(page)).toBe(before);
    await page.context().close();
  });

  it('with a height beyond reason are clamped, and with none are left', async () => {
    host.pages.set('/teller', '<!doctype html><p>teller');
    const { page } = await openHost(360, `<iframe data-mingzhang src="/teller" height="300"></iframe>${SCRIPT}`);
    const frame = await onlyFrame(page);
    await quiet(page);
    const tell = (told: unknown): Promise<void> => frame.evaluate(([type, value]) => parent.postMessage({ type, height: value }, '*'), [HEIGHT, told] as const);
    await tell(1e9);
    await expect.poll(() => height(page)).toBeGreaterThan(5000);
    const greatest = await height(page);
    expect(greatest).toBeLessThan(7000);
    for (const told of [null, '400', Number.NaN, Infinity, { valueOf: 400 }]) await tell(told);
    await page.waitForTimeout(200);
    expect(await height(page)).toBe(greatest);
    await tell(-5);
    await expect.poll(() => height(page)).toBeLessThan(100);
    await page.context().close();
  });

  it('asking for the height are answered to the page around the frame only', async () => {
    host.pages.set('/asker', "<!doctype html><script>window.heard=0;addEventListener('message',()=>heard+=1)</script>");
    const { page } = await openHost(360, `${marked(BARS)}<iframe src="/asker"></iframe><script>window.heard=0;addEventListener('message',()=>heard+=1)</script>`);
    await onlyFrame(page);
    await quiet(page);
    const asker = page.frames().find((frame) => frame.url().endsWith('/asker'));
    const heard = (): Promise<number> => page.evaluate(() => (window as unknown as { heard: number }).heard);
    const before = await heard();
    await asker?.evaluate(() => parent.frames[0]?.postMessage({ type: 'mingzhang:ask' }, '*'));
    await page.waitForTimeout(200);
    expect(await heard()).toBe(before);
    expect(await asker?.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
    await page.evaluate(() => frames[0]?.postMessage({ type: 'mingzhang:ask' }, '*'));
    await expect.poll(heard).toBe(before + 2);
    await page.context().close();
  });
});

describe('a host that forbids', () => {
  it('scripts still shows the plain iframe with its table', async () => {
    const { page } = await openHost(360, snippet(BARS), { 'Content-Security-Policy': "script-src 'none'" });
    const frame = await onlyFrame(page);
    expect(await frame.locator('table.bars tbody tr').count()).toBeGreaterThan(5);
    const [one] = await measure(page);
    expect(one && one.content <= one.frame).toBe(true);
    await page.context().close();
  });

  it('frames still shows the picture', async () => {
    const { page } = await openHost(360, `${snippet(BARS)}<a href="${address}"><img src="${embed(BARS)}chart.svg" alt="图" width="100%"></a>`, { 'Content-Security-Policy': "frame-src 'none'" });
    await expect.poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    expect(await page.locator('img').evaluate((image) => image.getBoundingClientRect().width)).toBe(360);
    expect(page.frames().filter((frame) => frame.url().startsWith(address))).toEqual([]);
    await page.context().close();
  });
});

describe('an embed', () => {
  it('is drawn by Chart.js where there is room, each bar in its row, also where it is sandboxed', async () => {
    const { page, requests } = await openHost(700, `${marked(BARS, 'sandbox="allow-scripts"')}${marked(RING, 'sandbox="allow-scripts"')}${SCRIPT}`);
    const frame = await onlyFrame(page);
    await frame.locator('bar-chart.drawn').waitFor();
    const painted = await frame.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 800));
      const canvas = document.querySelector('canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return [];
      const box = canvas.getBoundingClientRect();
      return [...document.querySelectorAll('.bars tbody tr')].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const at = (y: number): number => context.getImageData(1, Math.round(((y - box.top) / box.height) * canvas.height), 1, 1).data[3] ?? 0;
        return [at((top + bottom) / 2) > 0, at(top + 2) > 0];
      });
    });
    expect(painted.length).toBeGreaterThan(5);
    expect(painted).toEqual(painted.map(() => [true, false]));
    expect(requests.filter((request) => request.includes('/embed/draw.js')).length).toBeGreaterThan(0);
    expect(requests.filter((request) => !request.startsWith(new URL(address).origin) && !request.startsWith(host.address))).toEqual([]);
    await page.context().close();
  });

  it.each([['on a phone', 360, ''], ['where it is asked to stand still', 700, '?static=1']])('does without Chart.js %s', async (_, width, query) => {
    const { page, requests, problems } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(embed(BARS, query));
    await quiet(page);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(requests.filter((request) => request.includes('draw.js'))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows its table, unit, stage, scope, year and source without scripts', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 900 } });
    await page.goto(embed(BARS));
    const text = await page.locator('main').innerText();
    for (const fact of ['稷山县医疗保障局', '钱花在哪里', '单位：万元', '预算', '部门口径', '2023', '资料来源', '公布日期', '3,020.80']) expect(text).toContain(fact);
    expect(await page.locator('table tbody tr').count()).toBe(10);
    expect(await page.locator('rect').count()).toBeGreaterThan(9);
    await page.context().close();
  });

  it('is light or dark as it is asked, and without paper when that is asked', async () => {
    const { page } = await openPage(browser, { colorScheme: 'light' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(embed(BARS));
    const light = await paper();
    await page.goto(embed(BARS, '?theme=dark'));
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(embed(BARS, '?theme=auto'));
    expect(await paper()).toBe(dark);
    await page.goto(embed(BARS, '?theme=light'));
    expect(await paper()).toBe(light);
    await page.goto(embed(BARS, '?transparent=1'));
    expect(await paper()).toBe('rgba(0, 0, 0, 0)');
    await page.context().close();
  });

  it('says what it cannot follow in its address, and shows the chart all the same', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto(embed(BARS, '?theme=blue&them=dark&static=yes&x=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'));
    expect(await page.locator('[role=status]').allInnerTexts()).toEqual([
      '网址里的 theme=blue 不能用，可写：auto、light、dark。现按默认显示。',
      '网址里的选项“them”不认识，可用的有 theme、static、transparent。',
      '网址里的 static=yes 不能用，可写：1、0。现按默认显示。',
    ]);
    expect(await page.locator('tbody tr').count()).toBe(10);
    expect(await page.locator('img').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.goto(embed(BARS, '?theme=dark&transparent=0'));
    expect(await page.locator('[role=status]').count()).toBe(0);
    await page.context().close();
  });

  it.each([[BARS], [RING], [PATHS.find((path) => path.startsWith('compare/')) ?? ''], ['140824-healthcare-security/2023-budget/revenue']])('%s passes axe, narrow in dark and wide in light', async (path) => {
    for (const [width, colorScheme] of [[360, 'dark'], [700, 'light']] as const) {
      const { page } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
      await page.goto(embed(path));
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('the panel of snippets', () => {
  it('offers three snippets that work, follows its options, and gives the focus back', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${address}disclosures/140824-healthcare-security/2023-budget/`);
    await page.locator('#chart-function a[data-embed]').click();
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    const snippets = (): Promise<string[]> => panel.locator('code').allTextContents();
    expect(await snippets()).toEqual([expect.stringContaining(`src="${embed(BARS)}"`), expect.stringContaining('<iframe src='), expect.stringContaining(`${embed(BARS)}chart.svg`)]);
    await panel.getByLabel('版本').selectOption('pinned');
    await panel.getByLabel('明暗').selectOption('dark');
    await panel.getByLabel('静态').check();
    const [withScript = '', plain = '', picture = ''] = await snippets();
    expect(plain).toMatch(/embed\/140824-healthcare-security\/2023-budget\/function\/[0-9a-f]{12}\/\?theme=dark&amp;static=1"/);
    expect(withScript).toContain(`<script async src="${address}embed.js"></script>`);
    expect(picture).toMatch(/[0-9a-f]{12}\/chart\.svg"/);
    await panel.getByRole('button', { name: '复制' }).nth(1).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(plain);
    await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/?theme=dark&static=1'))).toBe(true);
    expect(await violationsOf(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-embed'))).toBe(true);
    expect(problems).toEqual([]);

    host.serve(`${withScript}${picture}`.replaceAll('loading="lazy"', ''));
    await page.goto(host.address);
    await expect.poll(() => measure(page).then(([one]) => one?.frame === one?.content && (one?.content ?? 0) > 100)).toBe(true);
    await expect.poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.context().close();
  });

  it('selects the text where the clipboard is closed', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 800 } });
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`${address}disclosures/140824-healthcare-security/2023-budget/`);
    await page.locator('#chart-function a[data-embed]').click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '复制' }).first().click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toContain('<iframe');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  it('is not needed: without scripts the link leads to the embed', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}disclosures/140824-healthcare-security/2023-budget/`);
    await page.locator('#chart-function a[data-embed]').click();
    expect(page.url()).toBe(embed(BARS));
    await page.context().close();
  });
});
