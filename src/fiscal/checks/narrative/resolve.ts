import { addDecimals, type Decimal } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row, TableState } from '../../disclosure.ts';
import { remembered } from '../../remembered.ts';
import { figure, isUncertain } from '../cells.ts';
import { rowCode } from '../code-hierarchy.ts';
import { indexOf } from '../index-of.ts';
import { classRow, functionalTables, namedClass } from './classes.ts';
import { DECOMPOSITIONS } from './decompositions.ts';
import { economicRows } from './economic-items.ts';
import { kept } from '../kept.ts';
import { CARRYOVER_SPENT, GENERAL_CURRENT_YEAR, READINGS, type Recipe, RECIPES, SECTION_KINDS, THREE_PUBLIC_COLUMNS } from './places.ts';
import { allot, formProjects, isTotalName, listedProjects, type Project } from './projects.ts';
import { narrativeOf, plainName, type Statement } from './statement.ts';
import { basisOf, budgetForm, type Named, namesAllProjects, type Subject, subjectOf } from './subjects.ts';
import { isMoney } from './units.ts';

export interface CellRef {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly column: string;
}

/** What the tables say of a statement's subject. */
export type Resolved =
  /** Printed figures that together are the subject's amount, in `unit`. */
  | { readonly form: 'figure'; readonly cells: readonly CellRef[]; readonly value: Decimal; readonly unit: string; readonly of: Kind }
  | { readonly form: 'blank'; readonly cells: readonly CellRef[] }
  | { readonly form: 'uncertain'; readonly cells: readonly CellRef[] }
  /** The table is published empty. */
  | { readonly form: 'empty'; readonly table: PublishedTable }
  /** The class has no row in a table that has rows for every class with money. */
  | { readonly form: 'no-row'; readonly table: PublishedTable }
  | { readonly form: 'absent'; readonly kind: string; readonly state: TableState };

/** By what the counterpart was found. */
type Kind = 'subject' | 'class' | 'economic-item' | 'project' | 'form';

const readingsOf = kept((_: Disclosure) => new Map<Statement, readonly Resolved[]>());

/** Wholes that a category may name; a figure under another whole than its own is not the document's total. */
const WHOLES: ReadonlySet<Subject> = new Set([...(Object.keys(DECOMPOSITIONS) as Subject[]), 'project', 'agency-operating']);

/**
 * The counterpart of an amount in the tables, by general vocabulary: form, functional class, subject, project
 * or economic item. Tables that hold the narrative itself are no counterpart.
 * @returns undefined when nothing in the document is known to be of the same subject.
 */
export function resolve(disclosure: Disclosure, statement: Statement): Resolved | undefined {
  return readings(disclosure, statement)[0];
}

/** Every counterpart that the statement may mean, the likeliest first; more than one only where text and transcription leave it open. */
export function readings(disclosure: Disclosure, statement: Statement): readonly Resolved[] {
  const known = readingsOf(disclosure);
  const held = known.get(statement);
  if (held) return held;
  const found = find(disclosure, statement);
  known.set(statement, found);
  return found;
}

/** The counterpart of a subject that no statement names. */
export function resolveSubject(disclosure: Disclosure, named: Named, hint = ''): Resolved | undefined {
  return bySubject(disclosure, named, hint, '')[0];
}

function find(disclosure: Disclosure, statement: Statement): readonly Resolved[] {
  const form = byForm(disclosure, statement);
  if (form) return [form];
  const named = subjectOf(namesAllProjects(statement) ? plainName(statement.category) : statement.name, disclosure.stage);
  /* Another year's amount is not in this year's tables; assets are those at the end of the year before. */
  if (statement.year !== undefined && statement.year !== disclosure.fiscalYear && named?.subject !== 'assets') return [];
  const byClass = byFunctionalClass(disclosure, statement);
  if (byClass.length > 0) return byClass;
  if (named && !isOfOtherWhole(disclosure, named, statement)) return subjectReadings(disclosure, named, statement);
  if (!isMoney(statement.unit)) return [];
  const other = byProject(disclosure, statement) ?? byEconomicItem(disclosure, statement) ?? byEmptyTable(disclosure, statement);
  return other ? [other] : [];
}

/** Readings of a subject: the table that the statement is set beside, or all that fit where none is given. */
function subjectReadings(disclosure: Disclosure, named: Named, statement: Statement): readonly Resolved[] {
  const hint = statement.hint || sectionKind(statement.section);
  const limit = statement.hint ? 1 : Number.POSITIVE_INFINITY;
  const first = bySubject(disclosure, named, hint, statement.category, limit);
  const meanings = READINGS[named.subject];
  if (!meanings || /总计/.test(statement.name)) return first;
  return [...first, ...meanings.flatMap((subject) => bySubject(disclosure, { ...named, subject }, hint, statement.category, limit))];
}

