import { agencyCostRows, agencyCostsInBasic } from './agency-costs.ts';
import { appropriationTables } from './appropriation-tables.ts';
import { basicTotal, personnelOperating } from './basic-total.ts';
import { carriedForward } from './carried-forward.ts';
import { codeNames } from './code-names.ts';
import { costCategory } from './cost-category.ts';
import { fundsByCode } from './funds-by-code.ts';
import { printedTwice } from './printed-twice.ts';
import { revenueSpending } from './revenue-spending.ts';
import type { Rule } from './rule.ts';
import { perSet } from './sets.ts';
import { summaryTables } from './summary-tables.ts';
import { threePublicEconomic } from './three-public-economic.ts';

/** Rules that set the account tables of one department or unit against one another. */
const WITHIN_A_SET: readonly Rule[] = [summaryTables, appropriationTables, fundsByCode, revenueSpending, basicTotal, personnelOperating, threePublicEconomic, agencyCostsInBasic];

/** Rules that set the account tables of one document, or of one agency's documents, against one another. */
export const ACROSS_TABLES: readonly Rule[] = [...WITHIN_A_SET.map(perSet), agencyCostRows, costCategory, codeNames, printedTwice, carriedForward];
