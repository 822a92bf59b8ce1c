import type { TableKind } from './kind.ts';

export const subordinateUnits = {
  id: 'subordinate-units',
  title: '机构设置情况',
  aliases: ['部门机构设置情况', '单位机构设置情况', '机构设置'],
  about: '部门由哪些单位和内设机构组成。',
  group: 'organisation',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'label', label: '单位名称', type: 'label', required: true, filled: true },
    { key: 'nature', label: '单位性质', type: 'text' },
    { key: 'rank', label: '单位规格', type: 'text' },
    { key: 'funding', label: '经费保障形式', type: 'text' },
    { key: 'text', label: '说明', type: 'text' },
  ],
} as const satisfies TableKind;
