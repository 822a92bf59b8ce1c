import type { Disclosure, Source } from '../../fiscal/disclosure.ts';
import { kindRegistry } from '../../fiscal/tables/index.ts';
import { CARRYOVER_NAMES, SCOPE_NAMES, STAGE_NAMES, STATE_NAMES } from '../../labels/comparability.ts';
import { WORKBOOK } from '../../labels/spreadsheets.ts';
import type { SiteRoot } from './disclosures.ts';
import { agencyOf, type Register, regionPath } from './register.ts';
import type { Sheet, SheetCell } from './workbook.ts';

const KINDS = kindRegistry();
const WIDTHS = [22, 48, 14, 12, 14, 12, 8, 40, 12, 10];

/** The front sheet: who, when, which stage and scope, from where, how to read, and what each sheet holds. */
export function frontSheet(disclosure: Disclosure, register: Register, site: SiteRoot, names: readonly string[]): Sheet {
  const agency = agencyOf(disclosure, register);
  const { head } = WORKBOOK;
  const rows: (readonly SheetCell[])[] = [
    [head.title, disclosure.title],
    [head.agency, agency.name],
    [head.region, regionPath(agency.region, register.regions).map(({ name }) => name).join('')],
    [head.year, { value: disclosure.fiscalYear, format: '0' }],
    [head.stage, STAGE_NAMES[disclosure.stage]],
    [head.scope, SCOPE_NAMES[disclosure.scope]],
    [head.page, `${site}disclosures/${disclosure.id}/`],
    [],
    ...disclosure.sources.flatMap(sourceRows),
    ...titled(WORKBOOK.notes, [...(agency.note ? [agency.note] : []), ...disclosure.notes]),
    ...titled(WORKBOOK.reading, WORKBOOK.readings),
    [...WORKBOOK.contents],
    ...disclosure.tables.map((table, at): readonly SheetCell[] => [
      names[at] ?? '',
      table.title,
      table.number || null,
      table.columns.some(({ column }) => column.type === 'amount') ? table.unit : null,
      table.carryover ? CARRYOVER_NAMES[table.carryover] : null,
      STATE_NAMES[table.state],
      { value: table.rows.length, format: '0' },
      table.note || null,
      table.source,
      table.page === undefined ? null : { value: table.page, format: '0' },
    ]),
    [],
    ...titled(WORKBOOK.states, absentKinds(disclosure)),
  ];
  return { name: WORKBOOK.front, widths: WIDTHS, rows, head: 0 };
}

function sourceRows(source: Source): readonly (readonly SheetCell[])[] {
  return [
    [`${WORKBOOK.sources} ${source.id}`, source.title],
    [WORKBOOK.publisher, source.publisher],
    [WORKBOOK.url, source.url ?? WORKBOOK.urlUnknown],
    ...(source.published ? [[WORKBOOK.published, source.published]] : []),
    ...(source.retrieved ? [[WORKBOOK.retrieved, source.retrieved]] : []),
    [WORKBOOK.hashed[source.hashed], source.sha256],
    ...(source.extraction ? [[`${WORKBOOK.extraction}（${source.extraction.tool} ${source.extraction.version}）`, source.extraction.sha256]] : []),
    [],
  ];
}

function titled(title: string, lines: readonly string[]): readonly (readonly SheetCell[])[] {
  return lines.length === 0 ? [] : [...lines.map((line, at) => [at === 0 ? title : null, line]), []];
}

/** Kinds of table that have no sheet, each with the reason: not published and not collected are two facts. */
function absentKinds({ states, tables }: Disclosure): readonly string[] {
  const held = new Set(tables.map(({ kind }) => kind.id));
  return Object.entries(states).flatMap(([kind, state]) => (held.has(kind) ? [] : [`${KINDS.get(kind)?.title ?? kind}：${STATE_NAMES[state]}`]));
}
