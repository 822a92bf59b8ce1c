import type { TableKind } from './kind.ts';

export const stateAssets = {
  id: 'state-assets',
  title: '国有资产占用情况表',
  aliases: ['部门固定资产占用情况表', '单位固定资产占用情况表', '国有资产占有使用情况'],
  about: '部门占用的房屋、车辆、设备有多少，值多少。',
  group: 'organisation',
  identity: 'line',
  columns: [
    { key: 'label', label: '项目', type: 'label', required: true, filled: true },
    { key: 'quantity', label: '数量', type: 'count' },
    { key: 'value', label: '价值', type: 'amount' },
    { key: 'text', label: '说明', type: 'text' },
  ],
  lines: [
    { key: 'total', label: '资产总额', aliases: ['固定资产总额'], level: 0, total: true },
    { key: 'houses', label: '房屋（平方米）', aliases: ['房屋', '房屋情况'], level: 1, unit: '平方米' },
    { key: 'office-houses', label: '办公用房（平方米）', aliases: ['办公用房'], level: 2, unit: '平方米' },
    { key: 'vehicles', label: '车辆（台、辆）', aliases: ['车辆', '车辆情况'], level: 1, unit: '台、辆' },
    { key: 'equipment', label: '单价在20万元以上的设备', level: 1 },
    { key: 'other', label: '其他固定资产', aliases: ['其他国有资产占有使用情况'], level: 1 },
  ],
  identities: [{ type: 'line-sum', total: 'total', parts: ['houses', 'vehicles', 'equipment', 'other'], whole: true }],
} as const satisfies TableKind;
