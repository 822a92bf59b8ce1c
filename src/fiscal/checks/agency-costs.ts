import { comparableLabel } from '../label.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, type TableSpot } from './across.ts';
import { moneyColumns, tablesOf } from './cells.ts';
import { carryoverAlike, rowOf } from './funding.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkRows } from './sum-check.ts';

const TOTAL = /^(?:部门|单位|全部门)?(?:合计|总计)$/;

/** The table of 机关运行经费 by unit: its total line is the sum of its units. */
export const agencyCostRows: Rule = {
  name: 'agency-cost-rows',
  family: 'agency operating costs',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'agency-operating-costs')) {
      const total = totalRow(table);
      const units = table.rows.filter((row) => row !== total);
      if (!total || units.length === 0) continue;
      for (const column of moneyColumns(table)) {
        const check = checkRows('agency-cost-rows', disclosure, table, total, units, column);
        if (check) yield check;
      }
    }
  },
};

/** 机关运行经费 is part of the basic expenditure's operating costs: equal where every unit is an agency, never more. */
export const agencyCostsInBasic: Rule = {
  name: 'agency-costs-in-basic',
  family: 'agency operating costs',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const [costs] = tablesOf(disclosure, 'agency-operating-costs');
    const [economic] = tablesOf(disclosure, 'basic-by-economic');
    const operating = economic && operatingTotal(economic);
    const total = costs && (totalRow(costs) ?? (costs.rows.length === 1 ? costs.rows[0] : undefined));
    const left = spotAt(costs, total, 'total');
    if (!left || !operating) return;
    if (!comparable(disclosure, left.table, operating.table)) {
      yield notComparable('agency-costs-in-basic', disclosure, left, operating.table);
      return;
    }
    const check = compareAcross('agency-costs-in-basic', disclosure, left, [operating], { relation: 'at-most', severity: 'warning', assumptions: ['same-funding-base', 'basic-expenditure-only'] });
    if (check) yield check;
  },
};

function totalRow(table: PublishedTable): Row | undefined {
  return table.rows.find((row) => TOTAL.test(comparableLabel(row.label)));
}

/** 公用经费 of the whole: the column's total, or the line of that name. */
function operatingTotal(economic: PublishedTable): TableSpot | undefined {
  return spotAt(economic, rowOf(economic, 'total'), 'operating') ?? spotAt(economic, rowOf(economic, 'operating-total'), 'total');
}

function comparable(disclosure: Disclosure, costs: PublishedTable, economic: PublishedTable): boolean {
  return costs.carryover === undefined || carryoverAlike(disclosure, costs, economic) !== undefined;
}
