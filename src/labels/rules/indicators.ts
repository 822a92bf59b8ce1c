import type { Check } from '../../fiscal/checks/rule.ts';
import { differenceOf, money, undecided } from './phrases.ts';
import { quoted } from './projects.ts';
import type { RuleLabel } from './rule-label.ts';

const fact = (check: Check, name: string): string => check.facts?.[name] ?? '';

/** `“某某项目”的指标“参保率”（实施期）` */
function indicatorName(check: Check): string {
  const side = fact(check, 'side');
  return `${quoted(fact(check, 'project'))}的指标${quoted(fact(check, 'row'))}${side && `（${side}）`}`;
}

/** `“某某项目”的指标“参保率”，指标值印为“≥95%”` */
function target(check: Check): string {
  return `${indicatorName(check)}，指标值印为“${check.stated}”`;
}

const ASKED: Readonly<Record<string, string>> = { rate: '比率', people: '人数', occasions: '次数', money: '金额', span: '时间' };

function formFault(check: Check, kind: string): string {
  switch (kind) {
    case 'operator':
      return fact(check, 'model') ? `没有印符号，同一份文件别处印作“${fact(check, 'model')}”` : '没有印符号，不能知道是不低于、不超过还是等于';
    case 'no-unit':
      return '没有单位';
    case 'no-yuan':
      return `金额只印“${check.unit}”，没有“元”`;
    case 'words':
      return `数字后面的“${check.unit}”不是计量单位`;
    case 'other-unit':
      return `名称说的是${ASKED[fact(check, 'asked')] ?? ''}，指标值的单位却是“${check.unit}”`;
    default:
      return '年份只印了两位';
  }
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  ceiling: '说明要求控制在限度之内，这个值却是下限',
  adverse: '这一项越少越好，这个值却是下限',
  cost: '这是成本指标，这个值却是下限',
  reach: '这是数量指标，这个值却是上限，做得越少越算完成',
  rate: '这个比率越高越好，这个值却是上限',
};

const LIMITS: Readonly<Record<string, string>> = {
  zero: '从零起算的下限，任何情形都满足',
  all: '这个比率最高就是100%，任何情形都满足',
  top: '这个比率最高就是100%，只能是恰好等于',
  'nearly-zero': '这样低的下限几乎任何情形都满足',
  words: '没有可以拿来对照的标准',
};

const MISPLACED: Readonly<Record<string, string>> = {
  'rate-as-quantity': '数量指标的值是比率',
  'span-as-quantity': '数量指标的值是年限',
  'rate-as-cost': '成本指标的值是比率',
  'cost-as-quality': '质量指标的值是金额',
  'count-as-quality': '质量指标的值是数量',
  'coverage-as-time': '时效指标说的是覆盖或质量，不是时间',
  'awareness-as-satisfaction': '满意度指标说的不是满意度',
  'satisfaction-as-benefit': '效益指标说的是满意度',
  'awareness-as-economic': '经济效益指标说的是知晓或满意程度',
};

const MET: Readonly<Record<string, string>> = { met: '达到目标。', said: '没有达到目标，得分或偏差度已经反映。' };

