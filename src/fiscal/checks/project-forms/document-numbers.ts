import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { place, tablesOf } from '../cells.ts';
import { indicatorTables, textOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { formsOf } from '../performance/forms.ts';
import type { Check, CheckContext, Place, Rule } from '../rule.ts';

interface Cell {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly column: string;
}

/** A document number as one cell prints it. */
interface Mention extends Cell {
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
  readonly complete: boolean;
  readonly printed: string;
}

/** 运医保发【2022】36号: issuer, bracketed year, number and 号. Round brackets count only where a number follows. */
const NUMBER = /([)）》”\]】]|\p{Script=Han}{0,12})(?:([[【〔])|[（(])\s*((?:19|20)\d{2})\s*[\]】〕）)]\s*第?([-－]?\s*\d+)?(?:[、，,和及-]\d+)*\s*(号)?/gu;
/** A text without a bracketed year and without a title cites nothing. */
const CITES = /[[【〔（(]\s*(?:19|20)\d{2}|《/;
/** Words before an issuer that are not its name. */
const LEAD = /^.*(?:根据|依据|按照|参照|关于|印发|下达|转发|落实|执行|文件|和|与|及|的|以)(?=\p{Script=Han})/u;

/** Document numbers are whole (issuer, year, number, 号) and the same wherever a form prints them; a cited rule is cited in one version. */
export const documentNumbers: Rule = {
  name: 'document-numbers',
  family: 'document numbers',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const cells of formCells(disclosure)) {
      yield* numbers(disclosure, cells);
      yield* versions(disclosure, cells);
    }
  },
};

/** Printed texts of each form: its name and basis, its terms, the bases of its indicators. Marked repetitions are left out. */
function* formCells(disclosure: Disclosure): Iterable<readonly Cell[]> {
  const forms = formsOf(disclosure);
  const terms = tablesOf(disclosure, 'performance-terms');
  const indicators = indicatorTables(disclosure);
  const occurrences = new Set([...forms.map(({ head }) => head), ...terms, ...indicators.map(({ table }) => table)].map((table) => table.occurrence));
  for (const occurrence of occurrences) {
    const head = forms.find((form) => form.head.occurrence === occurrence)?.head;
    const own: Cell[] = [];
    for (const row of head?.rows ?? []) if (row.line === 'name' || row.line === 'basis') own.push({ table: head as PublishedTable, row, column: 'text' });
    for (const table of terms) if (table.occurrence === occurrence) own.push(...table.rows.map((row) => ({ table, row, column: 'text' })));
    for (const { table } of indicators) if (table.occurrence === occurrence) own.push(...table.rows.map((row) => ({ table, row, column: 'basis' })));
    yield own.filter(({ row, column }) => !row.repeats && CITES.test(row.cells[column]?.printed ?? ''));
  }
}

function* numbers(disclosure: Disclosure, cells: readonly Cell[]): Iterable<Check> {
  const found = new Map<string, Mention[]>();
  for (const cell of cells) {
    for (const mention of mentionsIn(cell)) {
      const same = found.get(mention.printed);
      if (same) same.push(mention);
      else found.set(mention.printed, [mention]);
    }
  }
  const earlier: Mention[] = [];
  for (const [mention, ...more] of found.values()) {
    if (!mention) continue;
    const rival = earlier.find((other) => other.year === mention.year && other.number === mention.number && nearlyAlike(other.issuer, mention.issuer));
    earlier.push(mention);
    const kind = !mention.complete ? 'incomplete' : rival ? 'issuer' : '';
    const places = [...(rival ? [placeOf(disclosure, rival)] : []), ...more.filter((each) => each.row !== mention.row).map((each) => placeOf(disclosure, each))];
    yield checkAt('document-numbers', disclosure, mention, {
      key: `${mention.row.address}/${mention.column}/${mention.printed}`,
      unit: '',
      stated: mention.printed,
      ...(kind === '' ? { outcome: 'pass' } : { outcome: 'finding', severity: 'warning' }),
      places,
      facts: { project: projectName(disclosure, mention), where: whereOf(mention), kind, number: mention.printed, other: rival?.printed ?? '', cells: String(more.length + 1), ...(rival ? { otherRow: whereOf(rival) } : {}) },
    });
  }
}

function mentionsIn(cell: Cell): readonly Mention[] {
  const text = textOf(cell.row, cell.column);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, before = '', square, year = '', number = '', sign = ''] = match;
    if (!square && number === '') return [];
    const issuer = before.replace(LEAD, '');
    const digits = number.replace(/[-－\s]/g, '');
    return [{ ...cell, issuer, year, number: digits, complete: issuer !== '' && digits === number && digits !== '' && sign !== '', printed: issuer + whole.slice(before.length) }];
  });
}

/** One character more, less or another: 医医保发 and 运医保发. */
function nearlyAlike(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 1 && head + tail > 0;
}

/** 《某规程(2025版)》 and 《某规程(试行)》 in one form. */
function* versions(disclosure: Disclosure, cells: readonly Cell[]): Iterable<Check> {
  const cited = new Map<string, { version: string; cell: Cell }>();
  for (const cell of cells) {
    for (const [, title = ''] of textOf(cell.row, cell.column).matchAll(/《([^《》]+)》/g)) {
      const [, name = title, version = ''] = /^(.+?)[（(]([^（）()]+)[）)]$/.exec(title) ?? [];
      const first = cited.get(name);
      if (!first) cited.set(name, { version, cell });
      else if (first.version !== version) {
        yield checkAt('document-numbers', disclosure, cell, { key: `${cell.row.address}/${cell.column}/version`, unit: '', stated: `《${title}》`, outcome: 'finding', severity: 'warning', places: [placeOf(disclosure, first.cell)], facts: { project: projectName(disclosure, cell), where: whereOf(cell), kind: 'version', number: `《${title}》`, other: first.version ? `《${name}（${first.version}）》` : `《${name}》` } });
        break;
      }
    }
  }
}

/** The printed column: terms name the cell of the form that they were taken from. */
function whereOf({ row }: Cell): string {
  return textOf(row, 'field') || row.label;
}

function projectName(disclosure: Disclosure, { table }: Cell): string {
  return formsOf(disclosure).find(({ head }) => head.occurrence === table.occurrence)?.name ?? '';
}

function placeOf(disclosure: Disclosure, { table, row, column }: Cell): Place {
  return place(disclosure, table, row, column);
}
