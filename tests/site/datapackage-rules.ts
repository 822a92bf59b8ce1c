/**
 * What Data Package v2 demands of a description, as far as this project uses it: its own JSON Schema,
 * written from the specification (datapackage.org), stricter than the official profiles in that
 * nothing unknown may stand anywhere but in `unitField`, which is ours.
 */
const title = { type: 'string', pattern: '\\p{Script=Han}' } as const;
/* A path is relative, without `..`, and begins with none of `.`, `/`, `~`. */
const path = { type: 'string', pattern: '^(?![./~])(?!.*/\\.\\./)(?!file:)[^\\\\]+$' } as const;

const field = {
  type: 'object',
  required: ['name', 'type', 'title', 'description'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1 },
    type: { enum: ['string', 'integer', 'number', 'date'] },
    title: { type: 'string', minLength: 1 },
    description: title,
    unitField: { type: 'string' },
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, enum: { type: 'array', minItems: 1, uniqueItems: true }, pattern: { type: 'string', format: 'regex' } },
    },
  },
} as const;

const names = { type: 'array', minItems: 1, items: { type: 'string' } } as const;

export const TABLE_SCHEMA_RULES = {
  type: 'object',
  required: ['$schema', 'fields'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    title,
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        additionalProperties: false,
        properties: { fields: names, reference: { type: 'object', required: ['fields'], additionalProperties: false, properties: { resource: { type: 'string', minLength: 1 }, fields: names } } },
      },
    },
  },
} as const;

const resource = {
  type: 'object',
  required: ['$schema', 'name', 'path', 'title', 'format', 'mediatype', 'bytes', 'hash'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    path,
    title: { type: 'string', minLength: 1 },
    description: title,
    format: { enum: ['csv', 'parquet', 'json'] },
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    dialect: { type: 'object', additionalProperties: false, properties: { $schema: { const: 'https://datapackage.org/profiles/2.0/tabledialect.json' }, lineTerminator: { const: '\n' } } },
    schema: { anyOf: [path, TABLE_SCHEMA_RULES] },
  },
  /* A table has a schema, and only a table. */
  dependentRequired: { type: ['schema'], schema: ['type'] },
} as const;

export const DATA_PACKAGE_RULES = {
  type: 'object',
  required: ['$schema', 'name', 'title', 'description', 'licenses', 'resources'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title,
    description: title,
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    homepage: { type: 'string', format: 'uri' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['name'], additionalProperties: false, properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: { type: 'string', format: 'uri' }, title: { type: 'string' } } },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
} as const;
