import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { place, tablesOf } from '../cells.ts';
import { textOf } from '../indicators/indicator.ts';
import { changed } from '../lazy-check.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

/** The rules for making one year's budget: 2022年省级部门预算编制方案. */
const BUDGET_RULES = /(20\d{2})年度?[^，。；、《》]{0,12}预算编制/;
/** Words that only a province's own units use of themselves. */
const PROVINCIAL = /省直(?:机关|行政|事业|单位|部门|各)/;

/**
 * What a form names as its ground fits the form: rules for making the budget of this fiscal year, and
 * rules for units of the agency's own level. A cell that repeats another is not named again.
 */
export const formReferences: Rule = {
  name: 'form-references',
  family: 'stale form dates',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'performance-terms')) {
      const rows = table.rows.filter((row) => !row.repeats);
      for (const row of rows) {
        const year = BUDGET_RULES.exec(textOf(row, 'text'))?.[1];
        if (year) yield check(disclosure, table, row, Number(year) !== disclosure.fiscalYear, { kind: 'year', named: year, year: String(disclosure.fiscalYear) });
      }
      if (isProvincial(disclosure.agency)) continue;
      const [first, ...more] = rows.filter((row) => PROVINCIAL.test(textOf(row, 'text')));
      if (first) yield changed(check(disclosure, table, first, true, { kind: 'level' }), { places: more.map((row) => place(disclosure, table, row, 'text')) });
    }
  },
};

/** An agency's id begins with the code of its region: two digits, or six that end in four zeros, are a province's. */
function isProvincial(agency: string): boolean {
  return /^(?:\d{2}|\d{2}0000)-/.test(agency) || !/^\d{4}/.test(agency);
}

function check(disclosure: Disclosure, table: PublishedTable, row: Row, wrong: boolean, facts: Readonly<Record<string, string>>): Check {
  return checkAt('form-references', disclosure, { table, row, column: 'text' }, { key: `${row.address}/text/${facts.kind ?? ''}`, unit: '', ...(wrong ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }), facts: { ...facts, field: textOf(row, 'field') } });
}
