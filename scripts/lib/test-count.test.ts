import { describe, expect, it } from 'vitest';
import { countLine, countTests } from './test-count.ts';

function file(status: string, ...tests: readonly string[]) {
  return { name: 'a.test.ts', status, assertionResults: tests.map((each) => ({ status: each })) };
}

describe('countTests', () => {
  it('counts what passed and what failed', () => {
    expect(countTests({ testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a test that did not run as failed', () => {
    expect(countTests({ testResults: [file('passed', 'passed', 'skipped', 'todo', 'pending')] }, 0)).toEqual({ passed: 1, failed: 3 });
  });

  it('counts a file that cannot be loaded as failed', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countTests({ testResults: [file('failed', 'skipped')] }, 1)).toEqual({ passed: 0, failed: 2 });
  });

  it('never takes a crash, an error outside the tests or an empty run for success', () => {
    expect(countTests(undefined, null)).toEqual({ passed: 0, failed: 1 });
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countTests({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('closes with one line', () => {
    expect(countLine([{ passed: 1, failed: 0 }, { passed: 20, failed: 2 }])).toBe('21 passed, 2 failed');
  });
});
