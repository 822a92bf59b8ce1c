import { describe, expect, it } from 'vitest';
import type { Check, Place, Term } from '../../fiscal/checks/rule.ts';
import { statementsHtml } from '../disclosure/narrative-html.ts';
import { publishedHtml } from '../disclosure/published-html.ts';
import { counterparts } from '../disclosure/counterparts.ts';
import { disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { foundInFold, withNotes } from './beside-html.ts';
import { findingHtml } from './finding-html.ts';
import { disagrees, pageFindings } from './page-findings.ts';
import { placeBook } from './place-names.ts';
import { findingAnchor, findingId } from './record.ts';
import { ruleGroups } from './rule-groups.ts';
import { findingsSectionHtml } from './section-html.ts';
import { EMPTY_SUMMARY } from './summary.ts';
import { verdict } from './verdict.ts';
import { raw } from '../html.ts';

const ID = '140824-test/2023-budget';
const statements = tableOf('statements', ['sentence', 'section', 'label', 'measure', 'year', 'value', 'unit', 'category', 'table'], [
  { key: 'r1', label: '支出合计', units: { value: '万元' }, values: { section: '收支情况', measure: 'amount', year: '2023', value: '99.00', unit: '万元' } },
  { key: 'r2', label: '支出合计', units: { value: '%' }, values: { section: '收支情况', measure: 'share', year: '2023', value: '100', unit: '%' } },
  { key: 'r3', label: '职工', values: { section: '人员', measure: 'item' } },
]);
const disclosure = disclosureOf([expenditureTable(), statements]);
const place = (row: string, column: string, table = row.startsWith('statements') ? 'statements' : 'expenditure-by-function'): Place => ({ disclosure: ID, table, row, column });
const term = (printed: string, row: string, column: string, sign: Term['sign'] = '+'): Term => ({ sign, printed, label: row, place: place(row, column) });

function check(values: Partial<Check> & Pick<Check, 'key' | 'place'>): Check {
  const terms = values.terms ?? [];
  return { rule: 'column-totals', outcome: 'finding', severity: 'error', stated: '100.00', recomputed: '99', difference: '+1', unit: '万元', places: terms.map((one) => one.place), facts: { table: '支出总表', row: '合计', column: '合计' }, ...values, terms };
}

const TOTAL = 'expenditure-by-function-total';
const error = check({ key: `${TOTAL}/total`, place: place(TOTAL, 'total'), terms: [term('96.00', 'expenditure-by-function-210', 'total'), term('3.00', 'expenditure-by-function-221', 'total')] });
const warning = check({ key: 'statements-r3/label', place: place('statements-r3', 'label'), severity: 'warning', rule: 'narrative-items', stated: '', recomputed: '', difference: '' });
const rounding = check({ key: 'expenditure-by-function-210/basic', place: place('expenditure-by-function-210', 'basic'), outcome: 'rounding', severity: undefined, difference: '0.01' });
const undecided = check({ key: 'expenditure-by-function-221/project', place: place('expenditure-by-function-221', 'project'), outcome: 'undecidable', severity: undefined, reason: 'blank' });
const stated = check({ key: 'statements-r1/value', rule: 'narrative-amounts', place: place('statements-r1', 'value'), stated: '99.00', recomputed: '100.00', difference: '-1.00', terms: [term('100.00', TOTAL, 'total')], facts: { subject: '支出合计', table: '支出总表' } });
const checks = [warning, undecided, rounding, stated, error];
const page = pageFindings(ID, checks, new Map([[`${ID}:column-totals:${TOTAL}/total`, { disclosure: ID, rule: 'column-totals', key: `${TOTAL}/total`, reason: '原文表注说明四舍五入', source: '表注', line: 2 }]]));
const book = placeBook(disclosure, true);

describe('findings of a page', () => {
  it('numbers findings by weight, errors first, and counts the rest apart', () => {
    expect(page.findings.map(({ number, check: { rule } }) => [number, rule])).toEqual([[1, 'narrative-amounts'], [2, 'column-totals'], [3, 'narrative-items']]);
    expect(page.summary).toMatchObject({ total: 5, finding: 3, errors: 2, warnings: 1, rounding: 1, undecidable: 1 });
    expect(page.acknowledged).toBe(1);
  });

  it('keeps addresses apart that differ in one sign only', () => {
    const ids = ['a/b', 'a=b', 'a-b'].map((key) => findingId({ rule: 'x', key }));
    expect(new Set(ids).size).toBe(3);
    expect(findingAnchor(ID, { key: 'row/total' })).not.toMatch(/[^\p{L}\p{N}.-]/u);
  });

  it('says the verdict with every number, the explained ones apart', () => {
    const said = verdict(page);
    expect(said).toMatchObject({ headline: '有2处对不上。', disagrees: true });
    expect(said.sentence).toBe('共核对5处：0处一致，1处只差舍入，2处对不上，1处写法存疑（其中1处已有说明），1处无法核对。');
    expect(said.weightiest?.id).toBe(page.findings[0]?.id);
    expect(verdict(pageFindings(ID, [warning]))).toMatchObject({ headline: '没有互相矛盾的数，有1处写法存疑。', disagrees: false });
    expect(verdict(pageFindings(ID, [undecided])).headline).toBe('没有可以核对的数。');
  });
});

describe('marks in the tables', () => {
  const { text } = publishedHtml(disclosure.tables[0]!, page.marks);

  it('stand in the very cell on both sides, washed only where figures disagree', () => {
    expect(text).toMatch(/<td class="f"><sup class="fm ms"><a href="#f-narrative-amounts-[^"]*" data-n="1"><\/a><a href="#f-column-totals-[^"]*" data-n="2"><\/a><\/sup>100\.00<\/td>/);
    expect(text).toMatch(/<tr id="expenditure-by-function-210"[^>]*>.*?<td class="f"><sup class="fm"><a href="#[^"]*" data-n="2"><\/a><\/sup>97\.00<\/td>/);
  });

  it('note a rounding in ink, and leave other rows as they were', () => {
    expect(text).toMatch(/5<sup class="rm" role="img" title="只差舍入"><\/sup>/);
    const plain = publishedHtml(disclosure.tables[0]!).text;
    const row = (html: string): string => /<tr id="expenditure-by-function-2101202".*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(row(text)).toBe(row(plain));
    expect(plain).not.toContain('<sup');
  });

  it('go to the name of the row when their column is not shown', () => {
    expect(statementsHtml(disclosure, statements, page).text).toMatch(/<tr role="row" id="statements-r3">.*?<a class="q" href="#f-narrative-items-[^"]*" data-n="3"><\/a>/);
  });

  it('count in a closed fold what disagrees apart from doubtful form, which is no vermilion', () => {
    expect(foundInFold(page.findings).text).toBe(' <small class="no">2处对不上</small> <small>1处写法存疑</small>');
    expect(foundInFold(page.findings.filter(({ check }) => check.severity === 'warning')).text).toBe(' <small>1处写法存疑</small>');
    expect(foundInFold([]).text).toBe('');
  });

  it('are explained in the margin, in short, beside their table only', () => {
    const { text: beside } = withNotes(raw('<table></table>'), page.byTable.get('expenditure-by-function'));
    expect(beside).toContain('印 100.00，算得 99，差 +1 万元');
    expect(beside).not.toContain('narrative-amounts');
    expect(withNotes(raw('<table></table>'), []).text).toBe('<table></table>');
  });
});

describe('the section of checks', () => {
  const { text } = findingsSectionHtml(page, book);

  it('writes the sum out with every figure linked, assumptions and innocent causes beside it', () => {
    expect(text).toMatch(/<p class="reckon"><a href="#expenditure-by-function-210">96\.00<\/a> \+ <a href="#expenditure-by-function-221">3\.00<\/a> = 99 万元<\/p>/);
    expect(text).toContain('/findings/column-totals/#innocent');
    expect(text).toContain('100.00</a> = -1.00 万元');
    expect(text).toContain('已有说明：原文表注说明四舍五入 依据：表注');
  });

  it('folds what could not be decided by its reason and what differs by rounding', () => {
    expect(text).toContain('需要的格子原表没有填');
    expect(text).toMatch(/只差舍入，1处.*卫生健康支出/);
  });

  it('writes units where one sum holds two of them', () => {
    const form = tableOf('performance-projects', ['label', 'amount'], [{ key: 'budget', values: { amount: '960000' } }], { unit: '元' });
    const mixed = placeBook(disclosureOf([expenditureTable(), form]), true);
    const two = check({ key: 'x', place: place(TOTAL, 'total'), terms: [{ ...term('960000', 'performance-projects-budget', 'amount'), place: place('performance-projects-budget', 'amount', 'performance-projects') }, term('3.00', 'expenditure-by-function-221', 'total')] });
    expect(findingHtml(two, mixed).text).toContain('960,000</a> 元 + ');
  });

  it('draws no difference from figures of unlike units', () => {
    const other = check({ key: 'y', place: place(TOTAL, 'total'), stated: '100.00', recomputed: '0.01', difference: '+99.99', terms: [term('100.00', 'expenditure-by-function-210', 'total')] });
    expect(findingHtml(other, book).text).not.toContain('class="reckon"');
  });

  it('reserves vermilion for contradictions', () => {
    expect([error, warning].map(disagrees)).toEqual([true, false]);
  });
});

describe('the narrative beside the tables', () => {
  const found = counterparts(disclosure, checks);

  it('takes the table\'s printed figure and how it compares', () => {
    expect(found.get('statements-r1')).toMatchObject({ outcome: 'finding', figure: { printed: '100.00', unit: '万元', address: TOTAL } });
    expect(statementsHtml(disclosure, statements, page).text).toMatch(/<a href="#expenditure-by-function-total">100\.00<\/a> <small class="no">对不上<\/small>/);
  });

  it('prefers a table to the text itself, and never lends a figure to a check of words', () => {
    const inside = check({ key: 'statements-r1/x', rule: 'narrative-changes', place: place('statements-r1', 'value'), outcome: 'finding', terms: [term('99.00', 'statements-r2', 'value')] });
    const words = check({ key: 'statements-r2/category', rule: 'narrative-classes', place: place('statements-r2', 'category'), outcome: 'pass', severity: undefined, terms: [term('100.00', TOTAL, 'total')] });
    const mixed = counterparts(disclosure, [inside, stated, words]);
    expect(mixed.get('statements-r1')?.figure?.address).toBe(TOTAL);
    expect(mixed.get('statements-r2')).toMatchObject({ outcome: 'pass', figure: undefined, within: false });
  });
});

describe('rules by family', () => {
  it('gathers rules by family, a family of its own where no group knows it', () => {
    const rules = { 'column-totals': { summary: { ...EMPTY_SUMMARY, total: 9, finding: 3 }, groups: [] } };
    const groups = ruleGroups(['balance', 'column-totals', 'new'], (rule) => ({ balance: '收支平衡', 'column-totals': '竖栏合计' })[rule] ?? '新的一类', { rules });
    expect(groups.map(({ title, rules: own, found }) => [title, own.length, found])).toEqual([['表内的加总与平衡', 2, 3], ['新的一类', 1, 0]]);
    expect(groups[1]?.rules[0]?.summary).toBe(EMPTY_SUMMARY);
  });
});
