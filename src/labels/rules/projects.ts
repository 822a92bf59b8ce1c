import type { Check } from '../../fiscal/checks/rule.ts';
import { money, placeName, statedAs, undecided, verdict } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

/** Message of a printed figure against a recomputed one. */
function against(check: Check, what: string): string {
  const head = `${placeName(check)}${statedAs(check)}`;
  if (check.outcome !== 'undecidable') return `${head}，${what} ${money(check.recomputed, check.unit)}，${verdict(check)}`;
  return check.reason === 'not-comparable' ? `${head}，${what} ${money(check.recomputed, check.unit)}；清单里可能有分级的小计，无法核对。` : `${head}，${undecided(check)}`;
}

/** Size of a difference with its unit: the words around it say which way it goes. */
export function gap({ difference, unit }: Check): string {
  return money(difference.replace(/^[+-]/, ''), unit);
}

/** A name in quotation marks; marks inside it become single ones: “‘三重’保障”. */
export function quoted(name = ''): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function fundsMessage(check: Check): string {
  const { facts = {} } = check;
  const head = `项目${quoted(facts.project)}的预算资金${statedAs(check)}`;
  if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
  const other = money(check.recomputed, check.unit);
  if (facts.kind === 'repeated') return `${head}，同一项目的前一行印为 ${other}，${verdict(check)}`;
  if (facts.kind === 'budget') return `${head}，这个项目的预算是 ${other}，${verdict(check)}`;
  if (check.outcome === 'finding') return `${head}，各项采购相加为 ${other}，超出 ${gap(check)}。`;
  return `${head}，各项采购相加为 ${other}，${check.outcome === 'rounding' ? '只差舍入。' : '没有超出。'}`;
}

function withinMessage(check: Check): string {
  const head = `${placeName(check)}${statedAs(check)}`;
  if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
  const limit = `它所属的数是 ${money(check.recomputed, check.unit)}`;
  return check.outcome === 'pass' ? `${head}，${limit}，没有超出。` : `${head}，${limit}，多出 ${gap(check)}。`;
}

/** Wording of the rules on project lists and procurement. */
export const projectLabels: Readonly<Record<string, RuleLabel>> = {
  'project-list-total': {
    title: '项目清单与项目支出',
    states: '项目支出表各个项目之和，应当等于支出总表和一般公共预算支出表里的项目支出。',
    message: (check) => against(check, '项目支出表各项目相加为'),
  },
  'list-subtotals': {
    title: '清单的小计与合计',
    states: '采购清单、项目清单的每个小计应当等于它所含的各项之和，合计应当等于各小计之和，每一栏资金来源都一样。',
    message: (check) => against(check, '所含各项相加为'),
  },
  'parts-within-whole': {
    title: '部分不大于整体',
    states: '预留中小微企业份额不应大于采购金额，办公用房不应大于房屋，执行数不应大于全年预算数。',
    message: withinMessage,
  },
  'procurement-funds': {
    title: '采购与项目预算资金',
    states: '采购表里同一项目的预算资金各行应当相同，应当等于这个项目的预算，并且不少于为它采购的各项之和。',
    message: fundsMessage,
  },
};
