import { codeDepth, parentCode } from '../classification.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import type { TableKind } from '../tables/kind.ts';
import { SIDE_KEYS } from '../tables/sides.ts';
import { TOTAL_LINE } from '../tables/total-line.ts';
import { figure, moneyColumns, place } from './cells.ts';
import { isNone } from './funding.ts';
import { rowCode } from './index-of.ts';
import { kept } from './kept.ts';
import { skippedNumbers } from './line-numbers.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

const RULE = 'missing-lines';

/** One thing that a table lacks, with the row at which a reader sees it. */
interface Gap {
  readonly row: Row;
  /** Names the gap inside its table. */
  readonly key: string;
  readonly facts: { readonly kind: 'line' | 'pair' | 'parent' | 'children' | 'number'; readonly missing: string };
}

/**
 * A line that a table of its kind always has, or that the table's own other lines call for, is printed. Without it sums
 * cannot be checked and a line that is left out looks like nothing spent.
 */
export const missingLines: Rule = {
  name: RULE,
  family: 'completeness of lines',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      const [first] = table.rows;
      if (table.kind.group !== 'finance' || table.form !== 'table' || !first) continue;
      const found = gapsOf(table, first);
      if (!found) continue;
      if (found.length === 0) yield toCheck(disclosure, table, first, 'lines', { kind: 'none', missing: '' });
      for (const { row, key, facts } of found) yield toCheck(disclosure, table, row, key, facts);
    }
  },
};

/** @returns undefined for a table of which nothing is expected */
function gapsOf(table: PublishedTable, first: Row): readonly Gap[] | undefined {
  const { kind } = table;
  if (kind.identity === 'row' && !kind.always) return undefined;
  const coded = kind.identity !== 'line';
  /* An empty form prints what it likes. */
  if (coded && !table.rows.some((row) => moneyColumns(table).some((column) => !isNone(figure(row, column))))) return undefined;
  return [...lineGaps(table, first), ...(kind.identity === 'code' ? codeGaps(table) : kind.identity === 'line' ? numberGaps(table) : [])];
}

const expected = kept((kind: TableKind) => ({
  always: kind.always ?? [],
  together: kind.together ?? [],
  labels: new Map((kind.lines ?? [TOTAL_LINE]).flatMap(({ key, label, side }) => [[side ? `${SIDE_KEYS[side] ?? ''}-${key}` : key, label] as const])),
}));

/** Lines that every document prints, and lines of which one calls for the other. */
function* lineGaps({ kind, rows }: PublishedTable, first: Row): Iterable<Gap> {
  const { always, labels, together } = expected(kind);
  if (always.length + together.length === 0) return;
  const printed = new Map<string, Row>();
  for (const row of rows) {
    if (!row.line) continue;
    printed.set(row.line, row);
    if (row.side) printed.set(`${SIDE_KEYS[row.side] ?? ''}-${row.line}`, row);
  }
  const name = (key: string): string => labels.get(key) ?? key;
  for (const group of always) {
    const [main = ''] = group;
    if (!group.some((key) => printed.has(key))) yield { row: first, key: main, facts: { kind: 'line', missing: name(main) } };
  }
  for (const group of together) {
    const row = group.map((key) => printed.get(key)).find((each) => each !== undefined);
    for (const key of row ? group : []) if (row && !printed.has(key)) yield { row, key, facts: { kind: 'pair', missing: name(key) } };
  }
}

/**
 * Codes of which the table prints no code above although it does for others of the same depth, and codes with money that
 * are not divided although others of the same depth are. A table that leaves a whole level out is complete.
 */
function* codeGaps(table: PublishedTable): Iterable<Gap> {
  for (const rows of Map.groupBy(table.rows.filter((row) => codeDepth(rowCode(row)) !== undefined && row.cells.code?.form !== 'as-printed'), ({ side }) => side).values()) {
    const codes = new Set(rows.map(rowCode));
    const above = (row: Row): string => parentCode(rowCode(row)) ?? '';
    const divided = new Set(rows.map(above));
    const joined = new Set(rows.filter((row) => codes.has(above(row))).map((row) => codeDepth(rowCode(row))));
    const parted = new Set(rows.filter((row) => divided.has(rowCode(row))).map((row) => codeDepth(rowCode(row))));
    const named = new Set<string>();
    for (const row of rows) {
      const code = rowCode(row);
      const parent = above(row);
      if (parent && !codes.has(parent) && joined.has(codeDepth(code)) && !named.has(parent)) {
        named.add(parent);
        yield { row, key: `${row.key}/${parent}`, facts: { kind: 'parent', missing: parent } };
      }
      const undivided = parted.has(codeDepth(code)) && !rows.some((other) => other !== row && rowCode(other).startsWith(code));
      if (undivided && moneyColumns(table).some((column) => !isNone(figure(row, column)))) {
        yield { row, key: `${row.key}/below`, facts: { kind: 'children', missing: code } };
      }
    }
  }
}

/** Ordinals (一、二、…) that the lines of one side leave out. */
function* numberGaps({ rows }: PublishedTable): Iterable<Gap> {
  for (const own of Map.groupBy(rows, ({ side }) => side).values()) {
    for (const { at, missing } of skippedNumbers(own.map(({ label }) => label))) {
      const row = own[at];
      if (row) yield { row, key: `${row.key}/${missing}`, facts: { kind: 'number', missing } };
    }
  }
}

function toCheck(disclosure: Disclosure, table: PublishedTable, row: Row, key: string, facts: { readonly kind: string; readonly missing: string }): Check {
  const finding = facts.kind !== 'none';
  return {
    rule: RULE,
    key: `${table.id}/${key}`,
    outcome: finding ? 'finding' : 'pass',
    severity: finding ? 'warning' : undefined,
    place: place(disclosure, table, row, table.kind.identity === 'code' && row.code ? 'code' : 'label'),
    stated: '',
    recomputed: '',
    difference: '',
    unit: '',
    terms: [],
    places: [],
    facts: { ...facts, table: table.title, row: row.label },
  };
}
