import { remembered } from '../../remembered.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Indicator, indicatorCheck, isMisprint, isUnsure, namedIndicators } from './indicator.ts';

/** A target that is a date or a span of time, with or without a number. */
const DATE = /[年月日号天]|季度|期限|按期|按时|及时/;

/** A quantity indicator, and one whose name is a rate or a count, has a number as its target. */
export const targetWords: Rule = {
  name: 'target-words',
  family: 'indicator form',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      if (indicator.target === '' || isMisprint(indicator.row, 'target')) continue;
      const why = needsNumber(indicator);
      if (why) yield decide(indicator, why);
    }
  },
};

function needsNumber({ category, asked, row }: Indicator): 'quantity' | 'rate' | 'count' | undefined {
  if (category === 'quantity' && !isUnsure(row, 'level2')) return 'quantity';
  if (asked === 'rate') return 'rate';
  return asked === 'people' || asked === 'occasions' ? 'count' : undefined;
}

function decide(indicator: Indicator, kind: string): Check {
  const worded = !indicator.quantity && !/\d/.test(indicator.target) && !(indicator.category === 'quantity' && DATE.test(indicator.target) && indicator.asked === 'span');
  const given = { key: `${indicator.row.address}/target/number`, facts: { kind } };
  return indicatorCheck('target-words', indicator, 'target', worded ? { ...given, outcome: 'finding', severity: 'warning' } : { ...given, outcome: 'pass' });
}

/** Words that carry no content when two texts are compared: 按照, 根据 and punctuation. */
const plain = remembered((text): string => text.normalize('NFKC').replace(/^(?:按照?|根据|依据|以)/, '').replace(/[^\p{L}\p{N}%]+/gu, ''));

/** A target in words says something else than the indicator's name and its description; a name something else than its basis. */
export const targetRepeatsText: Rule = {
  name: 'target-repeats-text',
  family: 'indicator form',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      const { row, label, description, target, basis, quantity } = indicator;
      if (target !== '' && !quantity) {
        const same = [['description', description] as const, ['label', label] as const].find(([, text]) => text !== '' && plain(text) === plain(target));
        yield indicatorCheck('target-repeats-text', indicator, 'target', { key: `${row.address}/target`, ...verdict(same !== undefined), places: same ? [{ disclosure: disclosure.id, table: indicator.table.id, row: row.address, column: same[0] }] : [], facts: { kind: same?.[0] ?? '' } });
      }
      if (basis !== '' && plain(label) !== '' && plain(label) === plain(basis)) {
        yield indicatorCheck('target-repeats-text', indicator, 'label', { key: `${row.address}/label`, ...verdict(true), places: [{ disclosure: disclosure.id, table: indicator.table.id, row: row.address, column: 'basis' }], facts: { kind: 'basis', basis } });
      }
    }
  },
};

function verdict(finding: boolean): Pick<Check, 'outcome' | 'severity'> {
  return finding ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' };
}
