import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareAcross, spotAt, type TableSpot } from './across.ts';
import { columnHeader, figure, place, term } from './cells.ts';
import { firstTable, rowOf } from './funding.ts';
import { changed } from './lazy-check.ts';
import { checkAt } from './make-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

const RULE = 'carried-forward';

/** Lines of two summaries that hand money from one year's accounts to the next. */
const HANDOVERS = [
  { kind: 'revenue-expenditure-summary', column: 'amount' },
  { kind: 'fiscal-appropriation-summary', column: 'total' },
] as const;
const EXPENSES = 'three-public-expenses';

/**
 * Final accounts begin with what last year's final accounts left (年初结转和结余 = 上年年末结转和结余), and repeat
 * the initial budget of their own year. Undecidable where the other document is not held.
 */
export const carriedForward: Rule = {
  name: RULE,
  family: "prior-year figures against last year's own document",
  severity: 'warning',
  scope: 'agency',
  *check({ disclosure, siblings }: CheckContext): Iterable<Check> {
    if (disclosure.stage !== 'final') return;
    const like = (stage: Disclosure['stage'], year: number): Disclosure | undefined => siblings.find((other) => other.stage === stage && other.fiscalYear === year && other.scope === disclosure.scope);
    const before = like('final', disclosure.fiscalYear - 1);
    for (const { kind, column } of HANDOVERS) {
      const left = spotAt(...rowIn(disclosure, kind, column, 'revenue-carryover-in'), column);
      const right = before && spotAt(...rowIn(before, kind, column, 'expenditure-carryover-out'), column);
      const check = left && against(disclosure, left, before, right, String(disclosure.fiscalYear - 1));
      if (check) yield check;
    }
    yield* initialBudget(disclosure, like('budget', disclosure.fiscalYear));
  },
};

/** 三公 as first budgeted, where final accounts print that and not the adjusted budget, against the budget itself. */
function* initialBudget(disclosure: Disclosure, budget: Disclosure | undefined): Iterable<Check> {
  const table = firstTable(disclosure, EXPENSES, 'budget');
  for (const row of table?.rows ?? []) {
    const left = spotAt(table, row, 'budget');
    if (!table || !left || !columnHeader(table, row, 'budget').includes('年初')) continue;
    const right = budget && (spotAt(...rowIn(budget, EXPENSES, 'total', row.key), 'total') ?? spotAt(...rowIn(budget, EXPENSES, 'budget', row.key), 'budget'));
    const check = against(disclosure, left, budget, right, String(disclosure.fiscalYear));
    if (check) yield check;
  }
}

function rowIn(disclosure: Disclosure, kind: string, column: string, key: string): readonly [PublishedTable | undefined, PublishedTable['rows'][number] | undefined] {
  const table = firstTable(disclosure, kind, column);
  return [table, rowOf(table, key)];
}

/** Compares a figure with one of another document; the places on the other side are of that document. */
function against(disclosure: Disclosure, left: TableSpot, other: Disclosure | undefined, right: TableSpot | undefined, year: string): Check | undefined {
  if (figure(left.row, left.column) === undefined) return undefined;
  const key = `${left.row.address}/${left.column}`;
  if (!other || !right) {
    const state = other?.states[left.table.kind.id];
    return checkAt(RULE, disclosure, left, { key, outcome: 'undecidable', reason: !other || state === 'not-collected' ? 'no-base' : 'no-counterpart', facts: { year } });
  }
  const check = compareAcross(RULE, disclosure, left, [right], { severity: 'warning', assumptions: ['same-scope', 'same-quantity'], facts: { year } });
  return check && changed(check, { key, terms: [term(other, right.table, right.row, right.column)], places: [place(other, right.table, right.row, right.column)] });
}
