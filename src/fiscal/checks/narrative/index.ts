import type { Rule } from '../rule.ts';
import { narrativeAmounts } from './amounts.ts';
import { narrativeChanges } from './changes.ts';
import { narrativeClasses } from './classes-named.ts';
import { narrativeCompletion } from './completion.ts';
import { narrativeCounts } from './counts.ts';
import { narrativeItems } from './items.ts';
import { narrativeParts } from './parts.ts';
import { narrativePriorYears } from './prior-years.ts';
import { statedReasons } from './reasons.ts';
import { narrativeRepeats } from './repeats.ts';
import { narrativeScores } from './scores.ts';
import { narrativeShares } from './shares.ts';
import { emptyTables } from './tables-empty.ts';
import { namedTables } from './tables-named.ts';
import { narrativeTargets } from './targets.ts';
import { uncheckedStatements } from './unchecked.ts';
import { narrativeWholes } from './wholes.ts';
import { zeroBaseRates } from './zero-base.ts';

const CHECKING: readonly Rule[] = [
  narrativeAmounts,
  narrativeClasses,
  narrativeChanges,
  narrativeParts,
  narrativeShares,
  narrativeCompletion,
  narrativeWholes,
  narrativeScores,
  narrativeCounts,
  narrativeItems,
  narrativeRepeats,
  narrativeTargets,
  statedReasons,
  zeroBaseRates,
  namedTables,
  emptyTables,
  narrativePriorYears,
];

/** Rules about what the narrative states, in the order in which a reader should meet them; the last says what none of them could check. */
export const NARRATIVE_RULES: readonly Rule[] = [...CHECKING, uncheckedStatements(CHECKING)];
