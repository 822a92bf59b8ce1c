import type { ChecklistState } from '../fiscal/checklist.ts';

/** State of a required item, in a word that stands by itself: colour and sign only repeat it. */
export const CHECKLIST_STATES = {
  published: '已公开',
  partly: '已公开，部分录入',
  'not-entered': '已公开，尚未录入',
  'published-empty': '空表列示',
  'not-published': '未公开',
  'not-found': '未见',
  'not-applicable': '不适用',
  'not-collected': '未收集',
  'not-required': '不要求',
} as const satisfies Record<ChecklistState, string>;

export const CHECKLIST_SIGNS = { published: '●', partly: '◐', 'not-entered': '◌', 'published-empty': '○', 'not-published': '×', 'not-found': '△', 'not-applicable': '／', 'not-collected': '？', 'not-required': '—' } as const satisfies Record<ChecklistState, string>;

export const CHECKLIST_MEANINGS = {
  published: '文件里有这张表，或者情况说明写了这一项。',
  partly: '文件里有这张表，本站只录入了一部分。',
  'not-entered': '文件里有这张表或这部分说明，本站尚未录入。',
  'published-empty': '文件里有这张表，但表内没有数。没有这类收支也应当列出空表。',
  'not-published': '依据栏写的规定要求公开，收到的文件里没有。',
  'not-found': '各地后来通行公开的内容，收到的文件里没有；本站没有据以要求的规定。',
  'not-applicable': '文件写明没有这项支出，无从填写，不计入应公开和已公开。',
  'not-collected': '本站没有拿到那部分文件，不代表部门没有公开。',
  'not-required': '这个年度还没有这项要求。',
} as const satisfies Record<ChecklistState, string>;

export const CHECKLIST = {
  title: '公开清单',
  description: '规定要求部门预算、决算公开的表格和说明，逐份文件对照：哪些已公开，哪些列了空表，哪些没有公开，哪些不适用，哪些本站没有收集到。',
  lede: '规定要求公开的和后来通行公开的每一张表、每一项说明，逐份文件对照。点已公开的一格，直接看那张表或那一句。',
  reading: '怎么读',
  item: '应公开的内容',
  source: '依据',
  firstYear: '起始年度',
  parts: { table: '表格', explanation: '说明' },
  about: '财预〔2016〕143号是财政部2016年10月印发的《地方预决算公开操作规程》，决算从2016年度、预算从2017年度起对照。“后续做法”指此后各地逐步增加公开的内容，起始年度按本站的对照口径，没有的写“未见”，不算未公开。说明类的一项，以情况说明里有专门的段落或句子为准，不评价写得是否充分；增减变化和原因要写出增减或者原因，只有标题不算。全年没有“三公”经费支出的，团组、车辆、接待的数量和增减原因没有写的，算不适用。',
  onPage: '与公开清单对照',
  complete: (count: number) => `规定要求公开的${count}项都已公开`,
  summary: (published: number, required: number) => `规定要求公开的${required}项中，已公开${published}项`,
  practice: (published: number, asked: number) => `后续做法的${asked}项中，见到${published}项`,
  seeAll: '看全部文件的对照',
} as const;
