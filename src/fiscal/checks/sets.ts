import type { Disclosure, PublishedTable } from '../disclosure.ts';
import type { CheckContext, Rule } from './rule.ts';

const FIRST = 'revenue-expenditure-summary';
const NEEDED = 'expenditure-by-function';

const CACHE = new WeakMap<Disclosure, readonly Disclosure[]>();

/**
 * The sets of account tables in one document: a department's own and, where they follow, each unit's.
 * A set begins with its 收支总表 and has its own 支出总表; otherwise the document is one set.
 */
export function tableSets(disclosure: Disclosure): readonly Disclosure[] {
  let sets = CACHE.get(disclosure);
  if (!sets) CACHE.set(disclosure, (sets = split(disclosure)));
  return sets;
}

/** Runs a rule once for each set of tables, so that one unit's figures never meet another's. */
export function perSet(rule: Rule): Rule {
  return {
    ...rule,
    check(context: CheckContext) {
      const { disclosure, siblings } = context;
      const sets = tableSets(disclosure);
      return sets[0] === disclosure ? rule.check(context) : sets.flatMap((set) => [...rule.check({ disclosure: set, siblings })]);
    },
  };
}

function split(disclosure: Disclosure): readonly Disclosure[] {
  const starts = disclosure.tables.flatMap((table, at) => (table.kind.id === FIRST ? [at] : []));
  if (starts.length < 2) return [disclosure];
  const groups = starts.map((start, index): readonly PublishedTable[] => disclosure.tables.slice(index === 0 ? 0 : start, starts[index + 1]));
  if (!groups.every((tables) => tables.some((table) => table.kind.id === NEEDED))) return [disclosure];
  return groups.map((tables) => ({ ...disclosure, tables }));
}
