import { codeDepth } from '../../classification.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { figure, place } from '../cells.ts';
import { rowCode } from '../code-hierarchy.ts';
import type { Check } from '../rule.ts';
import { about, keptRule } from './build.ts';
import { className, functionalTables } from './classes.ts';
import { economicRows } from './economic-items.ts';
import { projectFit } from './names.ts';
import { formProjects, listedProjects } from './projects.ts';
import { resolveSubject } from './resolve.ts';
import { groupBy, isFigure, narrativeOf, placeOf, type Statement } from './statement.ts';
import { type Subject, subjectOf } from './subjects.ts';

const RULE = 'narrative-items';

/** Items that the text lists under a subject stand in the subject's table with an amount. */
export const narrativeItems = keptRule({ name: RULE, family: 'narrative: items listed', severity: 'warning', scope: 'narrative' }, function* ({ disclosure }) {
  const rest: Statement[] = [];
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.measure !== 'item') continue;
    const check = checkItem(disclosure, statement);
    if (check) yield check;
    else if (!isCounted(disclosure, statement)) rest.push(statement);
  }
  /* What the text only lists (terms explained, measures, goals) has no counterpart; a section says so once. */
  for (const group of groupBy(rest, ({ table, section }) => `${table.id}/${section}`).values()) {
    const [first] = group;
    if (!first) continue;
    yield {
      ...about(RULE, disclosure, first, 'section-items', 'category'),
      outcome: 'undecidable',
      reason: 'no-counterpart',
      stated: '',
      unit: '',
      places: group.slice(1).map((statement) => placeOf(disclosure, statement, 'category')),
      facts: { kind: 'section-items', section: first.section, count: String(group.length) },
    };
  }
});

function checkItem(disclosure: Disclosure, statement: Statement): Check | undefined {
  const subject = subjectOf(statement.name, disclosure.stage)?.subject;
  if (subject === 'personnel' || subject === 'operating') return economic(disclosure, statement, subject);
  if (subject === 'agency-operating') return equalsOperating(disclosure, statement) ? economic(disclosure, statement, 'operating') : undefined;
  if (subject === 'project') return project(disclosure, statement);
  return undefined;
}

/** An item of 人员经费 or 公用经费 against the rows of the table by economic class. */
function economic(disclosure: Disclosure, statement: Statement, part: 'personnel' | 'operating'): Check | undefined {
  const tables = disclosure.tables.filter(({ kind, state, form }) => kind.id === 'basic-by-economic' && state === 'published' && form === 'table');
  const table = tables.find(({ id }) => id === statement.hint) ?? tables[0];
  if (!table) return undefined;
  const rows = economicRows(table, statement.category);
  const amounts = rows.map((row) => inPart(table, row, part));
  const found = amounts.some((amount) => amount === 'some');
  return item(disclosure, statement, table, rows, found ? 'found' : rows.length === 0 ? 'not-in-table' : amounts.every((amount) => amount === 'elsewhere') ? 'elsewhere' : 'no-amount');
}

/** Whether a row has money in the part that the text speaks of, in the other part, or none. */
function inPart(table: PublishedTable, row: Row, part: 'personnel' | 'operating'): 'some' | 'elsewhere' | 'none' {
  const has = (column: string): boolean => (figure(row, column)?.units ?? 0n) !== 0n;
  const printed = new Set(table.columns.map(({ column }) => column.key));
  if (printed.has(part)) return has(part) ? 'some' : has('total') ? 'elsewhere' : 'none';
  if (!has('total')) return 'none';
  return row.side === '' || row.side === (part === 'personnel' ? '人员经费' : '公用经费') ? 'some' : 'elsewhere';
}

/** 主要为…: a project of the list or a form, or a functional class with project expenditure. */
function project(disclosure: Disclosure, statement: Statement): Check | undefined {
  const name = statement.category;
  const listed = [...listedProjects(disclosure), ...formProjects(disclosure)].find((candidate) => projectFit(name, candidate.name) > 0);
  if (listed) return item(disclosure, statement, listed.table, [listed.row], 'found');
  const table = functionalTables(disclosure, 'expenditure-by-function').find(({ columns }) => columns.some(({ column }) => column.key === 'project'));
  const bare = className(name).replace(/(?:资金|经费|项目|补助)+$/, '');
  const row = table?.rows.find((candidate) => (codeDepth(rowCode(candidate)) ?? 0) > 1 && className(candidate.label) === bare);
  return table && row ? item(disclosure, statement, table, [row], (figure(row, 'project')?.units ?? 0n) === 0n ? 'no-amount' : 'found', 'project') : undefined;
}

function item(disclosure: Disclosure, statement: Statement, table: PublishedTable, rows: readonly Row[], kind: 'found' | 'not-in-table' | 'no-amount' | 'elsewhere', column = 'total'): Check {
  const cell = rows[0]?.cells[column];
  return {
    ...about(RULE, disclosure, statement, 'item', 'category'),
    outcome: kind === 'found' ? 'pass' : 'finding',
    severity: kind === 'found' ? undefined : 'warning',
    stated: statement.category,
    recomputed: cell?.printed ?? '',
    unit: cell?.printed ? table.unit : '',
    places: rows.map((row) => place(disclosure, table, row, column)),
    assumptions: kind !== 'found' && table.kind.id === 'basic-by-economic' ? ['basic-expenditure-only'] : undefined,
    facts: { kind, subject: statement.label, item: statement.category, printed: rows[0]?.label ?? '', amount: cell?.printed ?? '', table: table.title },
  };
}

/** 机关运行经费 may be held against the items of 公用经费 only where the two are one amount. */
function equalsOperating(disclosure: Disclosure, statement: Statement): boolean {
  const amount = narrativeOf(disclosure).statements.find((other) => other.measure === 'amount' && other.name === statement.name && isFigure(other));
  const operating = resolveSubject(disclosure, { subject: 'operating' satisfies Subject, basis: undefined });
  return isFigure(amount) && operating?.form === 'figure' && amount.unit === operating.unit && amount.value.units * 10n ** BigInt(operating.value.decimals) === operating.value.units * 10n ** BigInt(amount.value.decimals);
}

/** Items that stand beside a count of them are the question of narrative-counts. */
function isCounted(disclosure: Disclosure, statement: Statement): boolean {
  return (narrativeOf(disclosure).sentences.get(statement.sentence) ?? []).some((other) => other.measure === 'count' && other.name === statement.name && isFigure(other));
}

