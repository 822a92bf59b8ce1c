import type { PublishedTable, Row } from '../../disclosure.ts';
import { rowCode } from '../code-hierarchy.ts';
import { kept } from '../kept.ts';
import { bareName } from './names.ts';

/** What texts call items of the economic classification, and the printed names they may mean. */
const ALIASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:业务|公务)?(?:招待|接待)费用?$/, ['公务接待费']],
  [/^其他交通(?:费用?|补贴)$/, ['其他交通费用', '其他交通费']],
  [/^公务用?车(?:运行维护|运行|运维)费用?$/, ['公务用车运行维护费']],
  [/^(?:日常|办公设备)?(?:维修|维护|维修维护)(?:护|费|护费)*$/, ['维修护费', '维修费']],
  /* 维修（护）费 includes 网络信息系统运行与维护费用 by its official description. */
  [/^(?:网络|信息)(?:信息)?(?:系统)?(?:运行|运维)和?(?:维护)?费用?$/, ['维修护费', '维修费']],
  [/^(?:办公用房)?水电费$/, ['水费', '电费']],
  [/^(?:办公用房)?水费$/, ['水费']],
  [/^(?:办公用房)?电费$/, ['电费']],
  [/^(?:办公用房)?(?:取暖|采暖)费$/, ['取暖费']],
  [/^(?:办公用房)?物业(?:管理)?费$/, ['物业管理费']],
  [/^办公和?印刷费$/, ['办公费', '印刷费']],
  [/^出国\(?境\)?费用?$/, ['因公出国境费用']],
  [/^(?:机关事业单位)?(?:基本)?养老保险(?:缴费|费)?$/, ['机关事业单位基本养老保险缴费']],
  [/^(?:职工)?(?:基本)?医疗保险(?:缴费|费)?$/, ['职工基本医疗保险缴费']],
  [/^会议(?:费用?)$/, ['会议费']],
  [/^培训(?:费用?)$/, ['培训费']],
];

/**
 * What texts call several items of the classification together, or one item by what it holds, and the codes of these
 * items; a class stands for all that is printed below it. Codes before 2018 stand beside those of today.
 */
const COLLECTIVE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:各项|职工|基本)?(?:社会保障|社会保险|社保)(?:缴费|费|经费|费用)*$/, ['30108', '30109', '30110', '30111', '30112', '30104']],
  [/^(?:五险一金|五险两金)$/, ['30108', '30109', '30110', '30111', '30112', '30104', '30113', '30311']],
  [/^职业年金(?:缴费)?$/, ['30109']],
  [/^公务员医疗补助(?:缴费)?$/, ['30111']],
  [/^(?:职工)?(?:住房)?公积金$/, ['30113', '30311']],
  [/^(?:住房补贴|提租补贴|购房补贴|提租和?购房补贴)$/, ['30102', '30312', '30313']],
  [/^医疗(?:费|费用|经费)$/, ['30114', '30307']],
  [/^(?:离退休费用?|离休和?退休费)$/, ['30301', '30302']],
  [/^(?:职工|人员)?工资福利(?:支出)?$/, ['301']],
  [/^商品和服务支出$/, ['302']],
  [/^对个人和家庭的?(?:补助|补助支出)$/, ['303']],
  [/^资本性支出$/, ['310']],
];

const SUFFIX = /(?:支出|经费|资金)$/;

/** Rows of the table by economic class that a text's item means; empty where the table has none. */
export function economicRows(table: PublishedTable, item: string): readonly Row[] {
  const name = bareName(item);
  const rows = byName(table);
  const exact = rows.get(name);
  if (exact) return [exact];
  const aliases = ALIASES.find(([pattern]) => pattern.test(name))?.[1];
  if (aliases) return aliases.flatMap((alias) => rows.get(alias) ?? []);
  const short = name.replace(SUFFIX, '');
  const loose = [...rows].find(([label]) => label.replace(SUFFIX, '') === short)?.[1];
  if (loose) return [loose];
  const codes = COLLECTIVE.find(([pattern]) => pattern.test(name))?.[1];
  return codes ? codes.flatMap((code) => below(table, code)) : [];
}

/** The row of a code, or where that is not printed the rows below it. */
function below(table: PublishedTable, code: string): readonly Row[] {
  const own = table.rows.find((row) => rowCode(row) === code);
  return own ? [own] : code.length === 3 ? table.rows.filter((row) => rowCode(row).length === 5 && rowCode(row).startsWith(code)) : [];
}

/** Rows of the classification by their name without brackets, the first of each name. */
const byName = kept((table: PublishedTable): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const row of table.rows) {
    const name = bareName(row.label);
    if (rowCode(row) !== '' && !rows.has(name)) rows.set(name, row);
  }
  return rows;
});
