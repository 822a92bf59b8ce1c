import type { Disclosure } from '../../disclosure.ts';
import { spotPlace, spotTerm, type TableSpot } from '../amounts.ts';
import { cellFacts, columnHeader } from '../cells.ts';
import { checkAt } from '../make-check.ts';
import type { Check } from '../rule.ts';
import { zeroBaseRows } from './execution-rates.ts';
import { type Form, formsOf } from './forms.ts';
import { zeroBaseRatios } from './management-ratios.ts';

/** A printed rate, the cell in which its base is printed as 0, and what that base is called. */
interface ZeroRate {
  readonly rate: TableSpot;
  readonly base: TableSpot;
  readonly name: string;
}

/** Rates that a self-evaluation prints on a base printed as 0: in the head (执行率) and among the indicators (管理类比率). One check a table. */
export function* zeroBaseForms(disclosure: Disclosure): Iterable<Check> {
  for (const form of formsOf(disclosure)) {
    if (form.type !== 'evaluation') continue;
    yield* oneFor(form, inHead(form));
    yield* oneFor(form, amongIndicators(form));
  }
}

function inHead(form: Form): readonly ZeroRate[] {
  const { head: table } = form;
  return zeroBaseRows(form).map(({ row, base }) => ({ rate: { table, row, column: 'execution_rate' }, base: { table, row, column: base }, name: columnHeader(table, row, base) }));
}

function amongIndicators(form: Form): readonly ZeroRate[] {
  const { indicators: table } = form;
  return table ? zeroBaseRatios(form).map(({ row, base }) => ({ rate: { table, row, column: 'actual' }, base, name: `《${base.table.title}》${base.row.label}` })) : [];
}

function* oneFor({ disclosure, name: project }: Form, rates: readonly ZeroRate[]): Iterable<Check> {
  const [first, ...others] = rates;
  if (!first) return;
  const { row, table } = first.rate;
  const terms = [spotTerm(disclosure, first.base, '÷', first.name)];
  yield checkAt('zero-base-rates', disclosure, first.rate, {
    key: `${row.address}/base`,
    outcome: 'finding',
    severity: 'warning',
    stated: row.cells[first.rate.column]?.printed ?? '',
    unit: '%',
    terms,
    places: [...others.map(({ rate }) => spotPlace(disclosure, rate)), ...rates.map(({ base }) => spotPlace(disclosure, base))],
    facts: { ...cellFacts(table, row, first.rate.column), kind: 'table', count: String(rates.length), base: first.name, project },
  });
}
