import { type Indicator, indicatorsOf } from './indicators.ts';
import type { Body, Edition } from './plan.ts';
import type { Project } from './projects.ts';
import type { Random } from './random.ts';
import { type Sheet, sheetName } from './sheet.ts';
import { percent, plain, yuan } from './style.ts';

const GOALS = ['保障按计划实施', '改善服务条件', '提高管理水平', '落实上级部署', '解决群众反映的问题', '补齐短板'] as const;
const MEANS = ['按进度拨付资金', '加强监督检查', '委托第三方实施', '分批验收', '建立台账'] as const;
/* Full scores by group: seventy together, beside ten for execution and twenty for management. */
const FULL_SCORES: Readonly<Record<string, number>> = { 产出指标: 40, 效益指标: 20, 满意度指标: 10 };

/** The sheets of the n-th performance form of a budget: head, terms and indicators. */
export function targetForm(body: Body, { year }: Edition, project: Project, n: number, source: Random): readonly Sheet[] {
  const indicators = indicatorsOf(project, body.sector.served, source);
  const document = `${body.region.name.slice(0, 1)}财预〔${year}〕${source.int(2, 260)}号`;
  const head = body.style.form === 'plan' ? planHead(body, project, source) : periodHead(body, project, document, source);
  const title = `${n}.${project.name}绩效目标表`;
  const first = indicators[0];
  const field = body.style.form === 'plan' ? '资金用途' : '立项依据';
  return [
    { name: sheetName('performance-projects', n), title, columns: ['side', 'label', 'amount', 'percent', 'text'], rows: head, unit: body.style.formUnit },
    {
      name: sheetName('performance-terms', n),
      title: '绩效表文字栏要素',
      columns: ['row', 'field', 'label', 'value', 'unit', 'text'],
      rows: [
        ['r1', field, '文号', '', '', document],
        ['r2', field, first?.label ?? '', ...amountAndUnit(first?.target ?? ''), ''],
      ],
    },
    {
      name: sheetName('performance-indicators', n),
      title,
      columns: ['row', 'level1', 'level2', 'label', 'description', 'target', 'basis'],
      rows: indicators.map(({ level1, level2, label, description, target, basis }, at) => [`r${at + 1}`, level1, level2, label, description, target, basis]),
    },
  ];
}

/** ≥120公里 -> 120, 公里 */
function amountAndUnit(target: string): [string, string] {
  const [, value = '', unit = ''] = /^[≥≤]?(\d+)(.*)$/.exec(target) ?? [];
  return [value, unit];
}

function planHead({ agency, style }: Body, { name, object, amount }: Project, source: Random): string[][] {
  const goals = source.some(GOALS, 2);
  const steps = [source.int(10, 25), source.int(40, 60), source.int(75, 90), 100];
  return [
    ['', '项目编码', '', '', `${agency.region}${String(source.int(1, 999999)).padStart(6, '0')}${agency.budgetCode}`],
    ['', '项目名称', '', '', name],
    ['', '预算数', plain(amount, style.separators), '', ''],
    ['', '其中：财政资金', plain(amount, style.separators), '', ''],
    ['', '其他资金', '', '', ''],
    ['', '资金用途', '', '', `用于${object}，${source.pick(MEANS)}`],
    ...['3月底', '6月底', '10月底', '12月底'].map((label, at) => ['', label, '', `${steps[at] ?? 100}%`, '']),
    ...goals.map((goal) => ['', '绩效目标', '', '', `${object}：${goal}`]),
  ];
}

