import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { launchChromium, openPage } from './chromium.ts';

const { folder, address } = inject('site');
const PAGE = 'disclosures/140824-healthcare-security/2023-budget/';
const PICTURES = readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('/chart.svg'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Texts that leave the picture or lie on one another, as the browser's fonts draw them. */
async function drawnFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement as unknown as SVGSVGElement;
    const { width, height } = root.viewBox.baseVal;
    const texts = [...document.querySelectorAll<SVGTextElement>('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBBox() }));
    const outside = texts.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height + 1);
    /* A face's box is higher than its letters. */
    const slack = 2;
    const pairs = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((two) => one.box.x < two.box.x + two.box.width - slack && two.box.x < one.box.x + one.box.width - slack && one.box.y < two.box.y + two.box.height - slack && two.box.y < one.box.y + one.box.height - slack)
        .map((two) => `${one.words} / ${two.words}`),
    );
    return [...outside.map(({ words }) => `outside: ${words}`), ...pairs];
  });
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** First pixel, as red, green, blue. */
  readonly corner: readonly number[];
  /** How many pixels have each colour, by `red,green,blue`. */
  readonly colours: ReadonlyMap<string, number>;
}

async function decode(png: Buffer): Promise<Pixels> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const key = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    colours.set(key, (colours.get(key) ?? 0) + 1);
  }
  return { width: image.width, height: image.height, corner: [...data.slice(0, 3)], colours };
}

async function shownPicture(page: Page): Promise<Pixels> {
  const source = await page.locator('.image-panel img').getAttribute('src');
  return decode(Buffer.from((source ?? '').replace('data:image/png;base64,', ''), 'base64'));
}

const TEAL = { light: '29,107,126', dark: '95,179,197' } as const;
const PAPER = { light: [251, 250, 246], dark: [21, 22, 26] } as const;

describe('the picture of a chart', () => {
  it.each(['light', 'dark'] as const)('keeps every text inside and apart, in %s, and asks for nothing', async (colorScheme) => {
    expect(PICTURES.length).toBeGreaterThan(20);
    const { page, problems, requests } = await openPage(browser, { colorScheme });
    /* The browser asks this of any origin whose document names no icon. */
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    for (const picture of PICTURES) {
      await page.goto(`${address}embed/${picture}`);
      expect([picture, await drawnFaults(page)]).toEqual([picture, []]);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.p') ?? document.documentElement).fill)).toBe(`rgb(${PAPER[colorScheme].join(', ')})`);
    }
    expect(problems).toEqual([]);
    expect(requests.filter((request) => !request.endsWith('/favicon.ico'))).toHaveLength(PICTURES.length);
    await page.context().close();
  });

  it('shows as an image of a strange page at the width of a phone', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 360, height: 640 } });
    await page.goto(`${address}404.html`);
    const shot = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return { width: image.naturalWidth, high: image.naturalHeight > 400 };
    }, `${address}embed/140824-healthcare-security/2023-budget/function/chart.svg`);
    expect(shot).toEqual({ width: 480, high: true });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is behind a link without scripts', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}${PAGE}`);
    await page.locator('#chart-function a[data-chart-image]').click();
    expect(page.url()).toBe(`${address}embed/140824-healthcare-security/2023-budget/function/chart.svg`);
    await page.context().close();
  });
});

describe('a picture made in the browser', () => {
  it('is tall on a phone, carries the chart, and can be pressed on, downloaded and described', async () => {
    const { page, problems, requests } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${address}${PAGE}`);
    const link = page.locator('#chart-function a[data-chart-image]');
    await link.click();
    await page.locator('.image-panel img').waitFor();
    const picture = await shownPicture(page);
    expect(picture.width).toBe(1080);
    expect(picture.height).toBeGreaterThan(1080);
    expect(picture.corner).toEqual(PAPER.light);
    expect(picture.colours.get(TEAL.light)).toBeGreaterThan(5_000);
    expect(picture.colours.get('28,27,24')).toBeGreaterThan(2_000);
    const image = page.locator('.image-panel img');
    expect(await image.getAttribute('alt')).toMatch(/稷山县医疗保障局.*钱花在哪里：.*73\.8%/);
    expect(await image.evaluate((element) => element.getBoundingClientRect().right <= innerWidth)).toBe(true);
    expect(await page.locator('.image-panel a[download]').getAttribute('download')).toBe('mingzhang-140824-healthcare-security-2023-budget-function-tall.png');
    expect(await page.locator('.image-panel .cite').textContent()).toContain('资料来源：稷山县医疗保障局');
    expect(await violationsOf(page, '.image-panel')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(new URL(address).origin) && !/^(data|blob):/.test(request))).toEqual([]);
    await page.context().close();
  });

  it('is wide on a desk, and dark when asked', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}${PAGE}`);
    await page.locator('#chart-function a[data-chart-image]').click();
    await page.locator('.image-panel img').waitFor();
    const light = await shownPicture(page);
    expect(light.width).toBe(1600);
    expect(light.height).toBeGreaterThanOrEqual(840);
    expect(light.colours.get(TEAL.light)).toBeGreaterThan(5_000);
    await page.locator('.image-panel').getByLabel('深色').check();
    const dark = await shownPicture(page);
    expect(dark.corner).toEqual(PAPER.dark);
    expect(dark.colours.get(TEAL.dark)).toBeGreaterThan(5_000);
    await page.locator('.image-panel').getByLabel('竖图').check();
    expect((await shownPicture(page)).width).toBe(1080);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says what to do where the clipboard is closed', async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`${address}${PAGE}`);
    await page.locator('#chart-function a[data-chart-image]').click();
    await page.getByRole('button', { name: '复制图片' }).click();
    await page.getByText('请长按图片').waitFor();
    await page.locator('.image-panel .cite button').click();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('资料来源：稷山县医疗保障局');
    await page.context().close();
  });
});

describe('a picture of a comparison just chosen', () => {
  it('is drawn from the choice, names its address, and can be chosen where there are several', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${address}compare/?measure=receptions`);
    await page.locator('[data-image]').click();
    await page.locator('.image-panel img').waitFor();
    const picture = await shownPicture(page);
    expect(picture.width).toBe(1080);
    expect(picture.colours.get('28,27,24')).toBeGreaterThan(1_000);
    expect(await page.locator('.image-panel img').getAttribute('alt')).toContain('公务接待费');
    expect(await page.locator('.image-panel .cite').textContent()).toContain('compare/?measure=receptions');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('every chart is drawn, light, also after Chart.js took over and in a dark system', async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
    await page.goto(`${address}${PAGE}`);
    const chart = page.locator('#chart-function');
    await chart.scrollIntoViewIfNeeded();
    await page.locator('#chart-function bar-chart.drawn').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const figure of await page.locator('figure.fig-bars, figure.fig-ring').all()) {
      const { colours } = await decode(await figure.screenshot());
      expect((colours.get(TEAL.light) ?? 0) + (colours.get('194,132,26') ?? 0)).toBeGreaterThan(300);
      expect(colours.get('255,255,255')).toBeGreaterThan(5_000);
    }
    expect(await chart.locator('a[data-chart-image]').isVisible()).toBe(false);
    await page.context().close();
  });
});
