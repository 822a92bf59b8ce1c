import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareAcross, spotAt, type TableSpot } from './across.ts';
import { isOfGeneralBudget, otherBasic } from './basic-total.ts';
import { figure, tablesOf } from './cells.ts';
import { carryoverAlike, isNone, rowOf } from './funding.ts';
import { indexOf, rowCode } from './index-of.ts';
import { checkAt } from './make-check.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';

const RULE = 'three-public-economic';

/** Economic items and the line of the 三公 table that they are a part of. */
const ITEMS: readonly (readonly [code: string, line: string])[] = [
  ['30212', 'overseas'],
  ['31013', 'vehicle-purchase'],
  ['30231', 'vehicle-running'],
  ['30217', 'receptions'],
];

/**
 * The economic table covers basic expenditure only, so its items for travel abroad, vehicles and receptions
 * may be smaller than the 三公 figures (the rest is paid from projects), never larger.
 */
export const threePublicEconomic: Rule = {
  name: RULE,
  family: '三公 against economic items',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const [expenses] = tablesOf(disclosure, 'three-public-expenses');
    const [economic] = tablesOf(disclosure, 'basic-by-economic');
    if (!expenses || !economic) return;
    const column = columnOf(disclosure, expenses);
    const assumptions = baseOf(disclosure, economic, expenses);
    const codes = new Map(economic.rows.map((row) => [rowCode(row), row]));
    for (const [code, line] of ITEMS) {
      const item = spotAt(economic, codes.get(code), 'total');
      if (!item || figure(item.row, 'total') === undefined) continue;
      const check = compareItem(disclosure, item, lineSpot(expenses, line, column), { expenses, column, assumptions });
      if (check) yield check;
    }
  },
};

interface Against {
  readonly expenses: PublishedTable;
  readonly column: string;
  /** Undefined where the two tables count different money. */
  readonly assumptions: readonly Assumption[] | undefined;
}

function compareItem(disclosure: Disclosure, item: TableSpot, line: TableSpot | undefined, { expenses, column, assumptions }: Against): Check | undefined {
  const facts = { code: rowCode(item.row) };
  const key = `${item.row.address}/total=${expenses.id}`;
  if (!assumptions) return checkAt(RULE, disclosure, item, { key, outcome: 'undecidable', reason: 'not-comparable', facts });
  if (line && figure(line.row, column) !== undefined) return compareAcross(RULE, disclosure, item, [line], { relation: 'at-most', assumptions, facts });
  if (isNone(figure(item.row, 'total'))) return undefined;
  /* A blank line is at most what 合计 leaves for it. */
  const total = totalSpot(expenses, column);
  if (!total || !line || figure(total.row, column) === undefined) return checkAt(RULE, disclosure, item, { key, outcome: 'undecidable', reason: line ? 'blank' : 'no-counterpart', facts });
  const check = compareAcross(RULE, disclosure, item, [total], { relation: 'at-most', assumptions, facts });
  return check?.outcome === 'finding' ? check : checkAt(RULE, disclosure, item, { key, outcome: 'undecidable', reason: 'blank', facts });
}

/** A line of the 三公 table; vehicles that are not parted stand for purchase and running together. */
function lineSpot(expenses: PublishedTable, line: string, column: string): TableSpot | undefined {
  const printed = (key: string): TableSpot | undefined => spotAt(expenses, rowOf(expenses, key), column);
  return printed(line) ?? (line.startsWith('vehicle-') ? printed('vehicles') : undefined);
}

function totalSpot(expenses: PublishedTable, column: string): TableSpot | undefined {
  const rows: readonly (Row | undefined)[] = [rowOf(expenses, 'three-public'), rowOf(expenses, 'total')];
  return rows.flatMap((row) => spotAt(expenses, row, column) ?? [])[0];
}

/** The column of what was planned or spent, of the general budget where it stands apart and the economic table is of it. */
function columnOf(disclosure: Disclosure, expenses: PublishedTable): string {
  const { columns } = indexOf(expenses);
  const order = disclosure.stage === 'final' ? ['final', 'total', 'general_budget'] : ['total', 'budget', 'general_budget'];
  return order.find((column) => columns.has(column)) ?? 'total';
}

/**
 * Whether the economic items can be part of the 三公 figures: not when the economic table counts all appropriation
 * and the 三公 table the general budget alone (unless nothing else is spent), nor when only one of them holds money carried in.
 */
function baseOf(disclosure: Disclosure, economic: PublishedTable, expenses: PublishedTable): readonly Assumption[] | undefined {
  if (carriesMore(disclosure, economic, expenses)) return undefined;
  const base: readonly Assumption[] = ['basic-expenditure-only'];
  if (isOfGeneralBudget(economic) || !isOfGeneralBudget(expenses)) return base;
  return otherBasic(disclosure) ? undefined : [...base, 'same-funding-base'];
}

function carriesMore(disclosure: Disclosure, economic: PublishedTable, expenses: PublishedTable): boolean {
  return carryoverAlike(disclosure, economic, expenses) === undefined && expenses.carryover === 'excluded';
}
