import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINIMAL, withDataFolder } from '../../tests/fixtures/data-folder.ts';
import type { Disclosure, PublishedTable, Row } from '../fiscal/disclosure.ts';
import { formatDecimal } from '../fiscal/decimal.ts';
import { kindRegistry, type TableKind } from '../fiscal/tables/index.ts';
import { TOTAL_LINE } from '../fiscal/tables/total-line.ts';
import { loadDisclosure } from './disclosure.ts';
import { loadLibrary } from './library.ts';

const DATA = resolve(import.meta.dirname, '../../data');

function load(dataDir: string, id: string): Disclosure {
  const { disclosure, faults } = loadDisclosure(loadLibrary(dataDir).library, id);
  expect(faults).toEqual([]);
  if (!disclosure) throw new Error(`${id} was not loaded`);
  return disclosure;
}

function table(disclosure: Disclosure, id: string): PublishedTable {
  const found = disclosure.tables.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

function row(disclosure: Disclosure, address: string): Row {
  const found = disclosure.tables.flatMap((candidate) => candidate.rows).find((candidate) => candidate.address === address);
  if (!found) throw new Error(`no row ${address}`);
  return found;
}

describe('tables that print less than their kind knows', () => {
  const id = '990100-finance/2024-budget';
  const entry = (table: string, title: string): string => `{ "table": "${table}", "title": "${title}" }`;

  /** The minimal folder with one more table. */
  function withTable(name: string, csv: string, read: (dataDir: string) => void): void {
    withDataFolder((folder) => {
      folder.edit('~/disclosure.json', '"tables": [', `"tables": [${entry(name, '新表')},`);
      folder.write(`~/${name}.csv`, csv);
      read(folder.dir);
    });
  }

  it('takes a row without code and name where the line column says what it is, and makes up no cell', () => {
    withTable('expenditure-by-function-2', 'total,basic,project,reserve,carryover_out,line\n15.00,8.00,6.00,1.00,,total\n', (dataDir) => {
      const found = table(load(dataDir, id), 'expenditure-by-function-2');
      expect(found.columns.map(({ column }) => column.key)).toEqual(['total', 'basic', 'project', 'reserve', 'carryover_out']);
      expect(found.rows).toMatchObject([{ key: 'total', code: '', label: '合计', total: true }]);
      expect(Object.keys(found.rows[0]?.cells ?? {})).not.toContain('label');
    });
  });

  it('tells a table held in part and one that nobody has entered from one that is held', () => {
    withDataFolder((folder) => {
      folder.edit('~/disclosure.json', '"tables": [', '"tables": [{ "table": "procurement", "title": "政府采购表", "state": "not-entered" }, { "table": "state-assets-2", "title": "车辆表", "state": "not-entered" },');
      folder.edit('~/disclosure.json', '"table": "project-expenditure",', '"table": "project-expenditure", "state": "partly", "missing": "第二页未录入",');
      const found = load(folder.dir, id);
      expect(['procurement', 'state-assets', 'project-expenditure', 'basic-by-economic'].map((kind) => found.states[kind])).toEqual(['not-entered', 'partly', 'partly', 'published']);
      expect(found.unentered?.map((one) => one.title)).toEqual(['政府采购表', '车辆表']);
      expect(table(found, 'project-expenditure')).toMatchObject({ state: 'published', missing: '第二页未录入' });
    });
  });

  it('leaves out columns that the document does not print', () => {
    withTable('fiscal-appropriation-by-function', 'code,label,total\n,合计,10.00\n', (dataDir) => {
      expect(table(load(dataDir, id), 'fiscal-appropriation-by-function').columns.map(({ column }) => column.key)).toEqual(['code', 'label', 'total']);
    });
  });

  it('keeps a panel of purposes beside revenue and expenditure', () => {
    withTable('revenue-expenditure-summary-2', 'side,label,amount\n收入,一、财政拨款,9.00\n收入,1. 一般公共预算,9.00\n收入,三、其他资金,\n支出用途,一、基本支出,9.00\n', (dataDir) => {
      expect(table(load(dataDir, id), 'revenue-expenditure-summary-2').rows.map(({ key, level }) => [key, level])).toEqual([
        ['revenue-fiscal-appropriation', 1],
        ['revenue-general-budget', 2],
        ['revenue-other-funds', 1],
        ['purpose-basic', 1],
      ]);
    });
  });
});

describe('the minimal data folder', () => {
  const id = '990100-finance/2024-budget';

  it('gives a library without faults', () => {
    const { faults, library } = loadLibrary(MINIMAL);
    expect(faults).toEqual([]);
    expect([...library.regions.keys()]).toEqual(['990000', '990100']);
    expect(library.agencies.get('990100-finance')).toEqual({
      id: '990100-finance',
      name: '乙市财政局',
      region: '990100',
      level: 'city',
      budgetCode: '101',
      sector: '财政',
      note: '',
    });
    expect(library.classifications.functional.names.get('2080505')).toEqual([{ code: '2080505', name: '机关事业单位基本养老保险缴费支出', firstYear: 2023, lastYear: 2024 }]);
    expect(library.disclosures.map((head) => head.id)).toEqual([id]);
  });

  it('gives the head of a disclosure with the state of every kind', () => {
    const [head] = loadLibrary(MINIMAL).library.disclosures;
    expect(head).toMatchObject({ id, agency: '990100-finance', fiscalYear: 2024, stage: 'budget', scope: 'department', title: '乙市财政局2024年部门预算' });
    expect(head?.sources).toEqual([
      {
        id: 'text',
        title: '乙市财政局2024年部门预算',
        publisher: '乙市财政局',
        hashed: 'extracted-text',
        sha256: '0123456789abcdef'.repeat(4),
        url: 'https://example.org/2024.pdf',
        retrieved: '2024-02-29',
        published: undefined,
      },
    ]);
    expect(head?.states).toMatchObject({ 'expenditure-by-function': 'published', 'government-funds': 'published-empty', procurement: 'not-published' });
  });

  it('keeps tables in printed order with their facts', () => {
    const disclosure = load(MINIMAL, id);
    expect(disclosure.tables.map(({ id: name, occurrence, state, unit, form }) => [name, occurrence, state, unit, form])).toEqual([
      ['revenue-expenditure-summary', 1, 'published', '万元', 'table'],
      ['expenditure-by-function', 1, 'published', '万元', 'table'],
      ['basic-by-economic', 1, 'published', '万元', 'table'],
      ['government-funds', 1, 'published-empty', '万元', 'table'],
      ['government-funds-2', 2, 'published-empty', '万元', 'table'],
      ['project-expenditure', 1, 'published', '元', 'table'],
      ['state-assets', 1, 'published', '万元', 'table'],
      ['performance-projects', 1, 'published', '万元', 'table'],
      ['performance-indicators', 1, 'published', '万元', 'table'],
      ['self-evaluation', 1, 'published', '万元', 'table'],
      ['statements', 1, 'published', '万元', 'narrative'],
    ]);
    const summary = table(disclosure, 'revenue-expenditure-summary');
    expect(summary).toMatchObject({ title: '收支预算总表', number: '公开01表', page: 3, carryover: 'included', source: 'text', note: '' });
    expect(table(disclosure, 'government-funds').note).toBe('空表列示');
    expect(table(disclosure, 'expenditure-by-function').lines).toEqual([20, 31]);
  });

  it('names columns as the document prints them', () => {
    const disclosure = load(MINIMAL, id);
    const columns = (name: string): readonly unknown[] => table(disclosure, name).columns.map(({ column, ...printed }) => ({ key: column.key, ...printed }));
    expect(columns('revenue-expenditure-summary')).toEqual([
      { key: 'side', header: '方向' },
      { key: 'label', header: '项目' },
      { key: 'amount', header: '预算数', headerBySide: { 收入: '2024年预算数', 支出: '预算数' }, group: undefined },
    ]);
    expect(columns('basic-by-economic')[1]).toEqual({ key: 'total', header: '小计', group: '2024年' });
    expect(columns('statements').map((column) => (column as { key: string }).key)).not.toContain('row');
  });

  it('gives every row a key: by side and line, by code, by name in the classification, by number, by row key', () => {
    const disclosure = load(MINIMAL, id);
    const keys = (name: string): readonly string[] => table(disclosure, name).rows.map((each) => each.key);
    expect(keys('revenue-expenditure-summary')).toEqual([
      'revenue-general-budget',
      'revenue-unit-funds',
      'revenue-current-year',
      'revenue-carryover-in',
      'revenue-total',
      'expenditure-class-208',
      'expenditure-class-201',
      'expenditure-current-year',
      'expenditure-total',
    ]);
    expect(keys('expenditure-by-function')).toEqual(['total', '201', '20106', '2010601', '2010607', '208', '20805', '2080505']);
    expect(keys('basic-by-economic')).toEqual(['total', 'item-301', 'item-30101', 'item-302', 'item-30201', 'item-399', 'item-39999']);
    expect(keys('performance-projects')).toEqual(['code', 'name', 'budget', 'fiscal-funds', 'plan-03', 'plan-12', 'goal-1', 'goal-2']);
    expect(keys('self-evaluation')).toEqual(['name', 'funds-total', 'fiscal-appropriation', 'score-total']);
    expect(keys('project-expenditure')).toEqual(['r1', 'r2', 'r3']);
  });

  it('tells the parts of a row', () => {
    const disclosure = load(MINIMAL, id);
    expect(row(disclosure, 'revenue-expenditure-summary-revenue-general-budget')).toEqual({
      key: 'revenue-general-budget',
      address: 'revenue-expenditure-summary-revenue-general-budget',
      code: '',
      label: '一、一般公共预算拨款收入',
      side: '收入',
      line: 'general-budget',
      level: 1,
      total: false,
      cells: {
        side: { form: 'text', printed: '收入' },
        label: { form: 'text', printed: '一、一般公共预算拨款收入' },
        amount: { form: 'number', printed: '1,230.50', value: { units: 123050n, decimals: 2 } },
      },
      units: {},
      repeats: undefined,
      sourceLine: 5,
      sourcePage: 3,
    });
    expect(table(disclosure, 'expenditure-by-function').rows.map(({ code, level, total }) => [code, level, total])).toEqual([
      ['', 0, true],
      ['201', 0, false],
      ['20106', 1, false],
      ['2010601', 2, false],
      ['2010607', 2, false],
      ['208', 0, false],
      ['20805', 1, false],
      ['2080505', 2, false],
    ]);
    expect(row(disclosure, 'project-expenditure-r1')).toMatchObject({ line: 'total', total: true });
    expect(row(disclosure, 'project-expenditure-r2').label).toBe('财政一体化"系统"\n（二期）');
    expect(row(disclosure, 'performance-projects-goal-2').repeats).toBe('performance-projects-goal-1');
  });

  it('keeps blank, zero, text and what breaks the form apart', () => {
    const disclosure = load(MINIMAL, id);
    expect(row(disclosure, 'revenue-expenditure-summary-revenue-carryover-in').cells['amount']).toEqual({ form: 'blank', printed: '' });
    expect(row(disclosure, 'revenue-expenditure-summary-revenue-unit-funds').cells['amount']).toEqual({ form: 'number', printed: '0.00', value: { units: 0n, decimals: 2 } });
    expect(row(disclosure, 'self-evaluation-fiscal-appropriation').cells['score']).toEqual({ form: 'as-printed', printed: '-' });
    expect(row(disclosure, 'expenditure-by-function-2010607').cells['project']).toEqual({ form: 'number', printed: '1,000.00', value: { units: 100000n, decimals: 2 }, uncertain: true });
    expect(row(disclosure, 'performance-indicators-r1').cells['target']).toEqual({ form: 'text', printed: '≥200家' });
  });

  it('reads percentages and scores with their signs, counts with their units', () => {
    const disclosure = load(MINIMAL, id);
    expect(row(disclosure, 'performance-projects-plan-03').cells['percent']).toEqual({ form: 'number', printed: '25%', value: { units: 25n, decimals: 0 } });
    expect(row(disclosure, 'performance-indicators-r1').cells['score']).toEqual({ form: 'number', printed: '50分', value: { units: 50n, decimals: 0 } });
    expect(row(disclosure, 'state-assets-houses').units).toEqual({ quantity: '平方米' });
    expect(row(disclosure, 'state-assets-other').units).toEqual({});
    expect(row(disclosure, 'statements-r3').units).toEqual({ value: '批次' });
  });

  it('sorts disclosures by year, stage, region and agency, and keys a code printed twice', () => {
    withDataFolder((data) => {
      const copy = (to: string, from: string, into: string): void => {
        cpSync(data.path('~/'), data.path(`disclosures/${to}`), { recursive: true });
        data.edit(`disclosures/${to}/disclosure.json`, from, into);
      };
      copy('990100-finance/2024-final', '"stage": "budget"', '"stage": "final"');
      data.edit('disclosures/990100-finance/2024-final/disclosure.json', '预算",\n  "agency"', '决算",\n  "agency"');
      copy('990100-audit/2024-budget', '"agency": "990100-finance"', '"agency": "990100-audit"');
      copy('990100-finance/2024-budget-unit', '"scope": "department"', '"scope": "unit"');
      data.edit('~/expenditure-by-function.csv', '2010607,信息化建设,"1,000.00",,"1,000.00",,project', '2010601,行政运行,"1,000.00",,"1,000.00",code,');
      const { faults, library } = loadLibrary(data.dir);
      expect(faults).toEqual([]);
      expect(library.disclosures.map((head) => head.id)).toEqual([
        '990100-audit/2024-budget',
        '990100-finance/2024-budget',
        '990100-finance/2024-budget-unit',
        '990100-finance/2024-final',
      ]);
      const twice = row(load(data.dir, id), 'expenditure-by-function-2010601-2');
      expect([twice.code, twice.cells['code']]).toEqual(['2010601', { form: 'as-printed', printed: '2010601' }]);
    });
  });

  it('puts the side before a line of a code table only where both sides print it', () => {
    withDataFolder((data) => {
      data.write('~/basic-by-economic.csv', 'side,code,label,total\n人员经费,301,工资福利支出,1\n人员经费,,人员经费合计,1\n公用经费,302,商品和服务支出,1\n公用经费,,公用经费合计,1\n');
      expect(table(load(data.dir, id), 'basic-by-economic').rows.map((each) => each.key)).toEqual(['301', 'personnel-total', '302', 'operating-total']);
      data.write('~/basic-by-economic.csv', 'side,code,label,total\n人员经费,301,工资福利支出,1\n人员经费,,合计,1\n公用经费,302,商品和服务支出,1\n公用经费,,合计,1\n');
      expect(table(load(data.dir, id), 'basic-by-economic').rows.map((each) => each.key)).toEqual(['301', 'personnel-total', '302', 'operating-total']);
    });
  });

  it('loads a kind with columns and sides of its own names', () => {
    const panels: TableKind = {
      id: 'panels',
      title: '样表',
      aliases: [],
      about: '编造的一种表。',
      group: 'finance',
      identity: 'code',
      classification: 'functional',
      columns: [
        { key: 'panel', label: '栏', type: 'side', values: ['上半年', '下半年'], required: true, filled: true },
        { key: 'item', label: '科目', type: 'code', required: true },
        { key: 'name', label: '名称', type: 'label', required: true, filled: true },
        { key: 'pieces', label: '件数', type: 'count', unitFrom: 'measure' },
        { key: 'measure', label: '量词', type: 'text' },
        { key: 'price', label: '单价', type: 'amount', unit: '元' },
      ],
      lines: [TOTAL_LINE],
    };
    withDataFolder((data) => {
      data.edit('~/disclosure.json', '"tables": [', '"tables": [\n    { "table": "panels", "title": "样表" },');
      data.write('~/panels.csv', '栏,科目,名称,件数,量词,price,as_printed\n上半年,201,一般公共服务,2,台,0.05,name\n上半年,,合计,2,台,,\n下半年,2 08,社会保障和就业支出,1,辆,9,item\n下半年,,合计,1,辆,9,\n');
      const { library, faults } = loadLibrary(data.dir, { kinds: new Map([...kindRegistry(), [panels.id, panels] as const]) });
      const read = loadDisclosure(library, id);
      expect([faults, read.faults]).toEqual([[], []]);
      const rows = read.disclosure ? table(read.disclosure, 'panels').rows : [];
      expect(rows.map(({ key, code, label, side, units }) => [key, code, label, side, units])).toEqual([
        ['201', '201', '一般公共服务', '上半年', { pieces: '台' }],
        ['side-1-total', '', '合计', '上半年', { pieces: '台' }],
        ['2-08', '2 08', '社会保障和就业支出', '下半年', { pieces: '辆' }],
        ['side-2-total', '', '合计', '下半年', { pieces: '辆' }],
      ]);
    });
  });

  it('is published when any occurrence of the kind is', () => {
    withDataFolder((data) => {
      data.edit('~/disclosure.json', '（上年结转）", "state": "published-empty"', '（上年结转）", "state": "published"');
      data.write('~/government-funds-2.csv', 'code,label,total\n,合计,1.00\n');
      expect(load(data.dir, id).states['government-funds']).toBe('published');
    });
  });

  it('gives what can be read, and the faults, of a disclosure with faults; nothing without its head', () => {
    withDataFolder((data) => {
      data.edit('~/statements.csv', 'r3,s2', 'R3,s2');
      const { library } = loadLibrary(data.dir);
      const { disclosure, faults } = loadDisclosure(library, id);
      expect(faults.map((fault) => fault.code)).toEqual(['row-key-malformed']);
      expect(disclosure && table(disclosure, 'statements').rows.map((each) => each.key)).toEqual(['r1', 'r2']);
      data.write('~/disclosure.json', '{');
      expect(loadDisclosure(library, id).disclosure).toBeUndefined();
      expect(loadLibrary(data.dir).library.disclosures).toEqual([]);
    });
  });
});

describe('the published data', () => {
  it('has no faults', () => {
    const { faults, library } = loadLibrary(DATA);
    expect(faults).toEqual([]);
    for (const { id } of library.disclosures) expect([id, loadDisclosure(library, id).faults]).toEqual([id, []]);
  });

  it('holds the five first disclosures', () => {
    expect(loadLibrary(DATA).library.disclosures.map((head) => head.id)).toEqual(
      expect.arrayContaining([
        '130300-healthcare-security/2026-budget',
        '130281-healthcare-security/2024-budget',
        '1303-unnamed-county-healthcare-security/2023-budget-unit',
        '140824-healthcare-security/2023-budget',
        '410503-healthcare-security/2022-final',
      ]),
    );
  });

  it.each([
    ['130300-healthcare-security/2026-budget', 'expenditure-by-function-2101501', 'total', '328.66'],
    ['130300-healthcare-security/2026-budget', 'revenue-expenditure-summary-revenue-total', 'amount', '2441.63'],
    ['130300-healthcare-security/2026-budget', 'state-assets-vehicles', 'value', '45.13'],
    ['1303-unnamed-county-healthcare-security/2023-budget-unit', 'expenditure-by-function-total', 'project', '2588.10'],
    ['1303-unnamed-county-healthcare-security/2023-budget-unit', 'basic-by-economic-30101', 'personnel', '33.94'],
    ['140824-healthcare-security/2023-budget', 'revenue-expenditure-summary-revenue-total', 'amount', '4092.38'],
    ['140824-healthcare-security/2023-budget', 'basic-by-economic-item-30101', 'total', '116.53'],
    ['410503-healthcare-security/2022-final', 'expenditure-by-function-2101399', 'project', '65.52'],
    ['410503-healthcare-security/2022-final', 'self-evaluation-2-fiscal-appropriation', 'adjusted', '1073.75'],
  ])('%s: %s, %s', (id, address, column, value) => {
    const cell = row(load(DATA, id), address).cells[column];
    expect(cell?.form === 'number' ? formatDecimal(cell.value) : cell).toBe(value);
  });

  it('tells a table that we do not hold from one that was not published', () => {
    const states = (id: string): unknown => loadLibrary(DATA).library.disclosures.find((head) => head.id === id)?.states['expenditure-by-function'];
    expect(states('130281-healthcare-security/2024-budget')).toBe('not-collected');
    expect(load(DATA, '140824-healthcare-security/2023-budget').states).toMatchObject({ 'self-evaluation': 'not-published', 'government-funds': 'published-empty' });
  });
});
