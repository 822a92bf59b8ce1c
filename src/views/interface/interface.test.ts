import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { AGENCY, REGISTER, REGIONS, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { disclosureDocument } from '../exports/disclosure-json.ts';
import { disclosureEntry } from '../exports/disclosures.ts';
import { disclosureHead } from './disclosure.ts';
import { interfaceIndex } from './index.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from './schemas.ts';
import { InterfaceTree } from './tree.ts';
import { interfaceTypes, typeName } from './typescript.ts';

const tree = new InterfaceTree({ ...REGISTER, disclosures: [SAMPLE] });
const [province, city] = [...REGIONS.values()];
if (!province || !city) throw new Error('no regions');

const SAMPLES: Readonly<Record<SchemaName, unknown>> = {
  index: interfaceIndex(tree, { agencies: 1, disclosures: 1, tables: 7, figures: 15 }, { title: '标题', description: '说明', licence: '许可' }),
  region: tree.region(city),
  agency: tree.agency(AGENCY),
  disclosure: disclosureHead(SAMPLE, disclosureEntry(SAMPLE, REGISTER, '/'), []),
  content: disclosureDocument(SAMPLE, REGISTER, '/'),
  checks: [],
};

describe('the JSON interface', () => {
  it('nests: the entry names provinces, a region its children and agencies, an agency its disclosures', () => {
    expect(SAMPLES.index).toMatchObject({ provinces: [{ code: '990000', agencies: 1, disclosures: 1, href: 'regions/990000.json' }] });
    expect(tree.region(province)).toMatchObject({ children: [{ code: '990100', agencies: 1, disclosures: 1, href: '990100.json' }], agencies: [] });
    expect(SAMPLES.region).toMatchObject({ path: [{ code: '990000' }, { code: '990100' }], children: [], agencies: [{ id: AGENCY.id, disclosures: 1, href: '../agencies/990100-education.json' }] });
    expect(SAMPLES.agency).toMatchObject({ disclosures: [{ id: SAMPLE.id, fiscal_year: 2023, href: '../disclosures/990100-education/2023-budget.json' }] });
    expect(SAMPLES.disclosure).toMatchObject({ files: { xlsx: '../../../disclosures/990100-education/2023-budget.xlsx' } });
  });

  it.each(SCHEMA_NAMES)('%s is written as its schema says, and the schema refuses what is not described', (name) => {
    const ajv = new Ajv2020({ allErrors: true, strictTuples: false, allowUnionTypes: true });
    const strict = ajv.compile(jsonSchema(name, { strict: true }));
    expect([strict(SAMPLES[name]), strict.errors]).toEqual([true, null]);
    expect(strict(Array.isArray(SAMPLES[name]) ? [{}] : { ...(SAMPLES[name] as object), extra: 1 })).toBe(false);
    expect(new Ajv2020({ strictTuples: false, allowUnionTypes: true }).compile(jsonSchema(name))({ ...(SAMPLES[name] as object), extra: 1 })).toBe(!Array.isArray(SAMPLES[name]));
  });
});

/** Faults that TypeScript finds in a module, given the types beside it. */
function typeFaults(source: string): readonly string[] {
  const files: Readonly<Record<string, string>> = { '/types.d.ts': interfaceTypes(), '/use.ts': source };
  const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], lib: ['lib.es5.d.ts'], skipLibCheck: false };
  const host = ts.createCompilerHost(options);
  const own = host.getSourceFile.bind(host);
  host.getSourceFile = (path, target) => (files[path] === undefined ? own(path, target) : ts.createSourceFile(path, files[path], target));
  const known = host.fileExists.bind(host);
  host.fileExists = (path) => path in files || known(path);
  const program = ts.createProgram(['/use.ts', '/types.d.ts'], options, host);
  const faults = Object.keys(files).flatMap((path) => [...program.getSyntacticDiagnostics(program.getSourceFile(path)), ...program.getSemanticDiagnostics(program.getSourceFile(path))]);
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('the published types', () => {
  it('fit what is written', () => {
    const uses = SCHEMA_NAMES.map((name) => `export const ${name}: import('./types').${typeName(name)} = ${JSON.stringify(SAMPLES[name])};`);
    expect(typeFaults(uses.join('\n'))).toEqual([]);
  });

  it('refuse what is not as described', () => {
    expect(typeFaults(`export const x: import('./types').Region['level'] = 'town';`)).toHaveLength(1);
    expect(typeFaults(`export const x: Pick<import('./types').Index, 'version'> = { version: 2 };`)).toHaveLength(1);
  });
});
