import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD, type CardSpec } from '../../src/views/images/card.ts';
import { CardFiles, keyOf } from './card-files.ts';
import { FONT_FILES, LACKING, readCoverage } from './card-font.ts';
import { type CardDrawer, cardDrawer } from './draw-card.ts';

const SPEC: CardSpec = { title: '稷山县医疗保障局', when: '2023 年部门预算', tag: '', figure: { text: '4,092.38', unit: '万元' }, what: '', rowsTitle: '', rows: [], sentence: '', verdict: { text: '有3处对不上', disagrees: true }, address: 'example.org' };
let drawer: CardDrawer;
const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  drawer = await cardDrawer();
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The picture as a reader's program decodes it, not as this project wrote it. */
async function decoded(png: Buffer): Promise<Pixels> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

/** Dark dots where the title's first character stands. */
function glyph({ data, width }: Pixels): string {
  const dots: string[] = [];
  for (let y = 116; y < 176; y += 1) for (let x = 64; x < 116; x += 1) dots.push((data[(y * width + x) * 4] ?? 255) < 128 ? '1' : '0');
  return dots.join('');
}

const ink = (dots: string): number => dots.replaceAll('0', '').length;
const png = (spec: Partial<CardSpec>): Buffer => drawer.draw({ ...SPEC, ...spec }).png();

describe('a card', () => {
  it('is a small PNG of the size that it says', async () => {
    const file = png({ rows: [], sentence: '' });
    const { width, height, data } = await decoded(file);
    expect([width, height]).toEqual([CARD.width, CARD.height]);
    expect([...data.slice(0, 3)]).toEqual([0xfb, 0xfa, 0xf6]);
    expect(file.length).toBeLessThan(40_000);
  });

  it('stays small when it is full', async () => {
    const name = '城乡居民基本医疗保险财政补助资金绩效目标申报表';
    const rows = Array.from({ length: 5 }, (_, index) => ({ label: name.slice(index), code: '', level: 0, bars: [{ label: '', shown: '1,234.56', blank: false, share: '', pieces: [{ tone: 1 as const, value: 9 - index }] }] }));
    expect((png({ title: name, when: name, what: name.repeat(4), rows, rowsTitle: name })).length).toBeLessThan(45_000);
  });

  it('draws Chinese with its own font: no font of the machine is loaded', async () => {
    const { GlobalFonts } = await import('@napi-rs/canvas');
    expect(GlobalFonts.families.map(({ family }) => family)).toEqual(['Noto Sans S Chinese', 'card']);
    const [medical, budget, lacking] = await Promise.all(['医', '算', LACKING].map(async (title) => glyph(await decoded(png({ title })))));
    for (const dots of [medical, budget, lacking]) expect(ink(dots ?? '')).toBeGreaterThan(250);
    expect(new Set([medical, budget, lacking]).size).toBe(3);
  });

  it('shows a sign for what the font lacks, and does not fail', () => {
    const key = (title: string): string => drawer.draw({ ...SPEC, title }).key;
    expect(key('😀医')).toBe(key(`${LACKING}医`));
    expect(key('医\u{10fffd}')).toBe(key(`医${LACKING}`));
    expect(key('医\u200d\ufe0f')).toBe(key('医'));
    expect(key('医')).not.toBe(key(LACKING));
  });

  it('is the same from the same, byte by byte, also after others', async () => {
    const first = png({});
    png({ title: '别的局' });
    expect((png({})).equals(first)).toBe(true);
    expect((png({ title: '别的局' })).equals(first)).toBe(false);
  });

  it('is the same whatever was drawn before, and however much of that is kept', async () => {
    const specs = [{}, { title: '别的局 2024', tag: '部门口径 · 县级' }, { title: '名称'.repeat(60) }, { when: 'e\u0301 か\u3099 שלום' }, { figure: { text: '1,234.56', unit: '万元' }, what: '本年支出合计（预算数），“上年结转”一格为空' }].map((change) => ({ ...SPEC, ...change }));
    const files = specs.map((spec) => drawer.draw(spec).png());
    expect(new Set(files.map((file) => file.toString('latin1'))).size).toBe(specs.length);
    for (const limit of [0, 5000, 20_000]) {
      const other = await cardDrawer(limit);
      for (const turn of [0, 1]) for (const [index, spec] of [...specs.entries()].reverse()) expect([limit, turn, index, other.draw(spec).png().equals(files[index] as Buffer)]).toEqual([limit, turn, index, true]);
    }
  });

  it('stays within its margins with texts of any length and script', async () => {
    for (const text of ['医'.repeat(300), 'W'.repeat(300), 'مرحبا بالعالم '.repeat(20), 'e\u0301'.repeat(200), 'fi'.repeat(200)]) {
      const { data, height, width } = await decoded(png({ title: text, when: text, tag: text, what: text, sentence: text, address: text, verdict: { text, disagrees: true }, figure: { text, unit: text } }));
      const outside: number[] = [];
      for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if ((x < 60 || x > 1140 || y < 40 || y > 600) && data[(y * width + x) * 4] !== 0xfb) outside.push(x);
      expect([text.slice(0, 2), outside]).toEqual([text.slice(0, 2), []]);
    }
  });

  it('shows vermilion where figures contradict, and only there', async () => {
    const reds = async (disagrees: boolean): Promise<number> => {
      const { data } = await decoded(png({ verdict: { text: '有3处对不上', disagrees } }));
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] === 0xb3 && data[at + 1] === 0x32) found += 1;
      return found;
    };
    expect(await reds(true)).toBeGreaterThan(300);
    expect(await reds(false)).toBe(0);
  });
});

