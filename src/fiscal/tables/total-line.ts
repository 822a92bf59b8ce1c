import type { Line } from './kind.ts';

/** The 合计 line of tables whose other rows are known by code. */
export const TOTAL_LINE: Line = { key: 'total', label: '合计', aliases: ['总计'], level: 0, total: true };
