import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { AGENCY, REGISTER, REGIONS, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { FIGURE_COLUMNS, figureCells, figureRow, FIGURES_COLUMNS, HEAD_COLUMNS, headOf, headRow, PLACE_COLUMNS } from '../compare/parts.ts';
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

const head = headOf(SAMPLE, AGENCY);
const { year, stage, scope, institution, members, states } = head;
const rows = figureCells(SAMPLE, AGENCY).map(figureRow);

const SAMPLES: Readonly<Record<SchemaName, unknown>> = {
  index: interfaceIndex(tree, { agencies: 1, disclosures: 1, tables: 7, figures: 15 }, { title: '标题', description: '说明', licence: '许可' }),
  region: tree.region(city),
  agency: tree.agency(AGENCY),
  disclosure: disclosureHead(SAMPLE, disclosureEntry(SAMPLE, REGISTER, '/'), []),
  content: disclosureDocument(SAMPLE, REGISTER, '/'),
  checks: {
    disclosure: SAMPLE.id,
    checks: [
      { rule: 'a', key: 'r/total', outcome: 'pass', table: 't', row: 'r', measure: 'total', stated: '1', recomputed: '1', difference: '0', unit: '', places: [{ table: 't', row: 'r2', column: 'total' }, { disclosure: 'other', table: 't', row: 'r2', column: 'total' }] },
      { rule: 'a', key: 'r2/total', outcome: 'finding', severity: 'error', table: 't', row: 'r2', measure: 'total', stated: '1', recomputed: '', difference: '', unit: '', message: '一句话', terms: [], places: [] },
      { rule: 'a', key: 'r3/total', outcome: 'finding', severity: 'warning', table: 't', row: 'r3', measure: 'total', stated: '1', recomputed: '2', difference: '-1', unit: '%', message: '一句话', assumptions: ['same-scope'], terms: [{ sign: '+', printed: '1', label: '甲', bracket: 'open', table: 't', row: 'r4', column: 'total' }, { sign: '÷', printed: '', label: '乙', table: 't', row: 'r5', column: 'total', disclosure: 'other' }], places: [] },
    ],
  },
  'compare-index': {
    version: '0123456789abcdef',
    slices: [{ year: 2023, stage: 'budget', disclosures: 1, parts: [{ name: '2023-budget', from: '990100', to: '990100', disclosures: 1 }] }],
    sectors: [AGENCY.sector],
    places: [['990000', '某省', 1]],
    agencyFiles: ['990100'],
  },
  'compare-heads': { columns: HEAD_COLUMNS, rows: [headRow(head)] },
  'compare-figures': { columns: FIGURES_COLUMNS, rows: rows.map((row) => [AGENCY.id, SAMPLE.scope, ...row]) },
  'compare-agency': {
    agency: AGENCY.id,
    name: AGENCY.name,
    region: AGENCY.region,
    level: AGENCY.level,
    sector: AGENCY.sector,
    columns: FIGURE_COLUMNS,
    disclosures: [{ year, stage, scope, institution, members, states, figures: rows }],
  },
  'compare-place': { columns: PLACE_COLUMNS, rows: [[AGENCY.id, AGENCY.name, AGENCY.region, AGENCY.level, AGENCY.sector, '2023-budget']] },
  'compare-codes': { functional: [['205', ['教育支出'], ['2023-budget']]], economic: [] },
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

describe('rows of comparisons', () => {
  const fits = (name: SchemaName, value: unknown): boolean => new Ajv2020({ strictTuples: false, allowUnionTypes: true }).compile(jsonSchema(name))(value);
  const place = SAMPLES['compare-place'] as { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

  it('have a cell for every column, in the order of the columns', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(fits('compare-place', place)).toBe(true);
    expect(fits('compare-place', { ...place, rows: place.rows.map((row) => row.slice(1)) })).toBe(false);
    expect(fits('compare-place', { ...place, rows: place.rows.map((row) => [...row, '']) })).toBe(false);
    expect(fits('compare-place', { ...place, columns: place.columns.toReversed() })).toBe(false);
  });
});

describe('the published types', () => {
  it('fit what is written', () => {
    const uses = SCHEMA_NAMES.map((name) => `export const ${typeName(name)}: import('./types').${typeName(name)} = ${JSON.stringify(SAMPLES[name])};`);
    expect(typeFaults(uses.join('\n'))).toEqual([]);
  });

  it('refuse what is not as described', () => {
    expect(typeFaults(`export const x: import('./types').Region['level'] = 'town';`)).toHaveLength(1);
    expect(typeFaults(`export const x: Pick<import('./types').Index, 'version'> = { version: 2 };`)).toHaveLength(1);
    expect(typeFaults(`export const x: import('./types').CompareCodes['functional'] = [['205', ['教育支出']]];`)).toHaveLength(1);
    expect(typeFaults(`export const x: import('./types').CompareHeads['columns'][0] = 'name';`)).toHaveLength(1);
  });
});
