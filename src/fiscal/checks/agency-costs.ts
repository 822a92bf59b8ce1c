import { parentCode } from '../classification.ts';
import { comparableLabel } from '../label.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, type TableSpot } from './across.ts';
import { moneyColumns, tablesOf } from './cells.ts';
import { carryoverAlike, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import { type Head, listShape } from './list-rows.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkRows } from './sum-check.ts';

const TOTAL = /^(?:部门|单位|全部门)?(?:合计|总计)$/;

/** The table of 机关运行经费: its total line is the sum of its units, or of its classes, and each class of its items. */
export const agencyCostRows: Rule = {
  name: 'agency-cost-rows',
  family: 'agency operating costs',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'agency-operating-costs')) {
      for (const { parts, row } of sums(table)) {
        for (const column of moneyColumns(table)) {
          const check = checkRows('agency-cost-rows', disclosure, table, row, parts, column);
          if (check) yield check;
        }
      }
    }
  },
};

/**
 * The sums that the table is made of. Jiangsu prints it by economic item (302 above its 款): the codes say what stands
 * below what, and where they are not held the amounts may show it.
 */
function sums(table: PublishedTable): readonly Head[] {
  const total = totalRow(table);
  const rows = table.rows.filter((row) => row !== total);
  if (rows.length === 0) return [];
  const coded = indexOf(table).columns.has('code') ? byCode(rows) : undefined;
  const { heads, tops } = coded ?? listShape(table).levels ?? { heads: [], tops: rows };
  return total ? [{ row: total, parts: tops }, ...heads] : heads;
}

/** Rows below the nearest code above them that is printed; rows without a code stand for themselves. */
function byCode(rows: readonly Row[]): { readonly tops: readonly Row[]; readonly heads: readonly Head[] } {
  const codeOf = ({ cells }: Row): string => cells.code?.printed ?? '';
  const known = new Map(rows.map((row) => [codeOf(row), row]));
  const tops: Row[] = [];
  const below = new Map<Row, Row[]>();
  for (const row of rows) {
    let above = parentCode(codeOf(row));
    while (above !== undefined && !known.has(above)) above = parentCode(above);
    const head = above === undefined ? undefined : known.get(above);
    const parts = head && below.get(head);
    if (!head) tops.push(row);
    else if (parts) parts.push(row);
    else below.set(head, [row]);
  }
  return { tops, heads: [...below].map(([row, parts]) => ({ row, parts })) };
}

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
