import * as z from 'zod';
import { LEVELS, SCOPES, STAGES, TABLE_STATES } from '../../fiscal/disclosure.ts';

/* What several sorts of JSON share. */
export const code = z.string().regex(/^\d{6}$/).describe('行政区划代码，六位');
export const level = z.enum(LEVELS).describe('级别：province 省，city 市，county 县');
export const stage = z.enum(STAGES).describe('阶段：budget 预算，final 决算');
export const scope = z.enum(SCOPES).describe('口径：department 部门（含所属单位），unit 单位本级');
export const state = z.enum(TABLE_STATES).describe('状态：published 已公开，partly 部分录入，published-empty 空表列示，not-entered 尚未录入，not-published 文件里没有，not-collected 未收集');
export const count = z.int().nonnegative();
export const disclosureId = z.string().describe('公开文件编号：机构编号/年度-阶段，单位口径的再加 -unit');
