import { indexOf } from '../index-of.ts';
import { textOf } from '../indicators/indicator.ts';
import type { Form } from '../performance/forms.ts';

/** Whether two forms say that different units fill them in: a department prints one form for each of its units. */
export function otherUnits(a: Form | undefined, b: Form | undefined): boolean {
  return ['implementing-unit', 'form-unit'].some((line) => {
    const [one, two] = [unitOf(a, line), unitOf(b, line)];
    return one !== '' && two !== '' && one !== two;
  });
}

function unitOf(form: Form | undefined, line: string): string {
  const row = form && indexOf(form.head).byKey.get(line);
  return row ? textOf(row, 'text') : '';
}
