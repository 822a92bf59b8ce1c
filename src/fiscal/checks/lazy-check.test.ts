import { describe, expect, it } from 'vitest';
import { compareAcross } from './across.ts';
import { indicatorCheck, indicatorTables } from './indicators/indicator.ts';
import { changed } from './lazy-check.ts';
import { checkAt } from './make-check.ts';
import type { Check } from './rule.ts';
import { checkColumns, checkRows } from './sum-check.ts';
import { makeDisclosure, makeTable } from './testing.ts';

const table = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|12.00|7.00|5.00\n205|教育支出|7.00|4.00|\n206|科学技术支出|5.01|3.00|2.00');
const indicators = makeTable('performance-indicators', 'row|level1|level2|label|description|target\na|产出|数量指标|培训场次|全年|≥2场');
const disclosure = makeDisclosure([table, indicators]);
const [total, first, second] = table.rows;
if (!total || !first || !second) throw new Error('no rows');

const place = (row: string, column: string) => ({ disclosure: disclosure.id, table: table.id, row: `${table.id}-${row}`, column });
const term = (row: string, column: string, printed: string, label: string) => ({ sign: '+', printed, label, place: place(row, column) });
const written = (check: Check | undefined): Check => changed(check!, {});

describe('checks that are written out when asked', () => {
  it('a sum of rows: every part that prints a number, in order', () => {
    expect(written(checkRows('r', disclosure, table, total, [first, second], 'total'))).toEqual({
      rule: 'r',
      key: `${table.id}-total/total`,
      outcome: 'rounding',
      place: place('total', 'total'),
      stated: '12.00',
      recomputed: '12.01',
      difference: '-0.01',
      unit: '万元',
      terms: [term('205', 'total', '7.00', '教育支出'), term('206', 'total', '5.01', '科学技术支出')],
      places: [place('205', 'total'), place('206', 'total')],
      facts: { table: table.title, row: '合计', column: table.columns.find(({ column }) => column.key === 'total')!.header },
    });
    expect(written(checkRows('r', disclosure, table, total, [first, second], 'project'))).toMatchObject({ outcome: 'finding', severity: 'error', terms: [{ printed: '2.00' }], places: [place('206', 'project')] });
  });

  it('a sum of columns, and one that cannot be decided', () => {
    expect(written(checkColumns('r', disclosure, table, total, 'total', ['basic', 'project'], true))).toMatchObject({ outcome: 'pass', recomputed: '12.00', difference: '0.00', places: [place('total', 'basic'), place('total', 'project')] });
    expect(written(checkColumns('r', disclosure, table, first, 'total', ['project'], true))).toMatchObject({ outcome: 'undecidable', reason: 'blank', stated: '7.00', recomputed: '', difference: '', terms: [], places: [] });
  });

  it('a comparison names the other tables in its key and both cells in its facts', () => {
    const check = written(compareAcross('r', disclosure, { table, row: first, column: 'total' }, [{ table, row: first, column: 'basic' }, { table, row: first, column: 'project' }], { facts: { more: 'x' } }));
    expect(check).toMatchObject({ key: `${table.id}-205/total=${table.id}`, outcome: 'finding', severity: 'error', recomputed: '4.00', difference: '+3.00', terms: [{ printed: '4.00' }], facts: { row: '教育支出', otherRow: '教育支出', relation: 'equal', more: 'x' } });
  });

  it('a check of a cell takes what is given and fills in the rest', () => {
    const spot = { table, row: second, column: 'total' };
    expect(written(checkAt('r', disclosure, spot, { outcome: 'pass', addends: [{ table, row: second, column: 'basic' }], labels: ['基本'], facts: { row: 'given' } }))).toMatchObject({
      key: `${table.id}-206/total`,
      stated: '5.01',
      recomputed: '',
      terms: [{ ...term('206', 'basic', '3.00', '基本') }],
      places: [place('206', 'basic')],
      facts: { table: table.title, row: 'given' },
    });
    expect(written(checkAt('r', disclosure, spot, { key: 'k', stated: '', unit: '%', outcome: 'pass', terms: [], places: [place('205', 'basic')] }))).toMatchObject({ key: 'k', stated: '', unit: '%', terms: [], places: [place('205', 'basic')] });
  });

  it('a check of an indicator has no unit but its own, and its project among its facts', () => {
    const [indicator] = indicatorTables(disclosure)[0]!.indicators;
    expect(written(indicatorCheck('r', indicator!, 'target', { outcome: 'pass' }))).toMatchObject({ stated: '≥2场', unit: '', facts: { row: '培训场次', level2: '数量指标', description: '全年', project: indicators.title } });
  });

  it('says the same each time and as JSON, and a changed copy differs in nothing else', () => {
    const check = checkRows('r', disclosure, table, total, [first, second], 'total')!;
    expect(check.terms).toEqual(check.terms);
    expect(JSON.parse(JSON.stringify(check))).toEqual(JSON.parse(JSON.stringify(written(check))));
    expect(changed(check, { outcome: 'undecidable', recomputed: '' })).toEqual({ ...written(check), outcome: 'undecidable', recomputed: '' });
  });
});
