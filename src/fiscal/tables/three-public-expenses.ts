import type { TableKind } from './kind.ts';

export const threePublicExpenses = {
  id: 'three-public-expenses',
  title: '“三公”经费支出表',
  aliases: ['财政拨款“三公”经费支出表', '一般公共预算“三公”经费支出预算表', '财政拨款“三公”经费支出决算表'],
  about: '因公出国（境）、公务用车和公务接待各花多少。',
  group: 'finance',
  identity: 'line',
  columns: [
    { key: 'label', label: '项目', type: 'label', required: true, filled: true },
    { key: 'budget', label: '预算数', aliases: ['全年预算数'], type: 'amount' },
    { key: 'final', label: '决算数', type: 'amount' },
    { key: 'total', label: '合计', aliases: ['金额', '2023年预算数'], type: 'amount' },
    { key: 'general_budget', label: '一般公共预算财政拨款', aliases: ['一般公共预算'], type: 'amount' },
    { key: 'government_funds', label: '政府性基金预算拨款', aliases: ['政府性基金预算'], type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算财政拨款', aliases: ['国有资本经营预算'], type: 'amount' },
  ],
  lines: [
    { key: 'total', label: '合计', level: 0, total: true },
    { key: 'three-public', label: '“三公”经费', aliases: ['“三公”经费小计', '“三公”经费合计', '三公经费'], level: 0, total: true },
    { key: 'overseas', label: '因公出国（境）费', aliases: ['因公出国（境）费用', '因公出国境费'], level: 1 },
    { key: 'overseas-education', label: '教学科研人员因公出国（境）费', aliases: ['教育科研人员因公出国（境）费'], level: 2 },
    { key: 'overseas-other', label: '其他因公出国（境）费', level: 2 },
    { key: 'vehicles', label: '公务用车购置及运维费', aliases: ['公务用车购置及运行费', '公务用车购置及运行维护费', '公务用车购置及运行维护费小计', '公务用车购置及运行费小计'], level: 1 },
    { key: 'vehicle-purchase', label: '公务用车购置费', level: 2 },
    { key: 'vehicle-running', label: '公务用车运行维护费', aliases: ['公务用车运维费', '公务用车运行费'], level: 2 },
    { key: 'receptions', label: '公务接待费', level: 1 },
    { key: 'conferences', label: '会议费', level: 1 },
    { key: 'training', label: '培训费', level: 1 },
  ],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['general_budget', 'government_funds', 'state_capital'] },
    { type: 'line-sum', total: 'vehicles', parts: ['vehicle-purchase', 'vehicle-running'], whole: true },
    { type: 'line-sum', total: 'overseas', parts: ['overseas-education', 'overseas-other'], whole: true },
    { type: 'line-sum', total: 'three-public', parts: ['overseas', 'vehicles', 'receptions'], whole: true },
    /* 合计 is the three alone in some documents and the three with meetings and training in others. */
    { type: 'line-sum', total: 'total', parts: ['overseas', 'vehicles', 'receptions', 'conferences', 'training'], whole: true, beside: ['conferences', 'training'] },
  ],
  /* Blank, zero and missing are three things: a form that leaves out receptions does not say that there were none. */
  always: [['total', 'three-public'], ['overseas'], ['vehicles', 'vehicle-purchase', 'vehicle-running'], ['receptions']],
  together: [['vehicle-purchase', 'vehicle-running']],
} as const satisfies TableKind;
