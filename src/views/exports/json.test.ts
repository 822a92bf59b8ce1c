import { describe, expect, it } from 'vitest';
import { HASH, REGISTER, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { TABLE_KINDS } from '../../fiscal/tables/index.ts';
import { dataPackage } from './datapackage.ts';
import { dataDictionary } from './dictionary.ts';
import { disclosureDocument, disclosureJson } from './disclosure-json.ts';
import { disclosureEntry } from './disclosures.ts';
import { DISCLOSURE_EXPORTS, EXPORT_TABLES, exportPath } from './files.ts';
import { DISCLOSURE_COLUMNS, disclosureRows } from './heads.ts';
import { tableSchema } from './table-schema.ts';

const [factsTable] = DISCLOSURE_EXPORTS;
if (!factsTable) throw new Error('no facts');

describe('disclosures.json', () => {
  const entry = disclosureEntry(SAMPLE, REGISTER, '/base/');

  it('says who, where, when and from which document', () => {
    expect(entry).toMatchObject({
      id: '990100-education/2023-budget',
      address: '/base/disclosures/990100-education/2023-budget/',
      agency: { id: '990100-education', name: '某市教育局' },
      region: { code: '990100', name: '某市', path: [{ code: '990000', name: '某省' }, { code: '990100', name: '某市' }] },
      fiscal_year: 2023,
      stage: 'budget',
      scope: 'department',
      added: null,
      sources: [{ sha256: HASH, hashed: 'extracted-text', url: null, retrieved: null }],
    });
  });

  it('says on which day the disclosure came in, where that was noted', () => {
    const noted = { ...SAMPLE, added: '2024-05-01' };
    expect([disclosureEntry(noted, REGISTER, '/').added, disclosureDocument(noted, REGISTER, '/').added, disclosureDocument(SAMPLE, REGISTER, '/').added]).toEqual(['2024-05-01', '2024-05-01', null]);
    const cell = (disclosure: typeof SAMPLE): unknown => [...disclosureRows(disclosure, REGISTER)].map((row) => row[DISCLOSURE_COLUMNS.indexOf('added')]);
    expect([cell(noted), cell(SAMPLE)]).toEqual([['2024-05-01'], ['']]);
  });

  it('states every kind of table, and each occurrence with its counts', () => {
    expect(Object.keys(entry.tables)).toEqual(TABLE_KINDS.map((kind) => kind.id));
    expect(entry.tables).toMatchObject({ 'expenditure-by-function': 'published', 'government-funds': 'published-empty', 'state-capital': 'not-published' });
    expect(entry.occurrences.map(({ table, state, rows, figures }) => [table, state, rows, figures])).toEqual([
      ['expenditure-by-function', 'published', 2, 4],
      ['government-funds', 'published-empty', 1, 0],
      ['procurement', 'published', 1, 3],
      ['performance-projects', 'published', 3, 1],
      ['performance-indicators', 'published', 2, 5],
      ['performance-indicators-2', 'published', 1, 1],
      ['statements', 'published', 1, 1],
    ]);
  });
});

describe('the JSON of one disclosure', () => {
  it('is written in pieces that are the whole document, and a line of its own', () => {
    for (const disclosure of [SAMPLE, { ...SAMPLE, tables: [] }]) {
      expect([...disclosureJson(disclosure, REGISTER, '/')].join('')).toBe(`${JSON.stringify(disclosureDocument(disclosure, REGISTER, '/'))}\n`);
    }
  });

  it('keeps print, value, unit and doubt of each cell', () => {
    const [table] = disclosureDocument(SAMPLE, REGISTER, '/').tables;
    expect(table?.rows.map((row) => row.cells)).toEqual([
      {
        label: { form: 'text', printed: '合计' },
        total: { form: 'number', printed: '4,092.38', value: '4092.38', unit: '万元' },
        basic: { form: 'number', printed: '14.70', value: '14.70', unit: '万元' },
        project: { form: 'blank', printed: '' },
      },
      {
        code: { form: 'text', printed: '205' },
        label: { form: 'text', printed: '教育支出' },
        total: { form: 'number', printed: '0.00', value: '0.00', unit: '万元' },
        basic: { form: 'number', printed: '-34.00', value: '-34.00', unit: '万元', uncertain: true },
      },
    ]);
  });
});

describe('the data dictionary and the data package', () => {
  it('describe every column of every file in Chinese', () => {
    const dictionary = dataDictionary(TABLE_KINDS);
    expect(dictionary.exports.map((file) => file.columns.map((column) => column.name))).toEqual(EXPORT_TABLES.map((file) => [...file.columns]));
    for (const { columns } of dictionary.exports) for (const { description } of columns) expect(description).toMatch(/\p{Script=Han}/u);
    expect(dictionary.kinds.map(({ kind, title }) => [kind, title])).toEqual(TABLE_KINDS.map((kind) => [kind.id, kind.title]));
  });

  it('list the files with size, hash and typed fields', () => {
    const written = new Map(EXPORT_TABLES.map((table) => [exportPath(table), { bytes: 12, sha256: HASH }]));
    const { resources, ...head } = dataPackage(written, [], 'https://example.org/');
    expect(head).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'mingzhang', homepage: 'https://example.org/' });
    expect(resources.map(({ name, path, bytes, hash }) => ({ name, path, bytes, hash }))).toEqual(
      EXPORT_TABLES.map((table) => ({ name: table.id, path: exportPath(table), bytes: 12, hash: `sha256:${HASH}` })),
    );
    expect(resources[0]).toMatchObject({ type: 'table', schema: { primaryKey: ['disclosure', 'row', 'measure'], missingValues: [''] } });
    const facts = tableSchema(factsTable, new Set());
    expect(facts.fields.find((field) => field.name === 'value')).toMatchObject({ type: 'number', title: '数值', unitField: 'unit', constraints: { required: true } });
    expect(facts.foreignKeys).toBeUndefined();
    expect(tableSchema(factsTable, new Set(['agencies'])).foreignKeys).toEqual([{ fields: ['agency'], reference: { resource: 'agencies', fields: ['id'] } }]);
    expect(tableSchema(factsTable, new Set(), 'parquet').fields.map(({ name }) => name)).toContain('value_text');
  });

  it('leave out what is too large for one file, and name its parts', () => {
    const part = { table: 'facts', province: '14', year: 2023, format: 'parquet', path: 'facts/province=14/year=2023/facts.parquet', rows: 3, bytes: 9, sha256: HASH } as const;
    const { resources } = dataPackage(new Map([['findings.json', { bytes: 1, sha256: HASH }]]), [part], undefined);
    expect(resources.map(({ name, path }) => [name, path])).toEqual([['facts-14-2023-parquet', part.path], ['findings-json', 'findings.json']]);
    expect(resources[0]).toMatchObject({ format: 'parquet', mediatype: 'application/vnd.apache.parquet', bytes: 9, schema: 'schemas/facts.parquet.json' });
  });
});
