import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { tableOf } from '../table-fixture.ts';
import { headerRows, shownColumns } from './columns.ts';
import { tableModel } from './table-model.ts';

const sided = (): PublishedTable =>
  tableOf('fiscal-appropriation-summary', ['side', 'label', 'total', 'general_budget', 'government_funds'], [
    { key: 'revenue-general-budget', label: '一、一般公共预算', side: '收入', level: 1, values: { total: '5.00' } },
    { key: 'expenditure-class-210', label: '十、卫生健康支出', side: '支出', level: 1, values: { total: '5.00', general_budget: '5.00' } },
  ]);

function withGroups(table: PublishedTable, groups: Readonly<Record<string, string>>): PublishedTable {
  return { ...table, columns: table.columns.map((printed) => ({ ...printed, group: groups[printed.column.key] })) };
}

describe('table columns', () => {
  it('puts group headings over the columns they span, and lets the others reach down', () => {
    const table = withGroups(tableOf('expenditure-by-function', ['code', 'label', 'total', 'basic', 'project'], []), { total: '2023年预算数', basic: '2023年预算数', project: '2023年预算数' });
    const [top = [], below = []] = headerRows(shownColumns(table, '', []));
    expect(top.map(({ text, columns, rows, scope }) => [text, columns, rows, scope])).toEqual([
      ['科目名称', 1, 2, 'col'],
      ['2023年预算数', 3, 1, 'colgroup'],
    ]);
    expect(below.map(({ text }) => text)).toEqual(['合计', '基本支出', '项目支出']);
    expect(top[0]?.codeText).toBe('科目编码');
  });

  it('has one header row where nothing is grouped', () => {
    expect(headerRows(shownColumns(tableOf('duties', ['label'], []), '', []))).toHaveLength(1);
  });

  it('gives each side the columns that it prints, in the order of the kind', () => {
    const [revenue, expenditure] = tableModel(sided()).blocks;
    expect([revenue?.side, expenditure?.side]).toEqual(['收入', '支出']);
    expect(revenue?.columns.map(({ key }) => key)).toEqual(['label', 'total']);
    expect(expenditure?.columns.map(({ key }) => key)).toEqual(['label', 'total', 'general_budget', 'government_funds']);
  });

  it('drops a group heading that this side prints as the column title', () => {
    const table = withGroups(sided(), { total: '合计' });
    expect(tableModel(table).blocks[0]?.columns.find(({ key }) => key === 'total')?.group).toBe('');
  });

  it('keeps the printed head of an empty table', () => {
    const table = tableOf('government-funds', ['code', 'label', 'total', 'basic'], [], { state: 'published-empty' });
    const [block] = tableModel(table).blocks;
    expect(block?.rows).toEqual([]);
    expect(block?.columns.map(({ key }) => key)).toEqual(['label', 'total', 'basic']);
    expect(block?.columns[0]?.codeHeader).toBe('科目编码');
  });

  it('joins operator, value and unit of a term and leaves their columns out', () => {
    const terms = tableOf('performance-terms', ['field', 'label', 'operator', 'value', 'unit', 'text'], [{ key: 'r1', values: { value: '2000', unit: '人', operator: '≥' } }]);
    const columns = tableModel(terms).blocks[0]?.columns ?? [];
    expect(columns.map(({ key }) => key)).toEqual(['field', 'label', 'value', 'text']);
    expect(columns.find(({ key }) => key === 'value')?.joined).toBe(true);
  });

  it('stacks tables of words and keeps tables of figures as grids', () => {
    const layout = (kind: string, columns: readonly string[]): string | undefined => tableModel(tableOf(kind, columns, [])).blocks[0]?.layout;
    expect(layout('performance-indicators', ['level1', 'level2', 'label', 'target', 'basis'])).toBe('stack');
    expect(layout('expenditure-by-function', ['code', 'label', 'total', 'basic', 'project'])).toBe('grid');
  });
});
