import type { Check } from '../../fiscal/checks/rule.ts';
import { COMPLETION_DIRECTIONS } from '../disclosure.ts';
import { regroup } from '../numbers.ts';
import { directionWord, fact, figureText, MEASURE_NAMES, named, points, stated, UP_DOWN } from './narrative-phrases.ts';
import { money, undecided, verdict } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

function amountMessage(check: Check): string {
  const head = stated(check);
  switch (fact(check, 'kind')) {
    case 'zero-against-blank':
      return `${head}，表中这一格是空格，没有别的数，两者不矛盾。`;
    case 'zero-against-empty-table':
      return `${head}，《${fact(check, 'table')}》空表列示，两者不矛盾。`;
    case 'zero-against-no-row':
      return `${head}，表中没有“${fact(check, 'class')}”这一行，两者不矛盾。`;
    case 'amount-against-blank':
      return `${head}，表中这一格是空格。`;
    case 'amount-against-empty-table':
      return `${head}，《${fact(check, 'table')}》却是空表。`;
    case 'part-of-operating':
      return `${head}，公用经费为 ${figureText(check)}，文件里没有单独的机关运行经费表，${undecided(check)}`;
    case 'against-operating':
      return `${head}，公用经费为 ${figureText(check)}，${check.outcome === 'finding' ? '机关运行经费应不大于公用经费，' : ''}${verdict(check)}`;
    default:
  }
  if (check.outcome === 'undecidable') return `${head}，${undecided(check)}`;
  const against = fact(check, 'of') === 'project' && Number(fact(check, 'cells')) > 1 ? '各张表中同一项目相加为' : `《${fact(check, 'table')}》中为`;
  return `${head}，${against} ${figureText(check)}，${verdict(check)}`;
}

function classMessage(check: Check): string {
  switch (fact(check, 'kind')) {
    case 'other-class':
      return `文中把 ${money(fact(check, 'amount'), fact(check, 'unit'))}写在“${fact(check, 'named')}”，《${fact(check, 'table')}》没有这一类，同样金额的是“${fact(check, 'printed')}”。`;
    case 'no-class':
      return `文中写“${fact(check, 'named')}” ${money(fact(check, 'amount'), fact(check, 'unit'))}，《${fact(check, 'table')}》没有这一科目。`;
    case 'other-name':
      return `文中写“${fact(check, 'named')}”，表中科目 ${fact(check, 'code')} 的名称是“${fact(check, 'printed')}”。`;
    default:
      return `文中写的科目“${check.stated}”，表中有同名的一行。`;
  }
}

function changeMessage(check: Check): string {
  const subject = named(fact(check, 'subject'));
  switch (fact(check, 'check')) {
    case 'rate':
      return `文中写${subject}${directionWord(fact(check, 'direction'))} ${check.stated}%，由金额和增减额算得 ${check.recomputed}%，${points(check)}`;
    case 'prior':
      return `文中写上年${subject} ${money(check.stated, check.unit)}，由本年数和增减额算得 ${figureText(check)}，${verdict(check)}`;
    case 'possible':
      return check.outcome === 'finding' ? `文中写${subject}比上年增加 ${money(check.stated, check.unit)}，比本年的数还大，上年的数就成了 ${figureText(check)}。` : `文中写${subject}比上年增加 ${money(check.stated, check.unit)}，不大于本年的数。`;
    default:
      return directionMessage(check, subject);
  }
}

function directionMessage(check: Check, subject: string): string {
  const value = money(fact(check, 'value'), fact(check, 'unit'));
  switch (check.outcome === 'pass' ? '' : fact(check, 'kind')) {
    case 'level-with-change':
      return `文中写${subject}“${check.stated}”，同时写了变动 ${value}。`;
    case 'negative-with-word':
      return `文中写${subject}“${check.stated}” ${value}，方向词和负号重复，意思不明。`;
    case 'two-directions':
      return `文中写${subject}的比例“${check.stated}”，同一句里的金额却是“${fact(check, 'other')}”。`;
    case 'standard':
      return `文中写${subject}“${check.stated}”，由 ${fact(check, 'other')} 到 ${value}，方向不符。`;
    default:
      return `文中写${subject}“${check.stated}”，与同一句里的数方向一致。`;
  }
}

function partsMessage(check: Check): string {
  const measure = MEASURE_NAMES[fact(check, 'measure')] ?? '';
  const head = `文中写${named(fact(check, 'subject'))}${measure}为 ${money(check.stated, check.unit)}，文中各组成部分相加为 ${figureText(check)}`;
  switch (fact(check, 'kind')) {
    case 'open-list':
      return `${head}，文中只举了主要的几项，不大于总数。`;
    case 'part-left-out':
      return `${head}，文中没有写的部分表中有，加上后对得上。`;
    case 'complete-list':
      return `${head}，${verdict(check)}同一张清单的决算数加起来就是决算总数。`;
    default:
      return `${head}，${verdict(check)}`;
  }
}

