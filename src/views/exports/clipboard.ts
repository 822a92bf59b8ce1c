import { escapeHtml } from '../html.ts';

/** A table as two forms of the same on the clipboard: a spreadsheet takes the HTML, everything else the text. */
export interface ClipboardTable {
  readonly text: string;
  readonly html: string;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([%％]?)$/;
/** Digits that a spreadsheet's number holds exactly. */
const EXACT_DIGITS = 15;

/**
 * A published table as a spreadsheet pastes it: figures as numbers with their printed decimals, everything
 * else (codes, targets, words) as text, blank cells blank. No cell of the HTML becomes a formula.
 * @param rows rows of the table's CSV, header first; its first column, the row's address, is left out
 * @param figures columns of figures, counted as in the CSV
 */
export function clipboardTable(rows: readonly (readonly string[])[], figures: ReadonlySet<number>): ClipboardTable {
  const lines = rows.map((row, line) => row.slice(1).map((cell, at) => ({ cell, number: line > 0 && figures.has(at + 1) ? numberOf(cell) : undefined, head: line === 0 })));
  return {
    text: lines.map((cells) => cells.map(({ cell, number }) => number?.plain ?? textField(cell)).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table>${lines.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`,
  };
}

interface FigureText {
  /** Without separators. */
  readonly plain: string;
  readonly format: string;
}

function numberOf(cell: string): FigureText | undefined {
  const found = NUMBER.exec(cell);
  if (!found || cell.replace(/\D/g, '').length > EXACT_DIGITS) return undefined;
  const [, decimals = '', percent = ''] = found;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  return { plain: cell.replaceAll(',', '').replace('％', '%'), format: `${cell.includes(',') ? '#,##0' : '0'}${places}${percent ? '%' : ''}` };
}

/** As printed: whoever pastes into an article wants `=100%`. A spreadsheet takes the HTML, where text is text. */
function textField(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface LineCell {
  readonly cell: string;
  readonly number: FigureText | undefined;
  readonly head: boolean;
}

function htmlCell({ cell, number, head }: LineCell): string {
  if (cell === '') return '<td></td>';
  if (number) return `<td style="mso-number-format:'${number.format.replace('#,##0', '\\#\\,\\#\\#0')}'">${number.plain}</td>`;
  const name = head ? 'th' : 'td';
  return `<${name} style="mso-number-format:'\\@'">${escapeHtml(cell).replace(/\r?\n|\r/g, '<br>')}</${name}>`;
}
