import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, parseCsv } from './csv.ts';
import { decodeText } from './read-text.ts';

/** A cell and whether it is written in quotes although it need not be. */
const cell = fc.record({ text: fc.string({ unit: fc.constantFrom('a', '中', '1', '.', ',', '"', '\n', ' ', ';', '\t'), maxLength: 6 }), quoted: fc.boolean() });
type Cell = { text: string; quoted: boolean };

/** Rows of equal width, at least two cells, with some empty lines before each. */
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.record({ cells: fc.array(cell, { minLength: width, maxLength: width }), emptyLines: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 6 }));

function written({ quoted, text }: Cell): string {
  return quoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The file, and the records with the lines on which they begin. */
function build(all: readonly { cells: readonly Cell[]; emptyLines: number }[]): { text: string; records: CsvRecord[] } {
  let text = '';
  const records: CsvRecord[] = [];
  for (const { cells, emptyLines } of all) {
    text += '\n'.repeat(emptyLines);
    records.push({ line: text.split('\n').length, cells: cells.map((each) => each.text) });
    text += `${cells.map(written).join(',')}\n`;
  }
  return { text, records };
}

describe('parseCsv', () => {
  it('keeps every cell and the physical line of every record, whatever is quoted', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, lastLineEnd) => {
        const { records, text } = build(all);
        expect(parseCsv(lastLineEnd ? text : text.slice(0, -1))).toEqual({ records });
      }),
      { numRuns: 500 },
    );
  });

  it('reads a file with a byte order mark and CRLF as the same file with LF', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, mark) => {
        const { records, text } = build(all);
        const decoded = decodeText(Buffer.from((mark ? '\uFEFF' : '') + text.replaceAll('\n', '\r\n')));
        if (typeof decoded === 'string') expect(parseCsv(decoded)).toEqual({ records });
        else expect(text.trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('points at the line where an endless quote opens', () => {
    const plain = fc.array(fc.tuple(fc.constantFrom('a', '', '1.5'), fc.constantFrom('b', '2')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plain, fc.nat(), fc.boolean(), (all, pick, second) => {
        const broken = pick % all.length;
        const lines = all.map(([a, b], at) => (at === broken ? (second ? `${a},"${b}` : `"${a},${b}`) : `${a},${b}`));
        expect(parseCsv(lines.join('\n'))).toMatchObject({ fault: { code: 'quote-unterminated', line: broken + 1, until: undefined } });
      }),
    );
  });

  it('tells a quote left open from text behind a closed one', () => {
    expect(parseCsv('a,b\n"1,2\n3,4\n"5",6\n')).toEqual({ records: [{ line: 1, cells: ['a', 'b'] }], fault: { code: 'quote-unterminated', line: 2, until: 4 } });
    expect(parseCsv('a,b\n"1""2"x,3\n')).toEqual({ records: [{ line: 1, cells: ['a', 'b'] }], fault: { code: 'quote-stray', line: 2 } });
  });

  it('keeps a quote inside an unquoted cell', () => {
    expect(parseCsv('a,b\n12" 管,1\n')).toEqual({ records: [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['12" 管', '1'] }] });
  });

  it('divides a text without quotes as the parser does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '中', '1', ',', '\n', ' ', ';', '\uFEFF'), minLength: 1, maxLength: 20 }), (text) => {
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        const records = data.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
        expect(parseCsv(text)).toEqual({ records });
      }),
    );
  });
});
