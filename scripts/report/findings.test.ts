import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/fiscal/checks/index.ts';
import { findingLines, findingsJson } from './findings.ts';

const place = { disclosure: 'a/2024-budget', table: 'balance', row: 'balance-total', column: 'total' };
const check: Check = {
  rule: 'row-sums',
  key: 'balance-total/total',
  outcome: 'finding',
  severity: 'error',
  assumptions: ['same-scope', 'same-quantity'],
  place,
  stated: '9',
  recomputed: '8',
  difference: '+1',
  unit: '万元',
  terms: [{ sign: '+', printed: '3', label: '甲', place }, { sign: '+', printed: '5', label: '乙', place }],
  places: [place],
};

describe('the report of findings', () => {
  it('says under each finding its arithmetic, what it takes for granted and where it stands', () => {
    const [said = ''] = findingLines({ id: 'a/2024-budget', checks: [check] }, 'data');
    expect(said.split('\n').slice(1)).toEqual(['      3 + 5 = 8', '      前提：两处说的是同一口径；两处说的是同一个量。', '      data/disclosures/a/2024-budget/balance.csv，balance-total，total']);
    expect(findingLines({ id: 'a/2024-budget', checks: [{ ...check, assumptions: undefined }] }, 'data')[0]).not.toContain('前提');
  });

  it('gives both in its records', () => {
    const [record] = JSON.parse(findingsJson([{ id: 'a/2024-budget', checks: [check] }])) as readonly object[];
    expect(record).toMatchObject({ id: 'a/2024-budget:row-sums:balance-total/total', assumptions: ['same-scope', 'same-quantity'], terms: [{ sign: '+', printed: '3', row: 'balance-total' }, { sign: '+', printed: '5' }] });
  });
});
