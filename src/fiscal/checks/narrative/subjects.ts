import type { Stage } from '../../disclosure.ts';
import { remembered } from '../../remembered.ts';
import type { Statement } from './statement.ts';

/** What a narrative figure speaks of, whatever name the document gives it. */
export type Subject =
  | 'both-totals' /* 收支总计: one figure for revenue and expenditure */
  | 'revenue-total'
  | 'revenue-current-year'
  | 'general-budget-revenue'
  | 'government-funds-revenue'
  | 'state-capital-revenue'
  | 'fiscal-appropriation-revenue'
  | 'special-account-revenue'
  | 'unit-funds-revenue'
  | 'business-revenue'
  | 'operating-revenue'
  | 'superior-grant-revenue'
  | 'affiliate-revenue'
  | 'other-revenue'
  | 'surplus-used'
  | 'carryover-in'
  | 'expenditure-total'
  | 'expenditure-current-year'
  | 'surplus-distribution'
  | 'carryover-out'
  | 'expenditure-grand-total'
  | 'expenditure-arranged'
  | 'basic'
  | 'general-basic'
  | 'project'
  | 'reserve'
  | 'to-superior'
  | 'operating-expenditure'
  | 'to-affiliate'
  | 'personnel'
  | 'operating'
  | 'fiscal-total'
  | 'fiscal-current-year'
  | 'general-expenditure'
  | 'general-current-year'
  | 'government-funds-expenditure'
  | 'state-capital-expenditure'
  | 'three-public'
  | 'overseas'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-running'
  | 'receptions'
  | 'receptions-foreign'
  | 'receptions-domestic'
  | 'conferences'
  | 'training'
  | 'agency-operating'
  | 'procurement'
  | 'procurement-goods'
  | 'procurement-works'
  | 'procurement-services'
  | 'assets'
  | 'whole-department'
  | 'all-projects';

/** Whether the figure is of the budget or of what came of it, where a label says so. */
export type Basis = 'budget' | 'final';

export interface Named {
  readonly subject: Subject;
  readonly basis: Basis | undefined;
}

/** Names by which documents of any province call a subject; tried in this order on the name without 预算/决算 and the year. */
const NAMES: readonly (readonly [Subject, RegExp])[] = [
  ['fiscal-total', /^财政拨款(?:收支|收、支|收入支出)(?:总)?(?:预算|计|额)?(?:总计|总预算|合计)?$/],
  ['fiscal-total', /^财政拨款(?:收入|支出)总计$/],
  ['both-totals', /^(?:本?(?:部门|单位))?(?:预算|决算)?(?:收支|收、支|收入支出)(?:总)?(?:预算|决算)?(?:总计|合计|安排|总额)?$|^(?:本?(?:部门|单位))预算(?:安排|总额)?$/],
  ['general-budget-revenue', /^一般公共预算(?:财政)?(?:拨款)?(?:收入)?(?:预算)?$/],
  ['government-funds-revenue', /^(?:政府性?)?基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?(?:预算)?$/],
  ['state-capital-revenue', /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?(?:预算)?$/],
  ['fiscal-current-year', /^(?:当年|本年)(?:财政)?拨款(?:收入)?$|^财政拨款(?:当年|本年)收入$/],
  ['fiscal-appropriation-revenue', /^财政拨款(?:收入)?$/],
  ['special-account-revenue', /^财政专户(?:管理资金|核拨)?(?:收入)?$/],
  ['unit-funds-revenue', /^单位资金(?:收入)?$/],
  ['business-revenue', /^事业收入$/],
  ['operating-revenue', /^(?:事业单位)?经营收入$/],
  ['superior-grant-revenue', /^上级补助收入$/],
  ['affiliate-revenue', /^附属单位上缴收入$/],
  ['other-revenue', /^其他(?:来源)?收入$/],
  ['surplus-used', /^使用非财政拨款结余(?:\(含专用结余\))?$/],
  ['surplus-distribution', /^结余分配$/],
  ['carryover-out', /^(?:年末|年终)(?:财政?拨款)?结转(?:和?结余)?(?:资金)?$|^结转下年(?:资金|支出)?$/],
  ['carryover-in', /^(?:上年|年初|以前年度)?(?:财政?拨款)?结转(?:和?结余)?(?:资金|收入)?$/],
  ['revenue-current-year', /^(?:本年|当年)(?:预算)?收入(?:合计|小计)?$/],
  ['revenue-total', /^(?:预算|决算|总)?收入(?:总)?(?:预算|决算)?(?:总计|合计|总额)?$/],
  ['expenditure-arranged', /^(?:本年|当年)(?:支出)?预算(?:支出)?安排$/],
  ['expenditure-grand-total', /^支出总计$/],
  ['expenditure-current-year', /^(?:本年|当年)支出(?:合计|小计)?$/],
  ['expenditure-total', /^(?:预算|决算|总)?支出(?:总)?(?:预算|决算)?(?:合计|总额)?$/],
  ['general-basic', /^一般公共预算(?:财政拨款)?(?:安排的?)?基本支出$/],
  ['basic', /^基本支出$/],
  ['project', /^(?:所有|全部)?项目支出(?:总额|总计|合计)?$/],
  ['reserve', /^(?:单位)?预留机动经费$/],
  ['to-superior', /^(?:上缴|上解)上级支出$/],
  ['operating-expenditure', /^(?:事业单位)?经营支出$/],
  ['to-affiliate', /^对附属单位(?:的)?补助支出$/],
  ['personnel', /^人员(?:类)?经费$/],
  ['operating', /^(?:日常)?公用经费$/],
  ['general-current-year', /^一般公共预算(?:财政)?(?:当年|本年)(?:财政)?(?:拨款|支出)$/],
  ['general-expenditure', /^一般公共预算(?:财政)?(?:拨款)?支出(?:合计|总额)?$/],
  ['government-funds-expenditure', /^(?:政府性?)?基金(?:预算)?(?:财政)?(?:拨款)?支出$/],
  ['state-capital-expenditure', /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?支出$/],
  ['three-public', /^(?:财政拨款|一般公共预算)?三公经费(?:财政拨款|支出|合计|小计|总额)*$/],
  ['overseas', /^因公出国(?:\(境\)|境)?(?:费用|费|支出)+$/],
  ['vehicles', /^公务用车购置(?:和|及|与)?(?:运行维护|运维|运行)(?:费用?|支出)+$/],
  ['vehicle-purchase', /^公务用车购置(?:费用?|支出)+$/],
  ['vehicle-running', /^公务用?车(?:运行维护|运维|运行)(?:费用?|支出)+$/],
  ['receptions-foreign', /^外宾接待(?:费|支出)+$/],
  ['receptions-domestic', /^(?:其他)?国内(?:公务)?接待(?:费|支出)+$/],
  ['receptions', /^公务接待(?:费用?|支出)+$/],
  ['conferences', /^会议(?:费|支出)+$/],
  ['training', /^培训(?:费|支出)+$/],
  ['agency-operating', /^(?:机关|部门)运行经?费(?:支出)?$/],
  ['procurement-goods', /^政府采购货物(?:类)?(?:支出|金额)?$/],
  ['procurement-works', /^政府采购工程(?:类)?(?:支出|金额)?$/],
  ['procurement-services', /^政府采购服务(?:类)?(?:支出|金额)?$/],
  ['procurement', /^政府采购(?:支出)?(?:总额|金额|合计)?$/],
  ['assets', /^(?:上年末)?(?:固定|国有)资产(?:总额|金额|总值|价值)*$/],
  ['whole-department', /^(?:部门|单位)整体(?:支出|资金)?(?:总额)?$/],
];

