import type { Check } from '../../fiscal/checks/rule.ts';
import { cellName, money, placeName, statedAs, undecided, verdict } from './phrases.ts';
import { gap, quoted } from './projects.ts';
import type { RuleLabel } from './rule-label.ts';

/** `项目“维修”的“预算数”`: forms of one document often share a title, so the project names the place. */
function formCell({ facts = {} }: Check): string {
  return facts.project ? `项目${quoted(facts.project)}的${cellName(facts.row)}` : `《${facts.table ?? ''}》${cellName(facts.row)}`;
}

function totalMessage(check: Check): string {
  const { facts = {} } = check;
  if (facts.stated === 'no-amount') return check.outcome === 'finding' ? `项目${quoted(facts.project)}的绩效目标表没有印金额，同一份文件的其他绩效目标表都印了。` : `项目${quoted(facts.project)}的绩效目标表没有印金额，无法与项目支出对照。`;
  if (check.recomputed === '') return `${facts.forms ?? ''} 张绩效目标表的预算数没有可对照的项目支出，${undecided(check)}`;
  const outside = check.assumptions?.includes('special-fund-outside-total') ? '（不含部门主管专项资金）' : '';
  const sum = `${facts.forms ?? ''} 张绩效目标表的预算数${outside}相加为 ${money(check.recomputed, check.unit)}`;
  if (facts.stated === 'narrative') return `情况说明写这些项目共 ${money(check.stated, check.unit)}，${sum}，${verdict(check)}`;
  const head = `${placeName(check)}${statedAs(check)}`;
  return check.outcome === 'undecidable' ? `${head}，${sum}，少 ${gap(check)}；不一定每个项目都有绩效目标表，无法核对。` : `${head}，${sum}，${verdict(check)}`;
}

function basicMessage(check: Check): string {
  const { facts = {} } = check;
  const part = facts.part === 'personnel' ? '人员经费' : '公用经费';
  if (check.outcome === 'undecidable') return `${formCell(check)}${statedAs(check)}，${undecided(check)}`;
  if (facts.forms !== '1') return `基本支出表的${part}${statedAs(check)}，${facts.forms ?? ''} 张绩效目标表相加为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
  return `${part}的绩效目标表${statedAs(check)}，基本支出表的${part}合计为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
}

function planMessage(check: Check): string {
  const { facts = {}, stated } = check;
  const head = `项目${quoted(facts.project)}的支出计划`;
  if (check.outcome === 'undecidable') return `${head}各个时点都没有填，无法核对。`;
  if (check.key.endsWith('/blank')) return `${head}没有填${facts.blank ?? ''}；印出的是：${facts.dates ?? ''}。`;
  if (check.key.endsWith('/step')) return `${head}到${facts.row ?? ''}为 ${stated}，前一时点为 ${check.recomputed}%，${check.outcome === 'finding' ? '累计比例下降了。' : '没有下降。'}`;
  if (check.outcome === 'pass') return `${head}到${facts.row ?? ''}为 ${stated}。`;
  if (facts.kind === 'over') return `${head}到${facts.row ?? ''}为 ${stated}，超过 100%。`;
  if (facts.kind === 'short') return `${head}到${facts.row ?? ''}为 ${stated}，没有达到 100%。`;
  return `${head}只印到${facts.row ?? ''}（${stated}），没有达到 100%；印出的是：${facts.dates ?? ''}。本文件的绩效目标表印有的时点：${facts.siblings ?? ''}。`;
}

function sidesMessage(check: Check): string {
  const { facts = {} } = check;
  const head = `${formCell(check)}实施期${statedAs(check)}`;
  if (check.outcome === 'undecidable') return check.reason === 'no-base' ? `${head}，年度为 ${money(check.recomputed, check.unit)}，表里没有写明项目几年，无法核对。` : `${head}，${undecided(check)}`;
  const year = `年度为 ${money(check.recomputed, check.unit)}`;
  if (facts.kind === 'year-larger') return `${head}，${year}，年度多于整个实施期，相差 ${gap(check)}。`;
  if (facts.kind === 'one-year-of-many') return `${head}，${year}；项目期印为 ${facts.years ?? ''} 年，实施期总额却与一年的相同。`;
  if (facts.kind === 'one-year') return `${head}，${year}；项目期为 1 年，相差 ${gap(check)}。`;
  return `${head}，${year}，${facts.years === '1' || check.difference.replace(/[-+0.]/g, '') === '' ? '两者相等。' : '年度没有超出实施期。'}`;
}

