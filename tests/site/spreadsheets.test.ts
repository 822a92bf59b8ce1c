import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, inject, it } from 'vitest';
import { readCsv } from './csv.ts';

const { folder } = inject('site');
const data = join(folder, 'data', 'disclosures');
const held = JSON.parse(readFileSync(join(folder, 'data', 'disclosures.json'), 'utf8')) as readonly { readonly id: string; readonly occurrences: readonly { readonly table: string }[] }[];
const PRINTED = /^-?[\d,]+(?:\.\d+)?%?$/;

/** A cell of the CSV as the spreadsheet should hold it. */
function expected(printed: string, found: unknown): unknown {
  if (printed === '') return null;
  if (typeof found !== 'number' || !PRINTED.test(printed)) return printed;
  const value = Number(printed.replace(/[,%]/g, ''));
  return printed.endsWith('%') ? Number((value / 100).toPrecision(15)) : value;
}

describe.each(held.map(({ id, occurrences }) => [id, occurrences] as const))('the spreadsheet of %s', (id, occurrences) => {
  const bytes = readFileSync(join(data, `${id}.xlsx`));

  it('holds the cells of every table, numbers as numbers and the rest as printed', async () => {
    const [front, ...sheets] = await readXlsxFile(bytes, { trim: false });
    expect(front?.sheet).toBe('说明');
    expect(sheets.length).toBe(occurrences.length);
    let numbers = 0;
    for (const [at, { table }] of occurrences.entries()) {
      const csv = Papa.parse<string[]>(readFileSync(join(data, id, `${table}.csv`), 'utf8').trimEnd(), { delimiter: ',' }).data;
      const rows = sheets[at]?.data ?? [];
      const width = (csv[0]?.length ?? 1) - 1;
      expect([table, rows.length]).toEqual([table, csv.length]);
      for (const [line, [address, ...printed]] of csv.entries()) {
        const found = Array.from({ length: width }, (_, column) => rows[line]?.[column] ?? null);
        numbers += found.filter((cell) => typeof cell === 'number').length;
        expect([table, line, found]).toEqual([table, line, printed.map((cell, column) => (line === 0 ? cell : expected(cell, found[column])))]);
        expect(rows[line]?.at(-1)).toBe(address);
      }
    }
    const { lines } = readCsv(join(data, `${id}.csv`));
    const statements = occurrences.some(({ table }) => table === 'statements');
    expect(numbers).toBeGreaterThan(statements ? lines.length / 2 : 0);
  });

  it('has no formula, no link and no time of the build', () => {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      expect([name, /<f[\s>/]|t="e"|<hyperlink|externalLink/.exec(strFromU8(part))?.[0]]).toEqual([name, undefined]);
    }
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).toContain('1980-01-01T00:00:00Z');
  });

  it('has a CSV for Excel beside it, with the same figures as the exact one', () => {
    const text = readFileSync(join(data, `${id}.excel.csv`), 'utf8');
    expect(text.startsWith('\ufeff机构,')).toBe(true);
    const rows = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data;
    const exact = readCsv(join(data, `${id}.csv`)).lines;
    expect(rows.map((row) => [row['行地址'], row['数值']])).toEqual(exact.map((line) => [line['row'], line['value']]));
    const risky = rows.flatMap((row) => Object.entries(row).filter(([column, cell]) => column !== '数值' && /^\s*[=+\-@]/.test(cell)));
    expect(risky).toEqual([]);
  });
});
