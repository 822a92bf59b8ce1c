import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Check, runChecks } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import { loadDisclosure } from '../../load/disclosure.ts';
import { loadLibrary } from '../../load/library.ts';
import type { FindingLog, FindingRecord } from '../findings/record.ts';
import { findingLog } from './findings.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../../data'));

interface Logged {
  readonly id: string;
  readonly checks: readonly Check[];
  readonly text: string;
  readonly log: FindingLog;
}

const all = library.disclosures.map(({ id }): Logged => {
  const { disclosure } = loadDisclosure(library, id) as { disclosure: Disclosure };
  const checks = runChecks({ disclosure, siblings: [] });
  const text = [...findingLog(id, checks)].join('');
  return { id, checks, text, log: JSON.parse(text) as FindingLog };
});
const records = all.flatMap(({ log }) => log.checks);
const of = (outcome: Check['outcome']): readonly FindingRecord[] => records.filter((record) => record.outcome === outcome);

describe('the log of one disclosure', () => {
  it('says whose it is and holds every check in order, one a line', () => {
    for (const { id, checks, log, text } of all) {
      expect(log.disclosure).toBe(id);
      expect(log.checks.map(({ key, rule }) => [rule, key])).toEqual(checks.map(({ key, rule }) => [rule, key]));
      expect(text.split('\n').slice(1, -2).map((line) => JSON.parse(line.replace(/,$/, '')) as FindingRecord)).toEqual(log.checks);
      expect(new Set(log.checks.map(({ key, rule }) => `${rule}:${key}`)).size).toBe(checks.length);
    }
  });

  it('has all four outcomes to judge', () => {
    for (const outcome of ['pass', 'rounding', 'finding', 'undecidable'] as const) expect(of(outcome).length).toBeGreaterThan(0);
  });

  it('leaves out nothing but what may be missing', () => {
    const always = ['rule', 'key', 'outcome', 'table', 'row', 'measure', 'stated', 'recomputed', 'difference', 'unit', 'places'];
    expect(records.filter((record) => always.some((member) => !(member in record)))).toEqual([]);
    expect([...new Set(records.flatMap((record) => Object.keys(record)))].sort()).toEqual([...always, 'severity', 'message', 'assumptions', 'terms'].sort());
  });

  it('gives the figures and the cell of every check, passes too', () => {
    for (const { checks, log } of all) {
      expect(log.checks.map(({ difference, measure, recomputed, row, stated, table, unit }) => [table, row, measure, stated, recomputed, difference, unit])).toEqual(
        checks.map(({ difference, place, recomputed, stated, unit }) => [place.table, place.row, place.column, stated, recomputed, difference, unit]),
      );
    }
  });

  it('has the sentence of whatever somebody must read, and none of a pass', () => {
    for (const { checks, log } of all) {
      expect(log.checks.map(({ message }) => message)).toEqual(checks.map((check) => (check.outcome === 'pass' ? undefined : ruleLabel(check.rule).message(check))));
    }
    expect(of('pass').some((record) => 'message' in record)).toBe(false);
  });

  it('has a severity for findings and for nothing else', () => {
    expect(of('finding').every(({ severity }) => severity === 'error' || severity === 'warning')).toBe(true);
    expect(records.filter(({ outcome }) => outcome !== 'finding').some((record) => 'severity' in record)).toBe(false);
  });

  it('says what is taken for granted wherever something is', () => {
    for (const { checks, log } of all) expect(log.checks.map(({ assumptions }) => assumptions)).toEqual(checks.map(({ assumptions }) => (assumptions?.length ? assumptions : undefined)));
    expect(records.filter(({ assumptions }) => assumptions).length).toBeGreaterThan(10);
  });

  it('writes the arithmetic out for findings, and for nothing else', () => {
    for (const { checks, log } of all) {
      const terms = checks.map((check) => (check.outcome === 'finding' ? check.terms.map(({ bracket, label, place: { column, row, table }, printed, sign }) => ({ sign, printed, label, ...(bracket ? { bracket } : {}), table, row, column })) : undefined));
      expect(log.checks.map((record) => record.terms)).toEqual(terms);
    }
    expect(of('finding').some(({ terms }) => terms?.some(({ bracket }) => bracket === 'open'))).toBe(true);
    expect(of('finding').every(({ terms }) => terms !== undefined)).toBe(true);
  });

  it('names the disclosure of a place only where it is another', () => {
    const one = all.flatMap(({ checks }) => checks.filter(({ places }) => places.length > 0))[0]!;
    const own = one.place.disclosure;
    const other = { ...one.places[0]!, disclosure: 'elsewhere/2020-budget' };
    const log = JSON.parse([...findingLog(own, [{ ...one, places: [one.places[0]!, other] }])].join('')) as FindingLog;
    const { column, row, table } = other;
    expect(log.checks[0]!.places).toEqual([{ table, row, column }, { table, row, column, disclosure: other.disclosure }]);
  });

  it('is an empty list where no check ran', () => {
    expect(JSON.parse([...findingLog('a/2024-budget', [])].join(''))).toEqual({ disclosure: 'a/2024-budget', checks: [] });
  });
});
