import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '../../../src/views/exports/csv.ts';
import { DISCLOSURE_EXPORTS, headerLine } from '../../../src/views/exports/files.ts';
import { CappedFile } from './capped-file.ts';
import { JsonParts } from './json-parts.ts';
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
function write(into: string, options?: { readonly group: number; readonly waiting: number }) {
  const parts = new Partitions(into, options);
  const placed = (region: string, year: number, rows: readonly (readonly string[])[]): void => {
    if (facts) parts.add(facts, region, year, rows, csvText(rows));
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

  it('hold every row exactly, also when few may wait at a time', async () => {
    write(folder, { group: 7, waiting: 9 });
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

describe('a file with a limit', () => {
  it('is there up to it, and gone past it', () => {
    const kept = new CappedFile(join(folder, 'kept.csv'), 4);
    kept.write('数');
    kept.write('1');
    expect(kept.close()).toMatchObject({ bytes: 4 });
    expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('数1');
    const gone = new CappedFile(join(folder, 'gone.csv'), 4);
    gone.write('数1');
    gone.write('2');
    expect(gone.close()).toBeUndefined();
    expect(existsSync(join(folder, 'gone.csv'))).toBe(false);
  });

  it('becomes, for JSON, an index of parts by province', () => {
    const items = new JsonParts(folder, 'things', 30);
    items.add('13', 2, Buffer.from('{"a":1},\n{"a":2}'));
    items.add('14', 0, Buffer.from(''));
    items.add('41', 1, Buffer.from('{"a":3}'));
    items.add('13', 1, Buffer.from('{"a":4}'));
    const written = items.close();
    expect([...written.keys()]).toEqual(['things/province-13.json', 'things/province-41.json', 'things.json']);
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    expect(read('things.json')).toMatchObject({ parts: [{ province: '13', items: 3, path: 'things/province-13.json' }, { province: '41', items: 1 }] });
    expect(read('things/province-13.json')).toEqual([{ a: 1 }, { a: 2 }, { a: 4 }]);
    const few = new JsonParts(folder, 'few', 30);
    few.add('13', 1, Buffer.from('{"a":1}'));
    expect([...few.close().keys()]).toEqual(['few.json']);
    expect(read('few.json')).toEqual([{ a: 1 }]);
    expect(readdirSync(join(folder, 'few'))).toEqual([]);
  });
});
