import { jsonSchema, SCHEMA_NAMES, type SchemaName } from './schemas.ts';

/** The part of JSON Schema that the interface's schemas use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly title?: string;
  readonly description?: string;
}

/** `types.d.ts`: TypeScript types of everything that the interface hands out, made from the schemas that are published beside it. */
export function interfaceTypes(): string {
  const types = SCHEMA_NAMES.map((name) => {
    const schema: Schema = jsonSchema(name);
    return `${comment(schema, '')}export type ${typeName(name)} = ${typeText(schema, '')};\n`;
  });
  return `/* JSON interface, version 1. Made from v1/schemas/. */\n\n${types.join('\n')}`;
}

/** `Region` for `region`, `CompareIndex` for `compare-index`. */
export function typeName(name: SchemaName): string {
  return name.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
}

function typeText(schema: Schema, indent: string): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((part) => typeText(part, indent)).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeText({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return schema.prefixItems ? tupleText(schema.prefixItems, indent) : arrayText(schema.items, indent);
    case 'object':
      return objectText(schema, indent);
    default:
      throw new Error(`no TypeScript for ${JSON.stringify(schema)}`);
  }
}

/** Items that have titles become a tuple with names. */
function tupleText(items: readonly Schema[], indent: string): string {
  if (!items.every(({ title }) => title)) return `[${items.map((item) => typeText(item, indent)).join(', ')}]`;
  const inner = `${indent}  `;
  return `[\n${items.map((item) => `${comment(item, inner)}${inner}${item.title?.replaceAll('-', '_')}: ${typeText(item, inner)},\n`).join('')}${indent}]`;
}

function arrayText(items: Schema | false | undefined, indent: string): string {
  if (!items) throw new Error('an array without items');
  const text = typeText(items, indent);
  return /^[\w"]+$/.test(text) || text.startsWith('{') ? `${text}[]` : `(${text})[]`;
}

function objectText({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (!properties) {
    if (typeof additionalProperties !== 'object') throw new Error('an object without members');
    return `{ [key: string]: ${typeText(additionalProperties, indent)} }`;
  }
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, member]) => `${comment(member, inner)}${inner}${name}${required.includes(name) ? '' : '?'}: ${typeText(member, inner)};\n`);
  return `{\n${members.join('')}${indent}}`;
}

function comment({ description }: Schema, indent: string): string {
  return description ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : '';
}
