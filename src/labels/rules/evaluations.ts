import type { Check } from '../../fiscal/checks/rule.ts';
import { money, placeName, statedAs, undecided, verdict } from './phrases.ts';
import { gap, quoted } from './projects.ts';
import type { RuleLabel } from './rule-label.ts';

const RATIOS: Readonly<Record<string, string>> = {
  execution: '全年执行数÷全年预算数',
  adjustment: '（全年预算数－年初预算数）÷年初预算数',
  carryover: '（全年预算数－全年执行数）÷全年预算数',
  'carryover-accounts': '年末结转和结余÷支出总计',
  procurement: '政府采购支出÷政府采购预算',
  'three-public': '“三公”经费决算数÷预算数',
};
const CONVENTIONS: Readonly<Record<string, string>> = { relative: '（实际－目标）÷目标', points: '实际－目标', met: '达到目标记为0' };

function where({ facts = {} }: Check): string {
  return `${facts.project ? `项目${quoted(facts.project)}的` : ''}${quoted(facts.row?.replace(/[：:]$/, ''))}${facts.column ? `的${quoted(facts.column)}` : ''}`;
}

/** A printed number without unit, separators and trailing zeros. */
function bareNumber(text: string): string {
  const number = text.replace(/[^\d.-]/g, '');
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

/** `，按执行数÷预算数算得 43.88%，与印出的不符。` with the finer value where it is known. */
function derived(check: Check, how: string): string {
  const head = `${where(check)}印为 ${check.stated}`;
  if (check.outcome === 'undecidable') return check.reason === 'no-base' ? `${head}；${how}的基数是 0、没有印出或不是数，无法核对。` : `${head}，${undecided(check)}`;
  const value = `${check.facts?.exact ?? check.recomputed}${check.unit === '%' ? '%' : ` ${check.unit}`}`;
  const end = check.outcome === 'pass' ? (bareNumber(value) === bareNumber(check.stated) ? '与印出的一致。' : '四舍五入后与印出的一致。') : check.outcome === 'rounding' ? (check.facts?.kind === 'truncation' ? '印出的是截去尾数的结果。' : '在舍入范围之内。') : '与印出的不符。';
  return `${head}，按${how}算得 ${value}，${end}`;
}

/** A ratio above 0 beside nothing spent and no budget, or one that the document's own amounts give. */
function ratioMessage(check: Check): string {
  const { facts = {} } = check;
  if (facts.kind === 'nothing-spent') return `${where(check)}印为 ${check.stated}；政府采购支出印为 ${facts.spent ?? ''}，没有找到印出的政府采购预算，${check.outcome === 'finding' ? '这个比率不知由什么数算出。' : '无法核对。'}`;
  return derived(check, RATIOS[facts.ratio === 'carryover' && check.terms.length < 3 ? 'carryover-accounts' : (facts.ratio ?? '')] ?? '文件自己的金额');
}

function scopeMessage(check: Check): string {
  const { facts = {} } = check;
  const other = money(check.recomputed, check.unit);
  const head = `${placeName(check)}${statedAs(check)}`;
  if (check.outcome === 'undecidable') return check.recomputed === '' ? `${head}，${undecided(check)}` : `${head}，${facts.forms ?? ''} 张项目自评表的执行数相加为 ${other}，少 ${gap(check)}；不一定每个项目都有自评表，无法核对。`;
  switch (facts.kind) {
    case 'claim':
      return `情况说明写 ${facts.forms ?? ''} 个自评项目共 ${money(check.stated, check.unit)}，各张自评表的执行数相加为 ${other}，${verdict(check)}`;
    case 'projects':
      return `${head}，${facts.forms ?? ''} 张项目自评表的执行数相加为 ${other}，${verdict(check)}${facts.all === 'yes' ? '情况说明称这些项目是全部项目支出。' : ''}`;
    case 'unit-funds':
      return `${head}，收支总表里单位资金的各项收入与结余、结转相加为 ${other}，${check.outcome === 'pass' ? '没有超过。' : verdict(check)}`;
    case 'fiscal':
      return `${head}，财政拨款收支总表的支出是 ${other}，${verdict(check)}`;
    case 'initial':
      return `${head}，情况说明写的财政拨款年初预算是 ${other}，${verdict(check)}`;
    default:
      return `${head}，收支总表的支出是 ${other}，${verdict(check)}`;
  }
}

function scoreMessage(check: Check): string {
  const { facts = {} } = check;
  const form = facts.project ? `项目${quoted(facts.project)}的` : '部门整体的';
  const name = facts.kind === 'hundred' || facts.kind === 'full' ? '总分值' : facts.kind === 'within' ? `${quoted(facts.row)}得分` : facts.kind === 'group' ? `${quoted(facts.row)}${facts.column ?? ''}` : '总分';
  const head = `${form}${name}${check.stated === '' ? '没有印出' : `印为 ${check.stated} 分`}`;
  if (check.outcome === 'undecidable') return `${head}，各项的分没有全部印出，无法核对。`;
  if (facts.kind === 'within') return `${head}，分值是 ${check.recomputed} 分，${check.outcome === 'pass' ? '没有超出。' : `超出 ${gap(check)}。`}`;
  if (facts.kind === 'hundred') return check.outcome === 'pass' ? `${head}，等于 100 分。` : `${head}，各项分值共 ${facts.sum ?? ''} 分，不是 100 分。`;
  return `${head}，各项相加为 ${check.recomputed} 分，${verdict(check)}`;
}

/** Wording of the rules on self-evaluations. */
export const evaluationLabels: Readonly<Record<string, RuleLabel>> = {
  'evaluation-scope': {
    title: '自评金额与决算总额',
    states: '部门整体自评表的金额应当等于收支总表同一年的支出，其中的单位资金不应多于收支总表里单位资金的收入和结余；全部项目自评表的执行数之和应当等于项目支出。',
    message: scopeMessage,
  },
  'execution-rates': {
    title: '预算执行率',
    states: '自评表每一行的执行率，应当等于全年执行数除以全年预算数。',
    message: (check) => derived(check, '执行数÷预算数'),
  },
  'execution-scores': {
    title: '执行率得分',
    states: '预算执行的得分，应当等于分值乘以执行率。',
    message: (check) => derived(check, '分值×执行率'),
  },
  'management-ratios': {
    title: '管理类比率',
    states: '自评里报告的预算执行率、预算调整率、结转结余率、政府采购执行率和“三公”经费控制率，应当能由文件自己的金额算出。',
    message: ratioMessage,
  },
  'actual-share': {
    title: '以百分数报告的金额指标',
    states: '金额指标的完成值写成百分数的，应当等于执行数除以指标金额。',
    message: (check) => derived(check, check.facts?.base === 'target' ? `执行数÷指标值` : '执行数÷预算数'),
  },
  'score-totals': {
    title: '得分与总分',
    states: '各项得分之和应当等于总分，各项分值之和应当等于100分，任何一项得分不应超过它的分值。',
    message: scoreMessage,
  },
  deviations: {
    title: '偏差度',
    states: '偏差度应当能由目标值和实际完成值算出；算法各地不同，任何一种算法都得不到的才列出。',
    message: (check) => derived(check, CONVENTIONS[check.facts?.convention ?? ''] ?? '目标值与实际值'),
  },
};
