import type { Disclosure } from '../../disclosure.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Indicator, indicatorTables, placeOf, projectOf, startsAlike } from '../indicators/indicator.ts';
import { CATEGORIES, type Category, categoryOf, isBenefit } from '../vocabulary.ts';

const LEAST = 3;
/** A category that this share of the sibling forms fill belongs to the document's layout. */
const USUAL = { part: 3, whole: 4 } as const;

type Group = Exclude<Category, 'economic' | 'social' | 'ecological' | 'sustainable'> | 'benefit';
const GROUPS = [...new Set(CATEGORIES.map(groupOf))];

/** One benefit is enough: a project need not have economic, social and ecological ones. */
function groupOf(category: Category): Group {
  return isBenefit(category) ? 'benefit' : (category as Group);
}

type Table = ReturnType<typeof indicatorTables>[number];

/** A form states indicators of every kind that its sibling forms state, under the same names of 二级指标. */
export const formCategories: Rule = {
  name: 'form-categories',
  family: 'rows and cells that sibling forms have and one lacks',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    /* Forms of the whole department have a system of their own (投入管理, 履职效益). */
    const tables = indicatorTables(disclosure).filter(({ form, indicators }) => !form?.whole && indicators.length > 0 && indicators.every(({ level2 }) => categoryOf(level2) !== undefined));
    if (tables.length < LEAST) return;
    yield* missing(disclosure, tables);
    yield* names(tables);
  },
};

function* missing(disclosure: Disclosure, tables: readonly Table[]): Iterable<Check> {
  const filled = tables.map(({ indicators }) => new Set(indicators.flatMap(({ category, label, target }) => (category && (label !== '' || target !== '') ? [groupOf(category)] : []))));
  for (const [at, each] of tables.entries()) {
    const [first] = each.indicators;
    if (!first) continue;
    const lacking = GROUPS.filter((group) => {
      const others = filled.filter((_, other) => other !== at);
      return !filled[at]?.has(group) && others.filter((groups) => groups.has(group)).length * USUAL.whole >= others.length * USUAL.part;
    });
    const siblings = lacking.map((group) => tables.flatMap(({ indicators }) => indicators.filter(({ category, label }) => category && label !== '' && groupOf(category) === group))[0]);
    const given = { key: `${each.table.id}/categories`, unit: '', facts: { kind: lacking.length > 0 ? 'missing' : 'all', lacking: lacking.join(' '), forms: String(tables.length - 1), project: projectOf(each) } };
    const spot = { table: each.table, row: first.row, column: 'level2' };
    yield checkAt('form-categories', disclosure, spot, lacking.length > 0 ? { ...given, outcome: 'finding', severity: 'warning', places: siblings.flatMap((other) => (other ? [placeOf(other, 'level2')] : [])) } : { ...given, outcome: 'pass' });
  }
}

/** For each category, its names and the first indicator of each table that stands under the name. */
function usersOf(tables: readonly Table[]): Iterable<ReadonlyMap<string, readonly Indicator[]>> {
  const categories = new Map<Category, Map<string, Indicator[]>>();
  for (const { indicators } of tables) {
    const seen = new Set<string>();
    for (const indicator of indicators) {
      const { category, level2 } = indicator;
      if (!category || seen.has(level2)) continue;
      seen.add(level2);
      const users = categories.get(category) ?? new Map<string, Indicator[]>();
      const own = users.get(level2);
      if (own) own.push(indicator);
      else users.set(level2, [indicator]);
      categories.set(category, users);
    }
  }
  return categories.values();
}

/** A name that one form alone uses for what at least three others name alike. Names cut short by narrow columns are the same. */
function* names(tables: readonly Table[]): Iterable<Check> {
  for (const users of usersOf(tables)) {
    const [usual, most = []] = [...users].reduce<readonly [string, readonly Indicator[]]>((a, b) => (b[1].length > a[1].length ? b : a), ['', []]);
    for (const [name, [indicator, ...more]] of users) {
      if (!indicator || more.length > 0 || most.length < LEAST || startsAlike(name, usual)) continue;
      const { disclosure, table, row } = indicator;
      yield checkAt('form-categories', disclosure, { table, row, column: 'level2' }, {
        key: `${row.address}/level2/name`,
        unit: '',
        outcome: 'finding',
        severity: 'warning',
        places: most.slice(0, 1).map((each) => placeOf(each, 'level2')),
        facts: { kind: 'name', other: usual, forms: String(most.length), project: projectOf(indicator) },
      });
    }
  }
}
