import { describe, expect, it } from 'vitest';
import { boxes, faultsOf } from './boxes-fixture.ts';
import { CARD, cardPicture, type CardSpec } from './card.ts';
import type { ImageRow } from './image-spec.ts';
import { textWidth } from './measure.ts';

const row = (label: string, value: number, share = ''): ImageRow => ({ label, code: '', level: 0, bars: [{ label: '', shown: value.toFixed(2), blank: false, share, pieces: [{ tone: 2, value }] }] });
const SPEC: CardSpec = {
  title: '稷山县医疗保障局',
  when: '2023 年部门预算',
  tag: '部门口径 · 县级',
  figure: { text: '4,092.38', unit: '万元' },
  what: '本年支出合计（预算数），含上年结转 174.07 万元',
  rowsTitle: '钱花在哪里',
  rows: [row('财政对城乡居民基本医疗保险基金的补助', 3020.8, '73.8%'), row('城乡医疗救助', 644.05, '15.7%'), row('事业运行', 157.41, '3.8%'), row('行政单位医疗', 91.99, '2.2%')],
  sentence: '',
  verdict: { text: '有3处对不上', disagrees: true },
  address: 'example.org/mingzhang',
};
const LONG = '长'.repeat(5000);
const CASES: readonly (readonly [string, CardSpec])[] = [
  ['ordinary', SPEC],
  ['without a figure', { ...SPEC, figure: undefined, what: '' }],
  ['without bars', { ...SPEC, rows: [], sentence: '每 100 元里，约 74 元用于医保补助。'.repeat(20) }],
  ['with neither', { ...SPEC, rows: [], figure: undefined, sentence: LONG }],
  ['long everywhere', { title: LONG, when: LONG, tag: LONG, figure: { text: '9'.repeat(80), unit: LONG }, what: LONG, rowsTitle: LONG, rows: Array.from({ length: 5 }, () => row(LONG, 1)), sentence: LONG, verdict: { text: LONG, disagrees: true }, address: 'w'.repeat(300) }],
  ['without words', { ...SPEC, title: '', when: '', tag: '', what: '', address: '', verdict: undefined }],
];
const draw = (spec: CardSpec): ReturnType<typeof cardPicture> => cardPicture(spec, textWidth);

describe('a card', () => {
  it.each(CASES)('%s: nothing overlaps, nothing leaves the frame', (_, spec) => {
    const picture = draw(spec);
    expect(picture).toMatchObject(CARD);
    expect(faultsOf(picture)).toEqual([]);
  });

  it('says who, when, in which scope, how much, on what and whether it adds up', () => {
    const said = boxes(draw(SPEC)).map(({ what }) => what).join('');
    for (const fact of [SPEC.title, SPEC.when, SPEC.tag, '4,092.38', '万元', SPEC.what, '钱花在哪里', '财政对城乡居民基本医疗保险基金的补助', '73.8%', '城乡医疗救助', '有3处对不上', '明账', 'example.org/mingzhang']) expect(said).toContain(fact);
  });

  it('draws shares as parts of the whole and amounts against the greatest, all in one colour', () => {
    const bars = (spec: CardSpec): readonly number[] => draw(spec).items.flatMap((item) => (item.kind === 'rect' ? [item.width] : []));
    const [first = 0, second = 0] = bars(SPEC);
    expect(first / second).toBeCloseTo(73.8 / 15.7, 0);
    const [greatest = 0, half = 0] = bars({ ...SPEC, rows: [row('一', 10), row('二', 5)] });
    expect(greatest).toBeGreaterThan(first);
    expect(greatest / half).toBeCloseTo(2, 1);
    expect(new Set(draw(SPEC).items.flatMap((item) => (item.kind === 'rect' ? [item.tone] : []))).size).toBe(1);
  });

  it('uses vermilion for what does not agree and for nothing else', () => {
    const roles = (spec: CardSpec): readonly string[] => draw(spec).items.flatMap((item) => (item.kind === 'text' ? [item.role] : []));
    expect(roles(SPEC).filter((role) => role === 'card-finding')).toHaveLength(1);
    expect(roles({ ...SPEC, verdict: { text: '核对过的数没有对不上的', disagrees: false } })).not.toContain('card-finding');
  });
});