function periodHead({ agency, style }: Body, { name, object, amount }: Project, document: string, source: Random): string[][] {
  const [goal = '', later = ''] = source.some(GOALS, 2);
  const layer = source.int(0, 2);
  const funds = ['其中:中央财政资金', '省级财政资金', '市县(区)财政资金', '单位自筹'];
  const both = (label: string, cell: string): string[][] => ['实施期', '年度'].map((side) => [side, label.replace('资金总额', `${side}资金总额`), cell, '', '']);
  return [
    ['', '项目名称', '', '', name],
    ['', '主管部门及代码', '', '', `${agency.budgetCode}-${agency.name}`],
    ['', '实施单位', '', '', agency.name],
    ['', '项目属性', '', '', '一次性项目'],
    ['', '项目期', '', '', '1年'],
    ...both('资金总额', yuan(amount, style.separators)),
    ...funds.flatMap((label, at) => both(label, at === layer ? yuan(amount, style.separators) : '0')),
    ['', '项目概况', '', '', `${object}，${source.pick(MEANS)}`],
    ['', '立项依据', '', '', document],
    ['实施期', '总体目标', '', '', `${object}：${goal}`],
    ['年度', '总体目标', '', '', `${object}：${later}`],
  ];
}

/** The sheets of the n-th self-evaluation form of final accounts: head and indicators, scored. */
export function evaluationForm(body: Body, { year }: Edition, project: Project, budgeted: number, n: number, source: Random): readonly Sheet[] {
  const indicators = indicatorsOf(project, body.sector.served, source);
  const title = `${project.name}绩效自评表`;
  const adjusted = Math.max(budgeted, project.amount);
  /* Of ten points, in tenths. */
  const execution = Math.round((project.amount * 100) / adjusted);
  const scored = scores(indicators, source);
  const sum = execution + 200 + scored.reduce((whole, [, score]) => whole + score, 0);
  const amount = (value: number): string => plain(value, body.style.separators);
  const head = (label: string, text: string, actual = ''): string[] => [label, '', '', '', '', '', '', text, actual];
  const managed = (label: string): string[] => [label, '', '', '', '5', '', '5', '', ''];
  return [
    {
      name: sheetName('self-evaluation', n),
      title,
      columns: ['label', 'initial', 'adjusted', 'executed', 'full_score', 'execution_rate', 'score', 'text', 'actual'],
      rows: [
        head('项目名称', project.name),
        head('主管部门', body.agency.name),
        head('年度', `${year}年度`),
        ['年度资金总额', amount(budgeted), amount(adjusted), amount(project.amount), '10', `${percent(project.amount, adjusted)}%`, tenths(execution / 10), '', ''],
        ['财政拨款', amount(budgeted), amount(adjusted), amount(project.amount), '', '', '', '', ''],
        ['资金管理情况', '', '', '', '20', '', '', '', ''],
        managed('安排科学性'),
        managed('拨付合规性'),
        managed('使用规范性'),
        managed('预算绩效管理情况'),
        head('年度总体目标', `${project.object}：${source.pick(GOALS)}`, '按计划完成'),
        ['总分', '', '', '', '100', '', tenths(sum / 10), '', ''],
      ],
    },
    {
      name: sheetName('performance-indicators', n),
      title,
      columns: ['row', 'level1', 'level2', 'label', 'target', 'actual', 'full_score', 'score'],
      rows: indicators.map(({ level1, level2, label, target, actual }, at) => {
        const [full = 0, score = 0] = scored[at] ?? [];
        return [`r${at + 1}`, level1, level2, label, target, actual, String(full), tenths(score / 10)];
      }),
    },
  ];
}

/** For each indicator its full score in points and what it got, in tenths of a point. */
function scores(indicators: readonly Indicator[], source: Random): readonly (readonly [full: number, score: number])[] {
  return indicators.map(({ level1 }, at) => {
    const group = indicators.filter((other) => other.level1 === level1);
    const whole = FULL_SCORES[level1] ?? 0;
    const share = Math.floor(whole / group.length);
    const full = indicators.findLastIndex((other) => other.level1 === level1) === at ? whole - share * (group.length - 1) : share;
    return [full, source.chance(0.2) ? full * 10 - source.int(1, 9) : full * 10];
  });
}

function tenths(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
