import { remembered } from '../remembered.ts';

/**
 * Words of performance forms, as they are used in every province: which names of categories mean
 * what, which words make a rate, a sum of money, a span of time or a limit. No rule keeps words of its own
 * that another rule needs too.
 */

export const CATEGORIES = ['quantity', 'quality', 'time', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'] as const;
/** What a 二级指标 speaks of. */
export type Category = (typeof CATEGORIES)[number];

/** Read in this order: 生态环境成本 is a cost before it is ecological. */
const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  ['satisfaction', /满意/],
  ['cost', /成本/],
  ['quantity', /数量/],
  ['quality', /质量/],
  ['time', /时效|进度指标/],
  ['sustainable', /可持续/],
  ['ecological', /生态|环境效益/],
  ['economic', /经济效益/],
  ['social', /社会效益/],
];

/** Category of a printed 二级指标, or undefined for a name of another system (工作目标管理). */
export function categoryOf(level2: string): Category | undefined {
  const category = knownCategory(level2);
  return category === 'none' ? undefined : category;
}

const knownCategory = remembered((level2): Category | 'none' => CATEGORY_WORDS.find(([, words]) => words.test(level2))?.[0] ?? 'none');

export function isBenefit(category: Category | undefined): boolean {
  return category === 'economic' || category === 'social' || category === 'ecological' || category === 'sustainable';
}

/** Which side a target leaves open. `lower`: at least; `upper`: at most; `exact`: 等于; `about`: 约; `none`: no operator is printed. */
export type Bound = 'lower' | 'upper' | 'exact' | 'about' | 'none';

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['none', /^$/],
  ['about', /^约$/],
  ['exact', /^(?:=|＝|等于)$/],
  ['upper', /^(?:≤|≦|<=|<|＜|不超过|不超|不高于|不晚于|小于等于|小于)$/],
  ['lower', /^(?:≥|≧|>=|>|＞|不低于|不少于|大于等于|大于|达到)$/],
];

export const boundOf = remembered((operator): Bound => BOUNDS.find(([, signs]) => signs.test(operator))?.[0] ?? 'none');

/** Whether the limit itself is left out (>, <, 大于, 小于). */
export function isStrict(operator: string): boolean {
  return /^(?:>|＞|大于|<|＜|小于)$/.test(operator);
}

const MONEY = /^(?:万|亿|千|百万)?元/;
const PERCENT = /^(?:%|％|‰|个?百分点)/;
const SPAN = /^(?:个)?(?:年|月|季度?|天|日|小时|分钟|秒|周|工作日)(?:以?内)?$/;

export const isMoney = (unit: string): boolean => MONEY.test(unit);
export const isPercent = (unit: string): boolean => PERCENT.test(unit);
/** Units of time: 年, 个月, 天, 分钟. */
export const isSpan = (unit: string): boolean => SPAN.test(unit);
/** Units in which people are counted: 人, 名, 万人次. */
export const isPeople = (unit: string): boolean => /^(?:万|千)?(?:余)?(?:人次?|名|位|户次?|人\/次)$/.test(unit);
/** Units in which occasions are counted. */
export const isOccasion = (unit: string): boolean => /^(?:万|千)?(?:人次|场次|批次|次|场|期|回|轮)(?:\/年|\/月)?$/.test(unit);

/**
 * What an indicator's name says it measures, without brackets and without 指标, 情况 at its end:
 * 监督检查覆盖率（%） is 监督检查覆盖率.
 */
export const measuredBy = remembered((label) =>
  label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)|【[^】]*】/g, '')
    .replace(/(?:指标|情况|数值|%)+$/, ''),
);

/** What the name asks for, where its last word tells; undefined where it does not. */
export type Asked = 'rate' | 'people' | 'occasions' | 'money' | 'span';

const ASKED: readonly (readonly [Asked, RegExp])[] = [
  ['rate', /(?:(?<![效频功])率|比例|比率|占比|比重)$/],
  ['people', /(?:人数|人口数|人次数|人员数|人口数量|人员数量|人次)$/],
  ['occasions', /(?:次数|频次|场次)$/],
  ['money', /(?:费用|成本|金额|支出|经费|资金|单价|(?:补助|补贴|救助|收费|支付|发放|费|成本)标准)$/],
  ['span', /(?:时间|时限|时长|期限|年限|天数)$/],
];

export function askedBy(label: string): Asked | undefined {
  const asked = knownAsked(label);
  return asked === 'none' ? undefined : asked;
}

const knownAsked = remembered((label): Asked | 'none' => {
  const name = measuredBy(label);
  return ASKED.find(([, words]) => words.test(name))?.[0] ?? 'none';
});

/** Whether a unit can answer what the name asks for. */
export function answers(asked: Asked, unit: string): boolean {
  switch (asked) {
    case 'rate':
      return isPercent(unit) || /^(?:分|倍|∶|:|\/)/.test(unit) || unit.includes('/');
    case 'people':
      return isPeople(unit) || /^(?:万|千)?(?:个|家庭|对|例)$/.test(unit);
    case 'occasions':
      return isOccasion(unit) || /^(?:万|千)?(?:个|家次|项次|起|件|站次|户次|天)$/.test(unit) || unit.includes('/');
    case 'money':
      return isMoney(unit) || /^(?:万|亿)$/.test(unit);
    case 'span':
      return isSpan(unit) || unit.includes('/');
  }
}

