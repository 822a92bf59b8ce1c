import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteHandler } from '../../scripts/lib/static-server.ts';
import { writeYears } from '../fixtures/years.ts';
import { BASE, buildSite } from '../site-setup.ts';
import { violationsOf } from './axe.ts';
import { drawsChinese, launchChromium, openPage } from './chromium.ts';
import { type Host, startHost } from './host-page.ts';

/* Comparisons that are freely chosen, in pages of another origin. The collection itself holds no agency with several years yet. */
const WIDTHS = [320, 360, 700, 1200] as const;
/** A ranking; the years; unlike figures; shares; changes, some of them negative; execution; a code; none. */
const QUERIES = [
  'measure=receptions&year=2023&stage=budget',
  'measure=receptions&year=all&stage=',
  'measure=receptions&year=2024&stage=budget',
  'measure=project&as=share&year=2023&stage=budget',
  'measure=project&as=change&year=all&stage=budget',
  'measure=project&as=execution&year=2022',
  'measure=function-2050202-basic&year=all&stage=&agency=990101-education',
  'measure=receptions&year=2021&stage=final',
] as const;
const [RANKING, YEARS] = QUERIES;

let browser: Browser;
let host: Host;
let address = '';
/** The same site on a server that lets no other origin read it. */
let closed = '';
const stops: (() => Promise<void>)[] = [];
const parent = mkdtempSync(join(tmpdir(), 'embed-compare-'));
const [data, folder] = [join(parent, 'data'), join(parent, 'dist')];

beforeAll(async () => {
  writeYears(data);
  buildSite(folder, data);
  const serve = siteHandler(folder, BASE);
  const open = await listen(serve, 4550, '127.0.0.1');
  const refusing = await listen((request, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name.startsWith('Access-Control') ? response : set(name, value));
    serve(request, response);
  }, 4550, '127.0.0.1');
  address = `http://127.0.0.1:${open.port}${BASE}`;
  closed = `http://127.0.0.1:${refusing.port}${BASE}`;
  host = await startHost(4550);
  stops.push(open.close, refusing.close, host.close);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const stop of stops) await stop();
  rmSync(parent, { recursive: true, force: true });
});

const embed = (query: string, site = address): string => `${site}embed/compare/?${query}`;
const frameOf = (query: string, attributes = '', height = 100, site = address): string => `<iframe ${attributes} src="${embed(query, site).replaceAll('&', '&amp;')}" width="100%" height="${height}" frameborder="0"></iframe>`;
const script = (): string => `<script async src="${address}embed.js"></script>`;

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
  readonly filled: boolean;
}

/** Heights of every frame of a page and of what is in it. */
async function measure(page: Page): Promise<readonly Measured[]> {
  const frames = await page.locator('iframe').elementHandles();
  return Promise.all(
    frames.map(async (element) => {
      const frame = await element.contentFrame();
      const box = await element.boundingBox();
      if (!frame || !box) throw new Error('a frame without content');
      return {
        frame: box.height,
        ...(await frame.evaluate(() => ({
          content: Math.ceil(document.documentElement.getBoundingClientRect().height),
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          filled: document.querySelector('.src') !== null,
        }))),
      };
    }),
  );
}

async function onlyFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** Text of an embed once it is there. */
async function textOf(page: Page | Frame): Promise<string> {
  await page.locator('main :is(.src, h1)').first().waitFor();
  await expect.poll(() => page.locator('[data-loading]').count()).toBe(0);
  return page.locator('main').innerText();
}

/** The panel of a comparison page, opened. */
async function openPanel(page: Page, path: string): Promise<{ readonly snippets: () => Promise<readonly string[]>; readonly panel: ReturnType<Page['getByRole']> }> {
  await page.goto(`${address}${path}`);
  await page.locator('[data-take]').waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  await page.locator('[data-embed-choice]').click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return { panel, snippets: () => panel.locator('code').allTextContents() };
}

