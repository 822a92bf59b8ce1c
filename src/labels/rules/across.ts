import type { Check } from '../../fiscal/checks/rule.ts';
import { cellName, money, placeName, statedAs, undecided, verdict } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

/** Message of a figure that stands in two tables, or is a part of a figure in another. */
export function acrossMessage(check: Check): string {
  const { facts = {} } = check;
  const head = `${placeName(check)}${statedAs(check)}`;
  const other = facts.other ? `《${facts.other}》` : '另一张表';
  if (facts.kind === 'missing') return `${head}，${other}没有这一行。`;
  if (check.outcome === 'undecidable') return `${head}，与${other}${check.reason === 'no-counterpart' ? '没有对应的行' : '对照'}，${undecided(check)}`;
  const tables = new Set(check.places.map(({ table }) => table)).size;
  const against =
    check.places.length === 1
      ? `${other}${cellName(facts.otherRow, facts.otherColumn)}印为 ${money(check.recomputed, check.unit)}`
      : `${other}${tables > 1 ? `等 ${tables} 张表` : ''}的相应各数相加为 ${money(check.recomputed, check.unit)}`;
  return `${head}，${against}，${relationVerdict(check)}`;
}

function relationVerdict(check: Check): string {
  const relation = check.facts?.relation;
  const same = /^[+-]?0(?:\.0*)?$/.test(check.difference);
  if (check.outcome === 'pass' && !same && relation === 'at-most') return '前者不大于后者。';
  if (check.outcome === 'pass' && !same && relation === 'at-least') return '后者不大于前者。';
  if (check.outcome === 'finding' && relation === 'at-most') return `前者应不大于后者，${verdict(check)}`;
  if (check.outcome === 'finding' && relation === 'at-least') return `后者应不大于前者，${verdict(check)}`;
  return verdict(check);
}

/** Wording of figures that stand in two account tables of one document. */
export const acrossLabels: Readonly<Record<string, RuleLabel>> = {
  'summary-against-tables': {
    title: '收支总表与收入、支出总表',
    states: '收支总表的各项收入、各类支出和总额，应当与收入总表、支出总表里的同一个数相等。',
    message: acrossMessage,
  },
  'appropriation-against-tables': {
    title: '财政拨款收支总表与各表',
    states: '财政拨款收支总表的各项拨款和各类支出，应当与收支总表、收入总表和各项拨款自己的支出表相等；另有非拨款资金时，不应大于全部资金。',
    message: acrossMessage,
  },
  'funds-by-code': {
    title: '支出总表与各项拨款支出表',
    states: '资金全部是财政拨款时，支出总表每个科目的合计、基本支出和项目支出，应当等于一般公共预算、政府性基金、国有资本经营各支出表同一科目之和。',
    message: acrossMessage,
  },
  'revenue-against-expenditure': {
    title: '收入总表与支出总表同一科目',
    states: '没有资金结转到下年时，收入总表每个科目的收入应当等于支出总表同一科目的支出。',
    message: acrossMessage,
  },
  'basic-total': {
    title: '基本支出两表相等',
    states: '一般公共预算支出表的基本支出合计，应当等于按经济科目列的基本支出合计。',
    message: acrossMessage,
  },
  'personnel-operating': {
    title: '人员经费加公用经费',
    states: '人员经费加公用经费应当等于基本支出。',
    message: (check) => (check.facts?.relation ? acrossMessage(check) : partsMessage(check)),
  },
  'three-public-economic': {
    title: '“三公”经费与经济科目',
    states: '基本支出里的因公出国、公务用车购置、公务用车运行和公务接待科目，可以小于“三公”经费表的同一项（其余由项目支出负担），不应更大。',
    message: acrossMessage,
  },
  'agency-cost-rows': {
    title: '机关运行经费各单位之和',
    states: '机关运行经费表的合计应当等于各单位之和。',
    message: (check) => partsMessage(check),
  },
  'agency-costs-in-basic': {
    title: '机关运行经费与公用经费',
    states: '机关运行经费是基本支出中公用经费的一部分，不应大于公用经费合计。',
    message: acrossMessage,
  },
  'printed-twice': {
    title: '同一张表印两次',
    states: '文件里以同一标题印两次的表，两次的数应当相同。',
    message: acrossMessage,
  },
};

/** Wording of figures that another year's or stage's document of the same agency states. */
export const yearLabels: Readonly<Record<string, RuleLabel>> = {
  'carried-forward': {
    title: '与上年和年初文件衔接',
    states: '决算的年初结转和结余应当等于上年决算的年末结转和结余；决算里印的年初预算数应当等于当年预算文件的数。',
    message: (check) => {
      const head = `${placeName(check)}${statedAs(check)}`;
      const year = check.facts?.year ?? '';
      if (check.outcome === 'undecidable') return `${head}，要与同一部门 ${year} 年的文件对照，${undecided(check)}`;
      return `${head}，${year} 年的《${check.facts?.other ?? ''}》${cellName(check.facts?.otherRow, check.facts?.otherColumn)}印为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
    },
  },
};

/** Message of a total and its printed parts in one table. */
function partsMessage(check: Check): string {
  const head = `${placeName(check)}${statedAs(check)}`;
  return check.outcome === 'undecidable' ? `${head}，${undecided(check)}` : `${head}，各组成行相加为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
}
