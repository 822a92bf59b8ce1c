import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Category, isAdverse, isBenefit, isMoney, isOccasion, isPercent, isSpan } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, indicatorTables, isUnsure } from './indicator.ts';

/** What is wrong with the place of an indicator; one name per pair of category and content. */
type Misplaced = 'rate-as-quantity' | 'span-as-quantity' | 'rate-as-cost' | 'cost-as-quality' | 'count-as-quality' | 'coverage-as-time' | 'awareness-as-satisfaction' | 'satisfaction-as-benefit' | 'awareness-as-economic';

/** An indicator stands under the 二级指标 that its content belongs to. Only clear contradictions are named. */
export const indicatorCategory: Rule = {
  name: 'indicator-category',
  family: 'indicators under the wrong category',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of indicatorTables(disclosure).flatMap(({ indicators }) => indicators)) {
      const { category, row, target, label, repeated, other } = indicator;
      if (!category || target === '' || label === '' || (repeated && category === other?.category)) continue;
      const key = `${row.address}/level2`;
      const kind = misplaced(indicator, category);
      if (isUnsure(row, 'level2')) yield indicatorCheck('indicator-category', indicator, 'level2', { key, outcome: 'undecidable', reason: 'uncertain' });
      else yield indicatorCheck('indicator-category', indicator, 'level2', { key, facts: { kind: kind ?? '', target }, ...(kind ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }) });
    }
  },
};

const NOT_TIME = /(?:覆盖|合格|准确|正确|知晓|满意|参保)(?:率|比例|度)$/;
const NOT_SATISFACTION = /(?:知晓|覆盖|完成|合格|参保|到位|执行|准确)(?:率|比例|度)$/;
const NOT_ECONOMIC = /(?:知晓|满意)(?:率|度|比例)$/;
/** Rates that a cost indicator may well state. */
const COST_RATE = /成本|节约|控制|超支|偏差|压减|降低/;

function misplaced({ level2, label, measured, description, quantity, asked }: Indicator, category: Category): Misplaced | undefined {
  const unit = quantity?.unit ?? '';
  if (category === 'quantity') {
    if (isPercent(unit)) return 'rate-as-quantity';
    return /^(?:个)?[年月]$/.test(unit) && !/(?:天数|月数|年数|时长)$/.test(measured) ? 'span-as-quantity' : undefined;
  }
  /* A standard in percent stands in its place; its unit is another rule's matter. */
  if (category === 'cost') return !/社会|生态|环境/.test(level2) && isPercent(unit) && asked !== 'money' && !COST_RATE.test(label) ? 'rate-as-cost' : undefined;
  if (category === 'quality') {
    if (isMoney(unit) && asked === 'money') return 'cost-as-quality';
    if (isAdverse(label)) return undefined;
    return isOccasion(unit) || /^(?:万|千)?(?:项|个|份|条|套|台|件|家|人)$/.test(unit) ? 'count-as-quality' : undefined;
  }
  if (category === 'time') return NOT_TIME.test(measured) ? 'coverage-as-time' : undefined;
  if (category === 'satisfaction') return NOT_SATISFACTION.test(measured) && !/满意/.test(measured + description) ? 'awareness-as-satisfaction' : undefined;
  if (isBenefit(category) && /满意(?:度|率)$/.test(measured)) return 'satisfaction-as-benefit';
  return category === 'economic' && NOT_ECONOMIC.test(measured) && !isSpan(unit) ? 'awareness-as-economic' : undefined;
}
