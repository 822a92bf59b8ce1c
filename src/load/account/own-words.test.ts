import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../fiscal/tables/index.ts';
import { cellTier } from './own-words.ts';

function tier(kindId: string, columnKey: string, label = '', form: 'table' | 'narrative' = 'table') {
  const kind = kindRegistry().get(kindId);
  const column = kind?.columns.find(({ key }) => key === columnKey);
  if (!kind || !column) throw new Error(`${kindId} ${columnKey}`);
  return cellTier(kind, column, label, form);
}

describe('own words', () => {
  it('takes printed cells as printed', () => {
    expect([tier('statements', 'value'), tier('performance-indicators', 'basis'), tier('performance-terms', 'text')]).toEqual(['cell', 'cell', 'cell']);
    expect([tier('performance-projects', 'text', '项目编码'), tier('performance-projects', 'text', '项目名称')]).toEqual(['cell', 'cell']);
  });

  it('knows what is told in our words', () => {
    expect([tier('statements', 'reason'), tier('duties', 'label')]).toEqual(['own', 'own']);
    expect([tier('performance-projects', 'text', '资金用途'), tier('performance-projects', 'text', '绩效目标'), tier('self-evaluation', 'remedy', '安排科学性')]).toEqual(['shadow', 'shadow', 'shadow']);
    expect(tier('state-assets', 'quantity', '车辆', 'narrative')).toBe('shadow');
  });

  it('takes no number from keys, units and years', () => {
    expect([tier('statements', 'year'), tier('statements', 'row'), tier('performance-terms', 'field'), tier('procurement', 'quantity_unit')]).toEqual(['none', 'none', 'none', 'none']);
  });
});
