import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { compareMoney, type Money, moneyAt, statedMoney } from '../amounts.ts';
import { figure, tablesOf } from '../cells.ts';
import { indexOf } from '../index-of.ts';

/** What the narrative says of the projects that have performance forms. */
export interface FormsClaim {
  readonly table: PublishedTable;
  /** The sentence's figure for the money of all these projects. */
  readonly amount: Money | undefined;
  /** Whether the text calls them all projects, or their money the whole of the department's. */
  readonly all: boolean;
}

const text = (row: Row, column: string): string => row.cells[column]?.printed ?? '';
const aboutForms = ({ label }: Row): boolean => label.includes('项目') && (label.includes('绩效') || label.includes('自评'));

/**
 * Finds the sentence that counts the projects with performance forms, where it counts as many as
 * the document prints; otherwise it speaks of other forms than those held.
 */
export function formsClaim(disclosure: Disclosure, forms: number): FormsClaim | undefined {
  for (const table of tablesOf(disclosure, 'statements')) {
    const count = table.rows.find((row) => text(row, 'measure') === 'count' && aboutForms(row) && isCount(row, forms));
    if (!count) continue;
    const sentence = table.rows.filter((row) => text(row, 'sentence') === text(count, 'sentence'));
    const amount = statedMoney(table, sentence.find((row) => aboutForms(row) && text(row, 'measure') === 'amount'));
    const whole = sentence.some((row) => aboutForms(row) && text(row, 'measure') === 'share' && /项目支出/.test(text(row, 'category')) && isCount(row, 100));
    return { table, amount, all: whole || (amount !== undefined && isWhole(disclosure, amount)) };
  }
  return undefined;
}

function isCount(row: Row, count: number): boolean {
  const value = figure(row, 'value');
  return value !== undefined && value.units === BigInt(count) * 10n ** BigInt(value.decimals);
}

/** Whether an amount is the department's whole expenditure or its whole project expenditure. */
function isWhole(disclosure: Disclosure, amount: Money): boolean {
  return tablesOf(disclosure, 'expenditure-by-function').some((table) => {
    const total = indexOf(table).byKey.get('total');
    return ['total', 'project'].some((column) => {
      const money = moneyAt(table, total, column);
      return money !== undefined && compareMoney(amount, [money]).outcome !== 'finding';
    });
  });
}
