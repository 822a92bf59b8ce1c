import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../fiscal/decimal.ts';
import { pinVersion, readPins } from '../../load/pins.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { DrawnChart, LinesChart } from '../charts/spec.ts';
import { measuredText } from './body-html.ts';
import { pinContent, pinnedChart, pinOf } from './content.ts';
import { embedHeight } from './height.ts';
import { type EmbedAssets, embedPage, gonePage } from './page-html.ts';
import { imageSnippet, plainSnippet, resizeSnippet } from './snippets.ts';
import { linesOf, widthOf } from './text-lines.ts';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)> {{x}} --> =HYPERLINK("x") \u202e\u200b😀';
const exact = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: 0 };

const BARS: DrawnChart = {
  id: 'function',
  title: '钱花在哪里',
  shape: 'bars',
  headline: '教育支出占 60%',
  measured: '支出总表，2024 年预算，部门口径，单位：万元',
  rows: [
    { label: '教育支出', code: '205', address: 'expenditure-by-function-205', level: 0, bars: [{ label: '', shown: '1,060.50', share: '60%', segments: [{ tone: 1, label: '项目支出', value: exact('1000.00') }, { tone: 2, label: '基本支出', value: exact('60.50') }] }] },
    { label: '其中：小学', code: '', address: '', level: 1, bars: [{ label: '', shown: undefined, share: '', segments: [] }] },
  ],
  legend: [{ tone: 1, label: '项目支出' }, { tone: 2, label: '基本支出' }],
  notes: ['表中其余来源：4 项为空格。'],
  table: 'expenditure-by-function',
  source: '乙市财政局，2024年部门预算，表3',
};
const LINES: LinesChart = {
  id: 'project',
  title: '项目支出：历年',
  shape: 'lines',
  headline: '项目支出 2023 年预算 5.00 万元',
  measured: '项目支出，2022—2023 年',
  steps: ['2022', '2023'],
  series: [{ tone: 1, label: '预算', points: [{ shown: undefined, value: undefined, note: '没有收录', address: '' }, { shown: '5.00', value: exact('5.00'), note: '', address: 'a-total', rowPage: '/disclosures/a/2023-budget/' }], breaks: [{ before: 1, reason: '口径不同' }] }],
  notes: [],
  source: '乙市财政局',
};

function published(chart: PublishedChart['chart'], name = '乙市财政局 2024年部门预算'): PublishedChart {
  return { path: `990100-finance/2024-budget/${chart.id}`, subject: 'disclosure', name, chart, facts: { unit: '万元', stages: ['budget'], scopes: ['department'], years: [2024], source: chart.source, date: '2024-02-29' }, page: `/disclosures/990100-finance/2024-budget/#chart-${chart.id}` };
}

const ASSETS: EmbedAssets = { style: 'b{}', styleHash: 'sha256-x', script: '/embed/frame.js', drawing: '/embed/draw.js', scriptSources: "'self'" };
const PLACE = { page: '/disclosures/990100-finance/2024-budget/#chart-function', oembed: undefined, noindex: false, rows: true };

describe('the content of a pin', () => {
  it.each([['bars', BARS], ['lines', LINES]])('gives the same %s back, without addresses', (_, chart) => {
    const shown = published(chart);
    const pin = pinOf(shown);
    expect(readPins(JSON.parse(JSON.stringify([pin])))).toEqual({ pins: [pin], problems: [] });
    const back = pinnedChart(pin);
    expect(pinContent(back)).toEqual(pin.content);
    expect(embedPage(back, { ...PLACE, rows: false }, ASSETS)).toBe(embedPage(shown, { ...PLACE, rows: false }, ASSETS));
    expect(JSON.stringify(pin)).not.toContain('expenditure-by-function');
  });

  it('has another version when anything shown is another, and the same when only an address is', () => {
    const version = pinOf(published(BARS)).version;
    expect(pinOf(published({ ...BARS, headline: '教育支出占 61%' })).version).not.toBe(version);
    expect(pinOf(published(BARS, '乙市财政局')).version).not.toBe(version);
    const [first, ...rest] = BARS.rows;
    expect(pinOf(published({ ...BARS, rows: [{ ...first!, address: 'elsewhere' }, ...rest] })).version).toBe(version);
    expect(pinOf(published({ ...BARS, rows: [{ ...first!, bars: [{ ...first!.bars[0]!, shown: '1,060.5' }] }, ...rest] })).version).not.toBe(version);
  });

  it('is refused when it was changed, malformed or doubled; sound entries stay', () => {
    const pin = pinOf(published(BARS));
    const changed = { ...pin, content: { ...pin.content, headline: '别的' } };
    expect(readPins([pin, changed, { ...pin, chart: '../x' }, pin])).toEqual({
      pins: [pin],
      problems: [{ index: 1, problem: 'altered', version: pin.version }, { index: 2, problem: 'malformed', column: 'chart' }, { index: 3, problem: 'doubled', chart: 'function', version: pin.version }],
    });
    const dated = { ...pin.content, date: '\u202e2024' };
    expect(readPins([{ ...pin, version: pinVersion(dated), content: dated }])).toEqual({ pins: [], problems: [{ index: 0, problem: 'malformed', column: 'content.date' }] });
    expect(readPins({}).problems).toHaveLength(1);
    expect(pinVersion(pin.content)).toBe(pin.version);
  });
});

