import { LEVEL_NAMES, MEASURE_NAMES, SCOPE_NAMES, STAGE_NAMES } from './comparability.ts';
import { FORM_NAMES } from './compare.ts';

/** Wording of the compare pages: what can be chosen, what went wrong, what can be taken along. */
export const COMPARE_PAGE = {
  title: '比较',
  description: '选部门、度量和年度，看排名、历年和表格：只有条件相同的数才排名次，其余写明差在哪里。',
  lede: '只有阶段、年度、口径、级别、资金口径、结转都相同的数才排名次；其余只并列，写明差在哪里。空格和没有的数不当作零。',
  form: '选择要比较的内容',
  what: '比什么',
  who: '比哪些部门',
  when: '比哪些年',
  measure: '度量',
  functionalCodes: '支出功能分类科目（类、款、项）',
  economicCodes: '支出经济分类科目（类、款）',
  code: '科目编码或名称',
  codeHint: '输入编码或名称，从列表里选',
  codeUnknown: '没有文件列出这个科目，请从列表里选一个。',
  column: '哪一栏',
  columns: { total: '合计', basic: '基本支出', project: '项目支出' },
  as: '怎样看',
  of: '占哪个总额',
  year: '年度',
  allYears: '全部年度',
  stage: '阶段',
  province: '省',
  city: '市',
  county: '县、区',
  level: '级别',
  sector: '行业',
  scope: '口径',
  any: '全部',
  anywhere: '全国',
  agencies: '指定部门',
  agenciesChosen: (count: number) => `已指定${count}个部门`,
  agenciesNone: '不指定时，比较符合上面条件的全部部门。',
  agencyFilter: '按名称找',
  agencyList: '可选的部门',
  agencyPlaceFirst: '部门很多，请先选省。',
  agencyNone: '这里没有符合的部门。',
  agencyMore: (count: number) => `还有${count}个，请输入名称。`,
  removeAgency: (name: string) => `去掉${name}`,
  reset: '回到开头',
  loading: '正在取数……',
  failed: '数据没能取到，请检查网络后再试。下面是上一次的结果。',
  retry: '再试一次',
  updated: (title: string, coverage: string) => `已更新：${title}。${coverage}`,
  noScript: '换度量、年度和部门要用 JavaScript。没有它，下面是默认的比较；每个部门、每份文件的页面和整套数据都可以直接看。',
  take: '带走这个比较',
  copyLink: '复制链接',
  copyCitation: '复制引用',
  csv: '下载 CSV',
  csvName: '比较',
  problems: '地址里有看不懂的地方',
  problemsNote: '下面按能看懂的部分显示。',
  published: '可以嵌入、取图的比较',
  publishedNote: '这些比较有固定的地址：可以嵌进文章，也可以存成图片。',
} as const;

/** Groups of the measures that have names. */
export const MEASURE_GROUPS = [
  { label: '收入与支出', measures: ['expenditure-current-year', 'expenditure-total', 'revenue-current-year', 'revenue-total', 'carryover-in'] },
  { label: '支出的构成', measures: ['basic', 'project', 'personnel', 'operating'] },
  { label: '“三公”经费', measures: ['three-public', 'overseas', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'receptions'] },
] as const satisfies readonly { readonly label: string; readonly measures: readonly (keyof typeof MEASURE_NAMES)[] }[];

/** What a total with or without money carried over means, beside the choice. */
export const MEASURE_HINTS: Readonly<Partial<Record<keyof typeof MEASURE_NAMES, string>>> = {
  'expenditure-current-year': '含用上年结转资金安排的支出',
  'expenditure-total': '含年终结转',
  'revenue-current-year': '不含上年结转',
  'revenue-total': '含上年结转',
  personnel: '基本支出表',
  operating: '基本支出表',
};

const PARAMETER_NAMES: Readonly<Record<string, string>> = { measure: '度量', as: '怎样看', of: '占哪个总额', year: '年度', stage: '阶段', place: '地区', level: '级别', sector: '行业', scope: '口径', agency: '部门' };

const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = { as: FORM_NAMES, stage: STAGE_NAMES, level: LEVEL_NAMES, scope: SCOPE_NAMES, of: MEASURE_NAMES, measure: MEASURE_NAMES };

const LISTED = 12;

/** Something in an address that cannot be followed; see views/compare/query.ts. */
export type SaidProblem =
  | { readonly kind: 'unknown-value'; readonly parameter: string; readonly value: string; readonly offered: readonly string[] }
  | { readonly kind: 'no-share'; readonly measure: string }
  | { readonly kind: 'no-such-whole'; readonly value: string; readonly offered: readonly string[] }
  | { readonly kind: 'twice'; readonly parameter: string; readonly value: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  | { readonly kind: 'unknown-parameter'; readonly value: string };

/**
 * One sentence: what the address says, why it cannot be followed, and what there is.
 * @param lists whether what can be chosen stands below the sentence
 */
export function problemSentence(problem: SaidProblem, lists = true): string {
  switch (problem.kind) {
    case 'unknown-value': {
      const { parameter, value, offered } = problem;
      const name = PARAMETER_NAMES[parameter] ?? parameter;
      if (parameter === 'place' || parameter === 'agency') return `没有收录编号为“${quoted(value)}”的${name}${lists ? `，可以在“${name}”里选` : ''}。`;
      if (parameter === 'measure' && offered.length === 0) return `没有名为“${quoted(value)}”的度量${lists ? `，可以在“${name}”里选，或填收录过的科目编码` : ''}。`;
      return `${name}里没有“${quoted(value)}”；可选的有${listed(parameter, offered)}。`;
    }
    case 'no-share':
      return `${MEASURE_NAMES[problem.measure as keyof typeof MEASURE_NAMES] ?? problem.measure}本身就是总额，没有占比可算，改为看金额。`;
    case 'no-such-whole':
      return `不能算占“${quoted(problem.value)}”的比例；可选的总额有${listed('of', problem.offered)}。`;
    case 'twice':
      return `${PARAMETER_NAMES[problem.parameter] ?? problem.parameter}写了两次而且不同，取第一个“${quoted(problem.value)}”。`;
    case 'too-many':
      return `一次最多指定${problem.most}个部门，地址里有${problem.count}个，只比前${problem.most}个。`;
    case 'unknown-parameter':
      return `不认识地址里的条件“${quoted(problem.value)}”，已忽略。`;
  }
}

function listed(parameter: string, values: readonly string[]): string {
  const names = values.slice(0, LISTED).map((value) => VALUE_NAMES[parameter]?.[value] ?? (parameter === 'year' ? `${value}年` : value));
  return names.join('、') + (values.length > LISTED ? '等' : '');
}

/** Foreign words inside a sentence: short, and without what turns the direction of the rest. */
function quoted(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return plain.length > 30 ? `${plain.slice(0, 30)}……` : plain;
}

/** Column titles of a comparison's CSV. */
export const CSV_COLUMNS = ['名次', '部门', '部门编号', '地区', '级别', '年度', '阶段', '口径', '度量', '数', '单位', '资金口径', '结转', '原文所印', '对照', '对照所印', '没有数的原因', '原文行'] as const;

/** A plain sentence that cites a comparison. */
export function comparisonCitation({ title, coverage, address, date, site }: { readonly title: string; readonly coverage: string; readonly address: string; readonly date: string; readonly site: string }): string {
  return `${title}，${coverage.replace(/。$/, '')}；据各部门公开的预算、决算文件。${site}，${address}，${date}访问。`;
}
