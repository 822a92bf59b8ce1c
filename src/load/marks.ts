import type { Column } from '../fiscal/tables/kind.ts';
import type { FaultDetail } from './fault.ts';
import type { Header } from './header.ts';

/** What the columns at a file's end say about one row. */
export interface RowMarks {
  readonly asPrinted: ReadonlySet<string>;
  readonly uncertain: ReadonlySet<string>;
  readonly repeats: string;
  readonly sourceLine: number | undefined;
  readonly sourcePage: number | undefined;
}

const NONE: ReadonlySet<string> = new Set();
const UNMARKED: RowMarks = { asPrinted: NONE, uncertain: NONE, repeats: '', sourceLine: undefined, sourcePage: undefined };

/** Reads the marks of one row; `known` are the kind's columns. A mark that names no column of the file is reported and left aside. */
export function readMarks(header: Header, known: ReadonlyMap<string, Column>, cells: readonly string[], fault: (detail: FaultDetail, column: string) => void): RowMarks {
  const { marks } = header;
  if (!header.marked) return UNMARKED;
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at]?.trim() ?? ''));
  const named = (mark: 'as_printed' | 'uncertain'): ReadonlySet<string> => {
    const text = cell(marks[mark]);
    if (text === '') return NONE;
    const keys = new Set(text.split(/\s+/));
    for (const key of keys) {
      if (header.columns.some(({ column }) => column.key === key && column.type !== 'row')) continue;
      if (!(header.unsure && known.has(key))) fault({ code: 'mark-unknown-column', mark, named: key }, mark);
      keys.delete(key);
    }
    return keys;
  };
  const number = (key: 'source_line' | 'source_page'): number | undefined => {
    const text = cell(marks[key]);
    if (/^[1-9]\d*$/.test(text)) return Number(text);
    if (text !== '') fault({ code: 'source-place-malformed', printed: text }, key);
    return undefined;
  };
  return {
    asPrinted: named('as_printed'),
    uncertain: named('uncertain'),
    repeats: cell(marks.repeats),
    sourceLine: number('source_line'),
    sourcePage: number('source_page'),
  };
}
