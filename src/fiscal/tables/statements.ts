import type { TableKind } from './kind.ts';

/** What a figure of the narrative measures; `docs/data-format.md` says what each means. */
export const STATEMENT_MEASURES = [
  'amount',
  'change',
  'change-rate',
  'share',
  'completion-rate',
  'prior-amount',
  'count',
  'score',
  'target',
  'standard',
  'item',
  'table',
  'rate',
] as const;

/**
 * Every figure that the narrative states, one figure a row, so that it can be set beside the
 * tables and checked. Figures of one sentence share `sentence`.
 */
export const statements = {
  id: 'statements',
  title: '情况说明所述数字',
  aliases: [],
  about: '情况说明里写出的每一个数，可与表格对照。',
  group: 'narrative',
  identity: 'row',
  distinct: true,
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'sentence', label: '句', type: 'text', required: true, filled: true },
    { key: 'section', label: '所在部分', type: 'text', required: true, filled: true },
    { key: 'label', label: '事项', aliases: ['subject'], type: 'label', required: true, filled: true },
    { key: 'measure', label: '度量', type: 'text', values: STATEMENT_MEASURES, required: true, filled: true },
    { key: 'year', label: '年度', type: 'text', form: 'year', yearsAway: 15 },
    { key: 'operator', label: '符号', type: 'text', values: ['≥', '≤', '>', '<', '=', '约'] },
    { key: 'value', label: '数值', type: 'count', unitFrom: 'unit' },
    { key: 'unit', label: '单位', type: 'text' },
    { key: 'category', label: '类别', type: 'text' },
    { key: 'direction', label: '方向', type: 'text', values: ['增加', '减少', '持平'] },
    { key: 'reason', label: '原因', type: 'text' },
    { key: 'reason_direction', label: '原因方向', type: 'text', values: ['up', 'down', 'neutral'] },
    { key: 'table', label: '对应表', type: 'text', form: 'table-id' },
  ],
} as const satisfies TableKind;
