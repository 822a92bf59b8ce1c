import { agencyOperatingCosts } from './agency-operating-costs.ts';
import { basicByEconomic } from './basic-by-economic.ts';
import { duties } from './duties.ts';
import { expenditureByFunction } from './expenditure-by-function.ts';
import { fiscalAppropriationByFunction } from './fiscal-appropriation-by-function.ts';
import { fiscalAppropriationSummary } from './fiscal-appropriation-summary.ts';
import { generalBudgetByFunction } from './general-budget-by-function.ts';
import { governmentFunds } from './government-funds.ts';
import type { TableKind } from './kind.ts';
import { performanceIndicators } from './performance-indicators.ts';
import { performanceProjects } from './performance-projects.ts';
import { performanceTerms } from './performance-terms.ts';
import { procurement } from './procurement.ts';
import { projectExpenditure } from './project-expenditure.ts';
import { revenueByFunction } from './revenue-by-function.ts';
import { revenueBySource } from './revenue-by-source.ts';
import { revenueExpenditureSummary } from './revenue-expenditure-summary.ts';
import { selfEvaluation } from './self-evaluation.ts';
import { stateAssets } from './state-assets.ts';
import { stateCapital } from './state-capital.ts';
import { statements } from './statements.ts';
import { subordinateUnits } from './subordinate-units.ts';
import { threePublicExpenses } from './three-public-expenses.ts';

/** Every kind of table the project knows, in the order in which documents usually print them. */
export const TABLE_KINDS: readonly TableKind[] = [
  revenueExpenditureSummary,
  revenueByFunction,
  revenueBySource,
  expenditureByFunction,
  fiscalAppropriationSummary,
  fiscalAppropriationByFunction,
  generalBudgetByFunction,
  basicByEconomic,
  governmentFunds,
  stateCapital,
  threePublicExpenses,
  agencyOperatingCosts,
  projectExpenditure,
  procurement,
  stateAssets,
  subordinateUnits,
  performanceProjects,
  performanceIndicators,
  performanceTerms,
  selfEvaluation,
  duties,
  statements,
];

/** Kinds by id. A registry is passed to the loader, so that tests can add a kind of their own. */
export type KindRegistry = ReadonlyMap<string, TableKind>;

export function kindRegistry(kinds: readonly TableKind[] = TABLE_KINDS): KindRegistry {
  return new Map(kinds.map((kind) => [kind.id, kind]));
}

export type * from './kind.ts';