const sectionKind = remembered((section): string => SECTION_KINDS.find(([heading]) => heading.test(section))?.[1] ?? '');

/** 一般公共预算 … 万元 as a part of 政府采购 is not the document's revenue. */
function isOfOtherWhole(disclosure: Disclosure, named: Named, statement: Statement): boolean {
  const whole = subjectOf(plainName(statement.category), disclosure.stage)?.subject;
  if (!whole || !WHOLES.has(whole) || namesAllProjects(statement)) return false;
  return !(DECOMPOSITIONS[whole] ?? []).some((parts) => parts.flat().includes(named.subject));
}

/** Amounts of one form that the statement is set beside: 申请资金, 预算数, 决算数. */
function byForm(disclosure: Disclosure, statement: Statement): Resolved | undefined {
  const table = statement.hint ? disclosure.tables.find(({ id }) => id === statement.hint) : undefined;
  if (!table || !isMoney(statement.unit)) return undefined;
  if (table.kind.id === 'performance-projects' && statement.measure === 'amount' && /^(?:申请|项目|安排|预算)?(?:资金|预算)/.test(statement.name)) {
    const project = formProjects(disclosure).find((candidate) => candidate.table === table);
    return project ? ofCells([project], 'form') : undefined;
  }
  const row = table.kind.id === 'self-evaluation' ? table.rows.find(({ key }) => key === 'funds-total') : undefined;
  if (!row || !/^(?:预算|决算|执行)/.test(statement.name)) return undefined;
  const budget = budgetForm(statement.name) === 'adjusted' && indexOf(table).columns.has('adjusted') ? 'adjusted' : 'initial';
  return ofCells([{ table, row, column: basisOf(statement.name) === 'budget' ? budget : 'executed' }], 'form');
}

function byFunctionalClass(disclosure: Disclosure, statement: Statement): readonly Resolved[] {
  const named = namedClass(statement);
  if (!named) return [];
  /* In final accounts the tables by function hold what was spent, not what was budgeted. */
  if (disclosure.stage === 'final' && basisOf(statement.name) === 'budget') return [];
  const tables = functionalTables(disclosure, statement.hint);
  const summaries = disclosure.tables.filter(({ kind }) => kind.id === 'fiscal-appropriation-summary' || kind.id === 'revenue-expenditure-summary');
  const hinted = summaries.filter(({ id }) => id === statement.hint);
  /* Tables by function list every class with money; a summary lists all classes, with or without. */
  const listed = tables.some((table) => classRow(table, named));
  const candidates = hinted.length > 0 || listed || tables.length === 0 ? [...hinted, ...tables, ...summaries] : [];
  const found = candidates.flatMap((table) => {
    const row = classRow(table, named);
    const resolved = row && ofCells([{ table, row, column: table.kind.id === 'revenue-expenditure-summary' ? 'amount' : amountColumn(table) }], 'class');
    return resolved ? [resolved] : [];
  });
  const [table] = tables;
  if (found.length === 0 && table) return [{ form: 'no-row', table }];
  return statement.hint ? found.slice(0, 1) : found;
}

function bySubject(disclosure: Disclosure, named: Named, hint: string, category: string, limit = 1): readonly Resolved[] {
  if (disclosure.stage === 'final' && named.basis === 'budget' && !RECIPES[named.subject]?.some(({ kind }) => kind === 'three-public-expenses')) return [];
  const recipes = recipesOf(disclosure, named, category);
  const hinted = hint.replace(/-\d+$/, '');
  const sorted = hinted === '' || recipes[0]?.kind === hinted ? recipes : [...recipes.filter(({ kind }) => kind === hinted), ...recipes.filter(({ kind }) => kind !== hinted)];
  const present: Resolved[] = [];
  let absent: Resolved | undefined;
  for (const recipe of sorted) {
    const found = follow(disclosure, recipe, named);
    if (found?.form === 'absent') absent ??= found;
    else if (found) present.push(found);
    if (present.length >= limit) break;
  }
  return present.length > 0 ? present : absent ? [absent] : [];
}

function recipesOf(disclosure: Disclosure, named: Named, category: string): readonly Recipe[] {
  if (named.subject === 'carryover-in' && category.startsWith('支出')) return CARRYOVER_SPENT;
  if (named.subject === 'general-current-year') {
    const table = disclosure.tables.find(({ kind }) => kind.id === 'general-budget-by-function');
    return table && table.carryover !== 'included' ? GENERAL_CURRENT_YEAR.excluded : GENERAL_CURRENT_YEAR.included;
  }
  return RECIPES[named.subject] ?? [];
}

