import { codeDepth, parentCode } from '../../classification.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { remembered } from '../../remembered.ts';
import { functionalLines } from '../../tables/functional-lines.ts';
import { rowCode } from '../code-hierarchy.ts';
import { kept } from '../kept.ts';
import { bareName } from './names.ts';
import { groupBy, plainName, type Statement } from './statement.ts';

/** A name of the functional classification as a text gives it, from 类 down. */
export interface NamedClass {
  /** Names at each level that the text gives: 类, 款, 项. */
  readonly levels: readonly string[];
  /** Three-digit code of the 类 where its name is one of the official ones. */
  readonly code: string | undefined;
}

const PATH = /(.+?)[（(](类|款|项)[)）](?:支出)?/g;
const FUNCTIONAL_TABLES = ['general-budget-by-function', 'expenditure-by-function', 'revenue-by-function', 'fiscal-appropriation-by-function'];

/** A class's name in the form in which classes are compared. */
export const className = remembered((name) => bareName(plainName(name)).replace(/支出$/, ''));

/** 类 by name without 支出, so that 社会保障和就业（类）支出 and 社会保障和就业支出 are one. */
const CLASS_CODES: ReadonlyMap<string, string> = new Map(
  functionalLines('').flatMap(({ key, label, aliases = [] }) => (/^class-\d/.test(key) ? [label, ...aliases].map((name) => [className(name), key.slice(6)] as const) : [])),
);

/** Code of an official 类 by its name. */
export function classCode(name: string): string | undefined {
  return CLASS_CODES.get(className(name));
}

/** The functional class that a statement names, in its category or as its subject. */
export function namedClass({ category, label }: Statement): NamedClass | undefined {
  const named = classOfCategory(category);
  return named === NONE ? official(label) : named;
}

const NONE: NamedClass = { levels: [], code: undefined };

/** The class that a category names, by its path or as one official name. */
const classOfCategory = remembered((category): NamedClass => {
  const path = [...category.matchAll(PATH)].map(([, name = '']) => name);
  if (path.length > 1) return { levels: path, code: classCode(path[0] ?? '') };
  const code = classCode(category);
  return code ? { levels: [category], code } : NONE;
});

/** The official class that a subject's label is the name of, apart from 预算 and 决算 at its end. */
function official(label: string): NamedClass | undefined {
  const found = classOfLabel(label);
  return found === NONE ? undefined : found;
}

const classOfLabel = remembered((label): NamedClass => {
  const name = label.replace(/(?:预算|决算)(?:数|额)?$/, '');
  const code = classCode(name);
  return code ? { levels: [name], code } : NONE;
});

/** Functional tables in which a class may be looked up, the one set beside the text first. */
export function functionalTables(disclosure: Disclosure, hint: string): readonly PublishedTable[] {
  const tables = byFunction(disclosure);
  const hinted = tables.find(({ id }) => id === hint);
  return hinted ? [hinted, ...tables.filter((table) => table !== hinted)] : tables;
}

const byFunction = kept((disclosure: Disclosure): readonly PublishedTable[] => FUNCTIONAL_TABLES.flatMap((kind) => disclosure.tables.filter((table) => table.kind.id === kind && table.state === 'published')));

/** Rows of a table by their name without 支出. */
const rowsByName = kept((table: PublishedTable): ReadonlyMap<string, readonly Row[]> => groupBy(table.rows, (row) => className(row.label)));

/** The first row of each code or named class, however the table gives it. */
const rowsByClass = kept((table: PublishedTable): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const row of table.rows) {
    for (const code of [row.code, row.line?.startsWith('class-') ? row.line.slice(6) : '', rowCode(row)]) if (code && !rows.has(code)) rows.set(code, row);
  }
  return rows;
});

/** The row of a named class in a table by function or in a summary, or undefined where the table has no such row. */
export function classRow(table: PublishedTable, named: NamedClass): Row | undefined {
  if (named.levels.length === 1) {
    const code = named.code;
    return code ? rowsByClass(table).get(code) : rowsByName(table).get(className(named.levels[0] ?? ''))?.[0];
  }
  const last = className(named.levels.at(-1) ?? '');
  const rows = (rowsByName(table).get(last) ?? []).filter((row) => codeDepth(rowCode(row)) === named.levels.length);
  return rows.find((row) => named.code === undefined || rowCode(row).startsWith(named.code)) ?? rows[0];
}

/** The printed names above a row, 类 first, itself last. */
export function printedPath(table: PublishedTable, row: Row): readonly Row[] {
  const path = [row];
  for (let code = parentCode(rowCode(row)); code; code = parentCode(code)) {
    const parent = table.rows.find((candidate) => rowCode(candidate) === code);
    if (parent) path.unshift(parent);
  }
  return path;
}
