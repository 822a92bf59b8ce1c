import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency } from '../../fiscal/disclosure.ts';
import { standing, type Standing } from '../../fiscal/measures.ts';
import { choiceBody, refusedBody, scriptlessBody } from '../embed/choice-html.ts';
import { choiceHeight } from '../embed/height.ts';
import { choiceSvg } from '../images/choice-svg.ts';
import { choiceCharts, EMBED_LIMITS, type ChoiceCharts } from './charts.ts';
import { resultView } from './result.ts';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)> \u202e\u200b😀';
const agency = (id: string): Agency => ({ id, name: `${id}局`, region: '990101', level: 'county', budgetCode: '', sector: '教育', note: '' });
const say = (id: string, fiscalYear: number, amount: string): Standing => {
  const table = makeTable('expenditure-by-function', `code | label | total | basic | project\n | 合计 | ${amount} | ${amount} | `);
  return standing(makeDisclosure([table], { agency: id, fiscalYear }), agency(id), 'basic');
};
const charts = (asked: readonly Standing[], name = (id: string): string => `${id}局`): ChoiceCharts => choiceCharts(resultView('基本支出', 'amount', asked, new Map(asked.map((one) => [one.agency, name(one.agency)])), EMBED_LIMITS), asked);
const PLACE = { base: 'https://x/', page: 'https://x/compare/?measure=basic', complaints: [] };

describe('the charts of a comparison just chosen', () => {
  it('are a ranking where all are alike, and its missing documents are named', () => {
    const { charts: [first, ...further], notes } = charts([say('a', 2023, '3.00'), say('b', 2023, '1.50'), say('c', 2023, '')]);
    expect(further).toEqual([]);
    expect(first.name).toBe('基本支出比较（2023年预算）');
    expect(first.chart).toMatchObject({ shape: 'bars', headline: '2个部门里，a局最多：3.00 万元', rows: [{ label: 'a局', rowPage: '/disclosures/a/2023-budget/' }, { label: 'b局' }] });
    expect(notes).toEqual(['3份文件中有2份给出了这个数。', expect.stringContaining('c局 2023年部门预算：')]);
  });

  it('are the years and the ranking of the newest, each figure of a line in its table', () => {
    const { charts: [first, second, ...further], notes } = charts([say('a', 2022, '3.00'), say('a', 2024, '4.00'), say('b', 2022, '1.00'), say('b', 2024, '2.00')]);
    expect(first.chart).toMatchObject({ shape: 'lines', steps: ['2022', '2023', '2024'], series: [{ label: 'a局', points: [{ shown: '3.00' }, { shown: undefined, note: '没有收录这一年的文件' }, { shown: '4.00', rowPage: '/disclosures/a/2024-budget/' }] }, { label: 'b局' }] });
    expect(second?.chart.headline).toBe('2个部门里，a局最多：4.00 万元');
    expect(further).toEqual([]);
    expect(notes).toContain('另有1组条件不同的排名没有列出，见比较页。');
  });

  it('say how many of many they leave out, so that no choice makes a page without end', () => {
    const many = Array.from({ length: 50 }, (_, at) => say(`a${at}`, 2023, at < 30 ? `${at + 1}.00` : ''));
    const made = charts(many);
    expect(made.charts[0].chart).toMatchObject({ notes: ['共30个，列出最多的20个。'] });
    expect(made.charts[0].chart.shape === 'bars' && made.charts[0].chart.rows.length).toBe(20);
    expect(made.notes.at(-1)).toBe('另有15份文件没有给出这个数，见比较页。');
    expect(made.notes).toHaveLength(7);
    const lines = charts(Array.from({ length: 30 }, (_, at) => [say(`a${at}`, 2022, `${at + 1}.00`), say(`a${at}`, 2023, `${at + 2}.00`)]).flat());
    expect(lines.charts[0].chart.shape === 'lines' && lines.charts[0].chart.series.length).toBe(3);
    expect(lines.charts[0].chart.headline).toBe('基本支出：历年（数最大的3条，共30条）');
  });

  it('are a sentence where there is nothing', () => {
    expect(charts([]).charts).toMatchObject([{ name: '基本支出比较', chart: { shape: 'stated', headline: '没有符合条件的文件。' } }]);
    expect(choiceBody(charts([]), PLACE).text).toContain('放宽一个条件再看');
  });

  it('let no name out of its place, in the page and in the picture', () => {
    const made = charts([say('a', 2023, '3.00'), say('b', 2023, '1.50'), say('b', 2022, '1.00'), say('c', 2023, '')], () => HOSTILE);
    const texts = [
      choiceBody(made, { ...PLACE, page: `https://x/?"${HOSTILE}`, notice: { text: HOSTILE, live: HOSTILE }, complaints: [HOSTILE] }).text,
      choiceSvg(made, `https://x/?${HOSTILE}`),
      refusedBody(HOSTILE, HOSTILE, { href: HOSTILE, words: HOSTILE }).text,
      scriptlessBody(HOSTILE, [{ title: HOSTILE, address: HOSTILE }]).text,
    ];
    for (const text of texts) {
      expect(text).not.toContain('<script');
      expect(text).not.toContain('<img');
      expect(text).toContain('&lt;script&gt;');
    }
    expect(choiceHeight(made)).toBeGreaterThan(choiceHeight(charts([say('a', 2023, '3.00')])));
  });
});
