import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { PublishedChart } from '../charts/published.ts';
import type { Bar, ChartRow, DrawnChart, LinesChart } from '../charts/spec.ts';
import { faultsOf } from './boxes-fixture.ts';
import { carriedSpec } from './carried.ts';
import { chartSvg, withdrawnSvg } from './chart-svg.ts';
import { imageSpec } from './image-spec.ts';
import { layout, TALL, WIDE } from './layout.ts';
import { runs } from './lines.ts';
import type { Picture } from './picture.ts';

const SITE = 'https://example.org/mingzhang/';
const money = (units: number): { units: bigint; decimals: number } => ({ units: BigInt(units), decimals: 2 });
const bar = (value: number | undefined, extra: Partial<Bar> = {}): Bar => ({ label: '', shown: value === undefined ? undefined : (value / 100).toFixed(2), share: '', segments: value ? [{ tone: 1, label: '', value: money(value) }] : [], ...extra });
const row = (label: string, bars: readonly Bar[], extra: Partial<ChartRow> = {}): ChartRow => ({ label, code: '', address: '', level: 0, bars, ...extra });

function drawn(rows: readonly ChartRow[], extra: Partial<DrawnChart> = {}): DrawnChart {
  return { id: 'x', title: '钱花在哪里', shape: 'bars', headline: '卫生健康支出占 98.7%', measured: '支出总表，2023 年预算，部门口径，单位：万元', rows, legend: [], notes: [], table: 't', source: '某局，2023年部门预算公开，表3', ...extra };
}

function published(chart: PublishedChart['chart'], name = '稷山县医疗保障局 2023年部门预算'): PublishedChart {
  return { path: 'a/2023-budget/x', subject: 'disclosure', name, chart, facts: { unit: '万元', stages: ['budget'], scopes: ['department'], years: [2023], source: chart.source, date: '2023-02-01' }, page: '/disclosures/a/2023-budget/#chart-x' };
}

const LINES: LinesChart = {
  id: 'y',
  title: '历年',
  shape: 'lines',
  headline: '支出逐年增加',
  measured: '本年支出合计',
  steps: ['2020', '2021', '2022', '2023'],
  series: [
    { tone: 1, label: '决算', breaks: [{ before: 3, reason: '口径不同' }], points: [100, undefined, 300, 400].map((value) => ({ shown: value === undefined ? undefined : String(value), value: value === undefined ? undefined : money(value * 100), note: value === undefined ? '没有收录' : '', address: '' })) },
    { tone: 5, label: '预算', breaks: [], points: [90, 210, 310, 405].map((value) => ({ shown: String(value), value: money(value * 100), note: '', address: '' })) },
  ],
  notes: [],
  source: '某局历年公开的文件',
};

const HOSTILE = ['<script>alert(1)</script>', '</script>', '"><img src=x onerror=alert(1)>', '{{ 7*7 }}', '=HYPERLINK("http://x")', '-->', ']]>', '\u202eedoc', '👨‍👩‍👧‍👦😀', '长'.repeat(5000), '\u200b', 'a\u0000b\u0007\ud800', 'ﷺ﷽', 'z\u0301\u0302\u0303\u0304\u0305\u0306', 'w'.repeat(200), '（'.repeat(90), ''];

