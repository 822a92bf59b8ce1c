import type { PublishedTable, Row } from '../../disclosure.ts';
import { columnHeader, place } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { textOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { type Form, formsOf } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

/** With fewer forms than this there is no layout to compare with. */
const LEAST = 3;
/** Steps of the spending plan are another rule's matter. */
const ELSEWHERE = /^plan-/;
const TEXTS = ['text', 'actual', 'remedy'] as const;

/** The head of a form prints the lines, and fills the text cells, that its sibling forms do. */
export const formLines: Rule = {
  name: 'form-lines',
  family: 'rows and cells that sibling forms have and one lacks',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const type of ['target', 'evaluation'] as const) {
      const forms = formsOf(disclosure).filter((form) => form.type === type && !form.whole);
      if (forms.length < LEAST) continue;
      const lines = new Set(forms.flatMap(({ head }) => head.rows.map(lineOf)));
      for (const form of forms) yield* checkForm(form, forms, [...lines].filter((line) => !ELSEWHERE.test(line)));
    }
  },
};

/** Numbered lines (目标1, 目标2) count as one. */
function lineOf(row: Row): string {
  return row.line && /-\d+$/.test(row.key) && row.key !== row.line ? row.key.replace(/-\d+$/, '') : row.key;
}

function rowsOf(table: PublishedTable, line: string): readonly Row[] {
  const own = indexOf(table).byKey.get(line);
  return own ? [own] : table.rows.filter((row) => lineOf(row) === line);
}

function* checkForm(form: Form, forms: readonly Form[], lines: readonly string[]): Iterable<Check> {
  const { disclosure, head: table } = form;
  const others = forms.filter((each) => each !== form);
  const anchor = form.nameRow ?? table.rows[0];
  if (!anchor) return;
  let complete = true;
  for (const line of lines) {
    if (rowsOf(table, line).length > 0) continue;
    const having = others.filter((each) => rowsOf(each.head, line).length > 0);
    if (having.length < others.length) continue;
    const model = having[0] && rowsOf(having[0].head, line)[0];
    if (!model || !having[0]) continue;
    complete = false;
    yield checkAt('form-lines', disclosure, { table, row: anchor, column: 'text' }, {
      key: `${table.id}/line/${line}`,
      unit: '',
      outcome: 'finding',
      severity: 'warning',
      places: [place(disclosure, having[0].head, model, 'text')],
      facts: { kind: 'line', line: model.label, forms: String(others.length), project: form.name },
    });
  }
  for (const column of TEXTS) {
    const check = blankTexts(form, others, lines, column);
    if (check) complete = false;
    if (check) yield check;
  }
  if (complete) yield checkAt('form-lines', disclosure, { table, row: anchor, column: 'text' }, { key: `${table.id}/lines`, unit: '', outcome: 'pass', facts: { kind: 'all', project: form.name } });
}

/** Text cells of one column that this form leaves blank and all its siblings fill; said once. */
function blankTexts(form: Form, others: readonly Form[], lines: readonly string[], column: string): Check | undefined {
  const { disclosure, head: table } = form;
  if (!indexOf(table).columns.has(column)) return undefined;
  const blank = lines.flatMap((line) => {
    const rows = rowsOf(table, line);
    if (rows.length === 0 || rows.some((row) => textOf(row, column) !== '')) return [];
    return others.every((each) => rowsOf(each.head, line).some((row) => textOf(row, column) !== '')) ? rows.slice(0, 1) : [];
  });
  const [first, ...more] = blank;
  if (!first) return undefined;
  const header = columnHeader(table, first, column);
  return checkAt('form-lines', disclosure, { table, row: first, column }, {
    key: `${first.address}/${column}/blank`,
    unit: '',
    outcome: 'finding',
    severity: 'warning',
    places: more.map((row) => place(disclosure, table, row, column)),
    facts: { kind: 'blank', column: header, rows: blank.map(({ label }) => label).join('、'), side: first.side, forms: String(others.length), project: form.name },
  });
}