function shareMessage(check: Check): string {
  const end = points(check);
  if (fact(check, 'check') === 'within') return `${stated(check)}，它所属的${named(fact(check, 'whole'))}为 ${figureText(check)}，${check.outcome === 'pass' ? '两者都是零。' : '部分大于总数。'}`;
  if (fact(check, 'check') === 'sum') return `文中各项占${named(fact(check, 'whole'))}的比重相加为 ${check.recomputed}%，应为 100%，${end}`;
  return `文中写${named(fact(check, 'subject'))}占${named(fact(check, 'whole'))}的 ${check.stated}%，算得 ${check.recomputed}%，${fact(check, 'kind') === 'remainder' ? '各项比重相加恰为 100%，只差舍入。' : end}`;
}

/** How the two amounts stand to one another. */
const COMPLETED: Readonly<Record<string, string>> = { up: '决算较大', down: '决算较小', level: '两者相等' };

function completionMessage(check: Check): string {
  const subject = named(fact(check, 'subject'));
  if (fact(check, 'check') === 'level') return `文中写${subject}决算${COMPLETION_DIRECTIONS[check.stated] ?? check.stated}，决算 ${fact(check, 'final')}，预算 ${fact(check, 'budget')}，${COMPLETED[fact(check, 'actual')] ?? ''}${check.outcome === 'pass' ? '。' : '，与所说不符。'}`;
  const end = points(check);
  const share = fact(check, 'measure') === 'completion-rate' ? `${subject}完成预算的 ${check.stated}%` : `${subject} ${check.stated}%`;
  return `文中写${share}，以${named(fact(check, 'base'))}为基数算得 ${check.recomputed}%，${end}`;
}

function wholeMessage(check: Check): string {
  const head = stated(check);
  if (fact(check, 'kind') === 'not-less') return `${head}，${named(fact(check, 'other'))}为 ${figureText(check)}，${check.outcome === 'finding' ? `部门整体不应小于其中一部分，${verdict(check)}` : '前者不小于后者。'}`;
  if (check.outcome === 'finding' && fact(check, 'others').includes('、')) return `${head}，《${fact(check, 'table')}》印的是 ${fact(check, 'others').split('、').map(regroup).join('、')} ${check.unit}，没有一个与它相等。`;
  return `${head}，《${fact(check, 'table')}》中为 ${figureText(check)}，${verdict(check)}`;
}

function reasonMessage(check: Check): string {
  const head = `文中写${named(fact(check, 'subject'))}${directionWord(fact(check, 'direction'))}，原因是“${fact(check, 'reason')}”`;
  switch (fact(check, 'kind')) {
    case 'opposite':
      return `${head}，这个原因本身会使它${UP_DOWN[fact(check, 'reasonDirection')] ?? ''}。`;
    case 'other-category':
      return `${head}，而人员经费不属于这项经费。`;
    default:
      return `${head}，方向一致。`;
  }
}

function priorYearMessage(check: Check): string {
  const subject = named(fact(check, 'subject'));
  const initial = fact(check, 'kind') === 'initial-budget';
  if (check.outcome === 'undecidable') return `文中写到${subject}${initial ? `（${fact(check, 'year')} 年初预算）` : `与 ${fact(check, 'year')} 年相比的变动`}，${undecided(check)}`;
  return `${initial ? stated(check) : `按文中的变动，${subject} ${fact(check, 'year')} 年应为 ${money(check.stated, check.unit)}`}，${fact(check, 'year')} 年的${initial ? '预算' : ''}文件印为 ${figureText(check)}，${verdict(check)}`;
}

/** Wording of the rules that hold the figures of the narrative against tables and against one another. */
export const narrativeLabels: Readonly<Record<string, RuleLabel>> = {
  'narrative-amounts': { title: '文字与表格的金额', states: '情况说明写的金额，应当与表格里同一事项的金额相等。', message: amountMessage },
  'narrative-classes': { title: '文字所说的科目', states: '情况说明写到金额的科目，表格里应当有同名的科目。', message: classMessage },
  'narrative-changes': { title: '增减额与增减比例', states: '本年数、增减额、增减比例和上年数应当互相算得出来，方向也应当一致。', message: changeMessage },
  'narrative-parts': { title: '文字中的总数与部分', states: '情况说明写的各个部分相加，应当等于它写的总数；只举主要几项的，不应大于总数。', message: partsMessage },
  'narrative-shares': { title: '文字中的比重', states: '情况说明写的比重，应当等于部分除以总数；一个总数的各项比重相加应当是 100%。', message: shareMessage },
  'narrative-completion': { title: '文字中的完成比例', states: '情况说明写的完成预算的比例，应当等于决算数除以它所说的预算数。', message: completionMessage },
  'narrative-wholes': { title: '部门整体的总额', states: '情况说明称作部门整体的总额，应当与部门整体自评表和账表的总额相等。', message: wholeMessage },
  'stated-reasons': { title: '增减的原因', states: '情况说明给出的原因，方向应当与增减一致，说的也应当是同一项经费。', message: reasonMessage },
  'narrative-prior-years': { title: '与上年文件对照', states: '情况说明写出或推得出的上年数，应当与上年自己的文件相等；决算里的年初预算应当与当年的预算文件相等。', message: priorYearMessage },
};
