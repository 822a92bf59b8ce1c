import { compareDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { abbreviates, commonEnding } from '../narrative/names.ts';
import { basicPart, type Form, projectName } from '../performance/forms.ts';
import { otherUnits } from '../project-forms/units.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { bareName, similarity } from '../similarity.ts';
import { signed } from '../tolerance.ts';
import { boundOf, isPercent } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, indicatorTables, placeOf, projectOf, textOf } from './indicator.ts';
import { type Counted, counted } from './quantities.ts';

interface Side {
  readonly name: string;
  /** The name without punctuation and numbers. */
  readonly words: string;
  readonly code: string;
  readonly form: Form | undefined;
  readonly indicators: readonly Indicator[];
  readonly byName: ReadonlyMap<string, readonly Indicator[]>;
}

/** Names alike apart from their years and document numbers. */
const ALIKE = 0.7;
/** Forms that state this many of the same indicators with the same targets speak of one undertaking. */
const SHARED = 4;
const SAME_CONTENT = 0.5;

/**
 * One indicator has one target: in the form itself (also where it is printed twice, once under a shortened name), and in forms of the same project. Forms are of the
 * same project when they share the code or, without codes, the name. Where each has money of its own, or only
 * their names are alike and half of their indicators are the same, rates are compared: sums and counts may be parts.
 */
export const siblingFigures: Rule = {
  name: 'sibling-figures',
  family: 'two figures for one quantity in sibling forms',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const forms = sidesOf(disclosure);
    for (const { indicators } of forms) yield* insideForm(indicators);
    for (const [at, later] of forms.entries()) {
      for (const earlier of forms.slice(0, at)) {
        const kin = kinship(earlier, later);
        if (kin) yield* between(earlier, later, kin);
      }
    }
  },
};

function sidesOf(disclosure: Disclosure): readonly Side[] {
  return indicatorTables(disclosure).map(({ form, indicators }) => {
    const own = indicators.filter((each) => each.leads && each.label !== '' && each.target !== '');
    const byName = new Map<string, Indicator[]>();
    for (const each of own) {
      const same = byName.get(each.measured);
      if (same) same.push(each);
      else byName.set(each.measured, [each]);
    }
    const code = form?.head.rows.find((row) => row.line === 'code');
    return { name: projectName(form?.name ?? ''), words: bareName(form?.name ?? '').replace(/\d+/g, ''), form, code: code ? textOf(code, 'text') : '', indicators: own, byName };
  });
}

function kinship(a: Side, b: Side): 'same' | 'alike' | undefined {
  /* Units that print a form each for their 公用经费 have each their own figures. */
  if (otherUnits(a.form, b.form) || basicPart(a.form?.name ?? '')) return undefined;
  const coded = a.code !== '' && b.code !== '';
  if (coded ? a.code === b.code : a.name !== '' && a.name === b.name) return a.form?.budget && b.form?.budget ? 'alike' : 'same';
  if (a.words === '' || b.words === '') return undefined;
  const shared = b.indicators.filter((each) => a.byName.get(each.measured)?.some((other) => other.target === each.target)).length;
  if (shared < SHARED || shared * 2 < Math.min(a.indicators.length, b.indicators.length)) return undefined;
  return similarity(a.words, b.words) >= ALIKE ? 'alike' : undefined;
}

/** Two rows of one form with the same name and the same description, or of which one name is short for the other. */
function* insideForm(indicators: readonly Indicator[]): Iterable<Check> {
  const seen = new Map<string, Indicator>();
  for (const indicator of indicators) {
    const name = `${indicator.measured}|${indicator.description}`;
    const first = seen.get(name);
    if (!first) seen.set(name, indicator);
    const check = first && compare(first, indicator, 'form');
    if (check) yield check;
  }
  const rates = indicators.filter(({ quantity }) => quantity && isPercent(quantity.unit));
  for (const [at, later] of rates.entries()) {
    for (const earlier of rates.slice(0, at)) {
      if (earlier.level2 !== later.level2 || !(isShortFor(earlier, later) || isShortFor(later, earlier))) continue;
      const check = compare(earlier, later, 'form');
      if (check) yield check;
    }
  }
}

/** Whether one name is the other's with characters left out that its own description writes out: 参训人员满意度, of 参与培训的…人员, is 参与培训人员满意度. */
function isShortFor({ measured: short, description }: Indicator, { measured: long }: Indicator): boolean {
  if (description === '' || short.slice(-3) !== long.slice(-3) || short[0] !== long[0] || !abbreviates(short, long)) return false;
  return description.includes(long.slice(0, -commonEnding(short, long)));
}

function* between(earlier: Side, later: Side, kin: 'same' | 'alike'): Iterable<Check> {
  for (const indicator of later.indicators) {
    const others = earlier.byName.get(indicator.measured) ?? [];
    const nearest = others.reduce<Indicator | undefined>((best, each) => (best && likeness(best, indicator) >= likeness(each, indicator) ? best : each), undefined);
    if (!nearest || likeness(nearest, indicator) < SAME_CONTENT) continue;
    if (kin === 'alike' && counts(indicator)?.unit !== '%') continue;
    const check = compare(nearest, indicator, kin);
    if (check) yield check;
  }
}

/** How much two descriptions have in common; 1 where one of the forms prints none. */
function likeness(a: Indicator, b: Indicator): number {
  return a.description === '' || b.description === '' ? 1 : similarity(a.description, b.description);
}

function counts({ quantity, category }: Indicator): Counted | undefined {
  return quantity && counted(quantity, category === 'cost');
}

function compare(first: Indicator, indicator: Indicator, kind: 'form' | 'same' | 'alike'): Check | undefined {
  const [before, now] = [counts(first), counts(indicator)];
  if (!before || !now || before.unit !== now.unit) return undefined;
  const [one, two] = [boundOf(first.quantity?.operator ?? ''), boundOf(indicator.quantity?.operator ?? '')];
  const opposite = (one === 'lower' && two === 'upper') || (one === 'upper' && two === 'lower');
  const equal = compareDecimals(before.value, now.value) === 0 && !opposite;
  return indicatorCheck('sibling-figures', indicator, 'target', {
    key: `${indicator.row.address}/target/${first.row.address}`,
    unit: now.unit,
    recomputed: formatDecimal(before.value),
    difference: signed(subtractDecimals(now.value, before.value)),
    ...(equal ? { outcome: 'pass' } : { outcome: 'finding', severity: 'warning', assumptions: ['same-quantity'] }),
    places: [placeOf(first, 'target')],
    facts: { kind, other: first.target, where: projectOf(first), ...(kind === 'form' && first.measured !== indicator.measured ? { name: first.label } : {}) },
  });
}