describe('the font', () => {
  it('has the rare characters of names, and knows what it lacks', () => {
    const { has, drawable } = readCoverage(FONT_FILES[0]);
    for (const character of '稷遵喆堃龘㐂—“”·…①㎡') expect([character, has(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
    expect(has(0x1f600)).toBe(false);
    expect(drawable('甲😀乙')).toBe(`甲${LACKING}乙`);
  });

  it('has the same characters in both weights', () => {
    const [regular, bold] = FONT_FILES.map(readCoverage);
    const differing = Array.from({ length: 0x30000 }, (_, code) => code).filter((code) => regular?.has(code) !== bold?.has(code));
    expect(differing).toEqual([]);
  });
});

describe('card files', () => {
  it('takes over what was drawn from the same, and draws the rest', async () => {
    const [before, now] = [join(folder, 'before'), join(folder, 'now')];
    const old = new CardFiles(before, join(folder, 'none'));
    await old.put('/cards/a.png', SPEC);
    await old.put('/cards/b.png', SPEC);
    const drawn = readFileSync(join(before, 'cards/a.png'));
    /* A mark behind the end shows which file was taken over. */
    writeFileSync(join(before, 'cards/a.png'), Buffer.concat([drawn, Buffer.from('mark')]));
    const files = new CardFiles(now, before);
    await files.put('/cards/a.png', SPEC);
    await files.put('/cards/b.png', { ...SPEC, title: '别的局' });
    expect(readFileSync(join(now, 'cards/a.png')).toString('latin1').endsWith('mark')).toBe(true);
    expect(keyOf(join(now, 'cards/b.png'))).toBe(drawer.draw({ ...SPEC, title: '别的局' }).key);
    expect(keyOf(join(now, 'cards/b.png'))).not.toBe(keyOf(join(before, 'cards/b.png')));
  });

  it('is not misled by a file that is no card', async () => {
    mkdirSync(join(folder, 'odd/cards'), { recursive: true });
    writeFileSync(join(folder, 'odd/cards/a.png'), 'no picture');
    const files = new CardFiles(join(folder, 'fresh'), join(folder, 'odd'));
    await files.put('/cards/a.png', SPEC);
    expect(keyOf(join(folder, 'fresh/cards/a.png'))).toBe(drawer.draw(SPEC).key);
  });
});
