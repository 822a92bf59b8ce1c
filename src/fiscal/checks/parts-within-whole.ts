import { compareDecimals, formatDecimal, subtractDecimals } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { signedText } from './amounts.ts';
import { figure, isUncertain, term } from './cells.ts';
import { indexOf } from './index-of.ts';
import { checkAt } from './make-check.ts';
import type { Check, CheckContext, Rule, Severity } from './rule.ts';

/** A column that prints a part of another column of the same row. */
const COLUMNS = [
  { kind: 'procurement', part: 'small_business', whole: 'total', severity: 'error' },
  { kind: 'self-evaluation', part: 'executed', whole: 'adjusted', severity: 'warning' },
] as const;

/** A line that prints a part (其中：) of the line above it. */
const LINES = [{ kind: 'state-assets', part: 'office-houses', whole: 'houses', columns: ['quantity', 'value'] }] as const;

interface Bound {
  readonly part: { readonly row: Row; readonly column: string };
  readonly whole: { readonly row: Row; readonly column: string };
  readonly severity: Severity;
}

/** A part (预留中小微企业份额, 其中：办公用房, 执行数) is not larger than the whole it is taken from. */
export const partsWithinWhole: Rule = {
  name: 'parts-within-whole',
  family: 'parts not larger than their whole',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const bound of bounds(table)) {
        const check = checkBound(disclosure, table, bound);
        if (check) yield check;
      }
    }
  },
};

const KINDS: ReadonlySet<string> = new Set([...COLUMNS, ...LINES].map(({ kind }) => kind));

function* bounds(table: PublishedTable): Iterable<Bound> {
  if (!KINDS.has(table.kind.id)) return;
  const { byKey, columns } = indexOf(table);
  for (const { kind, part, whole, severity } of COLUMNS) {
    if (table.kind.id !== kind || !columns.has(part)) continue;
    for (const row of table.rows) yield { part: { row, column: part }, whole: { row, column: whole }, severity };
  }
  for (const line of LINES) {
    const [part, whole] = [byKey.get(line.part), byKey.get(line.whole)];
    if (table.kind.id !== line.kind || !part || !whole) continue;
    for (const column of line.columns) yield { part: { row: part, column }, whole: { row: whole, column }, severity: 'error' };
  }
}

function checkBound(disclosure: Disclosure, table: PublishedTable, { part, whole, severity }: Bound): Check | undefined {
  const stated = figure(part.row, part.column);
  const limit = figure(whole.row, whole.column);
  if (!stated) return undefined;
  const spot = { table, ...part };
  const given = { key: `${part.row.address}/${part.column}/within`, terms: [term(disclosure, table, whole.row, whole.column)], facts: { whole: whole.row.label } };
  if (!limit) return checkAt('parts-within-whole', disclosure, spot, { ...given, outcome: 'undecidable', reason: 'blank' });
  if (isUncertain(part.row, part.column) || isUncertain(whole.row, whole.column)) return checkAt('parts-within-whole', disclosure, spot, { ...given, outcome: 'undecidable', reason: 'uncertain' });
  const larger = compareDecimals(stated, limit) > 0;
  return checkAt('parts-within-whole', disclosure, spot, {
    ...given,
    outcome: larger ? 'finding' : 'pass',
    severity: larger ? severity : undefined,
    recomputed: formatDecimal(limit),
    difference: signedText(subtractDecimals(stated, limit), 0),
  });
}