const CHARTS: readonly (readonly [string, PublishedChart['chart']])[] = [
  ['bars', drawn([row('财政对城乡居民基本医疗保险基金的补助', [bar(302080, { share: '73.8%' })], { code: '2101202' }), row('事业运行', [bar(15741)]), row('空', [bar(undefined)]), row('零', [bar(0)])])],
  ['pairs', drawn([row('公务用车购置及运行维护费', [bar(100, { label: '预算数' }), bar(90, { label: '决算数' })]), row('其中：购置', [bar(undefined, { label: '预算数' }), bar(0, { label: '决算数' })], { level: 1 })], { legend: [{ tone: 5, label: '预算数' }, { tone: 1, label: '决算数' }] })],
  ['pieces', drawn([row('一', [{ ...bar(300), segments: [{ tone: 1, label: '', value: money(200) }, { tone: 2, label: '', value: money(100) }] }])])],
  ['falls', drawn([row('增', [bar(300)]), row('减', [{ ...bar(200), shown: '-2.00', segments: [{ tone: 1, label: '', value: money(-200) }] }])])],
  ['long figures', drawn([row('一', [{ ...bar(300), shown: '123,456,789,012,345.67', share: '不到 0.1%' }])])],
  ['ring', drawn([row('项目支出', [bar(92500, { share: '92.5%' })]), row('基本支出', [bar(7500, { share: '7.5%' })])], { shape: 'ring' })],
  ['one part', drawn([row('项目支出', [bar(92500, { share: '100%' })])], { shape: 'ring' })],
  ['nothing', drawn([])],
  ['lines', LINES],
  ['many years', { ...LINES, steps: Array.from({ length: 30 }, (_, year) => String(1994 + year)), series: LINES.series.map((one) => ({ ...one, points: Array.from({ length: 30 }, (_, index) => one.points[index % 4] ?? { shown: undefined, value: undefined, note: '', address: '' }) })) }],
  ['stated', { id: 's', title: '钱从哪里来', shape: 'stated', headline: '收入全部来自一般公共预算', measured: '收支总表', notes: ['表中其余来源：5 项为空格。'], table: 't', source: '某局' }],
  ['hostile', drawn(HOSTILE.map((text, index) => row(text, [bar(index * 100 + 1, { label: text.slice(0, 20), share: '1%' })], { code: text.slice(0, 9), level: index % 3 })), { legend: HOSTILE.map((label) => ({ tone: 1, label })), notes: HOSTILE })],
  ['hostile ring', drawn(HOSTILE.map((text) => row(text, [{ ...bar(100), shown: text }])), { shape: 'ring' })],
  ['hostile lines', { ...LINES, steps: ['\u202e2020', '😀'.repeat(9), '<b>', ''], series: LINES.series.map((one) => ({ ...one, label: HOSTILE.join('') })) }],
];

const texts = ({ items }: Picture): string => items.map((item) => (item.kind === 'text' ? item.text : '')).join('\n');

describe('the layout', () => {
  it.each(CHARTS)('of %s: nothing overlaps and nothing leaves the frame, tall and wide', (_, chart) => {
    const hostile = HOSTILE.join('');
    for (const one of [published(chart), published({ ...chart, title: hostile, headline: hostile, measured: hostile, source: hostile }, hostile)]) {
      const spec = imageSpec(one, SITE);
      for (const shape of [TALL, WIDE]) expect(faultsOf(layout(spec, shape))).toEqual([]);
    }
  });

  it('says all that a cropped picture must tell', () => {
    const spec = imageSpec(published(CHARTS[0]?.[1] ?? LINES), SITE);
    for (const shape of [TALL, WIDE]) {
      const said = texts(layout(spec, shape)).replaceAll('\n', '');
      for (const fact of ['稷山县医疗保障局 2023年部门预算', '钱花在哪里', '卫生健康支出占 98.7%', '2023 年预算', '部门口径', '单位：万元', '资料来源：某局，2023年部门预算公开，表3', '来源日期：2023-02-01', '明账', 'example.org/mingzhang/disclosures/a/2023-budget/', '3020.80', '73.8%']) expect(said).toContain(fact);
    }
  });

  it('adds unit, year, stage and scope where the line of what is measured leaves them out', () => {
    const said = texts(layout(imageSpec(published(LINES), SITE)));
    for (const fact of ['2023 年', '预算', '部门口径', '单位：万元']) expect(said).toContain(fact);
  });

  it('cuts no name of ordinary length', () => {
    const name = '城乡居民基本医疗保险县级财政配套补助资金（含建档立卡贫困人口参保缴费补贴及大病保险提标部分）'.repeat(3);
    const picture = layout(imageSpec(published(drawn([row(name, [bar(100)])])), SITE));
    expect(texts(picture).replaceAll('\n', '')).toContain(name);
  });

  it('draws no bar for a blank and none for a zero, and says which is which', () => {
    const picture = layout(imageSpec(published(drawn([row('空', [bar(undefined)]), row('零', [bar(0)]), row('有', [bar(1)])])), SITE));
    expect(picture.items.filter(({ kind }) => kind === 'rect')).toHaveLength(1);
    expect(texts(picture)).toContain('空格（原表未填）');
    expect(texts(picture)).toContain('0.00');
  });

  it('draws a gap for a missing year and a break where figures are unlike, and gives the reasons', () => {
    const picture = layout(imageSpec(published(LINES), SITE));
    expect(picture.items.filter(({ kind }) => kind === 'dot')).toHaveLength(7);
    expect(picture.items.filter((item) => item.kind === 'path' && item.tone === 1)).toEqual([]);
    expect(picture.items.filter((item) => item.kind === 'path' && item.tone === 5)).toHaveLength(1);
    expect(picture.items.filter((item) => item.kind === 'rule' && item.style === 'break')).toHaveLength(1);
    expect(texts(picture)).toContain('2021 决算：没有收录');
    expect(texts(picture)).toContain('2023 决算 之前断开：口径不同');
    expect(runs([1, null, 2, 3, 4], [4])).toEqual([[0], [2, 3], [4]]);
  });

  it('draws what falls to the left of zero', () => {
    const chart = CHARTS.find(([name]) => name === 'falls')?.[1];
    const bars = layout(imageSpec(published(chart ?? LINES), SITE)).items.filter((item) => item.kind === 'rect');
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(bars[0]?.x ?? 0);
  });

  it('keeps a bounded height, whatever the names', () => {
    const rows = Array.from({ length: 500 }, () => row('长'.repeat(5000), [bar(100)]));
    const picture = layout(imageSpec(published(drawn(rows)), SITE));
    expect(picture.height).toBeLessThan(60 * (12 * 23 + 60) + 2000);
    expect(texts(picture)).toContain('另有 440 行没有画出');
  });
});

