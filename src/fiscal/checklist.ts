import { TABLE_KINDS } from './tables/index.ts';
import type { Disclosure, Stage, TableState } from './disclosure.ts';

/** One thing that the rules of a year and stage require a department to publish. */
export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  /** `table`: a kind of table; `explanation`: something the narrative must say. */
  readonly type: 'table' | 'explanation';
  readonly stages: readonly Stage[];
  /** First fiscal year for which it is required. */
  readonly firstYear: number;
  /** For tables: the kinds that answer it, any one of them. */
  readonly kinds: readonly string[];
  /** For explanations: words of the narrative's section headings, subjects or categories that answer it. */
  readonly words: readonly string[];
  /** Rule from which the requirement comes. */
  readonly source: string;
}

export type ChecklistState = TableState | 'not-required';

export interface ChecklistAnswer {
  readonly item: ChecklistItem;
  readonly state: ChecklistState;
  /** Address on the disclosure's page that answers the item, where there is one. */
  readonly address?: string | undefined;
}

/** What one disclosure publishes of what its year and stage require. */
export function answerChecklist(items: readonly ChecklistItem[], disclosure: Disclosure): readonly ChecklistAnswer[] {
  return items.map((item) => {
    if (!item.stages.includes(disclosure.stage) || disclosure.fiscalYear < item.firstYear) return { item, state: 'not-required' };
    return { item, ...(item.type === 'table' ? tableAnswer(item, disclosure) : explanationAnswer(item, disclosure)) };
  });
}

const BEST_FIRST = ['published', 'partly', 'published-empty', 'not-entered', 'not-published', 'not-collected'] as const;

function tableAnswer(item: ChecklistItem, disclosure: Disclosure): { state: TableState; address?: string | undefined } {
  const kinds = answering(item);
  const states = kinds.flatMap((kind) => disclosure.states[kind] ?? []);
  const state = BEST_FIRST.find((candidate) => states.includes(candidate)) ?? 'not-published';
  return { state, address: disclosure.tables.find((table) => kinds.includes(table.kind.id))?.id };
}

/** The kinds that an item names, and other forms of them. */
function answering({ kinds }: ChecklistItem): readonly string[] {
  return [...kinds, ...TABLE_KINDS.flatMap(({ formOf, id }) => (formOf !== undefined && kinds.includes(formOf) ? [id] : []))];
}

/** An explanation is there when a table of ours holds it or a statement of the narrative speaks of it. */
function explanationAnswer(item: ChecklistItem, disclosure: Disclosure): { state: TableState; address?: string | undefined } {
  const held = disclosure.tables.find((table) => item.kinds.includes(table.kind.id) && table.rows.length > 0);
  if (held) return { state: 'published', address: held.id };
  for (const table of disclosure.tables.filter((candidate) => candidate.kind.id === 'statements')) {
    const row = table.rows.find((candidate) => {
      const text = `${candidate.cells['section']?.printed ?? ''} ${candidate.label} ${candidate.cells['category']?.printed ?? ''}`;
      return item.words.some((word) => text.includes(word));
    });
    if (row) return { state: 'published', address: row.address };
  }
  const narrative = disclosure.states['statements'];
  if (narrative === 'partly' || narrative === 'not-entered') return { state: 'not-entered' };
  const collected = !Object.values(disclosure.states).includes('not-collected');
  return { state: collected ? 'not-published' : 'not-collected' };
}
