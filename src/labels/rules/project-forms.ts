import type { Check } from '../../fiscal/checks/rule.ts';
import { money } from './phrases.ts';
import { quoted } from './projects.ts';
import type { RuleLabel } from './rule-label.ts';

const fact = (check: Check, name: string): string => check.facts?.[name] ?? '';

const CATEGORIES: Readonly<Record<string, string>> = { quantity: '数量指标', quality: '质量指标', time: '时效指标', cost: '成本指标', benefit: '效益指标', satisfaction: '满意度指标' };

/** Name of the project, or of the form where it has none. */
function project(check: Check): string {
  return fact(check, 'project') ? quoted(fact(check, 'project')) : `《${fact(check, 'table')}》`;
}

/** `第3、4张` */
function forms(check: Check): string {
  return `第${fact(check, 'occurrences')}张`;
}

/** Wording of the rules on whole forms: their heads, names, dates and texts. */
export const projectFormLabels: Readonly<Record<string, RuleLabel>> = {
  'as-printed': {
    title: '照印的异常',
    states: '原文有些格子印的内容不合这一栏的格式，或者明显有错字，照印不改，逐处列出。',
    message: (check) => {
      const cells = Number(fact(check, 'cells'));
      return `${project(check)}的“${fact(check, 'rows')}”，“${fact(check, 'column')}”印为“${check.stated}”${cells > 1 ? `，共 ${cells} 格` : ''}，照印。`;
    },
  },
  'repeated-projects': {
    title: '重复的项目名称和编码',
    states: '每张项目绩效表应当有自己的项目名称和项目编码，名称不应当与另一张几乎相同。',
    message: (check) => {
      const head = `项目名称印为${quoted(check.stated)}`;
      if (check.outcome === 'pass') return `${head}，没有别的表与它同名或同码。`;
      const kind = fact(check, 'kind');
      if (kind === 'near') {
        const [code, other] = [fact(check, 'code'), fact(check, 'otherCode')];
        return `${head}，与${forms(check)}表的${quoted(fact(check, 'other'))}几乎相同${code && other ? `，编码分别是 ${code} 和 ${other}` : ''}。`;
      }
      const what = { both: '名称和编码都', name: '名称', code: '编码' }[kind] ?? '';
      return `${head}，${what}与${forms(check)}表相同${kind !== 'name' && fact(check, 'code') ? `（编码 ${fact(check, 'code')}）` : ''}。`;
    },
  },
  'doubled-words': {
    title: '名称里重复的词',
    states: '项目名称里不应当有同一个词连着印两遍。',
    message: (check) => `项目名称印为${quoted(check.stated)}，${check.outcome === 'finding' ? `“${fact(check, 'word')}”连着印了两遍` : '没有连着印两遍的词'}。`,
  },
  'repeated-goals': {
    title: '重复的目标文字',
    states: '各条绩效目标应当各有内容，不与另一条、另一张表或本表别的栏目逐字相同。',
    message: (check) => {
      const kind = fact(check, 'kind');
      if (check.outcome === 'pass') return `${project(check)}的${quoted(fact(check, 'row'))}没有与别处相同。`;
      if (kind === 'cells') return `${project(check)}有几栏文字逐字相同：${fact(check, 'same')}相同。`;
      return `${project(check)}的${quoted(fact(check, 'row'))}与${kind === 'inside' ? '本表另一条目标' : `第${fact(check, 'occurrence')}张表的目标`}逐字相同。`;
    },
  },
  'repeated-indicators': {
    title: '重复的整张指标表',
    states: '一张绩效表的指标不应当与另一张的几乎全部相同，文字里给一个项目写的目标也不应当与另一个项目的完全相同。',
    message: (check) => {
      if (fact(check, 'kind') === 'text') return `文中给${quoted(fact(check, 'project'))}写的 ${fact(check, 'rows')} 个目标${check.outcome === 'pass' ? '没有与别的项目完全相同' : `与给${quoted(fact(check, 'other'))}写的完全相同`}。`;
      if (check.outcome === 'pass') return `${quoted(fact(check, 'project'))}的指标表没有与别的表重复。`;
      const differing = fact(check, 'differing');
      return `${quoted(fact(check, 'project'))}的 ${fact(check, 'rows')} 个指标里有 ${fact(check, 'same')} 个与第${fact(check, 'occurrence')}张表（${fact(check, 'other')}）的名称和指标值完全相同${differing ? `，不同的只有“${differing}”` : ''}。`;
    },
  },
  'department-names': {
    title: '部门代码与名称',
    states: '同一个部门或单位代码，在各张表里应当对应同一个名称。',
    message: (check) => `${quoted(fact(check, 'project'))}的${quoted(fact(check, 'row'))}印为“${check.stated}”，代码 ${fact(check, 'code')} ${check.outcome === 'finding' ? `在另外 ${fact(check, 'forms')} 张表里印为“${fact(check, 'usual')}”` : '各表名称一致'}。`,
  },
  'form-lines': {
    title: '表头的缺行和空格',
    states: '同一份文件的绩效表格式相同，别的表都印、都填的栏目，不应当只有一张没有。',
    message: (check) => {
      const kind = fact(check, 'kind');
      const head = quoted(fact(check, 'project'));
      if (kind === 'all') return `${head}的表头，别的表都有的栏目它都有。`;
      if (kind === 'line') return `${head}的表头没有“${fact(check, 'line')}”一行，其余 ${fact(check, 'forms')} 张表都有。`;
      const side = fact(check, 'side');
      return `${head}${side && `${side}一侧`}的“${fact(check, 'rows')}”，“${fact(check, 'column')}”栏是空格，其余 ${fact(check, 'forms')} 张表都填了。`;
    },
  },
  'form-categories': {
    title: '缺少的指标类别',
    states: '同一份文件的绩效表，别的表都设的指标类别不应当只有一张没有，类别名称也应当相同。',
    message: (check) => {
      const head = quoted(fact(check, 'project'));
      if (fact(check, 'kind') === 'name') return `${head}把二级指标印为“${check.stated}”，其余 ${fact(check, 'forms')} 张表印为${quoted(fact(check, 'other'))}。`;
      if (check.outcome === 'pass') return `${head}的指标类别齐全。`;
      const lacking = fact(check, 'lacking').split(' ').map((group) => CATEGORIES[group] ?? group);
      return `${head}没有填${lacking.join('、')}，其余 ${fact(check, 'forms')} 张表大多有。`;
    },
  },
  'form-dates': {
    title: '填报日期',
    states: '预算绩效表应当在预算年度或上一年填报，决算自评表应当在年度结束以后填报。',
    message: (check) => {
      const head = `${quoted(fact(check, 'project') || fact(check, 'table'))}的${quoted(fact(check, 'row').replace(/[:：]$/, ''))}印为 ${fact(check, 'filed')}`;
      if (check.outcome === 'pass') return `${head}，与 ${fact(check, 'year')} 年度相合。`;
      return `${head}，这份文件是 ${fact(check, 'year')} 年度的，${{ early: '日期过早', late: '日期在年度之后', 'other-year': '年度不同' }[fact(check, 'kind')] ?? ''}。`;
    },
  },
  'project-year': {
    title: '项目名称里的年度',
    states: '以年度命名的项目应当是本年度的；往年的项目，资金应当等于年初结转。',
    message: (check) => {
      const head = `项目名称印为${quoted(check.stated)}`;
      const kind = fact(check, 'kind');
      if (kind === 'same') return `${head}，与 ${fact(check, 'year')} 年度相合。`;
      if (kind === 'carryover') return `${head}，是 ${fact(check, 'years')} 年的项目，属于结转${fact(check, 'carryover') ? `；这些往年项目的金额合计正是结转的 ${money(fact(check, 'carryover'), fact(check, 'carryoverUnit'))}` : ''}。`;
      const carried = fact(check, 'carryover');
      return `${head}，写的是 ${fact(check, 'years')} 年，这份文件是 ${fact(check, 'year')} 年度的${carried ? `；本年有结转 ${money(carried, fact(check, 'carryoverUnit'))}，但表上没有金额可以看出是不是结转项目` : ''}。`;
    },
  },
  'form-references': {
    title: '依据的年度和层级',
    states: '绩效表引用的预算编制文件应当是本年度的，适用对象应当包括本级单位。',
    message: (check) => {
      const head = `“${fact(check, 'field')}”写有“${check.stated}”`;
      if (fact(check, 'kind') === 'level') return `${head}，这是省级单位的说法，本文件的部门不是省级部门。`;
      return `${head}，${check.outcome === 'pass' ? `与 ${fact(check, 'year')} 年度相合` : `这份文件是 ${fact(check, 'year')} 年度的`}。`;
    },
  },
  'document-numbers': {
    title: '文号',
    states: '文号应当完整，由机关代字、年份、顺序号和“号”字组成；同一张表里同一份文件的写法应当一致。',
    message: (check) => {
      const kind = fact(check, 'kind');
      const head = `${project(check)}的${quoted(fact(check, 'where'))}印有“${check.stated}”`;
      if (kind === 'incomplete') return `${head}，文号不完整${Number(fact(check, 'cells')) > 1 ? `，本表共 ${fact(check, 'cells')} 处` : ''}。`;
      if (kind === 'issuer') return `${head}，同一张表的${quoted(fact(check, 'otherRow'))}印为${quoted(fact(check, 'other'))}，年份和号数相同。`;
      if (kind === 'version') return `${head}，同一张表另一处印为${quoted(fact(check, 'other'))}。`;
      return `${head}，文号完整，本表写法一致。`;
    },
  },
};
