import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { place, tablesOf } from '../cells.ts';
import { checkAt } from '../make-check.ts';
import { type Form, formsOf } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { otherUnits } from './units.ts';

interface Spot {
  readonly table: PublishedTable;
  readonly row: Row;
}

/**
 * Each goal of a form says something of its own. The transcription marks texts that repeat another word
 * for word (the words held are ours, so none are stated); the year's goal of a two-sided form may repeat the whole period's.
 */
export const repeatedGoals: Rule = {
  name: 'repeated-goals',
  family: 'repeated goal texts',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const heads = tablesOf(disclosure, 'performance-projects');
    const forms = new Map(formsOf(disclosure).map((form) => [form.head, form] as const));
    const rows = new Map<string, Spot>(heads.flatMap((table) => table.rows.map((row) => [row.address, { table, row }] as const)));
    for (const table of heads) {
      for (const row of table.rows) {
        const check = row.line === 'goal' ? goalCheck(disclosure, { table, row }, rows, forms) : undefined;
        if (check) yield check;
      }
      yield* copies(disclosure, table, rows, forms.get(table)?.name ?? '');
    }
  },
};

/** The text that a row repeats, followed to its first print. */
function origin(row: Row, rows: ReadonlyMap<string, Spot>): Spot | undefined {
  let found = row.repeats ? rows.get(row.repeats) : undefined;
  for (let steps = 0; found?.row.repeats && steps < rows.size; steps += 1) {
    const next = rows.get(found.row.repeats);
    if (!next) break;
    found = next;
  }
  return found;
}

function goalCheck(disclosure: Disclosure, { table, row }: Spot, rows: ReadonlyMap<string, Spot>, forms: ReadonlyMap<PublishedTable, Form>): Check | undefined {
  if ((row.cells.text?.printed ?? '') === '') return undefined;
  const project = forms.get(table)?.name ?? '';
  const given = { key: `${row.address}/text/goal`, unit: '', stated: '', facts: { project } };
  const spot = { table, row, column: 'text' };
  const source = origin(row, rows);
  const sides = source?.table === table && source.row.side !== row.side;
  if (!source || source.row.line !== 'goal' || sides || otherUnits(forms.get(source.table), forms.get(table))) return source && !sides ? undefined : checkAt('repeated-goals', disclosure, spot, { ...given, outcome: 'pass' });
  const kind = source.table === table ? 'inside' : 'forms';
  return checkAt('repeated-goals', disclosure, spot, {
    ...given,
    outcome: 'finding',
    severity: 'warning',
    places: [place(disclosure, source.table, source.row, 'text')],
    facts: { project, kind, other: source.table.title, otherRow: source.row.label, occurrence: String(source.table.occurrence) },
  });
}

/** Cells of one form that hold one and the same text (概况, 必要性, 计划, 目标), said once for the form. */
function* copies(disclosure: Disclosure, table: PublishedTable, rows: ReadonlyMap<string, Spot>, project: string): Iterable<Check> {
  const groups = new Map<Row, Row[]>();
  for (const row of table.rows) {
    const source = origin(row, rows);
    if (!source || source.table !== table || (source.row.line === row.line && row.line === 'goal')) continue;
    /* The year's goal says what the period's says; the period's is named already. */
    const copied = groups.get(source.row);
    if (row.line === 'goal' && copied?.some((other) => other.line === 'goal')) continue;
    if (copied) copied.push(row);
    else groups.set(source.row, [row]);
  }
  const [first] = [...groups.values()].flat();
  if (!first) return;
  const all = [...groups].flatMap(([source, copied]) => [source, ...copied]).filter((row) => row !== first);
  yield checkAt('repeated-goals', disclosure, { table, row: first, column: 'text' }, {
    key: `${first.address}/text/copy`,
    unit: '',
    stated: '',
    outcome: 'finding',
    severity: 'warning',
    places: all.map((row) => place(disclosure, table, row, 'text')),
    facts: { project, kind: 'cells', same: [...groups].map(([source, copied]) => `${copied.map(({ label }) => `“${label}”`).join('')}与“${source.label}”`).join('；') },
  });
}
