import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../fiscal/tables/index.ts';
import { disclosureFile } from '../disclosure-file.ts';
import type { HeldDisclosure } from './held.ts';
import { sectionAt, sectionsOf } from './spans.ts';

function held(tables: readonly { table: string; title: string; lines?: [number, number] }[], sections: readonly { id: string; title: string; lines: [number, number]; table?: string }[] = []): HeldDisclosure {
  const file = disclosureFile.parse({
    title: '预算',
    agency: '990100-demo',
    fiscal_year: 2024,
    stage: 'budget',
    scope: 'department',
    sources: [{ id: 'text', title: '文本', publisher: '某局', hashed: 'extracted-text', sha256: '0'.repeat(64), url: null, retrieved: null, published: null }],
    others: 'not-collected',
    tables,
    sections,
  });
  const kinds = kindRegistry();
  return { file, tables: file.tables.flatMap((entry) => ({ entry, kind: kinds.get(entry.table.replace(/-\d+$/, '')) ?? [], tokens: [], firstColumns: ['一级指标', '二级指标'] }) as never) };
}

describe('sections', () => {
  it('puts tables of the same lines together and keeps a span inside a longer one apart', () => {
    const sections = sectionsOf(
      held([
        { table: 'performance-projects', title: '甲项目', lines: [10, 20] },
        { table: 'performance-terms', title: '要素', lines: [10, 20] },
        { table: 'performance-indicators', title: '甲项目', lines: [21, 30] },
        { table: 'statements', title: '说明', lines: [1, 40] },
      ]),
      'text',
    );
    expect(sections.map(({ tables, lines }) => [tables.join('+'), ...lines])).toEqual([
      ['statements', 1, 40],
      ['performance-projects+performance-terms', 10, 20],
      ['performance-indicators', 21, 30],
    ]);
    expect(sections.map(({ anchors }) => anchors)).toEqual([['说明'], ['甲项目', '要素'], ['一级指标二级指标', '一级指标']]);
    expect([5, 15, 30, 40, 41].map((line) => sectionAt(sections, line))).toEqual([0, 1, 2, 0, -1]);
  });

  it('joins spans that partly overlap', () => {
    const sections = sectionsOf(held([{ table: 'duties', title: '职责', lines: [1, 10] }], [{ id: 'a', title: '概况', lines: [8, 15], table: 'duties' }]), 'text');
    expect(sections.map(({ lines }) => lines)).toEqual([[1, 15]]);
  });

  it('leaves out tables of another source', () => {
    expect(sectionsOf(held([{ table: 'duties', title: '职责', lines: [1, 10] }]), 'other')).toEqual([]);
  });
});
