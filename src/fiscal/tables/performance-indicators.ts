import type { TableKind } from './kind.ts';

export const performanceIndicators = {
  id: 'performance-indicators',
  title: '绩效指标表',
  aliases: ['绩效指标'],
  about: '一个项目或部门要达到的指标；决算时还有实际完成值和得分。',
  group: 'performance',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'side', label: '期间', type: 'side', values: ['实施期', '年度'] },
    { key: 'level1', label: '一级指标', type: 'text', required: true },
    { key: 'level2', label: '二级指标', type: 'text', required: true },
    { key: 'label', label: '三级指标', type: 'label', required: true },
    { key: 'description', label: '绩效指标描述', aliases: ['指标说明'], type: 'text' },
    { key: 'target', label: '指标值', aliases: ['年度指标值'], type: 'target', required: true },
    { key: 'basis', label: '指标值确定依据', aliases: ['指标确定依据'], type: 'text' },
    { key: 'actual', label: '实际完成值', aliases: ['实际值完成值'], type: 'target' },
    { key: 'full_score', label: '分值', type: 'score' },
    { key: 'score', label: '得分', type: 'score' },
    { key: 'deviation', label: '偏差度', type: 'percent' },
    { key: 'reason', label: '偏差原因分析及改进措施', type: 'text' },
  ],
} as const satisfies TableKind;
