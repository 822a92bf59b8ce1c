/** Address part of each side of a side-by-side table, panel or two-sided form. */
export const SIDE_KEYS: Readonly<Record<string, string>> = {
  收入: 'revenue',
  支出: 'expenditure',
  支出用途: 'purpose',
  一般公共预算资金: 'general-budget',
  政府性基金: 'government-funds',
  财政专户管理资金: 'special-account',
  其他资金: 'other-funds',
  上年结转和结余资金: 'carryover',
  人员经费: 'personnel',
  公用经费: 'operating',
  实施期: 'period',
  年度: 'year',
};
