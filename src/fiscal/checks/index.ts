import { ACROSS_TABLES } from './across-tables.ts';
import { balance, rowBalance } from './balance.ts';
import { blankSums } from './blank-sums.ts';
import { codeHierarchy, columnTotals } from './code-hierarchy.ts';
import { INDICATORS_AND_FORMS } from './indicators/index.ts';
import { keepChecks } from './keep-checks.ts';
import { lineSums } from './line-sums.ts';
import { NARRATIVE_RULES } from './narrative/index.ts';
import { PROJECTS_AND_FORMS } from './performance/index.ts';
import { partlyEntered, withheld } from './partly-entered.ts';
import { missingLines } from './missing-lines.ts';
import { products } from './products.ts';
import { rowSums } from './row-sums.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

const SUMS: readonly Rule[] = [balance, lineSums, columnTotals, codeHierarchy, rowSums].map(keepChecks);

/** Every rule, in the order in which a reader should meet them. */
export const RULES: readonly Rule[] = [...SUMS, rowBalance, products, missingLines, blankSums(SUMS), ...ACROSS_TABLES, ...PROJECTS_AND_FORMS, ...INDICATORS_AND_FORMS, ...NARRATIVE_RULES];

/** Runs every rule over one disclosure; every check that ran is returned, passes included. */
export function runChecks(context: CheckContext, rules: readonly Rule[] = RULES): readonly Check[] {
  const checks: Check[] = [];
  const partly = partlyEntered(context);
  for (const rule of rules) for (const check of rule.check(context)) checks.push(partly.size === 0 ? check : withheld(check, partly));
  return checks;
}

/** Address of a check that stays the same from build to build. */
export function checkId(disclosure: string, check: Check): string {
  return `${disclosure}:${check.rule}:${check.key}`;
}

export type * from './rule.ts';
