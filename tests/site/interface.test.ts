import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../../src/views/interface/schemas.ts';

const { folder } = inject('site');
const v1 = join(folder, 'data', 'v1');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const strict = new Ajv2020({ allErrors: true, strictTuples: false, allowUnionTypes: true });
const validators = new Map<SchemaName, ValidateFunction>(SCHEMA_NAMES.map((name) => [name, strict.compile(jsonSchema(name, { strict: true }))]));

function filesUnder(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every `href` of a value, and the members that are links by name. */
function links(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(links);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' ? (['href', 'csv', 'types'].includes(key) ? [member] : []) : ['files', 'schemas'].includes(key) ? Object.values(member as object).map(String) : links(member),
  );
}

describe('the files of the JSON interface', () => {
  const compare = join(v1, 'compare');
  const kinds: readonly (readonly [SchemaName, readonly string[]])[] = [
    ['index', [join(v1, 'index.json')]],
    ['region', filesUnder(join(v1, 'regions'))],
    ['agency', filesUnder(join(v1, 'agencies'))],
    ['disclosure', filesUnder(join(v1, 'disclosures'))],
    ['content', filesUnder(join(folder, 'data', 'disclosures'))],
    ['checks', filesUnder(join(folder, 'data', 'findings'))],
    ['compare-index', [join(compare, 'index.json')]],
    ['compare-codes', [join(compare, 'codes.json')]],
    ['compare-heads', filesUnder(join(compare, 'heads'))],
    ['compare-figures', filesUnder(join(compare, 'figures'))],
    ['compare-agency', filesUnder(join(compare, 'agencies'))],
    ['compare-place', filesUnder(join(compare, 'places'))],
  ];

  it.each(kinds)('of the sort %s are as their schema says', (name, files) => {
    expect(files.length).toBeGreaterThan(0);
    const validate = validators.get(name);
    for (const file of files) expect([file, validate?.(read(file)), validate?.errors]).toEqual([file, true, null]);
  });

  it('are all of a sort that has a schema', () => {
    expect(kinds.map(([name]) => name).sort()).toEqual([...SCHEMA_NAMES].sort());
    const described = new Set(kinds.flatMap(([, files]) => files));
    const schemas = join(v1, 'schemas');
    expect(filesUnder(v1).filter((file) => !described.has(file) && !file.startsWith(schemas))).toEqual([]);
  });

  it('say in the templates of the entry where files lie', () => {
    const { templates } = read(join(v1, 'index.json')) as { templates: Readonly<Record<string, string>> };
    for (const template of Object.values(templates)) {
      const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{disclosure\}/, '[^/]+/[^/]+').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      const files = filesUnder(v1).map((file) => file.slice(v1.length + 1).replaceAll('\\', '/'));
      expect([template, files.some((file) => pattern.test(file))]).toEqual([template, true]);
    }
  });

  it('publish the schemas by which they are judged, but for members added later', () => {
    for (const name of SCHEMA_NAMES) expect(read(join(v1, 'schemas', `${name}.json`))).toEqual(JSON.parse(JSON.stringify(jsonSchema(name))));
    expect(readFileSync(join(v1, 'types.d.ts'), 'utf8')).toContain('export type Disclosure = {');
  });

  it('link only to files that are there, from the entry to every disclosure', () => {
    const seen = new Set<string>();
    const queue = [join(v1, 'index.json')];
    for (let file = queue.pop(); file; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      if (!file.startsWith(v1) || !file.endsWith('.json') || file.startsWith(join(v1, 'schemas'))) continue;
      for (const link of links(read(file))) {
        const target = new URL(link, pathToFileURL(file));
        const path = decodeURIComponent(target.pathname);
        expect([file.slice(v1.length), link, existsSync(path)]).toEqual([file.slice(v1.length), link, true]);
        queue.push(path);
      }
    }
    for (const file of filesUnder(join(v1, 'disclosures'))) expect(seen).toContain(file);
    for (const file of filesUnder(join(v1, 'regions'))) expect(seen).toContain(file);
  });

  it('count what the files of rows hold', () => {
    const { counts } = read(join(v1, 'index.json')) as { counts: Readonly<Record<string, number>> };
    const lines = (name: string): number => readFileSync(join(folder, 'data', name), 'utf8').trimEnd().split('\n').length - 1;
    expect(counts['agencies']).toBe(lines('agencies.csv'));
    expect(counts['tables']).toBe(lines('tables.csv'));
    expect(counts['disclosures']).toBe(lines('disclosures.csv'));
    expect(counts['figures']).toBeGreaterThan(lines('facts.csv'));
  });
});
