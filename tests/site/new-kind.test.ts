import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINIMAL, MINIMAL_DISCLOSURE } from '../fixtures/data-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURE = join(ROOT, 'tests/fixtures/new-kind');
const DISCLOSURE = MINIMAL_DISCLOSURE.replace('disclosures/', '');

/** Does what CONTRIBUTING.md says of a new kind of table, in a copy of the project: one file, and its line in the index. */
describe('a kind of table added in one file', () => {
  let project = '';
  const path = (...parts: readonly string[]): string => join(project, ...parts);
  const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8', env: { ...process.env, CI: '1', BASE_PATH: '', SITE_URL: '', DATA_DIR: '', OUT_DIR: '' } });

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'new-kind-'));
    for (const part of ['src', 'scripts', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) cpSync(join(ROOT, part), path(part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), path('node_modules'), 'dir');
    cpSync(MINIMAL, path('data'), { recursive: true });

    cpSync(join(FIXTURE, 'government-services.ts.txt'), path('src/fiscal/tables/government-services.ts'));
    const index = path('src/fiscal/tables/index.ts');
    const text = readFileSync(index, 'utf8');
    writeFileSync(index, `import { governmentServices } from './government-services.ts';\n${text.replace('  procurement,\n', '  procurement,\n  governmentServices,\n')}`);

    cpSync(join(FIXTURE, 'government-services.csv'), path('data', MINIMAL_DISCLOSURE, 'government-services.csv'));
    const head = path('data', MINIMAL_DISCLOSURE, 'disclosure.json');
    const disclosure = JSON.parse(readFileSync(head, 'utf8')) as { tables: object[] };
    disclosure.tables.push({ table: 'government-services', title: '2024年政府购买服务预算表' });
    writeFileSync(head, JSON.stringify(disclosure, undefined, 2));
    mkdirSync(path('.cache'));
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('validates: a fault in it is reported in its own words', () => {
    const file = path('data', MINIMAL_DISCLOSURE, 'government-services.csv');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('10.00,,10.00', '1o.00,,10.00'));
    const faulty = node('scripts/check.ts', '--format', 'json');
    writeFileSync(file, sound);
    expect(faulty.status).toBe(1);
    expect(JSON.parse(faulty.stdout)).toMatchObject([{ file: `${MINIMAL_DISCLOSURE}/government-services.csv`, line: 3, row: 'r2', column: 'total', code: 'number-malformed' }]);
    expect(node('scripts/check.ts').status).toBe(0);
  });

  it('loads, renders, exports, and has its identities checked', () => {
    const built = node('scripts/build.ts', '--out', 'dist');
    expect(built.stderr + built.stdout).toContain('构建完成');
    const page = readFileSync(path('dist/disclosures', DISCLOSURE, 'index.html'), 'utf8');
    expect(page).toContain('id="government-services"');
    expect(page).toContain('id="government-services-r1"');
    expect(page).toContain('2024年政府购买服务预算表');
    expect(page).toContain('1,234.56');

    const facts = readFileSync(path('dist/data/facts.csv'), 'utf8').split('\n').filter((line) => line.includes(',government-services,'));
    expect(facts.map((line) => line.split(',').slice(8, 14).join(','))).toEqual([
      'government-services-r1,,法律顾问,quantity,2,项',
      'government-services-r1,,法律顾问,total,1234.56,万元',
      'government-services-r1,,法律顾问,general_budget,1200.00,万元',
      'government-services-r1,,法律顾问,unit_funds,34.56,万元',
      'government-services-r2,,会务服务,quantity,3,次',
      'government-services-r2,,会务服务,total,10.00,万元',
      'government-services-r2,,会务服务,unit_funds,10.00,万元',
    ]);
    expect(readFileSync(path('dist/data/disclosures', DISCLOSURE, 'government-services.csv'), 'utf8')).toContain('法律顾问');
    expect(readFileSync(path('dist/data/dictionary.json'), 'utf8')).toContain('政府购买服务表');
    expect(readFileSync(path('dist/data/index.html'), 'utf8')).toContain('政府购买服务表');
    const states = JSON.parse(readFileSync(path('dist/data/disclosures.json'), 'utf8')) as readonly { tables: Record<string, string> }[];
    expect(states[0]?.tables['government-services']).toBe('published');

    const checks = JSON.parse(readFileSync(path('dist/data/findings.json'), 'utf8')) as readonly { checks: readonly { table: string; rule: string; outcome: string }[] }[];
    expect(checks.flatMap((log) => log.checks).filter(({ table, rule }) => table === 'government-services' && rule === 'row-sums')).toMatchObject([{ outcome: 'pass' }, { outcome: 'pass' }]);
  });
});
