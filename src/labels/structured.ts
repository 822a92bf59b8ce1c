/** Wording of structured data for search engines. */
export const STRUCTURED = {
  whole: '明账：部门预决算公开数据（全部）',
  keywords: ['部门预算', '部门决算', '预决算公开', '财政', '“三公”经费', '绩效目标', '政府开放数据'],
  of: (stage: string) => `部门${stage}公开`,
  technique: '照公开文件逐格录入，逐段对数，并按勾稽关系核对',
  variables: ['收入', '支出', '财政拨款', '基本支出', '项目支出', '“三公”经费', '绩效指标'],
  contents: (tables: number, figures: number) => `照公开文件逐格录入${tables}张表、${figures}个数，每个数都能回到原文件的表和行，并附勾稽核对；空格、零、空表与未收集分开记。`,
  held: (documents: number) => `已收录${documents}份文件；空格、零、空表与未收集分开记。`,
} as const;
