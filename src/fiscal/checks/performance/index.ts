import { listSubtotals } from '../list-subtotals.ts';
import { partsWithinWhole } from '../parts-within-whole.ts';
import { procurementFunds } from '../procurement-funds.ts';
import { projectListTotal } from '../project-list.ts';
import type { Rule } from '../rule.ts';
import { actualShare } from './actual-share.ts';
import { costLimitsRule } from './cost-limits.ts';
import { deviations } from './deviations.ts';
import { evaluationScope } from './evaluation-scope.ts';
import { executionRates, executionScores } from './execution-rates.ts';
import { formPrecision, formSides } from './form-amounts.ts';
import { formProjectAmount, formProjectName } from './form-projects.ts';
import { formTextAmounts } from './form-text.ts';
import { basicForms, formBudgetTotal } from './form-totals.ts';
import { managementRatios } from './management-ratios.ts';
import { scoreTotals } from './score-totals.ts';
import { spendingPlan } from './spending-plan.ts';

/** Rules on projects, what is bought for them, their performance forms and self-evaluations. */
export const PROJECTS_AND_FORMS: readonly Rule[] = [
  projectListTotal,
  formBudgetTotal,
  basicForms,
  formProjectAmount,
  formProjectName,
  listSubtotals,
  partsWithinWhole,
  procurementFunds,
  spendingPlan,
  formSides,
  formPrecision,
  formTextAmounts,
  costLimitsRule,
  evaluationScope,
  executionRates,
  managementRatios,
  actualShare,
  scoreTotals,
  executionScores,
  deviations,
];
