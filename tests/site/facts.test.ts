import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { kindRegistry } from '../../src/fiscal/tables/index.ts';
import { groupBy, type Line, readCsv } from './csv.ts';

const DATA = resolve(import.meta.dirname, '..', '..', 'data', 'disclosures');
const KINDS = kindRegistry();
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const TIME = /[年月日号天]|之前|以前|季度/;

const { folder } = inject('site');
const facts = readCsv(join(folder, 'data', 'facts.csv'));

/** Every table file of the data folder, read as bare CSV and not through the loader. */
const tables = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .map((name) => {
    const [agency = '', stage = '', file = ''] = name.split(/[\\/]/);
    const table = file.replace(/\.csv$/, '');
    const kind = KINDS.get(table.replace(/-\d+$/, ''));
    if (!kind) throw new Error(`no kind of ${name}`);
    return { disclosure: `${agency}/${stage}`, table, kind, lines: readCsv(join(DATA, name)).lines };
  })
  .filter(({ kind }) => kind.group !== 'narrative');

function tally(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

function fact(wanted: Line): Line | undefined {
  return facts.lines.find((line) => Object.entries(wanted).every(([key, value]) => line[key] === value));
}

describe('facts.csv of the real data', () => {
  it('has exactly the promised columns', () => {
    expect(facts.columns.join(',')).toBe('disclosure,agency,region,fiscal_year,stage,scope,table,title,row,code,label,measure,value,unit,source,page,mark');
  });

  it('holds every numeric cell of every table and nothing else', () => {
    const printed = tables.flatMap(({ disclosure, table, kind, lines }) =>
      kind.columns
        .filter(({ type }) => ['amount', 'count', 'percent', 'score'].includes(type))
        .flatMap(({ key }) =>
          lines.flatMap((line) => {
            const cell = (line[key] ?? '').trim();
            const odd = (line['as_printed'] ?? '').split(' ').includes(key);
            return !odd && NUMBER.test(cell) ? [`${disclosure} ${table} ${key} ${cell.replace(/[,%]/g, '')}`] : [];
          }),
        ),
    );
    const targets = new Set([...KINDS.values()].flatMap((kind) => kind.columns.filter(({ type }) => type === 'target').map(({ key }) => `${kind.id} ${key}`)));
    const exported = facts.lines
      .filter((line) => !targets.has(`${line['table']?.replace(/-\d+$/, '')} ${line['measure']}`))
      .map((line) => `${line['disclosure']} ${line['table']} ${line['measure']} ${line['value']}`);
    expect(printed.length).toBeGreaterThan(1000);
    expect(tally(exported)).toEqual(tally(printed));
  });

  it('holds the quantity of every target and actual that states one, and no time', () => {
    const printed = tables.flatMap(({ disclosure, table, kind, lines }) =>
      kind.columns
        .filter(({ type }) => type === 'target')
        .flatMap(({ key }) => lines.map((line) => ({ place: `${disclosure} ${table} ${line['label']} ${key}`, cell: line[key] ?? '' }))),
    );
    const exported = facts.lines.map((line) => ({ place: `${line['disclosure']} ${line['table']} ${line['label']} ${line['measure']}`, value: line['value'] ?? '', unit: line['unit'] ?? '' }));
    const held = new Set(exported.map(({ place }) => place));
    const missing = printed.filter(({ place, cell }) => /^[^\d]{0,4}[\d,.]+[^\d]*$/.test(cell) && !TIME.test(cell) && !held.has(place));
    expect(missing).toEqual([]);
    const cells = groupBy(printed, ({ place }) => place);
    const invented = exported.filter(({ place, value, unit }) => cells.has(place) && !cells.get(place)?.some(({ cell }) => cell.replaceAll(',', '').includes(value + unit)));
    expect(invented).toEqual([]);
    expect([...cells.keys()].filter((place) => held.has(place)).length).toBeGreaterThan(300);
  });

  it('names each figure once, and each with a source', () => {
    const names = facts.lines.map((line) => `${line['disclosure']} ${line['row']} ${line['measure']}`);
    expect(new Set(names).size).toBe(names.length);
    for (const line of facts.lines) {
      expect(line['value']).toMatch(/^-?\d+(\.\d+)?$/);
      expect(line['source']).toMatch(/^[0-9a-f]{64}$/);
      expect(line['page']).toMatch(/^\d*$/);
      expect(line['row']?.startsWith(`${line['table']}-`)).toBe(true);
    }
  });

  it.each([
    ['140824-healthcare-security/2023-budget', { row: 'revenue-expenditure-summary-revenue-total', measure: 'amount', value: '4092.38', unit: '万元' }],
    ['140824-healthcare-security/2023-budget', { row: 'expenditure-by-function-210', code: '210', label: '卫生健康支出', measure: 'total', value: '4038.61', unit: '万元' }],
    ['140824-healthcare-security/2023-budget', { row: 'three-public-expenses-receptions', value: '0.15', unit: '万元' }],
    ['410503-healthcare-security/2022-final', { row: 'self-evaluation-funds-total', measure: 'execution_rate', value: '99.85', unit: '%' }],
    ['410503-healthcare-security/2022-final', { row: 'revenue-by-function-2101501', code: '2101501', value: '177.71', unit: '万元' }],
    ['130300-healthcare-security/2026-budget', { row: 'revenue-expenditure-summary-revenue-general-budget', value: '2267.56', unit: '万元', page: '1' }],
    ['1303-unnamed-county-healthcare-security/2023-budget-unit', { row: 'general-budget-by-function-2101501', scope: 'unit', value: '59.08', unit: '万元' }],
  ])('%s states %j', (disclosure, wanted) => {
    expect(fact({ disclosure, ...wanted })).toBeDefined();
  });
});

describe('indicators.csv of the real data', () => {
  const { columns, lines } = readCsv(join(folder, 'data', 'indicators.csv'));

  it('has every printed indicator row, cells as printed', () => {
    expect(columns.join(',')).toBe('disclosure,project,scope,level1,level2,level3,description,target,basis,actual,score,form,full_score,deviation');
    const printed = tables
      .filter(({ kind }) => kind.id === 'performance-indicators')
      .flatMap(({ disclosure, table, lines: rows }) => {
        const form = /-(\d+)$/.exec(table)?.[1] ?? '1';
        return rows.map((row) => [disclosure, row['side'], row['level1'], row['level2'], row['label'], row['description'], row['target'], row['basis'], row['actual'], row['score'], form, row['full_score'], row['deviation']].map((cell) => cell ?? '').join('|'));
      });
    const exported = lines.map((line) => columns.filter((column) => column !== 'project').map((column) => line[column] ?? '').join('|'));
    expect(exported.length).toBeGreaterThan(500);
    expect(tally(exported)).toEqual(tally(printed));
  });

  it('names the project of each form, also where two forms share a name', () => {
    for (const line of lines) expect(line['project']).not.toBe('');
    const forms = new Map(lines.map((line) => [`${line['disclosure']} ${line['form']}`, line['project']]));
    expect(forms.get('140824-healthcare-security/2023-budget 9')).toBe('人员类项目');
    expect(forms.get('1303-unnamed-county-healthcare-security/2023-budget-unit 9')).toBe(forms.get('1303-unnamed-county-healthcare-security/2023-budget-unit 10'));
    expect(new Set(lines.map((line) => line['scope']))).toEqual(new Set(['', '实施期', '年度']));
  });
});
