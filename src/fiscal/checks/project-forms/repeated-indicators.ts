import type { Disclosure, PublishedTable } from '../../disclosure.ts';
import { place } from '../cells.ts';
import { type Indicator, indicatorTables, projectOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { basicPart } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { repeatedTargets } from './repeated-targets.ts';
import { otherUnits } from './units.ts';

/** A table with fewer rows says too little to repeat another. */
const LEAST = 4;

/** No form's indicators repeat, name by name and target by target, those of another form: four fifths is a repetition. Forms of basic expenditure, and of different units, follow one model. Nor do the targets that the text gives to a project repeat another's. */
export const repeatedIndicators: Rule = {
  name: 'repeated-indicators',
  family: 'indicator tables that repeat another form',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    /** Which earlier tables print an indicator with this name and target. */
    const printed = new Map<string, Set<number>>();
    const tables = indicatorTables(disclosure).map(({ table, form, indicators }) => ({ table, form, own: indicators.filter((each) => each.leads && each.label !== '' && each.target !== '') }));
    for (const [at, { table, form, own }] of tables.entries()) {
      if (own.length >= LEAST) {
        const shared = new Map<number, number>();
        for (const each of own) for (const other of printed.get(identity(each)) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
        const [other, same] = [...shared].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
        const source = tables[other];
        const repeats = source && !basicPart(form?.name ?? '') && !otherUnits(source.form, form) && same * 5 >= own.length * 4 && same * 5 >= source.own.length * 4;
        yield decide(disclosure, table, own, repeats ? { table: source.table, indicators: source.own, name: projectOf(source), same } : undefined, projectOf({ table, form }));
      }
      for (const each of own) printed.set(identity(each), (printed.get(identity(each)) ?? new Set()).add(at));
    }
    yield* repeatedTargets(disclosure);
  },
};

function identity({ level2, label, target }: Indicator): string {
  return `${level2}|${label}|${target}`;
}

interface Source {
  readonly table: PublishedTable;
  readonly indicators: readonly Indicator[];
  readonly name: string;
  readonly same: number;
}

function decide(disclosure: Disclosure, table: PublishedTable, own: readonly Indicator[], source: Source | undefined, project: string): Check {
  const [first] = own;
  if (!first) throw new RangeError('an empty table');
  const spot = { table, row: first.row, column: 'label' };
  const key = `${first.row.address}/table`;
  if (!source) return checkAt('repeated-indicators', disclosure, spot, { key, unit: '', outcome: 'pass', facts: { project } });
  const theirs = new Set(source.indicators.map(identity));
  const differing = own.filter((each) => !theirs.has(identity(each)));
  return checkAt('repeated-indicators', disclosure, spot, {
    key,
    unit: '',
    outcome: 'finding',
    severity: 'warning',
    places: source.indicators.slice(0, 1).map(({ row }) => place(disclosure, source.table, row, 'label')),
    facts: { project, other: source.name, occurrence: String(source.table.occurrence), rows: String(own.length), same: String(own.length - differing.length), differing: differing.map(({ label }) => label).join('、') },
  });
}
