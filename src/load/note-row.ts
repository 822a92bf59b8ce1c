import type { CsvRecord } from './csv.ts';
import type { Header } from './header.ts';

const NOTE = /^[*※]?(?:注|备注|附注|说明)\s*[\d一二三四五六七八九十]*\s*[:：]/;

/** Records that are a note printed below a table (注：…) and no row: nothing else stands in them, unless the note's commas cut it into cells. */
export function noteRows(records: readonly CsvRecord[], { marks, width }: Header): ReadonlySet<CsvRecord> {
  const aside = new Set<number>(Object.values(marks));
  return new Set(
    records.filter(({ cells }) => {
      if (!NOTE.test(noteText(cells))) return false;
      return cells.length !== width || cells.filter((cell, at) => cell.trim() !== '' && !aside.has(at)).length === 1;
    }),
  );
}

/** The first cell in which anything stands. */
export function noteText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}
