import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { QUERIES } from '../../src/views/exports/queries.ts';
import { readCsv } from './csv.ts';

const { folder } = inject('site');
const data = join(folder, 'data');
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run(`SET file_search_path = '${data.replaceAll("'", "''")}'`);
});

async function ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await duck.runAndReadAll(sql)).getRowObjectsJson() as readonly Readonly<Record<string, unknown>>[];
}

interface Part {
  readonly table: string;
  readonly province: string;
  readonly year: number;
  readonly format: string;
  readonly path: string;
  readonly rows: number;
}
const { parts } = JSON.parse(readFileSync(join(data, 'parts.json'), 'utf8')) as { readonly parts: readonly Part[] };
const tables = [...new Set(parts.map(({ table }) => table))];
const all = (table: string): string => `read_parquet('${table}/*/*/*.parquet', hive_partitioning = true)`;

describe('the queries that the data page shows', () => {
  it('add the items of 秦皇岛 2026 up to the printed expenditure', async () => {
    expect(await ask(QUERIES.expenditure.sql)).toEqual([{ disclosure: '130300-healthcare-security/2026-budget', items: '2441.6300000000', printed: '2441.6300000000', unit: '万元' }]);
  });

  it('add the economic items up to the printed basic expenditure, to the last digit where the document does', async () => {
    expect(await ask(QUERIES.basic.sql)).toEqual([
      { disclosure: '1303-unnamed-county-healthcare-security/2023-budget-unit', items: '86.8600000000', printed: '86.8700000000', unit: '万元' },
      { disclosure: '130300-healthcare-security/2026-budget', items: '1700.5600000000', printed: '1700.5600000000', unit: '万元' },
    ]);
  });

  it('add the parts of 三公 up to the printed sum, with the titles of another file', async () => {
    expect(await ask(QUERIES.threePublic.sql)).toEqual([
      { title: '秦皇岛市医疗保障局2026年部门预算', fiscal_year: 2026, stage: 'budget', parts: '4.0500000000', printed: '4.0500000000', unit: '万元' },
      { title: '医疗保障局本级2023年单位预算信息公开情况说明', fiscal_year: 2023, stage: 'budget', parts: '1.9900000000', printed: '1.9900000000', unit: '万元' },
    ]);
  });
});

describe.each(tables)('%s in Parquet', (table) => {
  it('holds the rows of the CSV, in every partition and all together', async () => {
    const { lines } = readCsv(join(data, `${table}.csv`));
    const [whole] = await ask(`SELECT count(*)::INTEGER AS rows FROM ${all(table)}`);
    expect(whole).toEqual({ rows: lines.length });
    for (const { path, rows, province, year } of parts.filter((part) => part.table === table && part.format === 'parquet')) {
      expect(path).toBe(`${table}/province=${province}/year=${year}/${table}.parquet`);
      expect(await ask(`SELECT count(*)::INTEGER AS rows FROM '${path}'`)).toEqual([{ rows }]);
    }
  });

  it('has the cells of the CSV: empty ones are null, numbers keep their printed decimals beside them', async () => {
    const { columns } = readCsv(join(data, `${table}.csv`));
    const types = new Map((await ask(`DESCRIBE SELECT * FROM ${all(table)}`)).map((row) => [String(row['column_name']), String(row['column_type'])]));
    const names = columns.map((name) => `"${types.has(`${name}_text`) ? `${name}_text` : name}"::VARCHAR AS "${name}"`).join();
    const csv = `read_csv('${table}.csv', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`;
    const parquet = `SELECT ${names} FROM ${all(table)}`;
    const plain = `SELECT ${columns.map((name) => `"${name}"`).join()} FROM ${csv}`;
    expect(await ask(`(${parquet} EXCEPT ALL ${plain}) LIMIT 3`)).toEqual([]);
    expect(await ask(`(${plain} EXCEPT ALL ${parquet}) LIMIT 3`)).toEqual([]);
  });
});

describe('facts in Parquet', () => {
  it('have an exact decimal value and the types that their description states', async () => {
    const types = Object.fromEntries((await ask(`DESCRIBE SELECT * FROM ${all('facts')}`)).map((row) => [row['column_name'], row['column_type']]));
    expect(types).toMatchObject({ value: 'DECIMAL(38,10)', value_text: 'VARCHAR', fiscal_year: 'INTEGER', page: 'INTEGER', province: 'BIGINT', year: 'BIGINT' });
    const { fields } = JSON.parse(readFileSync(join(data, 'schemas/facts.parquet.json'), 'utf8')) as { fields: readonly { name: string }[] };
    expect(Object.keys(types)).toEqual([...fields.map(({ name }) => name), 'province', 'year']);
    expect(await ask(`SELECT count(*)::INTEGER AS n FROM ${all('facts')} WHERE value IS NULL OR value <> value_text::DECIMAL(38,10)`)).toEqual([{ n: 0 }]);
  });

  it('lie in folders of their own, which engines read as they are', () => {
    for (const table of tables) {
      const files = readdirSync(join(data, table), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /province=/.test(entry.parentPath));
      expect(files.map(({ name }) => name).filter((name) => !name.endsWith('.parquet'))).toEqual([]);
    }
  });

  it('carry their Chinese titles', async () => {
    const path = parts.find(({ table, format }) => table === 'facts' && format === 'parquet')?.path ?? '';
    const rows = await ask(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${path}')`);
    expect(rows.find(({ key }) => key === 'title')).toEqual({ key: 'title', value: '数字总表' });
    expect(JSON.parse(String(rows.find(({ key }) => key === 'titles')?.['value']))).toMatchObject({ value: '数值', disclosure: '公开文件' });
  });
});
