import { type CodeDepth, codeDepth, parentCode } from '../classification.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import type { TableKind } from '../tables/kind.ts';
import { SIDE_KEYS } from '../tables/sides.ts';
import { TOTAL_LINE } from '../tables/total-line.ts';
import { figure, moneyColumns, place } from './cells.ts';
import { isNone } from './funding.ts';
import { indexOf, rowCode } from './index-of.ts';
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
  const columns = moneyColumns(table);
  /* An empty form prints what it likes. */
  if (coded && !table.rows.some((row) => columns.some((column) => !isNone(figure(row, column))))) return undefined;
  return [...lineGaps(table, first), ...(kind.identity === 'code' ? codeGaps(table) : kind.identity === 'line' ? numberGaps(table) : [])];
}

const expected = kept((kind: TableKind) => ({
  always: kind.always ?? [],
  together: kind.together ?? [],
  labels: new Map((kind.lines ?? [TOTAL_LINE]).flatMap(({ key, label, side }) => [[side ? `${SIDE_KEYS[side] ?? ''}-${key}` : key, label] as const])),
}));

/** Lines that every document prints, and lines of which one calls for the other. */
function* lineGaps(table: PublishedTable, first: Row): Iterable<Gap> {
  const { always, labels, together } = expected(table.kind);
  const { byKey } = indexOf(table);
  /* Rows of tables by code or by a key of their own are known by the line they are. */
  const printed = (key: string): Row | undefined => byKey.get(key) ?? (table.kind.identity === 'line' ? undefined : table.rows.find(({ line }) => line === key));
  const name = (key: string): string => labels.get(key) ?? key;
  for (const group of always) {
    const [main = ''] = group;
    if (!group.some(printed)) yield { row: first, key: main, facts: { kind: 'line', missing: name(main) } };
  }
  for (const group of together) {
    const rows = group.map(printed);
    const row = rows.find((each) => each !== undefined);
    for (const [at, key] of row ? group.entries() : []) if (row && !rows[at]) yield { row, key, facts: { kind: 'pair', missing: name(key) } };
  }
}

/** Codes of one side, and what stands above and below them. */
class Outline {
  readonly rows: (readonly [row: Row, code: string, depth: CodeDepth])[] = [];
  readonly codes = new Set<string>();
  /** Codes with any other below them, and those with one directly below them. */
  readonly held = new Set<string>();
  readonly divided = new Set<string>();

  add(row: Row, code: string, depth: CodeDepth): void {
    this.rows.push([row, code, depth]);
    if (this.codes.has(code)) return;
    this.codes.add(code);
    let above = parentCode(code);
    if (above !== undefined) this.divided.add(above);
    for (; above !== undefined; above = parentCode(above)) this.held.add(above);
  }
}

/**
 * Codes of which the table prints no code above although it does for others of the same depth, and codes with money that
 * are not divided although others of the same depth are. A table that leaves a whole level out is complete.
 */
function* codeGaps(table: PublishedTable): Iterable<Gap> {
  const sides = new Map<string, Outline>();
  for (const row of table.rows) {
    const code = rowCode(row);
    const depth = codeDepth(code);
    if (depth === undefined || row.cells.code?.form === 'as-printed') continue;
    const outline = sides.get(row.side) ?? new Outline();
    if (outline.rows.length === 0) sides.set(row.side, outline);
    outline.add(row, code, depth);
  }
  const columns = moneyColumns(table);
  for (const { codes, divided, held, rows } of sides.values()) {
    const [joined, parted] = [new Set<CodeDepth>(), new Set<CodeDepth>()];
    for (const [, code, depth] of rows) {
      if (depth > 1 && codes.has(parentCode(code) ?? '')) joined.add(depth);
      if (divided.has(code)) parted.add(depth);
    }
    const told = new Set<string>();
    for (const [row, code, depth] of rows) {
      const parent = parentCode(code);
      if (parent !== undefined && joined.has(depth) && !codes.has(parent) && !told.has(parent)) {
        told.add(parent);
        yield { row, key: `${row.key}/${parent}`, facts: { kind: 'parent', missing: parent } };
      }
      if (parted.has(depth) && !held.has(code) && columns.some((column) => !isNone(figure(row, column)))) yield { row, key: `${row.key}/below`, facts: { kind: 'children', missing: code } };
    }
  }
}

/** Ordinals (一、二、…) that the lines of one side leave out. */
function* numberGaps({ rows }: PublishedTable): Iterable<Gap> {
  for (const own of new Set(rows.map(({ side }) => side))) {
    const lines = rows.filter(({ side }) => side === own);
    for (const { at, missing } of skippedNumbers(lines.map(({ label }) => label))) {
      const row = lines[at];
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
