import { describe, expect, it } from 'vitest';
import { answerChecklist, type ChecklistItem } from './checklist.ts';
import { makeDisclosure, makeTable } from './checks/testing.ts';

const item = (given: Partial<ChecklistItem>): ChecklistItem => ({
  id: 'x',
  title: '某表',
  type: 'table',
  stages: ['budget', 'final'],
  firstYear: 2016,
  kinds: [],
  words: [],
  source: '某规定',
  basis: 'rule',
  moot: [],
  ...given,
});

describe('answerChecklist', () => {
  it('gives the state of a required table and where it stands', () => {
    const table = makeTable('procurement', 'row | label\nr1 | 复印纸');
    const [answer] = answerChecklist([item({ kinds: ['procurement'] })], makeDisclosure([table]));
    expect(answer).toMatchObject({ state: 'published', address: 'procurement' });
    expect(answerChecklist([item({ kinds: ['state-capital'] })], makeDisclosure([]))[0]?.state).toBe('not-published');
  });

  it('takes the best state of several kinds that may answer', () => {
    const table = makeTable('self-evaluation', 'label | text\n项目名称 | 某项目');
    const [answer] = answerChecklist([item({ kinds: ['performance-projects', 'self-evaluation'] })], makeDisclosure([table]));
    expect(answer?.state).toBe('published');
  });

  it('asks nothing before its first year or of another stage', () => {
    expect(answerChecklist([item({ firstYear: 2024, kinds: ['procurement'] })], makeDisclosure([]))[0]?.state).toBe('not-required');
    expect(answerChecklist([item({ stages: ['final'], kinds: ['procurement'] })], makeDisclosure([]))[0]?.state).toBe('not-required');
  });

  it('finds an explanation in the section, subject or category of a statement', () => {
    const statements = makeTable('statements', 'row | sentence | section | label | measure\nr1 | s1 | 机关运行经费安排情况 | 公用经费 | amount');
    const wanted = item({ type: 'explanation', words: ['机关运行经费'] });
    expect(answerChecklist([wanted], makeDisclosure([statements]))[0]).toMatchObject({ state: 'published', address: 'statements-r1' });
    expect(answerChecklist([item({ type: 'explanation', words: ['名词解释'] })], makeDisclosure([statements]))[0]?.state).toBe('not-published');
  });

  it('does not call an explanation unpublished where part of the document is not collected', () => {
    const disclosure = makeDisclosure([], { states: { 'state-capital': 'not-collected' } });
    expect(answerChecklist([item({ type: 'explanation', words: ['名词解释'] })], disclosure)[0]?.state).toBe('not-collected');
  });

  describe('an explanation of change', () => {
    const changes = item({ type: 'explanation', words: ['收支'], asks: 'change' });
    const state = (rows: string, wanted = changes) => answerChecklist([wanted], makeDisclosure([makeTable('statements', `row | sentence | section | label | measure | value | category | direction | reason\n${rows}`)]))[0]?.state;

    it('is answered by a change of the subject, whatever the heading is called', () => {
      expect(state('r1 | s1 | 一、收支预算总体情况说明 | 收支总计 | change | 2248.37 |  | 增加 | ')).toBe('published');
      expect(state('r1 | s1 | 比上年情况 | 收支预算 | change |  |  | 持平 | ')).toBe('published');
      expect(state('r1 | s1 | 收支与预算相比 | 支出 | completion-rate | 95.89 |  |  | 人员减少')).toBe('published');
    });

    it('is not answered by a heading, by an amount, by a change of something else, or by a change that says nothing', () => {
      expect(state('r1 | s1 | 收支增减变化原因 | 收支总计 | amount | 307.82 |  |  | ')).toBe('not-published');
      expect(state('r1 | s1 | 机关运行经费 | 机关运行经费 | change | 10.23 |  | 增加 | 单位新设')).toBe('not-published');
      expect(state('r1 | s1 | 收支情况 | 收支总计 | change |  |  |  | ')).toBe('not-published');
    });
  });

  it('does not take a term of the glossary for what is said of it', () => {
    const glossary = makeTable('statements', 'row | sentence | section | label | measure | category\nr1 | s1 | 第四部分 名词解释 | 名词解释 | item | 机关运行经费');
    expect(answerChecklist([item({ type: 'explanation', words: ['机关运行经费'] }), item({ type: 'explanation', words: ['名词解释'] })], makeDisclosure([glossary])).map(({ state }) => state)).toEqual(['not-published', 'published']);
  });

  describe('where nothing was spent', () => {
    const counts = item({ type: 'explanation', words: ['保有量'], moot: ['three-public-expenses'] });
    const reasons = item({ type: 'explanation', words: ['三公'], asks: 'change', moot: ['three-public-expenses'] });
    const states = (seed: string, options = {}) => answerChecklist([counts, reasons], makeDisclosure([makeTable('three-public-expenses', seed, options)])).map(({ state }) => state);

    it('counts and reasons do not apply', () => {
      expect(states('label | final\n合计 | ', { state: 'published-empty', note: '本年度没有“三公”经费支出。' })).toEqual(['not-applicable', 'not-applicable']);
      expect(states('label | budget | final\n合计 | 0.00 | 0.00\n公务接待费 | 0.00 | ')).toEqual(['not-applicable', 'not-applicable']);
      expect(states('label | total\n合计 | 12\n“三公”经费 | 0\n会议费 | 12')).toEqual(['not-applicable', 'not-applicable']);
    });

    it('what was planned and not spent is still to be explained', () => {
      expect(states('label | budget | final\n合计 | 5.00 | 0.00')).toEqual(['not-applicable', 'not-published']);
    });

    it('blank cells, an empty table without a word and spending leave the question open', () => {
      expect(states('label | final\n合计 | ')).toEqual(['not-published', 'not-published']);
      expect(states('label | final\n合计 | ', { state: 'published-empty' })).toEqual(['not-published', 'not-published']);
      expect(states('label | final\n合计 | 0.15\n公务接待费 | 0.15')).toEqual(['not-published', 'not-published']);
    });

    it('counts do not apply either where the text says zero of figures that the table leaves blank', () => {
      const table = makeTable('three-public-expenses', 'label | budget | final\n合计 | 0.95 | \n公务接待费 | 0.95 | ');
      const text = (...rows: readonly string[]) => makeTable('statements', ['row | sentence | section | label | measure | value | unit | table', ...rows.map((row, at) => `r${at} | s${at} | “三公”经费 | ${row} | 万元 | three-public-expenses`)].join('\n'));
      const state = (...rows: readonly string[]) => answerChecklist([counts, reasons], makeDisclosure([table, text(...rows)]))[0]?.state;
      expect(state('“三公”经费支出年初预算 | amount | 0.95', '“三公”经费支出决算 | amount | 0.00')).toBe('not-applicable');
      expect(state('“三公”经费支出年初预算 | amount | 0.95')).toBe('not-published');
      expect(state('公务接待费支出决算 | amount | 0.10', '公务用车购置及运行费支出决算 | amount | 0.00')).toBe('not-published');
    });

    it('a count that is given is given', () => {
      const statements = makeTable('statements', 'row | sentence | section | label | measure | value\nr1 | s1 | 三公 | 公务用车保有量 | count | 0');
      const table = makeTable('three-public-expenses', 'label | final\n合计 | 0.00');
      expect(answerChecklist([counts], makeDisclosure([table, statements]))[0]).toMatchObject({ state: 'published', address: 'statements-r1' });
    });
  });

  it('says of a later practice that it was not found, never that it was not published', () => {
    expect(answerChecklist([item({ kinds: ['state-capital'], basis: 'practice' })], makeDisclosure([]))[0]?.state).toBe('not-found');
  });
});
