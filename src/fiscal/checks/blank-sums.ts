import { addDecimals, type Decimal, formatDecimal, parseDecimal } from '../decimal.ts';
import { changed } from './lazy-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

const RULE = 'blank-sums';

/**
 * Makes the rule that tells of sums of which one side is blank and the other is not: a total left out beside its parts, or
 * parts left out below a total. The sums themselves cannot be decided then, for a blank is no zero; that the figure is not
 * there can be said.
 * @param sums the rules that add up inside a table, kept, whose checks it looks through
 */
export function blankSums(sums: readonly Rule[]): Rule {
  return {
    name: RULE,
    family: 'blank beside figures',
    severity: 'warning',
    scope: 'table',
    *check(context: CheckContext): Iterable<Check> {
      /* One blank total stands in several sums; it is said once. */
      const told = new Set<string>();
      for (const sum of sums) {
        for (const check of sum.check(context)) {
          if (check.outcome !== 'undecidable' || check.reason !== 'blank') continue;
          const found = blankOf(check);
          const cell = `${check.place.row}/${check.place.column}`;
          if (!found || (check.stated === '' && told.has(cell))) continue;
          told.add(cell);
          yield found;
        }
      }
    },
  };
}

function blankOf(check: Check): Check | undefined {
  const stated = valueOf(check.stated);
  const parts = addDecimals(check.terms.flatMap(({ printed }) => valueOf(printed) ?? []));
  const [kind, other] = stated ? (['parts', stated] as const) : (['total', parts] as const);
  /* A zero that stands on one side alone leaves nothing out. */
  if (other.units === 0n) return undefined;
  return changed(check, {
    rule: RULE,
    key: `${check.rule}/${check.key}`,
    outcome: 'finding',
    severity: 'warning',
    reason: undefined,
    recomputed: kind === 'total' ? formatDecimal(parts) : '',
    difference: '',
    facts: { ...check.facts, kind, sum: check.rule },
  });
}

function valueOf(printed: string): Decimal | undefined {
  return printed === '' ? undefined : parseDecimal(printed);
}
