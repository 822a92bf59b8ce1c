import { describe, expect, it } from 'vitest';
import type { Region } from '../../fiscal/disclosure.ts';
import { agencyAliases } from './agency-aliases.ts';

const path = (...names: readonly string[]): readonly Region[] => names.map((name, at) => ({ code: String(at), name, level: 'county', parent: '' }));

describe('agencyAliases', () => {
  it.each([
    ['稷山县医疗保障局', ['山西省', '运城市', '稷山县'], ['稷山县医保局', '稷山医疗保障局', '稷山医保局']],
    ['安阳市北关区医疗保障局', ['河南省', '安阳市', '北关区'], ['安阳市北关区医保局', '北关区医疗保障局', '北关区医保局', '北关医疗保障局', '北关医保局']],
    ['河北省秦皇岛市某县医疗保障局（原文未署县名）', ['河北省', '秦皇岛市'], ['河北省秦皇岛市某县医疗保障局', '河北省秦皇岛市某县医保局', '秦皇岛市某县医疗保障局', '秦皇岛市某县医保局', '秦皇岛某县医疗保障局', '秦皇岛某县医保局']],
    ['某某厅', [], []],
  ])('%s', (name, regions, aliases) => {
    expect(agencyAliases(name, path(...regions))).toEqual(aliases);
  });
});