describe('the SVG file', () => {
  const parsed = (svg: string): ReturnType<DOMParser['parseFromString']> =>
    new DOMParser({
      onError: (level, message) => {
        /* It warns of every U+FFFD, which is what broken characters are shown as. */
        if (level !== 'warning') throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(svg, 'image/svg+xml');

  it.each(CHARTS)('of %s is well-formed, holds only what it may, and carries its data', (_, chart) => {
    const svg = chartSvg(published(chart, HOSTILE.join(' ')), SITE);
    const root = parsed(svg).documentElement;
    expect(root?.tagName).toBe('svg');
    const names = new Set(Array.from(root?.getElementsByTagName('*') ?? [], ({ tagName }) => tagName));
    for (const name of names) expect(['title', 'desc', 'metadata', 'style', 'rect', 'text', 'tspan', 'line', 'path', 'polyline', 'circle']).toContain(name);
    for (const element of root?.getElementsByTagName('*') ?? []) for (const { name } of element.attributes) expect(name).toMatch(/^(class|x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|points|fill|stroke-width|text-anchor|textLength|lengthAdjust)$/);
    for (const style of root?.getElementsByTagName('style') ?? []) expect(style.textContent).not.toMatch(/http|url\(|@import|@font-face/);
    expect(svg).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\u200b]/);
    expect(carriedSpec(svg)).toEqual(imageSpec(published(chart, HOSTILE.join(' ')), SITE));
  });

  it('of a pinned version says what must be known, and that of a chart that is no more says so', () => {
    const chart = published(CHARTS[0]?.[1] ?? LINES);
    expect(chartSvg(chart, SITE, '这是固定的旧版，之后数据有更新。')).toMatch(/<text[^>]*>这是固定的旧版，之后数据有更新。<\/text>/);
    const gone = withdrawnSvg(chart, SITE);
    expect(gone).toContain('>这张图已经撤下</text>');
    expect(gone).toContain('稷山县医疗保障局');
    expect(gone).not.toContain('3,020.80');
    expect(gone).not.toMatch(/3020\.80|73\.8%/);
  });

  it('draws the parts of a ring as arcs that make up the turn', () => {
    const svg = chartSvg(published(CHARTS.find(([name]) => name === 'one part')?.[1] ?? LINES), SITE);
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(svg).toMatch(/ d="M[\d. ]+A62\.25 62\.25 0 0 1 [\d. ]+A62\.25/);
  });

  it('fits text whose width cannot be known', () => {
    const svg = chartSvg(published(drawn([row('ﷺ👨‍👩‍👧‍👦', [bar(1)]), row('事业运行', [bar(1)])])), SITE);
    expect(svg).toMatch(/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">ﷺ👨‍👩‍👧‍👦/);
    expect(svg).toMatch(/<text class="l" x="22" y="[\d.]+">事业运行/);
  });
});
