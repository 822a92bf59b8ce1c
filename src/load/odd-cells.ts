import { oddCharacter } from '../fiscal/odd-character.ts';
import type { Column } from '../fiscal/tables/kind.ts';
import { isNumeric } from './cells.ts';
import type { CsvRecord } from './csv.ts';
import type { Report } from './fault.ts';
import type { Header } from './header.ts';
import { checkText } from './odd-texts.ts';

/** Records without characters that nobody can see, each of which was reported; and a report that does not tell of a cell what follows from a lost one. */
export interface CheckedRecords {
  readonly records: readonly CsvRecord[];
  readonly report: Report;
}

/** The header record of a table file, checked. */
export function checkHeaderCells(record: CsvRecord, file: string, report: Report): CsvRecord {
  const cells = record.cells.map((cell) => {
    const { fault, text } = checkText(cell);
    if (fault) report({ file, line: record.line, row: '', column: text.trim(), ...fault });
    return text;
  });
  return { ...record, cells };
}

/** The records below it. Of a figure its own fault says which character is in it, or that it is too long. */
export function checkCells(records: readonly CsvRecord[], header: Header, file: string, report: Report): CheckedRecords {
  const columns = columnsByPlace(header);
  const named = header.columns.find(({ column }) => column.type === 'row') ?? header.columns.find(({ column }) => column.type === 'code');
  const lost = new Set<string>();
  const checked = records.map((record) => {
    const texts = record.cells.map((cell, at) => (isNumeric(columns.get(at)?.type ?? 'text') && !tellsCharacter(cell) ? { text: cell, fault: undefined, lost: false } : checkText(cell)));
    const row = texts[named?.at ?? -1]?.text.trim() ?? '';
    texts.forEach(({ fault, lost: isLost }, at) => {
      const column = columns.get(at)?.key ?? '';
      if (fault) report({ file, line: record.line, row, column, ...fault });
      if (isLost) lost.add(place(record.line, column));
    });
    return { ...record, cells: texts.map(({ text }) => text) };
  });
  return { records: checked, report: lost.size === 0 ? report : (fault) => (lost.has(place(fault.line, fault.column)) ? undefined : report(fault)) };
}

/** What a figure's own fault does not name. */
function tellsCharacter(cell: string): boolean {
  const problem = oddCharacter(cell)?.problem;
  return problem === 'lost' || problem === 'control';
}

function columnsByPlace({ columns, marks }: Header): ReadonlyMap<number, Pick<Column, 'key' | 'type'>> {
  return new Map<number, Pick<Column, 'key' | 'type'>>([...columns.map(({ at, column }) => [at, column] as const), ...Object.entries(marks).map(([key, at]) => [at, { key, type: 'text' }] as const)]);
}

function place(line: number, column: string): string {
  return `${line}|${column}`;
}
