import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { loadDisclosure } from '../../load/disclosure.ts';
import { loadLibrary } from '../../load/library.ts';
import type { RowRecord } from '../../row-index/types.ts';
import { withUnit } from './main-figure.ts';
import { documentRecord, registerForIndex, rowKinds } from './row-records.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../../data'));
const held = library.disclosures.map(({ id }) => {
  const { disclosure } = loadDisclosure(library, id);
  const agency = library.agencies.get(disclosure?.agency ?? '');
  if (!disclosure || !agency) throw new Error(`cannot load ${id}`);
  const checks = runChecks({ disclosure, siblings: [] });
  const record = documentRecord(disclosure, agency, library.regions, checks);
  return { disclosure, checks, record, rows: [...record.rows] };
});

/** Columns of words that are ours. */
const OURS = ['sentence', 'measure', 'reason_direction', 'table'];

/** Everything printed in the rows of a disclosure, by address; what names rows and sides for us is not printed. */
function* printedCells({ tables }: Disclosure): Generator<readonly [address: string, printed: string]> {
  for (const { columns, kind, rows } of tables) {
    for (const row of rows) {
      for (const { column } of columns) {
        const printed = row.cells[column.key]?.printed ?? '';
        if (kind.id === 'statements' && OURS.includes(column.key)) continue;
        if (printed && column.type !== 'row' && column.type !== 'side') yield [row.address, printed];
      }
    }
  }
}

function searched({ name, code, texts, amounts }: RowRecord): readonly string[] {
  return [name, code, ...[...texts, ...amounts].map(({ text }) => text)];
}

describe('records of the row index', () => {
  it('hold every printed cell of every row', () => {
    for (const { disclosure, rows } of held) {
      const byAddress = new Map(rows.map((row) => [row.address, searched(row)]));
      const cells = [...printedCells(disclosure)];
      expect(cells.length).toBeGreaterThan(500);
      const missing = cells.filter(([address, printed]) => !byAddress.get(address)?.some((text) => text.includes(printed)));
      expect(missing).toEqual([]);
    }
  });

  it('say what a figure of the narrative measures as its page does, and none of the keys and ids that are ours', () => {
    const texts = held.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'statements').flatMap((row) => row.texts.map(({ text }) => text)));
    expect(new Set(texts)).toContain('增减幅度');
    expect(texts.filter((text) => /^(?:s\d+|up|down|neutral|item|amount|change|change-rate|completion-rate|self-evaluation.*|[a-z]+-by-function)$/.test(text))).toEqual([]);
  });

  it('give a figure its unit once', () => {
    expect(withUnit('39.70', '万元')).toBe('39.70万元');
    expect(withUnit('≤39.7万', '万元')).toBe('≤39.7万');
    expect(withUnit('25%', '%')).toBe('25%');
    for (const { rows } of held) expect(rows.filter(({ amount }) => /万万|%%|人人/.test(amount))).toEqual([]);
  });

  it('hold every title, note, heading and finding', () => {
    for (const { disclosure, checks, rows } of held) {
      const all = new Set(rows.flatMap(searched));
      const wanted = [disclosure.title, ...disclosure.notes, ...disclosure.tables.flatMap((table) => [table.title, table.number, table.note, ...(table.form === 'narrative' || table.kind.group === 'narrative' || table.kind.id === 'performance-terms' ? [] : table.columns.map(({ header }) => header))])];
      expect(wanted.filter((text) => text && !all.has(text))).toEqual([]);
      expect(rows.filter(({ kind }) => kind === 'finding')).toHaveLength(checks.filter(({ outcome }) => outcome === 'finding').length);
    }
  });

  it('have one head, addresses of their own and known kinds', () => {
    const kinds = new Set(['document', ...rowKinds(library.kinds.values()).map(({ id }) => id)]);
    for (const { rows } of held) {
      expect(rows.filter(({ kind }) => kind === 'document')).toHaveLength(1);
      expect(new Set(rows.map(({ kind, address }) => `${kind} ${address}`)).size).toBe(rows.length);
      expect(rows.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
    }
  });

  it('call a document by its agency and the rest of its title', () => {
    const county = held.find(({ disclosure }) => disclosure.id === '140824-healthcare-security/2023-budget');
    expect(county?.record.names).toEqual(['2023年部门预算', '2023年预算', '2023年度部门预算公开']);
  });

  it('give agencies the names that readers use', () => {
    const { agencies } = registerForIndex(library);
    expect(agencies.find(({ id }) => id === '140824-healthcare-security')?.aliases).toContain('稷山医保局');
  });
});
