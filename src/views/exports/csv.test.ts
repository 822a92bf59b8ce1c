import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

const cell = fc.string({ unit: fc.constantFrom('a', '1', '数', ',', '"', '\n', '\r', ' ', '\t', '=', '😀', '\u200b') });

describe('CSV text', () => {
  it('reads back as the same cells, whatever is in them', () => {
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(rows, (given) => {
        const { data } = Papa.parse<string[]>(csvText(given), { header: false, delimiter: ',', newline: '\n' });
        expect(data.slice(0, -1)).toEqual(given);
      }),
    );
  });

  it('quotes nothing that need not be, and ends every line', () => {
    expect(csvText([['', '4092.38', '合计'], ['"', 'a b', ' x']])).toBe(',4092.38,合计\n"""",a b," x"\n');
    expect(csvText([])).toBe('');
  });
});
