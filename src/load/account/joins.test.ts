import { describe, expect, it } from 'vitest';
import { type Piece, possibleJoins } from './joins.ts';

const piece = (print: string, line: number, around: Partial<Piece> = {}): Piece => ({ print, line, before: '', after: '', precededBy: '', ...around });
const joins = (wanted: string, pieces: readonly Piece[]) =>
  possibleJoins([{ print: wanted, line: 1 }], pieces).map(({ pieces: parts }) => parts.map(({ print, line }) => `${print}@${line}`));

describe('joins', () => {
  it('spells numbers that a wrap broke', () => {
    expect(joins('14.70', [piece('14.7', 1), piece('0', 2)])).toEqual([['14.7@1', '0@2']]);
    expect(joins('2080502', [piece('208050', 1), piece('2', 1)])).toEqual([['208050@1', '2@1']]);
    expect(joins('12.01', [piece('12', 1), piece('01', 3, { before: '.' })])).toEqual([['12@1', '01@3']]);
    expect(joins('-76.00', [piece('-76', 1, { after: '.' }), piece('00', 3)])).toEqual([['-76@1', '00@3']]);
    expect(joins('-34.00', [piece('34.00', 3, { precededBy: '-' })])).toEqual([['34.00@3']]);
  });

  it('offers the nearest pieces first, in printed order only', () => {
    expect(joins('30206', [piece('302', 1), piece('06', 2), piece('302', 20), piece('06', 22)])).toEqual([['302@1', '06@2'], ['302@20', '06@22']]);
    expect(joins('30206', [piece('06', 1), piece('302', 2)])).toEqual([]);
    expect(joins('30206', [piece('302', 1), piece('06', 40)])).toEqual([]);
  });

  it('spells nothing else', () => {
    expect(joins('14.71', [piece('14.7', 1), piece('0', 2)])).toEqual([]);
    expect(joins('147', [piece('14', 1, { after: '.' }), piece('7', 2)])).toEqual([]);
  });
});
