import type { Identity, Line } from './kind.ts';

/** The panel that some summaries print beside revenue and expenditure by function: the same expenditure by purpose. */
export const PURPOSE = '支出用途';

const PARTS: readonly Line[] = [
  { key: 'basic', label: '基本支出' },
  { key: 'project', label: '项目支出' },
  { key: 'reserve', label: '单位预留机动经费', aliases: ['预留机动经费', '预留'] },
  { key: 'operating', label: '经营支出' },
  { key: 'to-superior', label: '上缴上级支出', aliases: ['上解上级支出'] },
  { key: 'to-affiliate', label: '对附属单位补助支出' },
].map((line) => ({ ...line, side: PURPOSE, level: 1 }));

/** Lines of the panel. Totals that stand once below both panels of expenditure belong to the side 支出. */
export const purposeLines: readonly Line[] = [
  ...PARTS,
  { key: 'current-year', label: '本年支出合计', aliases: ['当年支出小计'], side: PURPOSE, level: 0, total: true },
  { key: 'carryover-out', label: '结转下年资金', aliases: ['年终结转', '年末结转和结余'], side: PURPOSE, level: 0 },
  { key: 'total', label: '支出总计', aliases: ['总计', '支出合计', '合计'], side: PURPOSE, level: 0, total: true },
];

const parts = PARTS.map(({ key }) => `purpose-${key}`);

/** The panel adds up to its own totals, or where it prints none to those of the side 支出, and to what came in. */
export function purposeIdentities(column: string): readonly Identity[] {
  return [
    { type: 'line-sum', total: 'purpose-current-year', parts },
    { type: 'line-sum', total: 'purpose-total', parts, unless: 'purpose-current-year' },
    { type: 'line-sum', total: 'purpose-total', parts: ['purpose-current-year', 'purpose-carryover-out'], name: 'with-carryover' },
    { type: 'line-sum', total: 'expenditure-current-year', parts, unless: 'purpose-current-year', name: 'by-purpose' },
    { type: 'lines-equal', left: 'purpose-current-year', right: 'expenditure-current-year', column },
    { type: 'lines-equal', left: 'purpose-total', right: 'revenue-total', column },
  ];
}
