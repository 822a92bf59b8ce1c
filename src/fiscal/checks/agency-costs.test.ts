import { describe, expect, it } from 'vitest';
import { agencyCostRows, agencyCostsInBasic } from './agency-costs.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const costs = (total: string, unit: string) => makeTable('agency-operating-costs', `row | label | total\nr1 | 部门合计 | ${total}\nr2 | 某局本级 | ${unit}\nr3 | 某中心 | 2.00`);
const economic = (operating: string) => makeTable('basic-by-economic', `code | label | total | personnel | operating\n | 合计 | 20.00 | 10.00 | ${operating}`);

describe('agency operating costs', () => {
  it('add up over the units', () => {
    const rows = (total: string, unit: string) => outcomes(checkTables(agencyCostRows, [costs(total, unit)]))['agency-operating-costs-r1/total'];
    expect([rows('5.00', '3.00'), rows('5.01', '3.00'), rows('5.02', '3.00'), rows('', '3.00')]).toEqual(['pass', 'rounding', 'finding', 'undecidable: blank']);
    expect(checkTables(agencyCostRows, [makeTable('agency-operating-costs', 'row | label | total\nr1 | 某局 | 5.00')])).toEqual([]);
  });

  it('are at most the operating costs of basic expenditure', () => {
    const part = (total: string, operating: string) => checkTables(agencyCostsInBasic, [costs(total, '3.00'), economic(operating)])[0];
    expect(part('5.00', '5.00')).toMatchObject({ outcome: 'pass' });
    expect(part('5.00', '6.00')).toMatchObject({ outcome: 'pass' });
    expect(part('5.01', '5.00')).toMatchObject({ outcome: 'finding', severity: 'warning', difference: '+0.01' });
    expect(part('5.00', '')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
  });
});
