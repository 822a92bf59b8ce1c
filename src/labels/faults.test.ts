import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NUMBER_PROBLEMS } from '../fiscal/malformed-number.ts';
import { JSON_PROBLEMS } from '../load/json-problem.ts';
import { describeNumberProblem } from './number-problems.ts';
import { JSON_PROBLEM_LABELS } from './json-problems.ts';

const HERE = import.meta.dirname;

describe('the wording of faults', () => {
  it('is pinned for every code', () => {
    const codes = [...readFileSync(join(HERE, '../load/fault.ts'), 'utf8').matchAll(/readonly code: '([a-z0-9-]+)'/g)].map((match) => match[1]);
    const tests = readdirSync(HERE)
      .filter((name) => /^faults-.*\.test\.ts$/.test(name))
      .map((name) => readFileSync(join(HERE, name), 'utf8'))
      .join('\n');
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !tests.includes(`'${code}',`))).toEqual([]);
  });

  it('says something else of every kind of malformed number', () => {
    expect(new Set(NUMBER_PROBLEMS.map((problem) => describeNumberProblem(problem, '1').what)).size).toBe(NUMBER_PROBLEMS.length);
    expect(new Set(JSON_PROBLEMS.map((problem) => JSON_PROBLEM_LABELS[problem])).size).toBe(JSON_PROBLEMS.length);
  });

  it('ends in full sentences', () => {
    const lines = readdirSync(HERE)
      .filter((name) => /^faults-.*\.test\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(join(HERE, name), 'utf8').matchAll(/^ {8}'(.*[\u4e00-\u9fff].*)',$/gm)].map((match) => match[1] ?? ''))
      .filter((line) => !line.includes('|'));
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => !line.endsWith('。'))).toEqual([]);
  });
});
