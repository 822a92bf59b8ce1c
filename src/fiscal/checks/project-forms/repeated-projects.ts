import type { Row } from '../../disclosure.ts';
import { place } from '../cells.ts';
import { textOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { basicPart, type Form, formsOf } from '../performance/forms.ts';
import type { Check, CheckContext, Place, Rule } from '../rule.ts';
import { bareName, numbersIn, similarity } from '../similarity.ts';
import { otherUnits } from './units.ts';

/** Names this much alike, with the same years and numbers, are nearly one name. */
const NEARLY = 0.85;

/**
 * Every project form has a name and a code of its own; names that nearly repeat another are doubtful.
 * Different units may each have a project of one name.
 */
export const repeatedProjects: Rule = {
  name: 'repeated-projects',
  family: 'duplicate and near-duplicate project names or codes',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const type of ['target', 'evaluation'] as const) {
      const forms = formsOf(disclosure).filter((form) => form.type === type && form.nameRow && form.name !== '');
      const names = new Map<string, Form[]>();
      const codes = new Map<string, Form[]>();
      const alike = new Map<string, Form[]>();
      for (const form of forms) {
        const [name, code] = [bareName(form.name), codeOf(form)];
        const own = (others: readonly Form[] = []): readonly Form[] => others.filter((other) => !otherUnits(other, form));
        yield sameCheck(form, basicPart(form.name) ? [] : own(names.get(name)), code === '' ? [] : (codes.get(code) ?? []));
        const near = names.has(name) ? undefined : own(alike.get(numbersIn(form.name))).find((other) => similarity(other.name, form.name) >= NEARLY);
        if (near) yield nearCheck(form, near);
        push(names, name, form);
        if (code !== '') push(codes, code, form);
        push(alike, numbersIn(form.name), form);
      }
    }
  },
};

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const codeRow = (form: Form): Row | undefined => form.head.rows.find((row) => row.line === 'code');

function codeOf(form: Form): string {
  const row = codeRow(form);
  return row ? textOf(row, 'text') : '';
}

function at(form: Form, given: Partial<Check> & Pick<Check, 'outcome'>): Check {
  const row = form.nameRow;
  if (!row) throw new RangeError('a form without name');
  return checkAt('repeated-projects', form.disclosure, { table: form.head, row, column: 'text' }, { key: `${row.address}/text`, unit: '', ...given });
}

function namePlace(form: Form): readonly Place[] {
  return form.nameRow ? [place(form.disclosure, form.head, form.nameRow, 'text')] : [];
}

function sameCheck(form: Form, names: readonly Form[], codes: readonly Form[]): Check {
  const others = [...new Set([...names, ...codes])];
  const kind = names.length > 0 && codes.length > 0 ? 'both' : names.length > 0 ? 'name' : codes.length > 0 ? 'code' : '';
  const facts = { kind, code: codeOf(form), form: form.head.title, others: others.map(({ head }) => head.title).join('；'), occurrences: others.map(({ head }) => String(head.occurrence)).join('、') };
  if (others.length === 0) return at(form, { outcome: 'pass', facts });
  const row = codeRow(form);
  const own = row && codes.length > 0 ? [place(form.disclosure, form.head, row, 'text')] : [];
  return at(form, { outcome: 'finding', severity: 'warning', places: [...own, ...others.flatMap(namePlace)], facts });
}

function nearCheck(form: Form, other: Form): Check {
  return at(form, {
    key: `${form.nameRow?.address ?? ''}/text/near`,
    outcome: 'finding',
    severity: 'warning',
    places: namePlace(other),
    facts: { kind: 'near', other: other.name, occurrences: String(other.head.occurrence), code: codeOf(form), otherCode: codeOf(other) },
  });
}
