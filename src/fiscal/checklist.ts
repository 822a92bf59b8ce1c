import type { Disclosure, Row, Stage, TableState } from './disclosure.ts';
import { nothingSpent, saidNotSpent } from './nothing-spent.ts';
import { TABLE_KINDS } from './tables/index.ts';

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
  /** `rule`: the source requires it; `practice`: no rule of ours does, departments came to publish it. */
  readonly basis: 'rule' | 'practice';
  /** `change`: the heading alone does not answer it, a statement must give a change or a reason. */
  readonly asks?: 'change' | undefined;
  /** Kinds of table that leave nothing to answer where they show that nothing was spent. */
  readonly moot: readonly string[];
}

/**
 * `not-applicable`: the document shows that there is nothing that could be answered. `not-found`: a
 * later practice that the document does not follow, which breaks no rule and so is not `not-published`.
 */
export type ChecklistState = TableState | 'not-required' | 'not-applicable' | 'not-found';

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
    const answer = item.type === 'table' ? tableAnswer(item, disclosure) : explanationAnswer(item, disclosure);
    return { item, ...(answer.state === 'not-published' ? absence(item, disclosure) : answer) };
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

/** What it means that a document does not answer an item. */
function absence(item: ChecklistItem, disclosure: Disclosure): { state: ChecklistState; address?: string | undefined } {
  const shows = disclosure.tables.find((table) => item.moot.includes(table.kind.id) && (nothingSpent(table, item.asks === 'change' ? 'planned-or-spent' : 'spent') || (item.asks !== 'change' && saidNotSpent(disclosure, table))));
  if (shows) return { state: 'not-applicable', address: shows.id };
  return { state: item.basis === 'practice' ? 'not-found' : 'not-published' };
}

/** An explanation is there when a table of ours holds it or a statement of the narrative speaks of it. */
function explanationAnswer(item: ChecklistItem, disclosure: Disclosure): { state: TableState; address?: string | undefined } {
  const held = disclosure.tables.find((table) => item.kinds.includes(table.kind.id) && table.rows.length > 0);
  if (held) return { state: 'published', address: held.id };
  for (const table of disclosure.tables.filter((candidate) => candidate.kind.id === 'statements')) {
    const row = table.rows.find((candidate) => speaksOf(item.words, candidate) && (item.asks !== 'change' || statesChange(candidate)));
    if (row) return { state: 'published', address: row.address };
  }
  const narrative = disclosure.states['statements'];
  if (narrative === 'partly' || narrative === 'not-entered') return { state: 'not-entered' };
  const collected = !Object.values(disclosure.states).includes('not-collected');
  return { state: collected ? 'not-published' : 'not-collected' };
}

const printed = (row: Row, column: string): string => row.cells[column]?.printed ?? '';

/** Whether a statement is about one of the subjects. A glossary explains the terms in its categories and says nothing of their figures. */
function speaksOf(words: readonly string[], row: Row): boolean {
  const category = row.label === GLOSSARY ? '' : printed(row, 'category');
  const text = `${printed(row, 'section')} ${row.label} ${category}`;
  return words.some((word) => text.includes(word));
}

const GLOSSARY = '名词解释';
const CHANGES: ReadonlySet<string> = new Set(['change', 'change-rate']);

/** Whether a statement says how much or which way something changed, or why. */
function statesChange(row: Row): boolean {
  if (printed(row, 'reason') !== '') return true;
  return CHANGES.has(printed(row, 'measure')) && (printed(row, 'value') !== '' || printed(row, 'direction') !== '');
}
