import { type Account, sumOf } from './account.ts';
import type { Body, Edition } from './plan.ts';
import { withForms } from './projects.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';
import { percent, plain } from './style.ts';
import { byClass } from './summary-sheets.ts';

export const STATEMENT_COLUMNS = ['row', 'sentence', 'section', 'label', 'measure', 'year', 'operator', 'value', 'unit', 'category', 'direction', 'reason', 'reason_direction', 'table'] as const;

interface Said {
  readonly category?: string;
  readonly direction?: string;
  readonly reason?: readonly [text: string, direction: 'up' | 'down'];
  readonly table?: string;
}

const UP = ['人员增资', '项目增加', '补助标准提高', '新增工作任务', '上级专项资金增加'] as const;
const DOWN = ['厉行节约', '压减一般性支出', '项目完工', '人员减少', '上年一次性支出不再安排'] as const;

/** The narrative's figures of one disclosure, beside the same stage of the year before and, in final accounts, its budget. */
export function statements(body: Body, edition: Edition, account: Account, before: Account, budget: Account, source: Random): Sheet {
  const rows: string[][] = [];
  const { year, stage } = edition;
  let sentence = 0;
  let section = '';
  const say = (label: string, measure: string, value: string, unit: string, { category = '', direction = '', reason, table = '' }: Said = {}): void => {
    rows.push([`r${rows.length + 1}`, `s${sentence}`, section, label, measure, String(year), '', value, unit, category, direction, reason?.[0] ?? '', reason?.[1] ?? '', table]);
  };
  const money = (label: string, amount: number, said: Said = {}): void => say(label, 'amount', plain(amount, body.style.separators), '万元', said);
  const share = (label: string, part: number, whole: number, of: string, table: string): void => {
    money(label, part, { table });
    say(label, 'share', percent(part, whole), '%', { category: of, table });
  };
  const change = (label: string, now: number, earlier: number): void => {
    const direction = now > earlier ? '增加' : now < earlier ? '减少' : '持平';
    if (direction === '持平') return say(label, 'change', '', '', { direction });
    const reason = direction === '增加' ? ([source.pick(UP), 'up'] as const) : ([source.pick(DOWN), 'down'] as const);
    say(label, 'change', plain(Math.abs(now - earlier), body.style.separators), '万元', { direction, reason });
    say(label, 'change-rate', percent(Math.abs(now - earlier), earlier), '%', { direction, reason });
  };
  const part = (title: string): void => {
    section = title;
    sentence += 1;
  };

  const final = stage === 'final';
  part(final ? '一、收入支出决算总体情况说明' : '一、部门预算收支数据变动情况及原因');
  money('收入总计', account.total, { table: 'revenue-expenditure-summary' });
  change('收入总计', account.total, before.total);
  sentence += 1;
  money('支出总计', account.total, { table: 'revenue-expenditure-summary' });

  part(final ? '二、收入决算情况说明' : '二、收入预算情况说明');
  const revenue = account.total - account.by.carryover;
  const whole = final ? '收入合计' : '收入预算';
  money(whole, revenue, { table: 'revenue-by-function' });
  if (final) share('财政拨款收入', account.by.general + account.by.government, revenue, whole, 'revenue-by-function');
  else {
    share('一般公共预算拨款收入', account.by.general, revenue, whole, 'revenue-by-function');
    share('政府性基金预算拨款收入', account.by.government, revenue, whole, 'revenue-by-function');
  }
  share(final ? '其他收入' : '单位资金', account.by.unit, revenue, whole, 'revenue-by-function');

  part(final ? '三、支出决算情况说明' : '三、支出预算情况说明');
  const spending = final ? '支出合计' : '支出预算';
  money(spending, account.total, { table: 'expenditure-by-function' });
  share('基本支出', account.basic, account.total, spending, 'expenditure-by-function');
  share('项目支出', account.project, account.total, spending, 'expenditure-by-function');

  const general = account.by.general + account.by.carryover;
  part(final ? '四、一般公共预算财政拨款支出决算情况说明' : '四、一般公共预算支出情况说明');
  const all = final ? '一般公共预算财政拨款支出' : '一般公共预算当年拨款';
  money(all, general, { table: 'general-budget-by-function' });
  for (const { label, amount } of byClass(account, false, (leaf) => leaf.by.general + leaf.by.carryover)) {
    money(label, amount, { category: label, table: 'general-budget-by-function' });
    say(label, 'share', percent(amount, general), '%', { category: label, table: 'general-budget-by-function' });
  }

  part(final ? '五、一般公共预算财政拨款基本支出决算情况说明' : '五、一般公共预算基本支出情况说明');
  money(final ? '一般公共预算财政拨款基本支出' : '一般公共预算基本支出', account.basic, { table: 'basic-by-economic' });
  money('人员经费', sumOf(account.personnel), { table: 'basic-by-economic' });
  for (const { item } of account.personnel.slice(0, 5)) say('人员经费', 'item', '', '', { category: item.name, table: 'basic-by-economic' });
  money('公用经费', sumOf(account.operating), { table: 'basic-by-economic' });
  for (const { item } of account.operating.slice(0, 5)) say('公用经费', 'item', '', '', { category: item.name, table: 'basic-by-economic' });

  part(final ? '六、“三公”经费支出决算情况说明' : '六、“三公”经费增减变动原因说明');
  const table = 'three-public-expenses';
  const spent = account.threePublic;
  const ending = final ? '决算' : '';
  if (final) money('“三公”经费预算', budget.threePublic.total, { table });
  money(`“三公”经费${ending}`, spent.total, { table });
  if (final && budget.threePublic.total > 0) say('“三公”经费决算', 'completion-rate', percent(spent.total, budget.threePublic.total), '%', { table });
  if (!final) change('“三公”经费', spent.total, before.threePublic.total);
  money(`因公出国（境）费${ending}`, spent.overseas, { table });
  money(`公务用车购置及运行维护费${ending}`, spent.purchase + spent.running, { table });
  money(`公务接待费${ending}`, spent.receptions, { table });

  part('七、机关运行经费');
  money('机关运行经费', sumOf(account.operating), { table: body.style.operatingCostsTable ? 'agency-operating-costs' : 'basic-by-economic' });
  part('八、国有资产占用情况');
  say('公务用车保有量', 'count', String(spent.running > 0 ? source.int(1, 9) : 0), '辆');
  part('九、预算绩效情况说明');
  say(final ? '绩效自评项目' : '绩效目标管理项目', 'count', String(withForms(account.projects).length), '个');
  return { name: 'statements', title: '情况说明所述数字', form: 'narrative', columns: STATEMENT_COLUMNS, rows };
}
