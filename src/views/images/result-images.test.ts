import { describe, expect, it } from 'vitest';
import type { FigureView, ResultView } from '../compare/result.ts';
import { faultsOf } from './boxes-fixture.ts';
import type { ImageSpec } from './image-spec.ts';
import { layout, TALL, WIDE } from './layout.ts';
import { resultImages } from './result-images.ts';

const figure = (name: string, share: number, extra: Partial<FigureView> = {}): FigureView => ({ disclosure: 'a/2023-budget', address: 'r', agency: 'a', name, shown: `${share * 100}`, share, negative: false, rank: 1, frame: '2023年预算 · 县级', note: '', parts: [], ...extra });
const RESULT: ResultView = {
  title: '公务接待费',
  form: 'amount',
  unit: '万元',
  coverage: '5份文件中有4份给出了这个数。',
  asked: 5,
  stated: 4,
  groups: [
    { frame: '2023年预算 · 县级 · 部门口径', headline: '3个部门里，甲县教育局最多：100 万元', difference: '', count: 30, figures: [figure('甲县教育局', 1), figure('乙县教育局', 0.5), figure('丙县教育局', 0)] },
    { frame: '2022年预算 · 县级 · 部门口径', headline: '2个部门都是3 万元', difference: '年度不同', count: 2, figures: [figure('甲县教育局', 1), figure('乙县教育局', 1, { negative: true })] },
  ],
  moreGroups: 0,
  alone: [{ ...figure('丁市教育局', 1), difference: '' }, { ...figure('<b>戊\u202e局', 1), difference: '级别不同' }],
  aloneCount: 2,
  lines: { title: '公务接待费：历年', steps: ['2021', '2022', '2023'], series: [{ label: '甲县教育局', points: [{ value: 1, shown: '1.00' }, { value: null, shown: '' }, { value: 2, shown: '2.00' }].map((one) => ({ ...one, note: '', disclosure: '', address: '' })), breaks: [2], reasons: ['口径不同'] }], count: 1, breaks: ['甲县教育局 2021年与2023年：口径不同'] },
  table: { years: [], rows: [], count: 0 },
  missing: [],
  missingCount: 0,
};
const words = (spec: ImageSpec): string => layout(spec).items.map((item) => (item.kind === 'text' ? item.text : '')).join('');

describe('pictures of a comparison just chosen', () => {
  const specs = resultImages(RESULT, 'https://example.org/compare/?measure=receptions');
  const [first, second, lines, alone] = specs;

  it('are one for each ranking, one of the years, and one of what only stands side by side', () => {
    expect(specs).toHaveLength(4);
    for (const spec of specs) {
      for (const fact of ['公务接待费', '单位：万元', '5份文件中有4份给出了这个数。', 'example.org/compare/?measure=receptions', '资料来源']) expect(words(spec)).toContain(fact);
      for (const shape of [TALL, WIDE]) expect(faultsOf(layout(spec, shape))).toEqual([]);
    }
    expect(first && words(first)).toContain('2023年预算 · 县级 · 部门口径');
    expect(first && words(first)).toContain('共30个');
  });

  it('draw rankings to their scale, what falls to the left, and no bar where there is no scale', () => {
    const bars = (spec: ImageSpec | undefined): readonly number[] => (spec ? layout(spec).items.flatMap((item) => (item.kind === 'rect' ? [item.width] : [])) : []);
    const [whole = 0, half = 0, ...others] = bars(first);
    expect(whole / half).toBeCloseTo(2, 1);
    expect(others).toEqual([]);
    expect(second && layout(second).items.flatMap((item) => (item.kind === 'rect' ? [item.tone] : []))).toEqual([1, 5]);
    expect(bars(alone)).toEqual([]);
    expect(alone && words(alone)).toContain('丁市教育局（2023年预算 · 县级）');
    expect(JSON.stringify(alone)).not.toContain('\u202e');
  });

  it('break lines and give the reason', () => {
    expect(lines && words(lines)).toContain('甲县教育局 2021年与2023年：口径不同');
    expect(lines && layout(lines).items.filter(({ kind }) => kind === 'path')).toEqual([]);
    expect(lines && layout(lines).items.filter(({ kind }) => kind === 'dot')).toHaveLength(2);
  });
});
