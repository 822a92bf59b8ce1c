import type { Check, Outcome, Severity } from '../../fiscal/checks/rule.ts';
import { compareDecimals, type Decimal, parseDecimal } from '../../fiscal/decimal.ts';
import { isMoneyUnit, toFen } from '../../fiscal/money.ts';

/** How many checks ran and how they came out. */
export interface CheckSummary extends Readonly<Record<Outcome, number>> {
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
}

export function summarise(checks: readonly Check[]): CheckSummary {
  const outcomes: Record<Outcome, number> = { pass: 0, rounding: 0, finding: 0, undecidable: 0 };
  const severities: Record<Severity, number> = { error: 0, warning: 0 };
  for (const check of checks) {
    outcomes[check.outcome] += 1;
    if (check.severity) severities[check.severity] += 1;
  }
  return { ...outcomes, total: checks.length, errors: severities.error, warnings: severities.warning };
}

export const EMPTY_SUMMARY: CheckSummary = { pass: 0, rounding: 0, finding: 0, undecidable: 0, total: 0, errors: 0, warnings: 0 };

export function addSummaries(a: CheckSummary, b: CheckSummary): CheckSummary {
  return addTimes(a, b, 1);
}

/** @param times how often `b` counts; -1 takes it away */
export function addTimes(a: CheckSummary, b: CheckSummary, times: number): CheckSummary {
  return {
    pass: a.pass + times * b.pass,
    rounding: a.rounding + times * b.rounding,
    finding: a.finding + times * b.finding,
    undecidable: a.undecidable + times * b.undecidable,
    total: a.total + times * b.total,
    errors: a.errors + times * b.errors,
    warnings: a.warnings + times * b.warnings,
  };
}

/** A summary as its counts alone. */
export type PackedSummary = readonly [pass: number, rounding: number, finding: number, undecidable: number, errors: number, warnings: number];

export function packSummary({ errors, finding, pass, rounding, undecidable, warnings }: CheckSummary): PackedSummary {
  return [pass, rounding, finding, undecidable, errors, warnings];
}

export function unpackSummary([pass, rounding, finding, undecidable, errors, warnings]: PackedSummary): CheckSummary {
  return { pass, rounding, finding, undecidable, total: pass + rounding + finding + undecidable, errors, warnings };
}

/**
 * Findings in order of weight: errors before warnings, money before other measures, the greater
 * difference first; otherwise in the order in which they were found.
 */
export function findingsByWeight(checks: readonly Check[]): readonly Check[] {
  return checks
    .filter((check) => check.outcome === 'finding')
    .map((check, index) => ({ check, index, size: differenceSize(check) }))
    .sort((a, b) => rank(a.check) - rank(b.check) || Number(b.size !== undefined) - Number(a.size !== undefined) || (a.size && b.size ? compareDecimals(b.size, a.size) : 0) || a.index - b.index)
    .map(({ check }) => check);
}

function rank(check: Check): number {
  return check.severity === 'error' ? 0 : 1;
}

/** Size of a difference in 分 where the unit is money; undefined where it is no money, so that unlike things are not ranked. */
function differenceSize(check: Check): Decimal | undefined {
  const value = parseDecimal(check.difference.replace(/^\+/, ''));
  if (!value || !isMoneyUnit(check.unit) || value.decimals > 6) return undefined;
  try {
    const fen = toFen(value, check.unit);
    return { units: fen < 0n ? -fen : fen, decimals: 0 };
  } catch {
    // A recomputed figure may be finer than one 分; it is then too small to order by.
    return undefined;
  }
}
