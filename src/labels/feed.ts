import { CORRECTIONS } from './corrections.ts';

/** Wording of the feed of new disclosures and corrections. */
export const FEED = {
  title: '明账：新收录与更正',
  subtitle: '新收录的部门预算、决算，和发布之后的每一处更正。',
  kinds: { disclosure: '新收录', correction: '更正' },
  corrected: (document: string) => `更正：${document}`,
  change: (place: string, before: string, after: string, why: string) => `${place}：${before || CORRECTIONS.blank} → ${after || CORRECTIONS.blank}。${why}`,
} as const;
