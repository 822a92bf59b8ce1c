import type { PrintedColumn, Row } from '../../fiscal/disclosure.ts';
import type { Cell } from '../../fiscal/figure.ts';
import { CELL_MARKS } from '../../labels/spreadsheets.ts';

/** What a cell's figure must not leave the site without: that it is kept as the document oddly prints it, or is not certain. Empty for a plain cell. */
export function markOf(cell: Cell | undefined): '' | 'as-printed' | 'uncertain' {
  if (cell?.form === 'as-printed') return 'as-printed';
  return cell && 'uncertain' in cell ? 'uncertain' : '';
}

/** The marks of a row's cells in words: 照印：得分；存疑：上缴上级支出、对附属单位补助支出. Empty where it has none. */
export function rowMarks(row: Row, columns: readonly PrintedColumn[]): string {
  const marked = Map.groupBy(columns, ({ column }) => markOf(row.cells[column.key]));
  return (['as-printed', 'uncertain'] as const)
    .flatMap((mark) => {
      const own = marked.get(mark);
      return own ? [`${CELL_MARKS[mark]}：${own.map(({ header }) => header).join('、')}`] : [];
    })
    .join('；');
}