describe('the page', () => {
  it('is one small file with one classic script', () => {
    const page = readFileSync(join(folder, 'embed/compare/index.html'));
    expect(gzipSync(page).length).toBeLessThan(15 * 1024);
    const text = readFileSync(join(folder, 'embed/compare.js'), 'utf8');
    expect(gzipSync(text).length).toBeLessThan(40 * 1024);
    expect(text).not.toMatch(/\bimport\s*[({*"']|\bexport\s*[{*]|XMLHttpRequest|https?:\/\//);
    expect([...page.toString().matchAll(/<script/g)]).toHaveLength(1);
    expect(page.toString()).toContain('connect-src &#39;self&#39; https://example.org/mingzhang/;');
  });

  it('says what is compared, the finding, the facts, every figure with its row, and where it comes from', async () => {
    const { page, problems, requests } = await openPage(browser, { viewport: { width: 360, height: 900 } });
    await page.goto(embed(RANKING));
    const text = await textOf(page);
    for (const fact of ['公务接待费比较（2023年预算）', '2个部门里，丁县教育局最多：4.00 万元', '县级 · 部门口径', '单位：万元', '3份文件中有2份给出了这个数。', '乙市教育局 2023年部门预算：原表这一格是空的，空格不等于零。', '资料来源：2个部门', '明账']) expect(text).toContain(fact);
    expect(await page.locator('table.bars tbody tr').count()).toBe(2);
    expect(await page.locator('table.bars rect').count()).toBe(2);
    expect(await page.locator('table.bars a').first().getAttribute('href')).toBe(`${address}disclosures/990102-education/2023-budget/#three-public-expenses-receptions`);
    expect(await page.locator('.src a').getAttribute('href')).toBe(`${address}compare/?${RANKING}`);
    expect(await page.title()).toContain('丁县教育局最多');
    expect(problems).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(address))).toEqual([]);
    await page.context().close();
  });

  it('breaks its lines where years are missing or unlike, and shows why in its table', async () => {
    const { page } = await openPage(browser);
    await page.goto(embed(YEARS));
    expect(await textOf(page)).toContain('口径不同（部门与单位）');
    expect(await page.locator('table.years tbody tr').count()).toBe(4);
    expect(await page.locator('table.years').innerText()).toContain('没有收录这一年的文件');
    /* Below it the ranking of the newest year that has one, under a lower heading. */
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('section h2').innerText()).toContain('2个部门里，丁县教育局最多：4.00 万元');
    await page.context().close();
  });

  it('ranks nothing that is unlike, and says in what it is', async () => {
    const { page } = await openPage(browser);
    await page.goto(embed(QUERIES[2]));
    const text = await textOf(page);
    expect(text).toContain('3份文件的数各有口径，只并列，不排名');
    expect(text).toMatch(/不能排名，因为.*级别不同/);
    expect(await page.locator('rect').count()).toBe(0);
    await page.context().close();
  });

  it('is the same comparison as on the compare page', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}compare/?measure=project&as=execution&year=2022`);
    await expect.poll(() => page.locator('.compare-result').innerText()).toContain('91.7%');
    await page.goto(embed('measure=project&as=execution&year=2022'));
    expect(await textOf(page)).toMatch(/丙县教育局：91\.7%[\s\S]*决算 440\.00 \/ 预算 480\.00/);
    await page.context().close();
  });

  it('says what it cannot follow, and shows what it can', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 900 } });
    for (const [wrong, words] of [
      ['measure=<img src=x onerror=alert(1)>', '没有名为“<img src=x onerror=alert(1)>”的度量。'],
      ['year=1999', '年度里没有“1999”'],
      ['agency=nobody', '没有收录编号为“nobody”的部门。'],
      ['measure=function-299', '没有名为“function-299”的度量。'],
      ['stage=draft&theme=blue', '网址里的 theme=blue 不能用'],
      ['%E0%A4%A=1&%', '已忽略'],
    ] as const) {
      await page.goto(embed(wrong));
      await textOf(page);
      await expect.poll(() => page.locator('[role=status]').allInnerTexts().then((all) => all.join())).toContain(words);
      expect(await page.locator('.src').count()).toBe(1);
      expect(await page.locator('img').count()).toBe(0);
    }
    await page.context().close();
  });

  it('says so where the data cannot be read, and leads to the comparison', async () => {
    for (const [body, why] of [[frameOf(RANKING, 'sandbox="allow-scripts"', 300, closed), 'refused'], [frameOf(RANKING, '', 300), 'unreachable']] as const) {
      host.serve(body);
      const { page } = await openPage(browser, { viewport: { width: 360, height: 900 } });
      if (why === 'unreachable') await page.route('**/data/v1/**', (route) => route.abort());
      await page.goto(host.address);
      const frame = await onlyFrame(page);
      expect(await textOf(frame)).toContain('数据没能取到');
      expect(await frame.locator('a').getAttribute('href')).toContain(`compare/?${RANKING.replaceAll(',', '%2C')}`);
      await page.context().close();
    }
  });

  it('is light or dark as it is asked, without paper, and stands still', async () => {
    const { page, requests } = await openPage(browser, { colorScheme: 'light', viewport: { width: 800, height: 900 } });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(embed(RANKING));
    const light = await paper();
    await page.locator('bar-chart.drawn').waitFor();
    await page.goto(embed(`${RANKING}&theme=dark`));
    expect(await paper()).not.toBe(light);
    await page.goto(embed(`${RANKING}&transparent=1&static=1`));
    expect(await paper()).toBe('rgba(0, 0, 0, 0)');
    await textOf(page);
    const before = requests.filter((request) => request.includes('draw.js')).length;
    await page.waitForTimeout(300);
    expect(requests.filter((request) => request.includes('draw.js')).length).toBe(before);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.context().close();
  });

  it.each([[360, 'dark'], [700, 'light']] as const)('passes axe at %i px in %s', async (width, colorScheme) => {
    for (const query of [RANKING, YEARS, QUERIES[2], `${RANKING}&agency=nobody`, `${RANKING}&pin=x`]) {
      const { page } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
      await page.goto(embed(query));
      await textOf(page);
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('without scripts', () => {
  it.each([['where the reader has none', '', false], ['in a bare sandbox', 'sandbox', true]])('%s it says that it needs them, and leads to comparisons that do not', async (_, attributes, javaScriptEnabled) => {
    host.serve(frameOf(RANKING, attributes, 600));
    const { page } = await openPage(browser, { viewport: { width: 360, height: 900 }, javaScriptEnabled });
    await page.goto(host.address);
    const frame = await onlyFrame(page);
    expect(await frame.locator('h1').innerText()).toContain('要运行脚本才看得到');
    expect(await frame.locator('[data-loading]').isVisible()).toBe(false);
    const links = await frame.locator('li a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const answer = await page.request.get(link);
      expect([link, answer.status()]).toEqual([link, 200]);
      expect(await answer.text()).toContain('<table');
    }
    await page.context().close();
  });

  it('also where the host page forbids its own scripts the frame fills itself', async () => {
    const { page } = await openHost(360, frameOf(RANKING, '', 600), { 'Content-Security-Policy': "script-src 'none'" });
    expect(await textOf(await onlyFrame(page))).toContain('丁县教育局最多');
    await page.context().close();
  });
});

describe('embedded in a page of another origin', () => {
  describe.each([['', 'of its own origin'], ['sandbox="allow-scripts"', 'sandboxed']])('with the script, %s %s', (attributes) => {
    it.each(WIDTHS)('has its height, without scroll bars, at %i px', async (width) => {
      const { page, problems } = await openHost(width, QUERIES.map((query) => frameOf(query, `data-mingzhang ${attributes}`)).join('\n') + script());
      await expect.poll(async () => (await measure(page)).filter(({ frame, content, filled }) => !filled || frame !== content), { timeout: 60_000 }).toEqual([]);
      expect((await measure(page)).filter(({ sideways }) => sideways !== 0)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(problems).toEqual([]);
      await page.context().close();
    });
  });

  it('tells a script that comes late, and is drawn where there is room', async () => {
    const { page } = await openHost(700, frameOf(RANKING, 'data-mingzhang sandbox="allow-scripts"', 60));
    const frame = await onlyFrame(page);
    await textOf(frame);
    const [before] = await measure(page);
    expect(before?.frame).not.toBe(before?.content);
    await page.addScriptTag({ url: `${address}embed.js` });
    await expect.poll(async () => (await measure(page)).map((one) => one.frame - one.content)).toEqual([0]);
    await frame.locator('bar-chart.drawn').waitFor();
    await page.context().close();
  });
});

describe('the panel of a comparison just chosen', () => {
  it('offers three snippets that work, live and pinned, and follows its options', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    const { panel, snippets } = await openPanel(page, `compare/?${RANKING}`);
    const [resize = '', plain = '', picture = ''] = await snippets();
    expect(plain).toContain(`src="${embed(RANKING).replaceAll('&', '&amp;')}"`);
    expect(resize).toContain(`<script async src="${address}embed.js"></script>`);
    expect(picture).toMatch(/^<a href="[^"]*\/compare\/\?measure=receptions[^"]*"><img src="data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+" alt="[^"]*丁县教育局最多/);
    await expect.poll(() => page.frames().some((frame) => frame.url() === embed(RANKING))).toBe(true);
    await panel.getByLabel('版本').selectOption('pinned');
    await panel.getByLabel('明暗').selectOption('dark');
    await panel.getByLabel('静态').check();
    /* Before the paper is taken away: no tool knows what is behind a frame. */
    expect(await violationsOf(page, 'dialog')).toEqual([]);
    await panel.getByLabel('透明').check();
    const [, pinned = '', same = ''] = await snippets();
    expect(pinned).toMatch(/agency=990100-education,990101-education,990102-education&amp;pin=[0-9a-f]{12}\.[0-9a-f]{12}\.[0-9a-f]{12}&amp;theme=dark&amp;static=1&amp;transparent=1"/);
    expect(pinned).toContain('style="color-scheme:dark"');
    expect(same).toBe(picture);
    await panel.getByRole('button', { name: '复制' }).nth(2).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(picture);
    /* What a browser suggests for an address that holds the file itself, it sometimes makes up; the name is the link's. */
    const saved = panel.getByRole('link', { name: '下载 SVG' });
    expect(await saved.getAttribute('download')).toMatch(/receptions.*\.svg$/);
    const [download] = await Promise.all([page.waitForEvent('download'), saved.click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<svg /);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-embed-choice'))).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();

    const elsewhere = await openHost(360, `${resize}${picture}`.replaceAll('loading="lazy"', ''));
    await expect.poll(() => measure(elsewhere.page).then(([one]) => one?.filled === true && one.frame === one.content)).toBe(true);
    await expect.poll(() => elsewhere.page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await elsewhere.page.context().close();
    /* A page that takes neither frames nor scripts nor foreign pictures. */
    const strict = await openHost(360, `${plain}${picture}`.replaceAll('loading="lazy"', ''), { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" });
    await expect.poll(() => strict.page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await strict.page.context().close();
  });

  it('names the measure also where the page has another by default', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 800 } });
    const { snippets } = await openPanel(page, 'three-public/');
    const [, plain = ''] = await snippets();
    expect(plain).toContain('embed/compare/?measure=three-public&amp;year=all&amp;stage=');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  const plain: string[] = [];
  it.each(WIDTHS)('foretells a height at which nothing scrolls at %i px', async (width) => {
    if (plain.length === 0) {
      const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
      for (const query of QUERIES) plain.push((await (await openPanel(page, `compare/?${query}`)).snippets())[1] ?? '');
      await page.context().close();
    }
    for (const attributes of ['', 'sandbox="allow-scripts"']) {
      const shown = await openHost(width, plain.map((one) => one.replace('<iframe', `<iframe ${attributes}`).replace('loading="lazy"', '')).join('\n'));
      await expect.poll(async () => (await measure(shown.page)).filter(({ filled }) => !filled)).toEqual([]);
      const all = await measure(shown.page);
      expect(all.filter(({ frame, content, sideways }) => content > frame || sideways !== 0)).toEqual([]);
      if (width === 360 && (await drawsChinese(shown.page))) expect(all.filter(({ frame, content }) => frame > content * 1.25 + 24)).toEqual([]);
      await shown.page.context().close();
    }
  });
});

describe('a pinned comparison', () => {
  /** Address of the present version, without options. */
  async function pinnedAddress(query: string): Promise<string> {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const { panel, snippets } = await openPanel(page, `compare/?${query}`);
    await panel.getByLabel('版本').selectOption('pinned');
    const [, plain = ''] = await snippets();
    await page.context().close();
    return (/src="([^"]*)"/.exec(plain)?.[1] ?? '').replaceAll('&amp;', '&');
  }
  const read = async (url: string): Promise<{ readonly text: string; readonly figures: readonly string[]; readonly notice: string }> => {
    const { page } = await openPage(browser);
    await page.goto(url);
    const text = await textOf(page);
    const found = { text, figures: await page.locator('.v b').allInnerTexts(), notice: (await page.locator('p.notice').allInnerTexts()).join() };
    await page.context().close();
    return found;
  };

  it('shows what the live one shows, and says nothing more while that is so', async () => {
    const pinned = await read(await pinnedAddress(RANKING));
    expect(pinned.figures).toEqual(['4.00', '2.00']);
    expect(pinned.notice).toBe('');
    expect(pinned.figures).toEqual((await read(embed(RANKING))).figures);
  });

  it('takes no figure and no version from an address: what is not in the archive is not shown', async () => {
    const url = await pinnedAddress(RANKING);
    const [, first = '', second = ''] = /pin=([0-9a-f]{12})\.([0-9a-f]{12})/.exec(url) ?? [];
    for (const [forged, words] of [
      [url.replace(first, '0123456789ab'), '找不到'],
      /* A version that is there, but another agency's. */
      [url.replace(first, second), '找不到'],
      [url.replace(`${first}.`, ''), '看不懂'],
      [url.replace(first, '../../../data/v1'), '看不懂'],
      [url.replace(/agency=[^&]*&/, ''), '看不懂'],
      [url.replace('990100-education', '990199-education'), '找不到'],
    ] as const) {
      const { text, figures } = await read(forged);
      expect([forged, text.includes(words), figures]).toEqual([forged, true, []]);
      expect(text).toContain('看现在的比较');
    }
    /* A file put under a version that it was not made of. */
    const file = join(folder, 'embed/pins/figures/990102-education', readdirSync(join(folder, 'embed/pins/figures/990102-education'))[0] ?? '');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"4.00"', '"9.99"'));
    const altered = await read(url);
    writeFileSync(file, text);
    expect([altered.text.includes('找不到'), altered.figures]).toEqual([true, []]);
  });

  it('keeps its figures when the data changes, and then says that newer data exists', async () => {
    const [ranking, untouched, gone] = [await pinnedAddress(RANKING), await pinnedAddress('measure=project&year=2023&stage=budget'), await pinnedAddress('measure=receptions&year=2024&stage=budget&agency=990100-education')];
    const table = join(data, 'disclosures/990102-education/2023-budget/three-public-expenses.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('公务接待费,4.00', '公务接待费,4.50').replace('合计,10.00', '合计,10.50'));
    for (const edition of ['2023-budget', '2024-budget']) rmSync(join(data, 'disclosures/990100-education', edition), { recursive: true });
    cpSync(folder, join(parent, 'before'), { recursive: true });
    buildSite(folder, data);

    const live = await read(embed(RANKING));
    expect([live.figures, live.notice]).toEqual([['4.50', '2.00'], '']);
    const pinned = await read(ranking);
    expect(pinned.figures).toEqual(['4.00', '2.00']);
    /* 乙市 was one of those asked, and is no longer held. */
    expect(pinned.notice).toContain('这是固定的旧版；其中1个部门，明账现在的数据里已没有。');
    expect((await read(gone)).figures).toEqual(['9.00']);
    const [agencies = '', versions = ''] = [/agency=([^&]*)/.exec(ranking)?.[1], /pin=([^&]*)/.exec(ranking)?.[1]];
    const two = ranking.replace(agencies, agencies.split(',').slice(1).join(',')).replace(versions, versions.split('.').slice(1).join('.'));
    const changed = await read(two);
    expect(changed.figures).toEqual(['4.00', '2.00']);
    expect(changed.notice).toContain('这是固定的旧版，之后数据有更新。');
    expect(changed.notice).toContain('看现在的比较');
    /* Another figure of the same agency was corrected: this comparison shows the same as before. */
    const other = await read(untouched.replace(/agency=[^&]*/, 'agency=990101-education,990102-education').replace(/pin=[0-9a-f]+\./, 'pin='));
    expect(other.figures.length).toBeGreaterThan(0);
    expect(other.notice).toBe('');
    expect(readdirSync(join(folder, 'embed/pins/figures/990102-education'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'embed/pins/figures/990101-education'))).toHaveLength(1);

    /* Where the present data cannot be read it says that it does not know. */
    const { page } = await openPage(browser);
    await page.route('**/data/v1/**', (route) => route.abort());
    await page.goto(ranking);
    expect(await textOf(page)).toContain('不知道之后有没有更新');
    expect(await page.locator('.v b').allInnerTexts()).toEqual(['4.00', '2.00']);
    await page.context().close();
  });
});
