import type { Check } from '../../fiscal/checks/rule.ts';
import { money, placeName, statedAs, undecided, verdict } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

/** Message of a sum: what is printed, what the parts give, how far apart they are. */
function sumMessage(parts: string): (check: Check) => string {
  return (check) => {
    const head = `${placeName(check)}${statedAs(check)}`;
    if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
    return `${head}，${parts} ${money(check.recomputed, check.unit)}，${verdict(check)}`;
  };
}

/** Message of a line that a table lacks, told by what calls for it. */
function missingMessage({ facts = {} }: Check): string {
  const { kind = '', missing = '', row = '', table = '' } = facts;
  switch (kind) {
    case 'line':
      return `《${table}》没有印“${missing}”或同义的行。`;
    case 'pair':
      return `《${table}》印了“${row}”，没有印“${missing}”或同义的行。`;
    case 'parent':
      return `《${table}》印了“${row}”，没有印它的上级科目 ${missing}，同级的其他科目印有上级。`;
    case 'children':
      return `《${table}》的“${row}”（${missing}）有金额，没有印下级科目，同级的其他科目印有下级。`;
    case 'number':
      return `《${table}》在“${row}”之前没有编号为“${missing}、”的行，其余编号是连续的。`;
    default:
      return `《${table}》该有的行都有。`;
  }
}

/** Wording of the identities inside one table. */
export const sumLabels: Readonly<Record<string, RuleLabel>> = {
  balance: {
    title: '收支平衡',
    states: '同一张表里，收入总计应当等于支出总计。',
    message: (check) => {
      const head = `${placeName(check)}${statedAs(check)}`;
      if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
      return `${head}，“${check.facts?.other ?? ''}”印为 ${money(check.recomputed, check.unit)}，${verdict(check)}`;
    },
  },
  'row-balance': {
    title: '结转收支相抵',
    states: '同一行里，年初结转和结余加本年收入，减去本年支出，应当等于年末结转和结余。',
    message: sumMessage('由同行其他各栏算得'),
  },
  'line-sums': {
    title: '分行加总',
    states: '总计行应当等于它的各个组成行之和，例如收入总计等于本年收入加上年结转，公务用车等于购置加运行。',
    message: sumMessage('各组成行相加为'),
  },
  'column-totals': {
    title: '竖栏合计',
    states: '每一栏的合计应当等于各类科目之和。',
    message: sumMessage('各类科目相加为'),
  },
  'code-hierarchy': {
    title: '科目逐级汇总',
    states: '每个科目的数应当等于它下一级各科目之和：项汇总成款，款汇总成类。',
    message: sumMessage('下级科目相加为'),
  },
  'row-sums': {
    title: '横行合计',
    states: '每一行的合计应当等于这一行各个组成栏之和，例如基本支出加项目支出。',
    message: sumMessage('各栏相加为'),
  },
  'missing-lines': {
    title: '表中缺行',
    states: '每张表该有的行都应当印出来：合计行、“三公”各项、各级科目、连续的编号。',
    message: missingMessage,
  },
  'blank-sums': {
    title: '一边有数一边空着',
    states: '合计有数，各部分不应全部空着；各部分有数，合计不应空着。',
    message: (check) => {
      const head = `${placeName(check)}${statedAs(check)}`;
      const other = check.facts?.other;
      if (check.facts?.kind === 'total') return `${head}，${other === undefined ? '它的各部分相加为' : `“${other}”印为`} ${money(check.recomputed, check.unit)}；空格不当作零，这里少了一个数。`;
      return `${head}，${other === undefined ? '它的各部分全部空着' : `“${other}”空着`}；空格不当作零，这里少了数。`;
    },
  },
  products: {
    title: '数量乘单价',
    states: '采购数量乘以单价应当等于这一行的金额。',
    message: (check) => {
      const text = sumMessage('数量乘单价为')(check);
      return check.outcome === 'rounding' ? text.replace('在舍入范围之内', '单价按印出的位数舍入，数量又多，这个差额在舍入范围之内') : text;
    },
  },
};