const BASIS = /(?:(年初|全年|调整后?的?)?预算|决算)(?:数|额|总额)?$/;
const LEADING = /^(?:\d{4}年度?|全年|本年度|[我本](?:部门|单位|局)的?)(?=.{2})/;
const PROJECTS = /(?:绩效|自评|评价).*项目|项目.*(?:绩效|自评|评价)/;

const NONE = { subject: undefined };
const KNOWN: Readonly<Record<Stage, (name: string) => Named | typeof NONE>> = {
  budget: remembered((name) => findSubject(name, 'budget') ?? NONE),
  final: remembered((name) => findSubject(name, 'final') ?? NONE),
};

/** The subject of a label, or undefined: then only its category or a project name can place it. */
export function subjectOf(name: string, stage: Stage): Named | undefined {
  const found = KNOWN[stage](name);
  return found.subject === undefined ? undefined : found;
}

/** The name of what is measured, without 预算 or 决算: 因公出国（境）费决算 and 因公出国（境）费预算 are of one thing. */
export const withoutBasis = remembered((name): string => name.replace(BASIS, '') || name);

export function basisOf(name: string): Basis | undefined {
  const found = knownBasis(name);
  return found === 'none' ? undefined : found;
}

const knownBasis = remembered((name): Basis | 'none' => (/预算(?:数|额|总额)?$/.test(name) ? 'budget' : /决算(?:数|额|总额)?$/.test(name) ? 'final' : 'none'));

/**
 * Which of a year's budgets a name means: the one of the beginning of the year, or the one that it was changed to.
 * A name that says neither may mean either.
 */
export function budgetForm(name: string): 'initial' | 'adjusted' | undefined {
  const word = BASIS.exec(name)?.[1];
  return word === undefined ? undefined : word === '年初' ? 'initial' : 'adjusted';
}

/** Whether two names may mean the same budget, or none: 年初预算 and 全年预算 are two figures. */
export function sameBudget(a: string, b: string): boolean {
  const [one, other] = [budgetForm(a), budgetForm(b)];
  return one === undefined || other === undefined || one === other;
}

/** Whether a statement speaks of every project under performance management or self-evaluation. */
export function namesAllProjects({ name }: Statement): boolean {
  return isOfAllProjects(name);
}

const isOfAllProjects = remembered((name): boolean => PROJECTS.test(name) && !/项目.+项目|重点|部分|其中|抽|试点/.test(name));

function findSubject(name: string, stage: Stage): Named | undefined {
  const plain = name.replace(LEADING, '');
  const bare = withoutBasis(plain);
  const basis = basisOf(plain);
  /* 收入预算 is the subject's own name in a budget; in final accounts 预算 says which of two figures is meant. */
  const tries: readonly (readonly [string, Basis | undefined])[] = stage === 'budget' ? [[plain, undefined], [bare, undefined]] : [[bare, basis], [bare.replace(/支出$/, ''), basis], [plain, undefined]];
  for (const [text, as] of tries) {
    const subject = NAMES.find(([, pattern]) => pattern.test(text))?.[0];
    if (subject) return { subject, basis: as };
  }
  return undefined;
}
