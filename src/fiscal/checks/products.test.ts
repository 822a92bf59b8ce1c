import { describe, expect, it } from 'vitest';
import { products } from './products.ts';
import { checkTables, makeTable } from './testing.ts';

const line = (quantity: string, price: string, total: string) =>
  checkTables(products, [makeTable('procurement', `row | label | quantity_unit | quantity | unit_price | total\nr1 | 计算机 | 台 | ${quantity} | ${price} | ${total}\nr2 | 小计 | | | | 1.25\nr3 | 打印机 | 台 | 1 | 1.25 | 1.25`)])[0];

describe('products', () => {
  it('multiplies quantity and price', () => {
    expect(line('3', '0.50', '1.50')).toMatchObject({ outcome: 'pass', recomputed: '1.50' });
    expect(line('3', '0.50', '1.53')).toMatchObject({ outcome: 'finding', difference: '+0.03' });
  });

  it('lets a rounded price give what it may: 0.00 for a thousand sheets', () => {
    expect(line('3', '0.33', '1.00')).toMatchObject({ outcome: 'rounding' });
    expect(line('1000', '0.00', '2.00')).toMatchObject({ outcome: 'rounding' });
    expect(line('1000', '0.00', '6.00')).toMatchObject({ outcome: 'finding' });
  });

  it('cannot decide with a blank; a subtotal has nothing to multiply', () => {
    expect(line('3', '', '1.50')).toMatchObject({ outcome: 'undecidable', reason: 'blank' });
    expect(line('', '', '1.50')).toMatchObject({ key: 'procurement-r3/total', outcome: 'pass' });
  });
});
