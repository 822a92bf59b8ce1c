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
});
