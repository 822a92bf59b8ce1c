import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import formats from 'ajv-formats';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { EXPORT_TABLES } from '../../src/views/exports/files.ts';
import { type Line, readCsv } from './csv.ts';
import { DATA_PACKAGE_RULES, TABLE_SCHEMA_RULES } from './datapackage-rules.ts';

const { folder } = inject('site');
const data = join(folder, 'data');

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
}
interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource?: string; readonly fields: readonly string[] } }[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: string | Schema;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(data, path), 'utf8')) as T;
const description = read<{ readonly resources: readonly Resource[] }>('datapackage.json');
const { resources } = description;
const schemaOf = ({ schema }: Resource): Schema => (typeof schema === 'string' ? read<Schema>(schema) : (schema ?? { fields: [] }));
const csvs = resources.filter(({ format }) => format === 'csv');
const linesOf = new Map(csvs.map((resource) => [resource.name, readCsv(join(data, resource.path))]));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);

/** File with the official profile of Data Package v2, where the runner has one. */
const PROFILE = process.env['DATAPACKAGE_PROFILE'] ?? '';

/** Its annotations for editors (`propertyOrder`, `format: textarea`) are no keywords of JSON Schema. */
function official(profile: object): ValidateFunction {
  const draft07 = new Ajv({ allErrors: true, strict: false, logger: false });
  (formats as unknown as (ajv: Ajv) => void)(draft07);
  return draft07.compile(profile);
}

const SHAPES: Readonly<Record<Field['type'], RegExp>> = { string: /^/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/ };

/** What is wrong with one cell, or ''. */
function fault({ name, type, constraints = {} }: Field, line: Line): string {
  const cell = line[name] ?? '';
  if (cell === '') return constraints.required ? `${name} is empty` : '';
  if (!SHAPES[type].test(cell)) return `${name} ${cell} is no ${type}`;
  if (constraints.enum && !constraints.enum.includes(cell)) return `${name} ${cell} is not one of ${constraints.enum.join()}`;
  return constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell) ? `${name} ${cell} is not ${constraints.pattern}` : '';
}

const keyOf = (line: Line, fields: readonly string[]): string => JSON.stringify(fields.map((name) => line[name]));

describe('datapackage.json', () => {
  it('keeps to Data Package v2', () => {
    const valid = ajv.compile(DATA_PACKAGE_RULES);
    expect([valid(description), valid.errors]).toEqual([true, null]);
    const schema = ajv.compile(TABLE_SCHEMA_RULES);
    for (const path of new Set(resources.flatMap(({ schema: own }) => (typeof own === 'string' ? [own] : [])))) expect([path, schema(read(path)), schema.errors]).toEqual([path, true, null]);
  });

  /* The official profile is no part of this project; who has it names its file: docs/data-interface.md. */
  if (PROFILE !== '') it('validates with the official profile, the schemas that parts refer to in their place', () => {
    const valid = official(JSON.parse(readFileSync(PROFILE, 'utf8')) as object);
    const whole = { ...description, resources: resources.map((resource) => ({ ...resource, ...(resource.schema === undefined ? {} : { schema: schemaOf(resource) }) })) };
    for (const described of [description, whole]) expect([valid(described), valid.errors?.slice(0, 5) ?? null]).toEqual([true, null]);
    const [first] = resources;
    for (const wrong of [{ path: '/facts.csv' }, { hash: 'sha256-ab' }, { mediatype: 'csv' }, { schema: { fields: [{ name: 'a', type: 'money' }] } }, { name: undefined }]) expect([wrong, valid(JSON.parse(JSON.stringify({ ...description, resources: [{ ...first, ...wrong }] })))]).toEqual([wrong, false]);
  });

  it('has a test that can fail', () => {
    const valid = ajv.compile(DATA_PACKAGE_RULES);
    const [first] = resources;
    for (const wrong of [{ path: '/facts.csv' }, { path: '../facts.csv' }, { hash: 'ab' }, { bytes: 'many' }, { mediatype: 'csv' }, { schema: { fields: [] } }, { type: 'csv' }]) {
      expect([wrong, valid({ ...description, resources: [{ ...first, ...wrong }] })]).toEqual([wrong, false]);
    }
  });

  it('lists every file of rows, whole and in parts, and every JSON file of the set, each name once', () => {
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { id } of EXPORT_TABLES) expect(names).toContain(id);
    for (const part of ['facts-13-2023-csv', 'facts-13-2023-parquet', 'indicators-14-2023-parquet', 'statements-41-2022-csv']) expect(names).toContain(part);
    for (const path of ['disclosures.json', 'findings.json', 'parts.json', 'dictionary.json']) expect(resources.map((resource) => resource.path)).toContain(path);
  });

  it.each(resources.map((resource) => [resource.path, resource] as const))('%s has the stated bytes and hash', (path, { bytes, hash }) => {
    expect(statSync(join(data, path)).size).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(readFileSync(join(data, path))).digest('hex')}`).toBe(hash);
  });
});

describe.each(csvs.map((resource) => [resource.path, resource] as const))('%s against its schema', (_, resource) => {
  const schema = schemaOf(resource);
  const { columns, lines } = linesOf.get(resource.name) ?? { columns: [], lines: [] };

  it('has the stated columns, types and constraints', () => {
    expect(columns).toEqual(schema.fields.map(({ name }) => name));
    const faults = lines.flatMap((line) => schema.fields.map((field) => fault(field, line)).filter(Boolean));
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('has its keys', () => {
    const { primaryKey = [], foreignKeys = [] } = schema;
    if (primaryKey.length > 0) expect(new Set(lines.map((line) => keyOf(line, primaryKey))).size).toBe(lines.length);
    for (const { fields, reference } of foreignKeys) {
      const target = linesOf.get(reference.resource ?? resource.name);
      expect(target, reference.resource).toBeDefined();
      const held = new Set(target?.lines.map((line) => keyOf(line, reference.fields)));
      const dangling = lines.filter((line) => fields.every((name) => line[name] !== '') && !held.has(keyOf(line, fields)));
      expect(dangling.slice(0, 3)).toEqual([]);
    }
  });
});
