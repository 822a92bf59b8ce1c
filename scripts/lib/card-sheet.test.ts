import { describe, expect, it } from 'vitest';
import { COLOURS, indexOf, OVERLAID } from './card-palette.ts';
import { type Bitmap, IndexedSheet } from './card-sheet.ts';

/** Rows of a sheet as hexadecimal digits, one a pixel; each line's filter byte must be 0. */
function shown({ height, lines, width }: IndexedSheet): string[] {
  return Array.from({ length: height }, (_, row) => {
    const line = lines.subarray(row * (width / 2 + 1), (row + 1) * (width / 2 + 1));
    expect(line[0]).toBe(0);
    return Buffer.from(line.subarray(1)).toString('hex');
  });
}

const bitmap = (rows: readonly string[], left = 0, top = 0): Bitmap => ({ bytes: new Uint8Array(Buffer.from(`ff${rows.join('')}`, 'hex')), at: 1, stride: (rows[0] ?? '').length / 2, height: rows.length, left, top });
const laid = (rows: readonly string[], x: number, y: number, left = 0, top = 0): string[] => {
  const sheet = new IndexedSheet(8, 3);
  sheet.lay(bitmap(rows, left, top), x, y);
  return shown(sheet);
};

describe('a sheet of palette indexes', () => {
  it('fills rectangles from any pixel to any other, over what was there', () => {
    const sheet = new IndexedSheet(8, 3);
    sheet.fill(0, 0, 8, 1, 6);
    sheet.fill(1, 0, 5, 2, 10);
    sheet.fill(2, 2, 4, 1, 15);
    sheet.fill(7, 1, 1, 2, 3);
    expect(shown(sheet)).toEqual(['6aaaaa66', '0aaaaa03', '00ffff03']);
    sheet.clear();
    expect(shown(sheet)).toEqual(['00000000', '00000000', '00000000']);
  });

  it('leaves out what lies outside', () => {
    const sheet = new IndexedSheet(8, 3);
    sheet.fill(-3, -1, 5, 2, 1);
    sheet.fill(6, 2, 9, 9, 2);
    sheet.fill(9, 0, 3, 3, 4);
    expect(shown(sheet)).toEqual(['11000000', '00000000', '00000022']);
  });

  it('lays bitmaps on even and odd pixels', () => {
    expect(laid(['1234', '5060'], 2, 1)).toEqual(['00000000', '00123400', '00506000']);
    expect(laid(['1234', '5060'], 3, 1)).toEqual(['00000000', '00012340', '00050600']);
    expect(laid(['1234'], 4, 2, -2, -1)).toEqual(['00000000', '00123400', '00000000']);
  });

  it('cuts bitmaps at the edges', () => {
    expect(laid(['1234'], -2, 0)).toEqual(['34000000', '00000000', '00000000']);
    expect(laid(['1234'], -1, 0)).toEqual(['23400000', '00000000', '00000000']);
    expect(laid(['1234'], 6, 0)).toEqual(['00000012', '00000000', '00000000']);
    expect(laid(['1234'], 5, 0)).toEqual(['00000123', '00000000', '00000000']);
    expect(laid(['11', '22', '33', '44', '55'], 0, -1)).toEqual(['22000000', '33000000', '44000000']);
    for (const x of [-9, -4, 8, 11]) expect(laid(['1234'], x, 0).join('')).toMatch(/^0*$/);
  });

  it('keeps the darker where letters touch, whichever comes first', () => {
    const both = (first: string, second: string): string[] => {
      const sheet = new IndexedSheet(8, 3);
      for (const row of [first, second]) sheet.lay(bitmap([row]), 0, 0);
      return shown(sheet);
    };
    expect(both('1605', '4260')).toEqual(both('4260', '1605'));
    expect(both('1605', '4260')[0]).toBe('46650000');
  });
});

describe('the palette', () => {
  it('has sixteen colours, and lays each over paper and over itself as it is', () => {
    expect(COLOURS.length).toBe(16);
    for (let index = 0; index < 16; index += 1) expect([index, OVERLAID[index], OVERLAID[index * 16], OVERLAID[index * 17]]).toEqual([index, index, index, index]);
    expect([indexOf('#fbfaf6'), indexOf('#1c1b18'), indexOf('#b3321f'), indexOf('#ddd8cb')]).toEqual([0, 6, 9, 15]);
  });
});
