import { place } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { textOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { type Form, formsOf } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

/** A department or unit code printed before its name: 351-某局, 473001某局. */
const CODED = /^(\d{3,9})[-－—\s]*(\D.*)$/;

/** One code of a department or unit has one name in all forms of a document. */
export const departmentNames: Rule = {
  name: 'department-names',
  family: 'department named differently',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const line of ['department', 'form-unit']) {
      const codes = new Map<string, Map<string, Form[]>>();
      for (const form of formsOf(disclosure)) {
        const row = indexOf(form.head).byKey.get(line);
        const [, code, name] = CODED.exec(row ? textOf(row, 'text') : '') ?? [];
        if (!code || !name) continue;
        const names = codes.get(code) ?? new Map<string, Form[]>();
        codes.set(code, names.set(name, [...(names.get(name) ?? []), form]));
      }
      for (const [code, names] of codes) yield* decide(line, code, names);
    }
  },
};

/** Names that fewer forms print than the most usual one; of equally usual ones, those that come later. */
function* decide(line: string, code: string, names: ReadonlyMap<string, readonly Form[]>): Iterable<Check> {
  const [usual, forms = []] = [...names].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  for (const [name, own] of names) {
    for (const form of own) {
      const row = indexOf(form.head).byKey.get(line);
      if (!row) continue;
      const model = forms[0];
      const modelRow = model && indexOf(model.head).byKey.get(line);
      const odd = name !== usual;
      yield checkAt('department-names', form.disclosure, { table: form.head, row, column: 'text' }, {
        unit: '',
        ...(odd ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }),
        places: odd && model && modelRow ? [place(form.disclosure, model.head, modelRow, 'text')] : [],
        facts: { code, name, usual, forms: String(forms.length), project: form.name },
      });
    }
  }
}
