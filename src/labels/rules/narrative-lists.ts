import type { Check } from '../../fiscal/checks/rule.ts';
import { fact, figureText, MEASURE_NAMES, named, stated } from './narrative-phrases.ts';
import { money, undecided, verdict } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

function countMessage(check: Check): string {
  const head = stated(check);
  const finding = check.outcome === 'finding';
  switch (fact(check, 'kind')) {
    case 'forms':
      return `${head}，文件里有 ${check.recomputed} 张项目的绩效表，${verdict(check)}`;
    case 'items':
      return `${head}，同一句里列出 ${check.recomputed} 个，${verdict(check)}`;
    case 'rows':
      return `${head}，机构设置里列出 ${check.recomputed} 个，${verdict(check)}`;
    case 'assets':
      return `${head}，国有资产表中为 ${figureText(check)}，${verdict(check)}`;
    case 'all-vehicles':
      return `${head}，${named(fact(check, 'other'))}为 ${figureText(check)}，${finding ? '前者不应大于后者。' : '前者不大于后者。'}`;
    default:
      return `${head}，“${fact(check, 'line')}”为 ${money(fact(check, 'amount'), fact(check, 'amountUnit'))}，${finding ? '一个为零、一个不为零。' : '两者相符。'}`;
  }
}

function scoreMessage(check: Check): string {
  const project = fact(check, 'project');
  return `文中写${project ? named(project) : '部门整体'}自评得分 ${check.stated} 分，《${fact(check, 'form')}》自评表总分为 ${check.recomputed} 分，${verdict(check)}`;
}

function itemMessage(check: Check): string {
  if (fact(check, 'kind') === 'section-items') return `${named(fact(check, 'section'))}列举了 ${fact(check, 'count')} 项，没有写数，${undecided(check)}`;
  const head = `文中说${named(fact(check, 'subject'))}包括“${fact(check, 'item')}”`;
  switch (fact(check, 'kind')) {
    case 'not-in-table':
      return `${head}，《${fact(check, 'table')}》没有这一项。`;
    case 'no-amount':
      return `${head}，《${fact(check, 'table')}》的“${fact(check, 'printed')}”${fact(check, 'amount') === '' ? '是空格' : `印为 ${money(fact(check, 'amount'), check.unit)}`}。`;
    case 'elsewhere':
      return `${head}，《${fact(check, 'table')}》的“${fact(check, 'printed')}”不在这一类里。`;
    default:
      return `${head}，《${fact(check, 'table')}》有“${fact(check, 'printed')}”一项，相符。`;
  }
}

function repeatMessage(check: Check): string {
  return `文中写${named(fact(check, 'subject'))}${MEASURE_NAMES[fact(check, 'measure')] ?? ''}为 ${money(check.stated, check.unit)}，前面${named(fact(check, 'section'))}写的是 ${figureText(check)}，${check.outcome === 'pass' ? '两处一致。' : '两处不一致。'}`;
}

function targetMessage(check: Check): string {
  const said = fact(check, 'measure') === 'uncertain' ? `为 ${check.stated}（没有写明是目标还是完成数）` : `的目标为 ${check.stated}`;
  const head = `文中写${named(fact(check, 'subject'))}${said}，绩效指标表的“${fact(check, 'indicators')}”为 ${check.recomputed}`;
  if (check.outcome === 'finding') return `${head}，两处不同。`;
  return fact(check, 'kind') === 'by-value' ? `${head}，名称不同，数相同。` : `${head}，两处一致。`;
}

function zeroBaseMessage(check: Check): string {
  const count = Number(fact(check, 'count'));
  if (fact(check, 'kind') === 'table') {
    const where = fact(check, 'project') ? `项目${named(fact(check, 'project'))}的《${fact(check, 'table')}》` : `《${fact(check, 'table')}》`;
    return `${where}印了 ${count} 个以零为基数的比率，${count > 1 ? '例如' : '即'}${named(fact(check, 'row'))}的${named(fact(check, 'column'))} ${check.stated}，而基数${named(fact(check, 'base'))}为 0，比率无从算起。`;
  }
  return `${named(fact(check, 'section'))}写了 ${count} 个以零为基数的比例，例如${named(fact(check, 'subject'))} ${check.stated}%，而基数${named(fact(check, 'base'))}为 0，比例无从算起。`;
}

function namedTableMessage(check: Check): string {
  const name = `文中提到“${fact(check, 'name')}”`;
  if (check.outcome === 'undecidable') return `${name}，${undecided(check)}`;
  return check.outcome === 'finding' ? `${name}，公开的文件里没有这张表。` : `${name}，文件里有《${fact(check, 'table')}》${fact(check, 'state') === 'published-empty' ? '（空表列示）' : ''}。`;
}

function emptyTableMessage(check: Check): string {
  const table = `《${fact(check, 'table')}》`;
  switch (fact(check, 'kind')) {
    case 'figures-in-empty':
      return `${table}注明没有数据，“${fact(check, 'label')}”却印着 ${money(check.stated, check.unit)}。`;
    case 'no-note':
      return `${table}是空表，没有说明为什么空。`;
    case 'zeros':
      return `${table}注明没有数据，表中印的都是零，两者不矛盾。`;
    default:
      return `${table}是空表，注有说明。`;
  }
}

/** Wording of the rules about counts, lists, targets and tables that the narrative names. */
export const narrativeListLabels: Readonly<Record<string, RuleLabel>> = {
  'narrative-counts': { title: '文字中的个数', states: '情况说明写的项目数、机构数、车辆数和接待数，应当与绩效表、机构表、资产表和相应经费相符。', message: countMessage },
  'narrative-scores': { title: '文字中的自评得分', states: '情况说明写的自评得分，应当等于那张自评表的总分。', message: scoreMessage },
  'narrative-items': { title: '文字列举的项目', states: '情况说明说一项经费包括哪些内容，表格里应当有这些内容，而且有金额。', message: itemMessage },
  'narrative-repeats': { title: '文字前后两处', states: '情况说明在几处写同一个数，几处应当一致。', message: repeatMessage },
  'narrative-targets': { title: '文字与指标表的目标', states: '总体目标和分项目标里写的指标，应当与绩效指标表里同一指标的方向、数值和单位一致。', message: targetMessage },
  'zero-base-rates': { title: '以零为基数的比例', states: '基数为零时算不出比例，写“完成预算的 0%”、印“执行率 0.00%”都没有意义。', message: zeroBaseMessage },
  'named-tables': { title: '文字提到的表', states: '情况说明提到的表，公开的文件里应当有。', message: namedTableMessage },
  'empty-tables': { title: '空表与说明', states: '空表应当有说明；注明没有数据的表，不应印着金额。', message: emptyTableMessage },
  'narrative-unchecked': {
    title: '没有认出对照的文字数字',
    states: '情况说明里的每个数都应当有表格或另一个数可以对照；没有认出可以对照的数的逐个列出。',
    message: (check) => (check.stated === '' ? `文中${named(fact(check, 'subject'))}没有写出数，${undecided(check)}` : `${stated(check)}，${undecided(check)}`),
  },
};
