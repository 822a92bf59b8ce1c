import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../checks/testing.ts';
import type { Agency } from '../disclosure.ts';
import { functionKey, isFigureKey, parseFigureKey } from './keys.ts';
import { measured } from './lookup.ts';
import { standing } from './standing.ts';

const AGENCY: Agency = { id: '990100-education', name: '某市教育局', region: '990100', level: 'city', budgetCode: '', sector: '教育', note: '' };
const functions = makeTable('expenditure-by-function', 'code | label | total | basic | project\n | 合计 | 9.00 | 4.00 | 5.00\n205 | 教育支出 | 9.00 | 4.00 | 5.00\n20502 | 普通教育 | 5.00 | | 5.00\n2050202 | 小学教育 | 0.00 | | ');

describe('figure keys', () => {
  it('are named measures, functional codes by column, and economic codes', () => {
    expect(parseFigureKey('receptions')).toEqual({ form: 'named', key: 'receptions' });
    expect(parseFigureKey('function-2050202-basic')).toEqual({ form: 'function', code: '2050202', column: 'basic' });
    expect(parseFigureKey(functionKey('205'))).toEqual({ form: 'function', code: '205', column: 'total' });
    expect(parseFigureKey('economic-30201')).toEqual({ form: 'economic', code: '30201' });
  });

  it.each(['', 'toString', 'function-20', 'function-2050202-reserve', 'function-205-total', 'economic-2050202', 'economic-', 'function-２０５'])('%j is none', (text) => {
    expect(isFigureKey(text)).toBe(false);
  });
});

describe('a code', () => {
  const disclosure = makeDisclosure([functions]);

  it('is found at any depth and in each column; blank, zero and no such row stay apart', () => {
    expect(measured(disclosure, 'function-205')).toMatchObject({ form: 'figure', printed: '9.00', column: 'total' });
    expect(measured(disclosure, 'function-20502-project')).toMatchObject({ printed: '5.00', row: { address: 'expenditure-by-function-20502' } });
    expect(measured(disclosure, 'function-20502-basic')).toMatchObject({ form: 'blank' });
    expect(measured(disclosure, 'function-2050202')).toMatchObject({ form: 'figure', printed: '0.00' });
    expect(measured(disclosure, 'function-206')).toEqual({ form: 'absent', state: 'published' });
    expect(measured(makeDisclosure([]), 'function-206')).toEqual({ form: 'absent', state: 'not-published' });
  });

  it('is found by its name where the table is printed without codes', () => {
    const table = makeTable('basic-by-economic', 'key | label | total\nitem-30201 | 办公费 | 1.20');
    expect(measured(makeDisclosure([table]), 'economic-30201')).toMatchObject({ printed: '1.20' });
  });

  it('that is printed twice with two figures states none', () => {
    const table = makeTable('expenditure-by-function', 'code | label | total | basic | project\n205 | 教育支出 | 9.00 | | \n205 | 教育支出 | 8.00 | | ');
    expect(measured(makeDisclosure([table]), 'function-205')).toMatchObject({ form: 'absent', why: 'code-twice', address: 'expenditure-by-function-205' });
    expect(measured(makeDisclosure([table]), 'function-205-basic')).toMatchObject({ form: 'blank' });
  });

  it('carries its printed name, so that a changed meaning is seen', () => {
    expect(standing(disclosure, AGENCY, 'function-20502')).toMatchObject({ codeName: '普通教育', label: '普通教育', dimension: 'money', level: 'city' });
  });
});

describe('三公', () => {
  it('is not read from a total that holds meetings and training too', () => {
    const table = (total: string) => makeTable('three-public-expenses', `label | total\n合计 | ${total}\n因公出国（境）费 | \n公务用车购置及运行费 | 2.00\n公务接待费 | 1.00\n会议费 | 4.00\n培训费 | `);
    expect(measured(makeDisclosure([table('7.00')]), 'three-public')).toMatchObject({ form: 'absent', why: 'mixed-total' });
    expect(measured(makeDisclosure([table('3.00')]), 'three-public')).toMatchObject({ form: 'figure', printed: '3.00' });
    expect(standing(makeDisclosure([table('7.00')]), AGENCY, 'three-public')).toMatchObject({ form: 'missing', reason: 'mixed-total' });
  });
});

describe('standing', () => {
  it('knows the funding base of a table by its title, and no carryover where the measure has none', () => {
    const summary = makeTable('revenue-expenditure-summary', 'side | label | amount\n收入 | 本年收入合计 | 2.00\n支出 | 本年支出合计 | 2.00', { carryover: 'included' });
    const economic = makeTable('basic-by-economic', 'label | total | personnel\n合计 | 2.00 | 1.00', { title: '财政拨款基本支出表', carryover: 'excluded' });
    const disclosure = makeDisclosure([summary, economic]);
    expect(standing(disclosure, AGENCY, 'revenue-current-year')).toMatchObject({ carryover: undefined, funding: undefined });
    expect(standing(disclosure, AGENCY, 'expenditure-current-year')).toMatchObject({ carryover: 'included' });
    expect(standing(disclosure, AGENCY, 'personnel')).toMatchObject({ carryover: 'excluded', funding: 'fiscal-appropriation' });
  });

  it('knows who published it and which units it covers, without the sections inside', () => {
    const units = makeTable('subordinate-units', 'row | label | nature\nr1 | 某市教育局 | 行政单位\nr2 | 办公室 | 内设机构\nr3 | 教研室 | 事业单位');
    const disclosure = makeDisclosure([functions, units], { sources: [{ id: 'text', title: '', publisher: '某市教育局', hashed: 'extracted-text', sha256: '' }] });
    expect(standing(disclosure, AGENCY, 'basic')).toMatchObject({ institution: '某市教育局', members: '教研室、某市教育局' });
  });

  it('keeps a dash and a blank from being figures', () => {
    const table = makeTable('three-public-expenses', 'label | total\n公务接待费 | —\n因公出国（境）费 | ');
    expect(standing(makeDisclosure([table]), AGENCY, 'receptions')).toMatchObject({ form: 'missing', reason: 'no-number' });
    expect(standing(makeDisclosure([table]), AGENCY, 'overseas')).toMatchObject({ form: 'missing', reason: 'blank', address: 'three-public-expenses-overseas' });
  });
});

describe('figures that are not printed', () => {
  it('is no blank cell where the table has no such column, and none where the table is printed empty', () => {
    const one = makeDisclosure([makeTable('expenditure-by-function', 'code | label | total\n | 合计 | 5.00'), makeTable('three-public-expenses', 'label | total\n合计 | ', { state: 'published-empty' })]);
    expect(measured(one, 'basic')).toMatchObject({ form: 'absent', state: 'published', why: 'no-column' });
    expect(measured(one, 'three-public')).toMatchObject({ form: 'absent', state: 'published-empty' });
  });
});
