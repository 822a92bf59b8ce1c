/** Address part of each side of a side-by-side table, panel or two-sided form. */
export const SIDE_KEYS: Readonly<Record<string, string>> = {
  收入: 'revenue',
  支出: 'expenditure',
  人员经费: 'personnel',
  公用经费: 'operating',
  实施期: 'period',
  年度: 'year',
};
