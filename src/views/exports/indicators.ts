import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { performanceIndicators } from '../../fiscal/tables/performance-indicators.ts';
import { performanceProjects } from '../../fiscal/tables/performance-projects.ts';
import { selfEvaluation } from '../../fiscal/tables/self-evaluation.ts';

export const INDICATOR_COLUMNS = [
  'disclosure',
  'project',
  'scope',
  'level1',
  'level2',
  'level3',
  'description',
  'target',
  'basis',
  'actual',
  'score',
  'form',
  'full_score',
  'deviation',
] as const;

/** Rows of indicators.csv for one disclosure: every indicator row, its cells as printed. */
export function* indicatorRows(disclosure: Disclosure): Generator<readonly string[]> {
  for (const table of disclosure.tables.filter((candidate) => candidate.kind.id === performanceIndicators.id)) {
    const project = formName(disclosure, table);
    for (const row of table.rows) {
      const printed = (key: string): string => row.cells[key]?.printed ?? '';
      yield [
        disclosure.id,
        project,
        row.side,
        printed('level1'),
        printed('level2'),
        row.label,
        printed('description'),
        printed('target'),
        printed('basis'),
        printed('actual'),
        printed('score'),
        String(table.occurrence),
        printed('full_score'),
        printed('deviation'),
      ];
    }
  }
}

/**
 * What the form of an indicators table is about: the project's printed name in the head with the
 * same occurrence, or the head's title where the form is of the whole department.
 */
export function formName(disclosure: Disclosure, indicators: PublishedTable): string {
  const heads = [performanceProjects.id, selfEvaluation.id].flatMap((kind) =>
    disclosure.tables.filter((table) => table.kind.id === kind && table.occurrence === indicators.occurrence),
  );
  const names = heads.flatMap((head) => head.rows.filter((row) => row.line === 'name').map((row) => row.cells['text']?.printed ?? ''));
  return names.find(Boolean) ?? heads[0]?.title ?? indicators.title;
}
