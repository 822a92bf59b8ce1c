import type { Classification } from '../../fiscal/classification.ts';
import type { Agency, Region } from '../../fiscal/disclosure.ts';

export const REGION_COLUMNS = ['code', 'name', 'level', 'parent'] as const;
export const AGENCY_EXPORT_COLUMNS = ['id', 'name', 'region', 'level', 'budget_code', 'sector', 'note'] as const;
export const CODE_COLUMNS = ['code', 'name', 'first_year', 'last_year'] as const;

/** Rows of regions.csv, in the register's order. */
export function* regionRows(regions: ReadonlyMap<string, Region>): Generator<readonly string[]> {
  for (const { code, name, level, parent } of regions.values()) yield [code, name, level, parent];
}

/** Rows of agencies.csv, in the register's order. */
export function* agencyRows(agencies: ReadonlyMap<string, Agency>): Generator<readonly string[]> {
  for (const { id, name, region, level, budgetCode, sector, note } of agencies.values()) yield [id, name, region, level, budgetCode, sector, note];
}

/** Rows of one classification: a code has a row for each name it carried. */
export function* codeRows({ names }: Classification): Generator<readonly string[]> {
  for (const entries of names.values()) for (const { code, name, firstYear, lastYear } of entries) yield [code, name, String(firstYear), String(lastYear)];
}
