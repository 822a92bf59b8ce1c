import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { documentNumbers } from './document-numbers.ts';

const numbers = (texts: readonly string[]): readonly string[] =>
  checkTables(documentNumbers, [makeTable('performance-terms', `row|field|label|text\n${texts.map((text, at) => `t${at + 1}|栏目${at + 1}|文号|${text}`).join('\n')}`)]).map((check) => `${check.stated} ${check.outcome} ${check.facts?.kind ?? ''}`);

describe('document-numbers', () => {
  it('finds another issuer before the same year and number', () => {
    expect(numbers(['运医保发【2022】36号', '医医保发【2022】36号文件'])).toEqual(['运医保发【2022】36号 pass ', '医医保发【2022】36号 finding issuer']);
    expect(numbers(['运医保发【2022】36号', '按照运医保发【2022】36号', '财社〔2022〕36号'])).toEqual(['运医保发【2022】36号 pass ', '财社〔2022〕36号 pass ']);
  });

  it('finds numbers that lack a part', () => {
    expect(numbers(['【2019】-75省政府办公厅通知'])).toEqual(['【2019】-75 finding incomplete']);
    expect(numbers(['晋财社〔2022〕号'])).toEqual(['晋财社〔2022〕号 finding incomplete']);
  });

  it('takes the ways of writing a whole number', () => {
    expect(numbers(['国办发（2020）12号', '财预〔2023〕第7号', '（财社）〔2021〕5号', '财社〔2021〕5、6号'])).toEqual(['国办发（2020）12号 pass ', '财预〔2023〕第7号 pass ', '）〔2021〕5号 pass ', '财社〔2021〕5、6号 pass ']);
    expect(numbers(['工作方案（2023）', '管理规程(2025版)', '2022年通知'])).toEqual([]);
  });

  it('finds two versions of one rule in one form', () => {
    expect(numbers(['《内部控制规程（2025版）》', '《内部控制规程(试行)》'])).toEqual(['《内部控制规程(试行)》 finding version']);
    expect(numbers(['《内部控制规程（试行）》', '《内部控制规程(试行)》', '《基金管理办法》'])).toEqual([]);
  });

  it('counts a number once for all rows of a form', () => {
    const checks = checkTables(documentNumbers, [makeTable('performance-indicators', 'row|level1|level2|label|target|basis\na|产出|数量指标|人数|≥5人|唐医保字【2023】32号\nb|产出|质量指标|参保率|≥90%|唐医保字【2023】32号')]);
    expect(checks).toEqual([expect.objectContaining({ outcome: 'pass', key: 'performance-indicators-a/basis/唐医保字【2023】32号' })]);
    expect(checks[0]?.places).toHaveLength(1);
  });
});
