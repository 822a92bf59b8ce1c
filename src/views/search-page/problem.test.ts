import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../row-index/query.ts';
import { partsOfAmounts, queryProblem } from './problem.ts';

describe('what can be asked', () => {
  it.each<[string, string]>([
    ['', 'empty'],
    [' 　\t', 'empty'],
    ['，。！', 'blank'],
    ['“”', 'blank'],
    ['\u202e\u200b', 'blank'],
    ['医', 'short'],
  ])('%j is %s', (query, problem) => {
    expect(queryProblem(query)).toBe(problem);
  });

  it('is a word that the index looks for whole, and no more words than it looks for', () => {
    expect([128, 129].map((length) => queryProblem('医'.repeat(length)))).toEqual([undefined, 'long']);
    expect([8, 9].map((words) => queryProblem('医保 '.repeat(words)))).toEqual([undefined, 'long']);
    const first = (text: string): unknown => parseQuery(text).terms;
    expect(first('医'.repeat(128))).toEqual(['医'.repeat(128)]);
    expect([first('¥4,092.38'), first('￥4092.38万元')]).toEqual([['4092.38'], ['4092.38']]);
    expect(first('一二 三四 五六 七八 九十 甲乙 丙丁 戊己')).toHaveLength(8);
  });

  it.each(['医保', '医 保', '210', '≥90%', '4,092.38', '<img src=x onerror=alert(1)>', 'a\u202eb', '公 务 接 待 费 用 明 细 表 格'])('%j can be asked', (query) => {
    expect(queryProblem(query)).toBeUndefined();
  });
});

describe('numbers that may be parts of amounts', () => {
  const text = (of: string, ...matches: [number, number][]) => ({ text: of, matches });
  const hit = (amount: string, code = '', texts: string[] = []) => ({
    amount: text(amount, ...(amount ? ([[0, 4]] as [number, number][]) : [])),
    code: text(code, ...(code ? ([[0, 3]] as [number, number][]) : [])),
    texts: texts.map((each) => ({ header: '', ...text(each, [0, 2]) })),
  });

  it('are those that no result shows as a whole, no years and no codes', () => {
    expect(partsOfAmounts(['644'], [])).toEqual(['644']);
    expect(partsOfAmounts(['4092.3'], [hit('', '', ['文中写4092.38万元'])])).toEqual(['4092.3']);
    expect(partsOfAmounts(['4092.38'], [hit('4,092.38万元')])).toEqual([]);
    expect(partsOfAmounts(['4092.38'], [hit('', '', ['4,092.38'])])).toEqual([]);
    expect(partsOfAmounts(['39.7'], [hit('≤39.7万')])).toEqual([]);
    expect(partsOfAmounts(['210', '2023', '医保'], [hit('', '2101501')])).toEqual([]);
    expect(partsOfAmounts(['2023'], [])).toEqual([]);
  });
});
