/** One item of the economic classification and about how much of it there is. */
export interface Item {
  readonly code: string;
  readonly name: string;
  /** Personnel: hundredths of 万元 for each person; operating costs: hundredths of 万元 for each person, before chance. */
  readonly each: number;
  /** The functional 项 that pays it, where it is not the running costs. */
  readonly paidBy?: string;
  /** Every disclosure has it. */
  readonly always?: true;
}

export const ECONOMIC_CLASSES: Readonly<Record<string, string>> = { '301': '工资福利支出', '302': '商品和服务支出', '303': '对个人和家庭的补助' };

export const PERSONNEL: readonly Item[] = [
  { code: '30101', name: '基本工资', each: 510, always: true },
  { code: '30102', name: '津贴补贴', each: 260, always: true },
  { code: '30103', name: '奖金', each: 190 },
  { code: '30107', name: '绩效工资', each: 230 },
  { code: '30108', name: '机关事业单位基本养老保险缴费', each: 150, paidBy: '2080505', always: true },
  { code: '30110', name: '职工基本医疗保险缴费', each: 62, paidBy: '2101101', always: true },
  { code: '30111', name: '公务员医疗补助缴费', each: 31, paidBy: '2101103' },
  { code: '30112', name: '其他社会保障缴费', each: 8 },
  { code: '30113', name: '住房公积金', each: 112, paidBy: '2210201', always: true },
  { code: '30199', name: '其他工资福利支出', each: 60 },
  { code: '30302', name: '退休费', each: 45, paidBy: '2080501' },
  { code: '30305', name: '生活补助', each: 12 },
];

export const OPERATING: readonly Item[] = [
  { code: '30201', name: '办公费', each: 38, always: true },
  { code: '30202', name: '印刷费', each: 9 },
  { code: '30205', name: '水费', each: 2 },
  { code: '30206', name: '电费', each: 8 },
  { code: '30207', name: '邮电费', each: 6 },
  { code: '30208', name: '取暖费', each: 14 },
  { code: '30209', name: '物业管理费', each: 12 },
  { code: '30211', name: '差旅费', each: 20 },
  { code: '30214', name: '租赁费', each: 7 },
  { code: '30215', name: '会议费', each: 3 },
  { code: '30216', name: '培训费', each: 4 },
  { code: '30217', name: '公务接待费', each: 3 },
  { code: '30226', name: '劳务费', each: 16 },
  { code: '30228', name: '工会经费', each: 18 },
  { code: '30229', name: '福利费', each: 15 },
  { code: '30231', name: '公务用车运行维护费', each: 14 },
  { code: '30239', name: '其他交通费用', each: 42 },
  { code: '30299', name: '其他商品和服务支出', each: 10, always: true },
];
