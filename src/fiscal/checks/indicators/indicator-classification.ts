import type { Disclosure } from '../../disclosure.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Indicator, indicatorCheck, indicatorTables, isUnsure, namedIndicators, placeOf, projectOf, startsAlike } from './indicator.ts';

/** One indicator stands under one 二级指标, in every form of a document and on both sides of a form. */
export const indicatorClassification: Rule = {
  name: 'indicator-classification',
  family: 'one indicator classified differently',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicators of byName(disclosure).values()) {
      if (indicators.length > 1) yield decide(indicators);
    }
    for (const { indicators } of indicatorTables(disclosure)) {
      for (const indicator of indicators) {
        const { other, leads } = indicator;
        if (other && leads && indicator.label !== '' && other.label !== '') yield sidesCheck(indicator, other);
      }
    }
  },
};

function byName(disclosure: Disclosure): ReadonlyMap<string, Indicator[]> {
  const names = new Map<string, Indicator[]>();
  for (const indicator of namedIndicators(disclosure)) {
    /* The two sides of one line are compared with one another, not with other forms: narrow columns cut their names. */
    if (!indicator.category || indicator.target === '' || indicator.row.side !== '') continue;
    const name = indicator.measured;
    const list = names.get(name);
    if (list) list.push(indicator);
    else names.set(name, [indicator]);
  }
  return names;
}

/** The rows that stand under another category than most; where none has most, all but the first's. */
function decide(indicators: readonly Indicator[]): Check {
  const counts = new Map<string, number>();
  for (const { category = '' } of indicators) counts.set(category, (counts.get(category) ?? 0) + 1);
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const odd = indicators.filter(({ category }) => category !== most);
  const usual = indicators.filter(({ category }) => category === most);
  const [first = indicators[0]] = odd;
  if (!first) throw new RangeError('no indicators to compare');
  const [model = first] = usual;
  const others = indicators.filter((each) => each !== first);
  const key = `${indicators[0]?.row.address ?? ''}/level2/name`;
  return indicatorCheck('indicator-classification', first, 'level2', {
    key,
    ...(odd.length > 0 ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }),
    places: others.map((each) => placeOf(each, 'level2')),
    facts: {
      kind: 'forms',
      other: [...new Set(others.filter((each) => each.category !== first.category).map((each) => each.level2))].join('”“') || model.level2,
      where: [...new Set(others.map(projectOf))].join('；'),
    },
  });
}

function sidesCheck(indicator: Indicator, other: Indicator): Check {
  const key = `${indicator.row.address}/level2/sides`;
  if (isUnsure(indicator.row, 'level2') || isUnsure(other.row, 'level2')) return indicatorCheck('indicator-classification', indicator, 'level2', { key, outcome: 'undecidable', reason: 'uncertain' });
  const differs = indicator.category !== other.category && !startsAlike(indicator.level2, other.level2);
  return indicatorCheck('indicator-classification', indicator, 'level2', {
    key,
    ...(differs ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }),
    places: [placeOf(other, 'level2')],
    facts: { kind: 'sides', other: other.level2, where: other.row.side },
  });
}
