import { describe, expect, it } from 'vitest';
import { nameTitleHtml } from './title-html.ts';

describe('a name as a title', () => {
  it.each([
    ['秦皇岛市医疗保障局2026年部门预算', '秦皇岛市<wbr>医疗保障局<wbr>2026年部门预算'],
    ['河北省秦皇岛市某县医疗保障局（原文未署县名）', '河北省<wbr>秦皇岛市<wbr>某县<wbr>医疗保障局（原文未署县名）'],
    ['稷山县市场监督管理局', '稷山县<wbr>市场监督管理局'],
    ['遵化市', '遵化市'],
    ['2023年部门预算', '2023年部门预算'],
  ])('%s may break where a phrase ends', (name, broken) => {
    expect(nameTitleHtml(name).text).toBe(broken);
  });

  it('leaves what is no plain name as it is, made safe', () => {
    expect(nameTitleHtml('<b>某市').text).toBe('&lt;b&gt;某市');
  });
});