function follow(disclosure: Disclosure, recipe: Recipe, named: Named): Resolved | undefined {
  const tables = printedTables(disclosure).get(recipe.kind);
  if (!tables) {
    const state = disclosure.states[recipe.kind] ?? 'not-published';
    return state === 'published' || state === 'partly' || state === 'published-empty' ? undefined : { form: 'absent', kind: recipe.kind, state };
  }
  for (const table of tables) {
    const printed = indexOf(table).columns;
    const groups = recipe.kind === 'three-public-expenses' ? threePublicColumns(disclosure, recipe, named) : recipe.columns;
    const columns = groups.find((group) => group.every((column) => printed.has(column)));
    if (table.state === 'published-empty') return { form: 'empty', table };
    const rows = columns ? rowsOf(table, recipe) : [];
    if (columns && rows.length > 0) return ofCells(rows.flatMap((row) => columns.map((column) => ({ table, row, column }))), 'subject');
  }
  return undefined;
}

/** Tables that are printed as tables, by kind; the narrative's own are no counterpart of it. */
const printedTables = kept((disclosure: Disclosure): ReadonlyMap<string, readonly PublishedTable[]> => Map.groupBy(disclosure.tables.filter(({ form }) => form === 'table'), ({ kind }) => kind.id));

function threePublicColumns(disclosure: Disclosure, recipe: Recipe, named: Named): Recipe['columns'] {
  if (disclosure.stage === 'budget') return recipe.columns;
  return THREE_PUBLIC_COLUMNS[named.basis ?? 'final'];
}

function rowsOf(table: PublishedTable, recipe: Recipe): readonly Row[] {
  for (const key of recipe.rows) {
    if (key === '*total') {
      const total = table.rows.filter((row) => row.total || isTotalName(row.label));
      return total[0] ? [total[0]] : table.rows;
    }
    /* 合计 counts 会议费 and 培训费 too where they are printed beside the three. */
    if (table.kind.id === 'three-public-expenses' && key === 'total' && table.rows.some((row) => row.key === 'conferences' || row.key === 'training')) continue;
    const row = indexOf(table).byKey.get(key);
    if (row) return [row];
  }
  return recipe.side === undefined ? [] : table.rows.filter((row) => row.side === recipe.side && rowCode(row).length === 3);
}

function byProject(disclosure: Disclosure, statement: Statement): Resolved | undefined {
  if (!/项目/.test(statement.category) && !/^(?:performance-projects|project-expenditure)/.test(statement.hint)) return undefined;
  const fellows = (narrativeOf(disclosure).sentences.get(statement.sentence) ?? []).filter(({ category }) => category === statement.category);
  const names = fellows.map(({ label }) => label);
  const listed = allot(names, listedProjects(disclosure)).get(statement.label);
  const projects: readonly Project[] = listed ?? allot(names, formProjects(disclosure)).get(statement.label) ?? [];
  return projects.length > 0 ? ofCells(projects, 'project') : undefined;
}

function byEconomicItem(disclosure: Disclosure, statement: Statement): Resolved | undefined {
  if (disclosure.stage === 'final' && basisOf(statement.name) === 'budget') return undefined;
  for (const table of disclosure.tables) {
    if (table.kind.id !== 'basic-by-economic' || table.form !== 'table') continue;
    const rows = economicRows(table, statement.name);
    if (rows.length > 0) return ofCells(rows.map((row) => ({ table, row, column: 'total' })), 'economic-item');
  }
  return undefined;
}

function byEmptyTable(disclosure: Disclosure, statement: Statement): Resolved | undefined {
  const table = statement.hint ? disclosure.tables.find(({ id }) => id === statement.hint) : undefined;
  return table?.state === 'published-empty' ? { form: 'empty', table } : undefined;
}

function ofCells(cells: readonly CellRef[], of: Kind): Resolved | undefined {
  const [first] = cells;
  if (!first) return undefined;
  if (cells.some(({ row, column }) => isUncertain(row, column))) return { form: 'uncertain', cells };
  const printed: CellRef[] = [];
  const values: Decimal[] = [];
  for (const cell of cells) {
    const value = figure(cell.row, cell.column);
    if (!value) continue;
    printed.push(cell);
    values.push(value);
  }
  if (printed.length === 0) return { form: 'blank', cells };
  const value = addDecimals(values);
  return { form: 'figure', cells: printed, value, unit: first.table.unit, of };
}

/** The column that holds the whole amount of a row. */
function amountColumn(table: PublishedTable): string {
  return indexOf(table).columns.has('total') ? 'total' : 'current_year';
}
