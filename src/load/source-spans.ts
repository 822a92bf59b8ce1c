import type { DisclosureFile } from './disclosure-file.ts';
import type { TableName } from './table-name.ts';

/** First and last line of the extracted text, inclusive. */
export type LineSpan = readonly [number, number];

/** A table that disclosure.json lists, as far as its spans need to be known. */
export interface SpannedTable extends Pick<TableName, 'kind'> {
  readonly entry: Pick<DisclosureFile['tables'][number], 'table' | 'form' | 'lines'>;
}

/**
 * The spans in which rows of a table may begin; none where the document does not say where the table stands.
 * One printed form is held as several tables, so a row of it may stand in the lines of any of them;
 * and the narrative speaks wherever the document does.
 */
export function sourceSpans({ entry, kind }: SpannedTable, tables: readonly SpannedTable[], sections: DisclosureFile['sections']): readonly LineSpan[] {
  const own = [...linesOf([{ entry, kind }]), ...sections.filter(({ table }) => table === entry.table).map(({ lines }) => lines)];
  if (own.length === 0) return [];
  if (kind.group === 'narrative' || entry.form === 'narrative') return [...linesOf(tables), ...sections.map(({ lines }) => lines)];
  return kind.group === 'performance' ? [...own, ...linesOf(tables.filter((other) => other.kind.group === 'performance'))] : own;
}

export function isWithin(line: number, spans: readonly LineSpan[]): boolean {
  return spans.some(([from, to]) => from <= line && line <= to);
}

function linesOf(tables: readonly SpannedTable[]): readonly LineSpan[] {
  return tables.flatMap(({ entry: { lines } }) => (lines ? [lines] : []));
}