/** Wording of the rules on single indicators. */
export const indicatorLabels: Readonly<Record<string, RuleLabel>> = {
  'target-form': {
    title: '指标值的写法',
    states: '指标值是数的，应当写明符号（不低于、不超过或等于）和计量单位。',
    message: (check) => {
      const faults = fact(check, 'kind').split(' ').filter(Boolean);
      return `${target(check)}，${faults.length > 0 ? faults.map((kind) => formFault(check, kind)).join('；') : '写法完整'}。`;
    },
  },
  'target-words': {
    title: '该是数的指标值',
    states: '数量指标，以及名称是比率、人数、次数的指标，指标值应当是一个数。',
    message: (check) => `${target(check)}，${check.outcome === 'finding' ? `${fact(check, 'kind') === 'quantity' ? `列在“${fact(check, 'level2')}”之下` : '名称说的是可以计数的量'}，值却是文字` : '是一个数'}。`,
  },
  'target-repeats-text': {
    title: '照抄描述的指标值',
    states: '用文字写的指标值应当说出与指标描述不同的内容，指标名称也不应当就是依据。',
    message: (check) => {
      if (fact(check, 'kind') === 'basis') return `${indicatorName(check)}，名称与依据“${fact(check, 'basis')}”是同一句话。`;
      const same = check.outcome === 'finding' ? `与${fact(check, 'kind') === 'label' ? '指标名称' : '指标描述'}是同一句话` : '与名称和描述不同';
      return `${target(check)}，${same}。`;
    },
  },
  'target-direction': {
    title: '指标值的方向',
    states: '越多越好的指标应当设下限，成本、投诉一类越少越好的指标应当设上限。',
    message: (check) => `${target(check)}，${check.outcome === 'finding' ? DIRECTIONS[fact(check, 'kind')] : '方向与指标相合'}${check.outcome === 'finding' && fact(check, 'description') ? `；描述为${quoted(fact(check, 'description'))}` : ''}。`,
  },
  'vacuous-limit': {
    title: '不会落空的界限',
    states: '指标值应当是有可能达不到的界限：占比类比率不写“≤100%”“≥100%”，数量不写“≥0”。',
    message: (check) => `${fact(check, 'in') === 'text' ? `文中写${quoted(fact(check, 'row'))}的目标为${check.stated}` : target(check)}，${check.outcome === 'finding' ? LIMITS[fact(check, 'kind')] : '是有可能达不到的界限'}。`,
  },
  'actual-against-target': {
    title: '完成值与目标',
    states: '没有达到目标的完成值不应当得满分。',
    message: (check) => {
      const head = `${indicatorName(check)}，目标“${fact(check, 'target')}”，完成值${check.stated === '' ? '是空格' : `印为“${check.stated}”`}`;
      if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
      if (check.outcome === 'pass') return `${head}，${MET[fact(check, 'kind')] ?? ''}`;
      const gap = fact(check, 'kind') === 'at-limit' ? '正好停在没有包括在内的界限上' : `没有达到，相差 ${check.difference}`;
      return `${head}，${gap}，得分 ${fact(check, 'score')} 是满分。`;
    },
  },
  'indicator-category': {
    title: '指标的归类',
    states: '三级指标的内容应当与它所在的二级指标相合。',
    message: (check) => {
      const head = `${indicatorName(check)}列在“${check.stated}”之下`;
      if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
      return `${head}，指标值“${fact(check, 'target')}”，${check.outcome === 'finding' ? MISPLACED[fact(check, 'kind')] : '归类与内容相合'}。`;
    },
  },
  'indicator-classification': {
    title: '同一指标的归类',
    states: '同一个指标在各张表里、在一张表的两侧，应当归在同一个二级指标之下。',
    message: (check) => {
      const head = `${indicatorName(check)}列在“${check.stated}”之下`;
      if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
      if (check.outcome === 'pass') return `${head}，别处归类相同。`;
      return fact(check, 'kind') === 'sides' ? `${head}，${fact(check, 'where')}一侧列在“${fact(check, 'other')}”之下。` : `${head}，同名指标在别处列在“${fact(check, 'other')}”之下（${fact(check, 'where')}）。`;
    },
  },
  'row-figures': {
    title: '一行里的两个数',
    states: '指标描述里写的数应当与指标值相同，指标值不应当低于依据里写明的上年实际数。',
    message: (check) => {
      const other = fact(check, 'other');
      if (fact(check, 'kind') === 'basis') return `${target(check)}，依据里写${fact(check, 'year')}年为 ${other}，${check.outcome === 'finding' ? `指标值相差 ${differenceOf(check)}` : '指标值不低于它'}。`;
      if (check.outcome === 'undecidable') return `${target(check)}，描述里写 ${other}，不能断定两处说的是同一个量。`;
      return `${target(check)}，描述里写 ${other}，${check.outcome === 'pass' ? '两者相同' : `相差 ${differenceOf(check)}`}。`;
    },
  },
  'sibling-figures': {
    title: '各表里的同一指标',
    states: '同一项目或同一项工作的同一指标，在各张表里的指标值应当相同。',
    message: (check) => `${target(check)}，${fact(check, 'kind') === 'form' ? `同一张表里${fact(check, 'name') ? `的${quoted(fact(check, 'name'))}` : '另一处'}` : `${quoted(fact(check, 'where'))}的另一张表里`}印为“${fact(check, 'other')}”，${check.outcome === 'pass' ? '两者相同' : '两者不同'}。`,
  },
  'goal-figures': {
    title: '文字栏与指标值',
    states: '目标、用途、概况等文字栏里写的数量，应当与同一张表里的指标值相同。',
    message: (check) => {
      const head = `“${fact(check, 'field')}”写${quoted(fact(check, 'row'))}${fact(check, 'operator')}${money(check.stated, check.unit)}`;
      if (check.outcome === 'undecidable') return `${head}，同一张表里没有认出可以对照的指标。`;
      return `${head}，指标“${fact(check, 'other')}”的指标值为“${fact(check, 'target')}”，${check.outcome === 'pass' ? '两者相合' : `相差 ${differenceOf(check)}`}。`;
    },
  },
  'unit-cost': {
    title: '数量乘单位成本',
    states: '数量指标乘以单位成本，不应当超过这张表的成本上限；没有上限的，应当等于资金总额。',
    message: unitCostMessage,
  },
  'blank-cells': {
    title: '指标行的空格',
    states: '有名称的指标应当有指标值；同一张表多数指标填了的栏，不应当有一行空着。',
    message: (check) => {
      const kind = fact(check, 'kind');
      if (kind === 'none') return `${quoted(fact(check, 'project'))}的 ${fact(check, 'rows')} 个指标都填全了。`;
      if (kind === 'no-name') return `${quoted(fact(check, 'project'))}有一行“${fact(check, 'level2')}”印了指标值，没有名称。`;
      if (kind === 'cell') return `${indicatorName(check)}，“${fact(check, 'column')}”是空格。`;
      const names = fact(check, 'names');
      return `${quoted(fact(check, 'project'))}的${fact(check, 'side')}一侧有 ${fact(check, 'lines')} 行空着，${fact(check, 'other')}一侧填了${names && `：${names}`}${kind === 'whole-side' ? '（整侧为空）' : ''}。`;
    },
  },
};

function unitCostMessage(check: Check): string {
  const project = quoted(fact(check, 'project'));
  if (check.outcome === 'undecidable') return `${project}写有单位成本“${check.stated}”，${check.reason === 'no-base' ? '表里没有认出可以对照的成本上限或资金总额' : '表里没有认出可以与它相乘的唯一数量'}。`;
  const base = fact(check, 'whole') === 'limit' ? '成本上限' : '资金总额';
  const head = `${project}：${fact(check, 'quantity')} × ${fact(check, 'cost')}，得 ${money(check.recomputed, check.unit)}；${base}为 ${money(check.stated, check.unit)}`;
  if (check.outcome === 'pass') return `${head}，${/^\+?0(?:\.0+)?$/.test(check.difference) ? '两者相等' : '没有超过'}。`;
  if (check.outcome === 'rounding') return `${head}，相差 ${differenceOf(check)}，在舍入范围之内。`;
  const ending = { above: '超过上限', 'may-exceed': '按所印的数相乘超过上限', short: '两者不等' }[fact(check, 'kind')] ?? '';
  return `${head}，相差 ${differenceOf(check)}，${ending}。`;
}
