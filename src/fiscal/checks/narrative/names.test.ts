import { describe, expect, it } from 'vitest';
import { abbreviates, bareName, commonEnding, likeness, projectFit } from './names.ts';

describe('names', () => {
  it('leaves brackets, marks and the word for "and" out', () => {
    expect(bareName('设备（维护）及 培训-费')).toBe(bareName('设备维护与培训费'));
  });

  it('fits a short name to the printed title that holds it', () => {
    expect(projectFit('提前下达2026年校舍维修补助资金', '提前下达-某财教[2025]12号提前下达2026年校舍维修补助资金（市级部分）')).toBeGreaterThan(0);
    expect(projectFit('校舍运行及审计', '校舍运行与审计')).toBeGreaterThan(0);
  });

  it('never fits another year or another project', () => {
    expect(projectFit('提前下达2026年校舍维修补助资金', '提前下达2025年校舍维修补助资金')).toBe(0);
    expect(projectFit('校舍运行经费', '校车运行经费补贴')).toBe(0);
  });

  it('measures likeness, endings and abbreviations', () => {
    expect(likeness('入学率', '入学率')).toBe(1);
    expect(likeness('入学率', '满意度')).toBe(0);
    expect(commonEnding('热线接听率', '电话接听率')).toBe(3);
    expect(abbreviates('参保率', '参加保险人数的比率')).toBe(true);
    expect(abbreviates('参保率', '满意度调查')).toBe(false);
  });
});
