import { describe, expect, it } from 'vitest';
import { asPrinted } from './as-printed.ts';
import { checkTables, makeTable } from './testing.ts';

describe('as-printed', () => {
  it('names one oddity once, wherever it stands in a table', () => {
    const checks = checkTables(asPrinted, [makeTable('self-evaluation', 'label|full_score|score\n年度资金总额|10|10\n财政拨款|-|-\n单位资金|-|-')]);
    expect(checks).toEqual([expect.objectContaining({ outcome: 'finding', severity: 'warning', stated: '-', key: 'self-evaluation-fiscal-appropriation/full_score', facts: expect.objectContaining({ cells: '4' }) })]);
    expect(checks[0]?.places).toHaveLength(3);
  });

  it('has nothing to say of figures and blanks', () => {
    expect(checkTables(asPrinted, [makeTable('self-evaluation', 'label|full_score|score\n年度资金总额|10|10\n财政拨款||')])).toEqual([]);
  });
});
