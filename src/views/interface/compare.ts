import * as z from 'zod';
import { MEASURE_KEYS } from '../../fiscal/measures.ts';
import {
  type AgencyPart,
  type CodesPart,
  COMPARED_KINDS,
  type CompareIndex,
  FIGURE_COLUMNS,
  type FigureCells,
  FIGURES_COLUMNS,
  type FiguresPart,
  HEAD_COLUMNS,
  type HeadsPart,
  PLACE_COLUMNS,
  type PlacePart,
} from '../compare/parts.ts';
import { code, count, level, scope, stage, state } from './terms.ts';

/*
 * The files under `compare/` (docs/compare-data.md). Each is held to the type by which it is written;
 * rows are tuples whose cells have the names of the columns.
 */
const agency = z.string().describe('机构编号');
const name = z.string().describe('机构名称');
const sector = z.string().describe('领域');
const institution = z.string().describe('文件自己写的公布单位，去掉不影响比较的差别；没写的为空');
const members = z.string().describe('文件所列单位的指纹：两个不同就是单位不同；没有列的为空');
const part = z.string().regex(/^\d{4}-(?:budget|final)(?:-\d+)?$/).describe('分卷：年度和阶段，过大时按地区再分（2023-budget-2）');

const MARKS = ['', 'uncertain', 'blank', 'no-number', 'code-twice', 'mixed-total'] as const satisfies readonly FigureCells['mark'][];
const FIGURE_CELLS = {
  key: z.string().describe(`度量：${MEASURE_KEYS.join('、')}，或 function-<科目编码>[-basic|-project]、economic-<科目编码>`),
  printed: z.string().describe('印出的数，照原文；没有数的为空'),
  unit: z.string().describe('单位，照原文'),
  carryover: z.enum(['', 'included', 'excluded']).describe('是否含上年结转：included 含，excluded 不含；不涉及的为空'),
  funding: z.enum(['', 'fiscal-appropriation', 'general-budget']).describe('哪些钱：fiscal-appropriation 全部财政拨款，general-budget 只是一般公共预算；不涉及的为空'),
  address: z.string().describe('行地址：网页上的锚点'),
  label: z.string().describe('科目名称，照原文；不是科目的为空'),
  mark: z.enum(MARKS).describe('空：平常的数；uncertain 存疑；其余说明为什么没有数：blank 空白，no-number 印的不是数，code-twice 同一编码印了两个数，mixed-total 合计里混着别的钱'),
};
const STATE_CELLS = { 'revenue-expenditure-summary': state, 'expenditure-by-function': state, 'basic-by-economic': state, 'three-public-expenses': state };

const figureRow = row(FIGURE_COLUMNS, FIGURE_CELLS);

const slice = z.strictObject({
  year: z.int(),
  stage,
  disclosures: count,
  parts: z.array(z.strictObject({ name: part, from: code, to: code, disclosures: count })).describe('分卷，按地区的次序：从哪个地区到哪个地区'),
});

const compareIndex = z
  .strictObject({
    version: z.string().regex(/^[0-9a-f]{16}$/).describe('数据一变就变；取分卷时写在 ?v= 后面'),
    slices: z.array(slice).describe('有数据的年度和阶段，新的在前'),
    sectors: z.array(z.string()),
    places: z.array(z.tuple([named('code', code), named('name', z.string()), named('agencies', count)])).describe('有机构的地区和它们的上级，机构数含下级地区'),
    agencyFiles: z.array(code).describe('places/ 里的文件名'),
  })
  .describe('比较数据的入口') satisfies z.ZodType<CompareIndex>;

const compareHeads = z
  .strictObject({ columns: columns(HEAD_COLUMNS), rows: z.array(row(HEAD_COLUMNS, { agency, name, region: code, level, sector, scope, institution, members, ...STATE_CELLS })) })
  .describe('一个分卷的公开文件，一份一行') satisfies z.ZodType<HeadsPart>;

const compareFigures = z
  .strictObject({ columns: columns(FIGURES_COLUMNS), rows: z.array(row(FIGURES_COLUMNS, { agency, scope, ...FIGURE_CELLS })) })
  .describe('一个度量在一个分卷里的数，一个数或空白格一行') satisfies z.ZodType<FiguresPart>;

const compareAgency = z
  .strictObject({
    agency,
    name,
    region: code,
    level,
    sector,
    columns: columns(FIGURE_COLUMNS),
    disclosures: z.array(z.strictObject({ year: z.int(), stage, scope, institution, members, states: row(COMPARED_KINDS, STATE_CELLS).describe('度量所出的四张表的状态'), figures: z.array(figureRow) })),
  })
  .describe('一个机构各年度、各阶段的数') satisfies z.ZodType<AgencyPart>;

const comparePlace = z
  .strictObject({ columns: columns(PLACE_COLUMNS), rows: z.array(row(PLACE_COLUMNS, { agency, name, region: code, level, sector, documents: z.string().describe('公开文件：年度-阶段，单位口径的再加 -unit；以空格分隔') })) })
  .describe('一个市和所属各县的机构，或省本级的机构') satisfies z.ZodType<PlacePart>;

const codeEntry = z.tuple([named('code', z.string()), named('names', z.array(z.string())), named('parts', z.array(part))]);
const compareCodes = z
  .strictObject({ functional: z.array(codeEntry).describe('支出功能分类'), economic: z.array(codeEntry).describe('支出经济分类') })
  .describe('用到的科目：编码、各种名称、出现在哪些分卷') satisfies z.ZodType<CodesPart>;

export const COMPARE_SCHEMAS = {
  'compare-index': compareIndex,
  'compare-heads': compareHeads,
  'compare-figures': compareFigures,
  'compare-agency': compareAgency,
  'compare-place': comparePlace,
  'compare-codes': compareCodes,
} as const;

/** A cell of a row, which has no member name of its own. */
function named<T extends z.ZodType>(title: string, cell: T): T {
  return cell.meta({ ...cell.meta(), title });
}

/** Names of columns, exactly these. */
function columns<const C extends readonly string[]>(names: C): z.ZodType<C> {
  return tuple(names.map((name) => z.literal(name))) as z.ZodType<C>;
}

/** A row: a cell for every column, in the order of the columns. */
function row<const N extends readonly string[], C extends Readonly<Record<N[number], z.ZodType<string>>>>(names: N, cells: C): z.ZodType<{ readonly [I in keyof N]: z.output<C[N[I] & keyof C]> }> {
  return tuple(names.map((name: N[number]) => named<z.ZodType<string>>(name, cells[name]))) as never;
}

function tuple(items: readonly z.ZodType<string>[]): z.ZodType {
  return z.tuple(items as [z.ZodType<string>, ...z.ZodType<string>[]]);
}
