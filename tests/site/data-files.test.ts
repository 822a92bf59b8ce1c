import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { TABLE_STATES } from '../../src/fiscal/disclosure.ts';
import { TABLE_KINDS, type TableKind } from '../../src/fiscal/tables/index.ts';
import { EXPORT_TABLES, exportPath } from '../../src/views/exports/files.ts';
import { buildSite } from '../site-setup.ts';
import { groupBy, readCsv } from './csv.ts';

const { folder, base, siteUrl } = inject('site');
const DATA = resolve(import.meta.dirname, '..', '..', 'data', 'disclosures');

function json<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(folder, 'data', ...path), 'utf8')) as T;
}

interface Entry {
  readonly id: string;
  readonly fiscal_year: number;
  readonly address: string;
  readonly region: { readonly path: readonly { readonly name: string }[] };
  readonly tables: Readonly<Record<string, string>>;
  readonly occurrences: readonly { readonly table: string; readonly state: string; readonly figures: number }[];
  readonly sources: readonly { readonly sha256: string; readonly url: string | null }[];
}

const disclosures = json<readonly Entry[]>('disclosures.json');

describe('disclosures.json', () => {
  it('has every disclosure of the data folder, agency by agency, the newest of each first', () => {
    const held = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('disclosure.json'));
    expect(disclosures.map(({ id }) => id).sort()).toEqual(held.map((name) => name.split(/[\\/]/).slice(0, 2).join('/')).sort());
    const agencies = disclosures.map(({ id }) => id.split('/')[0] ?? '');
    expect(agencies).toEqual([...groupBy(disclosures, ({ id }) => id.split('/')[0] ?? '')].flatMap(([agency, own]) => own.map(() => agency)));
    for (const [, own] of groupBy(disclosures, ({ id }) => id.split('/')[0] ?? '')) expect(own.map(({ fiscal_year: year }) => -year)).toEqual(own.map(({ fiscal_year: year }) => -year).sort((a, b) => a - b));
  });

  it('gives one of the states for every kind of table, for a rare one where it is printed, with its occurrences', () => {
    for (const { id, tables, occurrences } of disclosures) {
      const kinds = TABLE_KINDS.filter((kind: TableKind) => kind.rare !== true || tables[kind.id] !== undefined);
      expect(Object.keys(tables).sort(), id).toEqual(kinds.map((kind) => kind.id).sort());
      for (const state of Object.values(tables)) expect(TABLE_STATES).toContain(state);
      for (const { table, state, figures } of occurrences) if (state === 'published-empty') expect([table, figures]).toEqual([table, 0]);
    }
    const zunhua = disclosures.find(({ id }) => id === '130281-healthcare-security/2024-budget');
    expect(zunhua?.tables).toMatchObject({ 'performance-indicators': 'published', 'revenue-expenditure-summary': 'not-collected' });
    expect(zunhua?.region.path.map(({ name }) => name)).toEqual(['河北省', '唐山市', '遵化市']);
  });

  it('counts the figures that facts.csv and statements.csv hold', () => {
    const counts = (file: string): Map<string, number> => {
      const lines = readCsv(join(folder, 'data', file)).lines.filter((line) => line['value'] !== '');
      return new Map([...groupBy(lines, (line) => `${line['disclosure']} ${line['table']}`)].map(([key, own]) => [key, own.length]));
    };
    const held = new Map([...counts('facts.csv'), ...counts('statements.csv')]);
    for (const { id, occurrences } of disclosures) {
      for (const { table, figures } of occurrences) expect([id, table, figures]).toEqual([id, table, held.get(`${id} ${table}`) ?? 0]);
    }
  });

  it('points to the page of each disclosure', () => {
    for (const { id, address } of disclosures) {
      expect(address).toBe(`${siteUrl}${base}disclosures/${id}/`);
      expect(existsSync(join(folder, 'disclosures', id, 'index.html')), id).toBe(true);
    }
  });
});

describe('the files of each disclosure', () => {
  it('are there: JSON, CSV, and a CSV of every table', () => {
    for (const { id, occurrences } of disclosures) {
      expect(json<{ id: string; tables: readonly { id: string }[] }>('disclosures', `${id}.json`)).toMatchObject({ id, tables: occurrences.map(({ table }) => ({ id: table })) });
      for (const name of [`${id}.csv`, `${id}.excel.csv`, `${id}.xlsx`]) expect(existsSync(join(folder, 'data', 'disclosures', name)), name).toBe(true);
      const tables = readdirSync(join(folder, 'data', 'disclosures', id)).sort();
      expect(tables).toEqual(occurrences.map(({ table }) => `${table}.csv`).sort());
    }
  });

  it('together make facts.csv', () => {
    const [header = '', ...lines] = readFileSync(join(folder, 'data', 'facts.csv'), 'utf8').split('\n');
    const parts = disclosures.map(({ id }) => readFileSync(join(folder, 'data', 'disclosures', `${id}.csv`), 'utf8'));
    for (const part of parts) expect(part.startsWith(`${header}\n`)).toBe(true);
    expect(parts.flatMap((part) => part.slice(header.length + 1).split('\n')).filter(Boolean).sort().join('\n')).toBe([...lines].filter(Boolean).sort().join('\n'));
  });

  it('print the cells of a table exactly as its transcription has them', () => {
    const id = '140824-healthcare-security/2023-budget';
    const source = readCsv(join(DATA, id, 'expenditure-by-function.csv')).lines;
    const { columns, lines } = readCsv(join(folder, 'data', 'disclosures', id, 'expenditure-by-function.csv'));
    expect(columns[0]).toBe('行地址');
    const cells = (line: Readonly<Record<string, string>>, keys: readonly string[]): readonly string[] => keys.map((key) => line[key] ?? '');
    const keys = ['code', 'label', 'total', 'basic', 'project'];
    expect(lines.map((line) => cells(line, columns).filter(Boolean).slice(1))).toEqual(source.map((line) => cells(line, keys).filter(Boolean)));
    expect(lines.map((line) => line['行地址'])).toContain('expenditure-by-function-2101501');
  });
});

describe('dictionary.json', () => {
  it('describes the columns of every file as they are', () => {
    const { exports } = json<{ exports: readonly { path: string; columns: readonly { name: string }[] }[] }>('dictionary.json');
    expect(exports.map(({ path }) => path)).toEqual(EXPORT_TABLES.map(exportPath));
    for (const { path, columns } of exports) expect(columns.map(({ name }) => name)).toEqual(readCsv(join(folder, 'data', path)).columns);
  });
});

describe('a build', () => {
  it('gives the same bytes every time', () => {
    const parent = mkdtempSync(join(tmpdir(), 'again-'));
    try {
      const again = join(parent, 'dist');
      buildSite(again);
      expect(hashes(again)).toEqual(hashes(folder));
    } finally {
      rmSync(parent, { recursive: true });
    }
  });

  it('leaves no unused search interface and no file of the build behind', () => {
    expect(readdirSync(join(folder, 'pagefind')).filter((name) => /ui|highlight/.test(name))).toEqual([]);
    expect(readdirSync(resolve(folder, '..'))).toEqual(['dist', 'dist.record']);
  });
});

function hashes(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}