/** Rates that are a part of a whole: they lie between 0 and 100 % whatever happens. */
const PART_OF_WHOLE =
  /(?:覆盖|合格|审查|审核|及时|准确|核准|核实|正确|知晓|参保|参加|到位|达标|纠正|整改|落实|办结|结案|查处|处理|处置|接听|响应|回复|使用|普及|合规|结算|上线|安全|正常运行|优良|通过|成功|就业|入学|升学|巩固|保障|保存|完好|投入使用|公开|满意|支持|认可|入户|受益|按时完成|及时完成|投诉|丢失|差错|错误|失误|故障|事故|返工|救助|报销|资助)(?:率|比例|比率|度|面)$/;
/** Rates that pass 100 % as a matter of course. */
const MAY_EXCEED = /(?:增长|增幅|增速|上升|提高|提升|下降|降低|减少|变动|变化|调整|控制|执行|完成|收益|回报|周转|投入产出|超支|负债|利用|结转|结余|保值|增值)(?:率|幅度|比例|度)$/;

/** Whether a rate of this name is part of a whole; undefined where the name does not tell. */
export function isPartOfWhole(label: string): boolean | undefined {
  const part = knownPart(label);
  return part === 'unknown' ? undefined : part;
}

const knownPart = remembered((label): boolean | 'unknown' => {
  const name = measuredBy(label);
  if (PART_OF_WHOLE.test(name)) return true;
  return MAY_EXCEED.test(name) ? false : 'unknown';
});

/** Things that should not happen, counted or as a rate; not what is done about them. */
const ADVERSE = /(?:投诉|差错|错误|失误|丢失|遗失|损坏|毁损|损失|事故|故障|流失|违约|逾期|缺陷|返工|超支|浪费|拖欠|漏报|误报|死亡|复发|违规(?:行为)?|违法(?:行为)?)(?:发生|发案)?(?:率|比例|次数|件数|起数|数量|人数|数|量)$/;
const REMEDY = /处理|查处|办结|受理|解决|整改|纠正|下降|降低|减少|响应|处置|回复|化解|修复|排除|挽回|追回|避免|发现|检查|核查/;
const WAITING = /(?:响应|等候|等待|排队|办理|办结|到达|受理|审批|拨付)(?:时间|时限|时长)$/;

/** A word that both expressions need: most texts have none. */
const ANY_ADVERSE = /投诉|差错|错误|失误|丢失|遗失|损|事故|故障|流失|违|逾期|缺陷|返工|超支|浪费|拖欠|漏报|误报|死亡|复发|时间|时限|时长/;

/** Whether less of what this text names is better: 投诉率, 事故次数, 响应时间. */
export const isAdverse = remembered((text): boolean => {
  if (!ANY_ADVERSE.test(text)) return false;
  const name = measuredBy(text);
  return (ADVERSE.test(name) && !REMEDY.test(name)) || WAITING.test(name);
});

/** Words that ask for a ceiling: 控制在预算额度内, 控制最低. */
export const asksForCeiling = (text: string): boolean => !/以上/.test(text) && /控制在|控制到|控制最[低少小]|[降减]到最[低少小]|最小化|控制数|以内$|不超过|不突破|额度内/.test(text);

/** What is paid to people by a rule: a floor under it is no contradiction. */
export const isEntitlement = (text: string): boolean => /补助|补贴|救助|待遇|标准|报销|奖励|补偿|津贴/.test(text);

/** Counts that are meant to stay low, so that a ceiling is right: meetings, vehicles, consumption. */
export const isMeantLow = (text: string): boolean => /会议|公务用车|车辆|接待|出国|出境|能耗|用水|用电|用纸|消耗|排放|编制|编外|聘用|派遣|超编|上限|限额|控制/.test(text);

/** Changes, which may well be zero or below: 增长率 ≥0%. */
export const isChange = (text: string): boolean => /增|减|降|变动|变化|差额|净|盈|利润|结余/.test(text);

/** What is done for each person or each time: 人均, 每人, 次均. `此均` is a misprint of 次均 seen in print. */
export function perWhat(text: string): 'people' | 'occasions' | 'each' | undefined {
  if (/人均|每人|每个?(?:参保|救助|补助)?(?:人员|居民|对象)|每名/.test(text)) return 'people';
  if (/[次此]均|每次|每场|每人次/.test(text)) return 'occasions';
  return /平均成本|平均费用|单价|单位成本/.test(text) ? 'each' : undefined;
}

/** Words that say nothing that could be missed: 根据实际情况, 按实际. */
export const saysNothing = (target: string): boolean => /^(?:根据|按照?|视|依据?|以)?(?:具体|实际)(?:情况|发生|需要)?(?:为准|确定|而定|完成)?$|^(?:不定期|酌情|待定|另行确定|若干|适当|适量|如实)$/.test(target);
