import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from './packed-rows.ts';

const word = fc.constantFrom('', '一般公共服务', '2101501', '金额', '0.00', '\u0000', '😀');
const texts = fc.array(fc.record({ header: word, text: word }), { maxLength: 4 });
const rows = fc.array(fc.record({ kind: word, address: word, name: word, section: word, code: word, amount: word, amounts: texts, texts }), { maxLength: 9 });

it('gives back every row, also by way of JSON, and keeps each text once', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const packed = packRows(given);
      expect([...unpackRows(JSON.parse(JSON.stringify(packed)))]).toEqual(given);
      expect(new Set(packed.strings).size).toBe(packed.strings.length);
    }),
  );
});
