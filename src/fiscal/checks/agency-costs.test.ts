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

  it('add up by economic item, where the codes say what stands below what', () => {
    const items = (head: string, office: string) =>
      outcomes(checkTables(agencyCostRows, [makeTable('agency-operating-costs', `row | code | label | total\nr1 | | 合计 | 9.00\nr2 | 302 | 商品和服务支出 | ${head}\nr3 | 30201 | 办公费 | ${office}\nr4 | 30205 | 水费 | 2.00\nr5 | 310 | 资本性支出 | 4.00\nr6 | 31002 | 办公设备购置 | 4.00`)]));
    const all = (r1: string, r2: string) => ({ 'agency-operating-costs-r1/total': r1, 'agency-operating-costs-r2/total': r2, 'agency-operating-costs-r5/total': 'pass' });
    expect(items('5.00', '3.00')).toEqual(all('pass', 'pass'));
    expect(items('5.00', '3.20')).toEqual(all('pass', 'finding'));
    expect(items('5.20', '3.00')).toEqual(all('finding', 'finding'));
  });

  it('add up by economic item where the codes are not held', () => {
    const items = (total: string, office: string) => outcomes(checkTables(agencyCostRows, [makeTable('agency-operating-costs', `row | label | total\nr1 | 合计 | ${total}\nr2 | 商品和服务支出 | 5.00\nr3 | 办公费 | ${office}\nr4 | 水费 | 2.00`)]));
    expect(items('5.00', '3.00')).toEqual({ 'agency-operating-costs-r1/total': 'pass', 'agency-operating-costs-r2/total': 'pass' });
    expect(items('5.00', '3.20')).toEqual({ 'agency-operating-costs-r1/total': 'pass', 'agency-operating-costs-r2/total': 'finding' });
    expect(items('5.50', '3.00')).toEqual({ 'agency-operating-costs-r1/total': 'finding', 'agency-operating-costs-r2/total': 'pass' });
  });

  it('are at most the operating costs of basic expenditure', () => {
    const part = (total: string, operating: string) => checkTables(agencyCostsInBasic, [costs(total, '3.00'), economic(operating)])[0];
    expect(part('5.00', '5.00')).toMatchObject({ outcome: 'pass' });
    expect(part('5.00', '6.00')).toMatchObject({ outcome: 'pass' });
    expect(part('5.01', '5.00')).toMatchObject({ outcome: 'finding', severity: 'warning', difference: '+0.01' });
    expect(part('5.00', '')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
  });
});