describe('an embed page', () => {
  it('links rows where the page holds what is shown, and only there', () => {
    expect(embedPage(published(BARS), PLACE, ASSETS)).toContain('href="/disclosures/990100-finance/2024-budget/#expenditure-by-function-205"');
    expect(embedPage(published(BARS), { ...PLACE, rows: false }, ASSETS)).not.toContain('expenditure-by-function-205');
    expect(embedPage(published(LINES), PLACE, ASSETS)).toContain('href="/disclosures/a/2023-budget/#a-total"');
  });

  it('keeps a blank a blank and says the pieces of a bar', () => {
    const page = embedPage(published(BARS), PLACE, ASSETS);
    expect(page).toContain('空格（原表未填）');
    expect(page).toContain('项目支出 1,000.00，基本支出 60.50');
    expect(embedPage(published(LINES), PLACE, ASSETS)).toMatch(/缺<\/span><small>没有收录/);
  });

  it('says a fact that the chart leaves unsaid, and none twice', () => {
    expect(measuredText(published(BARS))).toBe(BARS.measured);
    expect(measuredText(published({ ...BARS, measured: '支出总表' }, '乙市财政局'))).toBe('支出总表，2024 年，预算，部门口径，单位：万元');
  });

  it('lets no text out of its place', () => {
    const [first] = BARS.rows;
    const hostile = published({ ...BARS, title: HOSTILE, headline: HOSTILE, measured: HOSTILE, notes: [HOSTILE], source: HOSTILE, legend: [{ tone: 1, label: HOSTILE }], rows: [{ ...first!, label: HOSTILE, code: HOSTILE, address: HOSTILE, bars: [{ label: HOSTILE, shown: HOSTILE, share: HOSTILE, segments: [{ tone: 1, label: HOSTILE, value: exact('1') }] }] }] }, HOSTILE);
    const lines = published({ ...LINES, steps: [HOSTILE], series: [{ ...LINES.series[0]!, label: HOSTILE, points: [{ shown: HOSTILE, value: exact('1'), note: HOSTILE, address: HOSTILE }], breaks: [{ before: 0, reason: HOSTILE }] }] });
    const pages = [embedPage(hostile, PLACE, ASSETS), embedPage(pinnedChart(pinOf(hostile)), PLACE, ASSETS), embedPage(lines, PLACE, ASSETS), gonePage(HOSTILE, [{ title: HOSTILE, address: '/x/' }], ASSETS)];
    const snippets = [plainSnippet({ embed: `https://x/?a="${HOSTILE}`, title: HOSTILE, height: 1 }), resizeSnippet({ embed: HOSTILE, title: HOSTILE, height: 1, scheme: HOSTILE }, HOSTILE), imageSnippet({ image: HOSTILE, title: HOSTILE, page: HOSTILE })];
    for (const text of [...pages, ...snippets]) {
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img src=x');
      expect(text).toContain('&lt;script&gt;');
    }
  });
});

describe('the height of an embed', () => {
  it('grows with names and shrinks with room', () => {
    const [first] = BARS.rows;
    const long = published({ ...BARS, rows: [{ ...first!, label: '很长的名称'.repeat(12) }] });
    expect(embedHeight(long, 320)).toBeGreaterThan(embedHeight(long, 500));
    expect(embedHeight(long, 320)).toBeGreaterThan(embedHeight(published({ ...BARS, rows: [first!] }), 320));
  });

  it('counts lines as browsers break them', () => {
    expect(linesOf('', 10)).toBe(0);
    expect(linesOf('一二三四五', 5)).toBe(1);
    expect(linesOf('一二三四五六', 5)).toBe(2);
    /* A mark does not begin a line, a figure is not parted from its unit. */
    expect(linesOf('一二三四五，六七八九', 5)).toBe(3);
    expect(linesOf('一二三 100 万元', 6)).toBe(2);
    expect(linesOf('x'.repeat(100), 10)).toBeGreaterThanOrEqual(6);
    expect(widthOf('\u200b\u202e')).toBe(0);
  });
});
