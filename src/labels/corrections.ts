import type { Correction } from '../fiscal/correction.ts';

/** Wording of the ledger of corrections. */
export const CORRECTIONS = {
  title: '更正',
  description: '发布之后改过的每一处：哪天、哪份文件、哪张表哪一行、改前改后各是什么、为什么改、谁发现的。',
  lede: '发布之后改过的数和文字，一条一条列在这里，不悄悄改。',
  none: '暂无更正。',
  noneOnPage: '这份文件发布以来没有更正。',
  aboutTitle: '什么算更正，怎样报错',
  about: '更正只指本站转录的差错。公开文件自己对不上的数不改，照原文录入，列在“对不上的数”。第一次发布之前的修改不算更正。',
  how: '发现哪里录错了：对照原文件，按仓库里 CONTRIBUTING.md 的“改一个数”提交修改；核对后改数，并在这里记一条。',
  download: '下载',
  ledger: '看全部更正',
  whole: '整份文件',
  blank: '空格',
  before: '改前',
  after: '改后',
  mark: '更正',
  markTitle: '这一行在发布之后改过，看改了什么',
  newer: '较新的更正',
  older: '较早的更正',
  pages: '更正的分页',
  pageTitle: (page: number) => `更正（第${page}页）`,
  foundBy: ({ foundBy }: Pick<Correction, 'foundBy'>) => `${foundBy}发现`,
  commit: (commit: string) => `提交 ${commit.slice(0, 7)}`,
  count: (count: number) => `共${count}条。`,
} as const;
