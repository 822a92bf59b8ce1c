import { asPrinted } from '../as-printed.ts';
import { departmentNames } from '../project-forms/department-names.ts';
import { documentNumbers } from '../project-forms/document-numbers.ts';
import { doubledWords } from '../project-forms/doubled-words.ts';
import { formCategories } from '../project-forms/form-categories.ts';
import { formDates, projectYear } from '../project-forms/form-dates.ts';
import { formLines } from '../project-forms/form-lines.ts';
import { formReferences } from '../project-forms/form-references.ts';
import { repeatedGoals } from '../project-forms/repeated-goals.ts';
import { repeatedIndicators } from '../project-forms/repeated-indicators.ts';
import { repeatedProjects } from '../project-forms/repeated-projects.ts';
import type { Rule } from '../rule.ts';
import { actualAgainstTarget } from './actual-against-target.ts';
import { blankCells } from './blank-cells.ts';
import { goalFigures } from './goal-figures.ts';
import { indicatorCategory } from './indicator-category.ts';
import { indicatorClassification } from './indicator-classification.ts';
import { rowFigures } from './row-figures.ts';
import { siblingFigures } from './sibling-figures.ts';
import { targetDirection } from './target-direction.ts';
import { targetForm } from './target-form.ts';
import { targetRepeatsText, targetWords } from './target-words.ts';
import { unitCostRule } from './unit-cost.ts';
import { vacuousLimit } from './vacuous-limit.ts';

/** Rules on indicators and on the forms that hold them: contradictions first, doubtful form last. */
export const INDICATORS_AND_FORMS: readonly Rule[] = [
  actualAgainstTarget,
  unitCostRule,
  targetDirection,
  rowFigures,
  siblingFigures,
  goalFigures,
  vacuousLimit,
  targetForm,
  targetWords,
  targetRepeatsText,
  indicatorCategory,
  indicatorClassification,
  blankCells,
  repeatedProjects,
  repeatedIndicators,
  repeatedGoals,
  formLines,
  formCategories,
  formDates,
  projectYear,
  formReferences,
  documentNumbers,
  departmentNames,
  doubledWords,
  asPrinted,
];