function costMessage(check: Check): string {
  const { facts = {} } = check;
  const limit = `成本指标${quoted(facts.row)}的指标值是“${check.stated}”`;
  if (facts.kind === 'sum' || facts.kind === 'all') {
    const what = facts.kind === 'sum' ? `项目${quoted(facts.project)}的预算是 ${money(check.stated, check.unit)}，${facts.limits ?? ''} 项成本指标的上限` : `支出总表的项目支出是 ${money(check.stated, check.unit)}，${facts.forms ?? ''} 张绩效目标表的成本上限`;
    const sum = `${what}相加为 ${money(check.recomputed, check.unit)}`;
    if (check.outcome === 'finding') return `${sum}，高出 ${gap(check)}。`;
    return check.outcome === 'rounding' ? `${sum}，高出 ${gap(check)}，在舍入范围之内。` : `${sum}，没有超出。`;
  }
  if (check.outcome === 'undecidable') return `${limit}，这张绩效目标表没有印预算数，无法核对。`;
  if (facts.kind === 'executed') {
    const spent = `${limit}，项目${quoted(facts.project)}的全年执行数是 ${money(check.recomputed, check.unit)}`;
    return check.outcome === 'finding' ? `${spent}，执行数高出 ${gap(check)}。` : `${spent}，${check.outcome === 'rounding' ? '只差舍入。' : '没有超出。'}`;
  }
  const budget = `${limit}，项目${quoted(facts.project)}的预算是 ${money(check.recomputed, check.unit)}`;
  if (facts.kind === 'above') return `${budget}，上限高出 ${gap(check)}。`;
  if (facts.kind === 'far-below') return `${budget}，控制数不到预算的一半，相差 ${gap(check)}。`;
  return check.outcome === 'rounding' ? `${budget}，只差舍入。` : `${budget}，没有超出。`;
}

/** Wording of the rules on performance target forms. */
export const formLabels: Readonly<Record<string, RuleLabel>> = {
  'form-budget-total': {
    title: '绩效目标表预算数之和',
    states: '各项目绩效目标表的预算数之和，不应超过支出总表的项目支出；原文说这些就是全部项目的，两者应当相等。',
    message: totalMessage,
  },
  'basic-forms': {
    title: '人员、公用经费的绩效目标表',
    states: '人员类、公用经费绩效目标表的金额，应当等于基本支出表的人员经费、公用经费。',
    message: basicMessage,
  },
  'form-project-amount': {
    title: '绩效目标表与项目支出表',
    states: '同一个项目在绩效目标表里的金额，应当等于它在项目支出表里的金额，元与万元折算后比较。',
    message: (check) => {
      const head = `${formCell(check)}${statedAs(check)}`;
      return check.outcome === 'undecidable' ? `项目${quoted(check.facts?.project)}${statedAs(check)}，${undecided(check)}` : `${head}，另一张表里同一项目为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
    },
  },
  'form-project-name': {
    title: '项目名称前后一致',
    states: '同一个项目在绩效目标表和项目支出表里应当用同一个名称。',
    message: (check) => `绩效目标表的项目名称是${quoted(check.facts?.project)}，项目支出表里是${quoted(check.facts?.listed)}，${check.outcome === 'pass' ? '写法一致。' : '写法不同。'}`,
  },
  'spending-plan': {
    title: '资金支出计划',
    states: '累计支出计划不应下降，到最后一个时点应当达到100%；缺最后时点或有空格的，写法存疑。',
    message: planMessage,
  },
  'form-sides': {
    title: '实施期与年度金额',
    states: '一年期项目的实施期金额应当等于年度金额；多年期项目的年度金额不应超过实施期金额。',
    message: sidesMessage,
  },
  'form-precision': {
    title: '同一数额的印法',
    states: '同一张绩效目标表里同一个数额，小数位数应当一致。',
    message: (check) => `${formCell(check)}${statedAs(check)}，同一张表里同一数额另印为 ${check.recomputed}，${check.outcome === 'pass' ? '印法一致。' : '小数位数不同。'}`,
  },
  'form-text-amounts': {
    title: '文字栏重复的金额',
    states: '绩效目标表的文字栏里重复写出的预算数、财政资金等金额，应当与同一张表的金额栏相同。',
    message: (check) => {
      const head = `项目${quoted(check.facts?.project)}的“${check.facts?.field ?? ''}”栏写${quoted(check.facts?.row)} ${money(check.stated, check.unit)}`;
      if (check.outcome === 'undecidable') return `${head}，金额栏是空格，无法核对。`;
      return check.recomputed === '' ? `${head}，金额栏是空格，两处都没有金额。` : `${head}，金额栏为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
    },
  },
  'cost-limits': {
    title: '成本指标与预算',
    states: '成本类指标的上限不应高于它所属项目的预算，各部分上限之和也不应高于预算。',
    message: costMessage,
  },
};
