import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '../../../src/views/exports/csv.ts';
import { DISCLOSURE_EXPORTS, headerLine } from '../../../src/views/exports/files.ts';
import { joinCsv } from './joined-csv.ts';
import { arrayBytes, JsonArrayFile } from './json-array.ts';
import { Partitions } from './partitions.ts';

const [facts] = DISCLOSURE_EXPORTS;
if (!facts) throw new Error('no facts');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function row(id: number, value: string): readonly string[] {
  return [`990100-x/2023-budget`, '990100-x', '990100', '2023', 'budget', 'department', 't', '表, "一"', `t-r${id}`, '', '=甲\n乙', 'total', value, '万元', 'ab'.repeat(32), ''];
}

/** Adds rows to two provinces and two years in turn, as a pass over disclosures does. */
function write(into: string, group?: number) {
  const parts = new Partitions(into, undefined, group);
  const placed = (region: string, year: number, rows: readonly (readonly string[])[]): void => {
    if (facts) parts.add(facts, region, year, rows, [csvText(rows)]);
  };
  for (let turn = 0; turn < 10; turn += 1) {
    placed('990100', 2023, [row(turn * 3, '4092.38'), row(turn * 3 + 1, '-0.10')]);
    placed('990200', 2024, [row(turn * 3 + 2, '9999999999999999999999999999.1234567890')]);
    placed('980000', 2023, turn === 4 ? [row(100, '1.12345678901')] : []);
  }
  return parts.close();
}

async function ask(sql: string): Promise<unknown> {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  return (await duck.runAndReadAll(sql)).getRowObjectsJson();
}

describe('partitions', () => {
  it('divide rows by province and year, and tell size, hash and rows of each file', () => {
    const parts = write(folder);
    expect(parts.map(({ path, rows }) => [path, rows])).toEqual([
      ['csv/facts/province=98/year=2023/facts.csv', 1],
      ['facts/province=98/year=2023/facts.parquet', 1],
      ['csv/facts/province=99/year=2023/facts.csv', 20],
      ['facts/province=99/year=2023/facts.parquet', 20],
      ['csv/facts/province=99/year=2024/facts.csv', 10],
      ['facts/province=99/year=2024/facts.parquet', 10],
    ]);
    for (const { path, bytes, sha256 } of parts) {
      const file = readFileSync(join(folder, path));
      expect([path, file.length, createHash('sha256').update(file).digest('hex')]).toEqual([path, bytes, sha256]);
    }
    expect(readFileSync(join(folder, 'csv/facts/province=98/year=2023/facts.csv'), 'utf8')).toBe(headerLine(facts?.columns ?? []) + csvText([row(100, '1.12345678901')]));
  });

  it('hold every row exactly, also in many row groups', async () => {
    write(folder, 7);
    const all = `read_parquet('${folder}/facts/*/*/*.parquet', hive_partitioning = true)`;
    expect(await ask(`SELECT province::INTEGER AS province, year::INTEGER AS year, count(*)::INTEGER AS n, count(DISTINCT row)::INTEGER AS r FROM ${all} GROUP BY ALL ORDER BY ALL`)).toEqual([
      { province: 98, year: 2023, n: 1, r: 1 },
      { province: 99, year: 2023, n: 20, r: 20 },
      { province: 99, year: 2024, n: 10, r: 10 },
    ]);
    expect(await ask(`SELECT sum(value)::VARCHAR AS sum FROM ${all} WHERE province = 99 AND year = 2023`)).toEqual([{ sum: '40922.8000000000' }]);
    expect(await ask(`SELECT DISTINCT title, label, code, value::VARCHAR AS value, value_text FROM ${all} WHERE province = 99 AND year = 2024`)).toEqual([
      { title: '表, "一"', label: '=甲\n乙', code: null, value: '9999999999999999999999999999.1234567890', value_text: '9999999999999999999999999999.1234567890' },
    ]);
    expect(await ask(`SELECT value, value_text FROM ${all} WHERE province = 98`)).toEqual([{ value: null, value_text: '1.12345678901' }]);
    expect(await ask(`SELECT max(row_group_id)::INTEGER AS last FROM parquet_metadata('${folder}/facts/province=99/year=2023/facts.parquet')`)).not.toEqual([{ last: 0 }]);
  });

  it('give the same bytes every time', () => {
    const again = mkdtempSync(join(tmpdir(), 'parts-'));
    try {
      expect(write(again)).toEqual(write(folder));
    } finally {
      rmSync(again, { recursive: true });
    }
  });
});

describe('the parts of a table', () => {
  it('join into one file with one header', async () => {
    const csv = write(folder).filter(({ format }) => format === 'csv');
    const header = headerLine(facts?.columns ?? []);
    const file = await joinCsv(join(folder, 'facts.csv'), csv.map(({ path }) => join(folder, path)), header);
    const text = readFileSync(join(folder, 'facts.csv'));
    expect([file.bytes, file.sha256]).toEqual([text.length, createHash('sha256').update(text).digest('hex')]);
    expect(text.toString('utf8')).toBe(header + csv.map(({ path }) => readFileSync(join(folder, path), 'utf8').slice(header.length)).join(''));
  });
});

describe('a JSON array', () => {
  it('has one item a line, and its size can be foretold', () => {
    const file = new JsonArrayFile(join(folder, 'things.json'));
    file.add('{"a":1},\n{"a":2}', 2);
    file.add('', 0);
    file.add(Buffer.from('{"a":3}'));
    expect(file.items).toBe(3);
    expect(file.close().bytes).toBe(arrayBytes([7, 7, 7]));
    expect(readFileSync(join(folder, 'things.json'), 'utf8')).toBe('[\n{"a":1},\n{"a":2},\n{"a":3}\n]\n');
    new JsonArrayFile(join(folder, 'none.json')).close();
    expect(JSON.parse(readFileSync(join(folder, 'none.json'), 'utf8'))).toEqual([]);
  });
});
