import type { Account, AsideRule, HeldPlace, Placement, PrintedPlace, SectionAccount } from '../load/account/report.ts';
import type { Fault } from '../load/fault.ts';
import type { FaultText } from './fault-phrases.ts';
import { describeFault } from './faults.ts';

/** Why each rule leaves numbers aside. */
export const ASIDE_REASONS: Readonly<Record<AsideRule, { readonly name: string; readonly reason: string }>> = {
  contents: { name: '目录', reason: '目录行的序号和页码不是数据' },
  'page-number': { name: '页码', reason: '独占一行、与正文隔开的页码不是数据' },
  'table-number': { name: '表号', reason: '公开01表一类的表号登记在 disclosure.json' },
  'column-number': { name: '栏次', reason: '整行从1起连续的整数是栏次' },
  serial: { name: '序号', reason: '行首从1起连续的整数是序号' },
  'line-number': { name: '行次', reason: '左右两侧从1起连续的整数是行次' },
  ordinal: { name: '条目序号', reason: '1、 2. （1）一类的条目序号不是数据' },
  personal: { name: '个人信息', reason: '电话和证件号码不收录，这里也不显示' },
  date: { name: '日期', reason: '叙述中的年月日是时间说明，有要素行的已先行比对' },
  heading: { name: '表题和表头', reason: '表题、栏目名里的数登记在 disclosure.json' },
  'running-head': { name: '页眉', reason: '每页重复的单位、年度、部门代码' },
  word: { name: '词中数字', reason: 'A4 一类词里的数字' },
  'merged-cell': { name: '合并格重复', reason: '合并单元格按格式逐行重复，原文只印一次' },
  'own-words': { name: '概括语', reason: '概括语里的数已由要素行计入，或同一句的前一行已有' },
};

const PLACEMENTS: Readonly<Record<Placement, string>> = {
  recorded: '按登记行号',
  anchored: '按表题定位',
  estimated: '未找到表题，按相邻表推算',
  rest: '',
};
const TEXTS: Readonly<Record<Account['text'], string>> = {
  same: '与登记的来源一致，各部分按登记的行号',
  other: '与登记的来源不同，各部分按表题定位',
  unstated: '来源只登记了原文件的校验值，没有登记提取文本，lines 无从对应，各部分按表题定位；登记办法见 docs/data-format.md 的 extraction',
};
const REST = '其余';

/** What is wrong with a call of `npm run account`. */
export const ACCOUNT_PROBLEMS = {
  unreadable: (path: string, reason: string) => `读不了文件：${path}（${reason}）`,
  empty: (path: string) => `文件是空的：${path}`,
  encoding: (path: string, { message, fix }: FaultText, from: string | undefined) =>
    from ? `文件不是 UTF-8 文本：${path}。请先转为 UTF-8，例如：iconv -f ${from} -t UTF-8 原文件 > 新文件` : `读不了文件：${path}。${message}${fix}`,
  tooLarge: (path: string) => `文件过大：${path}`,
  unknown: (id: string, dataDir: string) => `${dataDir} 里没有这份公开文件：${id}。编号形如 130281-healthcare-security/2024-budget。`,
  faulty: (id: string, faults: readonly Fault[]) => `${id} 的数据读不全，不能比对。先按 npm run check 改正：\n${faults.map((fault) => `  ${fault.file}${fault.line ? `:${fault.line}` : ''} ${describeFault(fault).message}`).join('\n')}`,
} as const;

/** The report for the terminal: every remaining number with its place, every rule with its count. */
export function accountText(account: Account): string {
  const { totals } = account;
  return [
    `${account.disclosure}：原文与数据的数字对照`,
    `文本 SHA-256 ${account.sha256}，${TEXTS[account.text]}`,
    '',
    ...account.sections.flatMap(sectionLines),
    ...movedLines(account),
    ...asideLines(account),
    `合计：原文 ${totals.printed} 个数，按规则不比 ${totals.asidePrinted} 个；数据 ${totals.held} 个数，按规则不比 ${totals.asideHeld} 个。`,
    `一致 ${totals.exact + totals.byValue + totals.joined + totals.moved} 个：印法相同 ${totals.exact}，数值相同 ${totals.byValue}，断行接回 ${totals.joined}，移入相邻部分 ${totals.moved}。`,
    ...(totals.heldOnly * 2 > totals.held - totals.asideHeld ? ['数据中的数多半不在这份文本里：请确认文本和编号是同一份文件，并且文本是完整的。'] : []),
    totals.printedOnly + totals.heldOnly === 0 ? '没有剩余。' : `剩余：原文有而数据没有 ${totals.printedOnly} 个，数据有而原文没有 ${totals.heldOnly} 个。`,
    '',
  ].join('\n');
}

function sectionLines(section: SectionAccount): readonly string[] {
  if (section.printed + section.held === 0) return [];
  const name = section.placement === 'rest' ? REST : `${section.title}（${section.tables.join('、')}）`;
  const spans = section.lines.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
  const where = section.placement === 'rest' ? '' : `，第 ${spans} 行，${PLACEMENTS[section.placement]}`;
  const matched = [`印法相同 ${section.exact}`, ...(section.byValue ? [`数值相同 ${section.byValue}`] : []), ...(section.joined.length ? [`断行接回 ${section.joined.length}`] : [])];
  return [
    `■ ${name}${where}`,
    `  原文 ${section.printed}，数据 ${section.held}；${matched.join('，')}`,
    ...section.printedOnly.map((place) => `  原文有、数据没有  ${printed(place)}`),
    ...section.heldOnly.map((place) => `  数据有、原文没有  ${held(place)}`),
  ];
}

function movedLines({ moved }: Account): readonly string[] {
  return moved.flatMap(({ between: [a, b], numbers }) => [
    `■ 相邻两部分合起来正好相抵，按分界行处理：${a || REST} 与 ${b || REST}`,
    ...numbers.map((pair) => `  ${printed(pair.printed)} = ${held(pair.held)}`),
  ]);
}

function asideLines({ aside }: Account): readonly string[] {
  if (aside.length === 0) return [];
  return [
    '',
    '按规则不比的数：',
    ...aside.map(({ rule, printed: prints, held: helds }) => {
      const { name, reason } = ASIDE_REASONS[rule];
      const counts = [...(prints.length ? [`原文 ${prints.length}`] : []), ...(helds.length ? [`数据 ${helds.length}`] : [])];
      return `  ${name} ${counts.join('，')}：${reason}`;
    }),
    '',
  ];
}

const printed = ({ print, line }: PrintedPlace): string => `${print}（原文第 ${line} 行）`;
const held = ({ print, file, line, column }: HeldPlace): string => `${print}（${file}:${line} ${column}）`;
