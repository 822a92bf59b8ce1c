import type { TableKind } from './kind.ts';

/**
 * What the free-text cells of a performance form state, as data: every quantity, document number,
 * date and named item of its goal, use and overview cells. The sentences themselves stay out.
 */
export const performanceTerms = {
  id: 'performance-terms',
  title: '绩效表文字栏要素',
  aliases: [],
  about: '目标、用途、概况等文字栏里写明的数、单位、文号和事项。',
  group: 'performance',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'side', label: '期间', type: 'side', values: ['实施期', '年度'] },
    { key: 'field', label: '所在栏目', type: 'text', required: true, filled: true },
    { key: 'label', label: '事项', type: 'label', required: true, filled: true },
    { key: 'operator', label: '符号', type: 'text' },
    { key: 'value', label: '数值', type: 'count', unitFrom: 'unit' },
    { key: 'unit', label: '单位', type: 'text' },
    { key: 'text', label: '文号、日期或名称', type: 'text' },
  ],
} as const satisfies TableKind;
