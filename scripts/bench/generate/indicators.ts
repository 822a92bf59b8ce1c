import type { Project } from './projects.ts';
import type { Random } from './random.ts';

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly label: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
  /** What final accounts print as reached. */
  readonly actual: string;
}

const QUANTITIES: readonly (readonly [noun: string, unit: string, low: number, high: number])[] = [
  ['惠及人数', '人', 120, 98000],
  ['补助对象人数', '人', 60, 26000],
  ['实施点位数量', '个', 2, 160],
  ['完成面积', '亩', 200, 48000],
  ['检查次数', '次', 4, 260],
  ['覆盖村数', '个', 3, 180],
  ['购置设备数量', '台', 2, 90],
  ['培训人次', '人次', 40, 3200],
  ['维护里程', '公里', 6, 420],
];
const QUALITIES = ['验收合格率', '资金使用合规率', '任务完成率', '政策知晓率', '档案资料完整率', '设备完好率'] as const;
const TIMES = ['按时完成率', '资金及时拨付率', '及时处置率'] as const;
const BENEFITS = ['服务水平提升', '运行秩序改善', '管理能力提高', '办事便利程度提高', '风险隐患减少'] as const;
const BASES = ['工作计划', '实施方案', '历史数据', '合同约定', '行业标准', '年度考核办法'] as const;

/** The indicators of one project: what it produces, how well, when, at what cost, to what effect. */
export function indicatorsOf({ object, place, amount }: Project, served: string, source: Random): readonly Indicator[] {
  const indicators: Indicator[] = [];
  const add = (level1: string, level2: string, label: string, target: string, actual: string): void => {
    indicators.push({ level1, level2, label, description: `反映${label}情况`, target, basis: source.pick(BASES), actual });
  };
  for (const [noun, unit, low, high] of source.some(QUANTITIES, source.int(2, 3))) {
    const count = low + Math.floor((high - low) * source.next() ** 2);
    add('产出指标', '数量指标', `${place}${object}${noun}`, `≥${count}${unit}`, `${count + source.int(0, Math.ceil(count / 20))}${unit}`);
  }
  const [quality, better] = source.some(QUALITIES, 2);
  const rate = source.int(90, 99);
  add('产出指标', '质量指标', `${object}${quality ?? ''}`, `≥${rate}%`, `${source.int(rate, 100)}%`);
  if (source.chance(0.6)) add('产出指标', '质量指标', `${object}${better ?? ''}`, '100%', '100%');
  add('产出指标', '时效指标', `${object}${source.pick(TIMES)}`, '≥95%', '100%');
  add('产出指标', '成本指标', `${object}成本控制数`, `≤${(amount / 100).toFixed(2)}万元`, `${(amount / 100).toFixed(2)}万元`);
  add('效益指标', '社会效益指标', `${object}${source.pick(BENEFITS)}`, '明显提升', '明显提升');
  if (source.chance(0.5)) add('效益指标', '可持续影响指标', `${object}长效机制`, '健全', '健全');
  const content = source.int(85, 95);
  add('满意度指标', '服务对象满意度指标', `${served}满意度`, `≥${content}%`, `${source.int(content, 99)}%`);
  return indicators;
}
