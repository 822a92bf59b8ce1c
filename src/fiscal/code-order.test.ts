import { describe, expect, it } from 'vitest';
import { CodeOrder } from './code-order.ts';

/** The codes that are misplaced, each with the code it stands under. */
function misplaced(codes: readonly string[]): readonly string[] {
  const order = new CodeOrder(new Set(codes));
  return codes.flatMap((code) => {
    const found = order.next(code);
    return found ? [`${code} in ${found.parent} under ${found.above || 'nothing'}`] : [];
  });
}

describe('CodeOrder', () => {
  it('accepts an outline, also one that prints some levels only', () => {
    expect(misplaced(['208', '20805', '2080505', '210', '21011', '2101101', '21015', '2101501'])).toEqual([]);
    expect(misplaced(['2101501', '2080505', '2101101'])).toEqual([]);
    expect(misplaced(['208', '2080505', '210', '2101501'])).toEqual([]);
    expect(misplaced(['20805', '2080505', '21011', '2101101'])).toEqual([]);
    expect(misplaced(['301', '302', '30101', '30201'].slice(0, 2))).toEqual([]);
  });

  it('finds a code under another parent, whether its own is printed or not', () => {
    expect(misplaced(['208', '20805', '2101501', '210', '21015'])).toEqual(['2101501 in 21015 under 20805']);
    expect(misplaced(['208', '20805', '2101501'])).toEqual(['2101501 in 21015 under 20805']);
    expect(misplaced(['208', '21015'])).toEqual(['21015 in 210 under 208']);
  });

  it('finds a code before its parent, or apart from it', () => {
    expect(misplaced(['20805', '208'])).toEqual(['20805 in 208 under nothing']);
    expect(misplaced(['210', '21011', '21015', '2101101'])).toEqual(['2101101 in 21011 under 21015']);
    expect(misplaced(['210', '2101501', '21015'])).toEqual(['2101501 in 21015 under 210']);
  });

  it('tells one slip once, whether the codes after it follow it or what stood above it', () => {
    expect(misplaced(['208', '20805', '21015', '2080505'])).toEqual(['21015 in 210 under 208']);
    expect(misplaced(['208', '20805', '221', '21004', '2100409', '21015', '2101501', '2101506'])).toEqual(['21004 in 210 under 221']);
    expect(misplaced(['210', '21004', '2101101', '2101102', '21015'])).toEqual(['2101101 in 21011 under 21004']);
  });

  it('lets anything stand under a row that could not be read, and then goes on as before', () => {
    expect(misplaced(['208', '20805', '2080505', '2I0', '21004', '2100409', '21015', '2101501'])).toEqual([]);
    expect(misplaced(['208', '20805', '2O80505', '2080505', '20811', '2080506'])).toEqual(['2080506 in 20805 under 20811']);
  });

  it('lets rows follow a code printed twice, or what stood above it', () => {
    const printed = ['208', '20805', '210', '21011', '2101102', '20805', '2101103', '2080505'];
    const order = new CodeOrder(new Set(printed));
    const twice = (code: string) => order.next(code, code === '20805');
    expect(printed.slice(0, 5).map(twice)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(twice('20805')).toEqual({ parent: '208', above: '210' });
    expect(twice('2101103')).toBeUndefined();

    const classes = new CodeOrder(new Set(['201', '20106', '208', '2010607']));
    for (const code of ['201', '20106']) expect(classes.next(code)).toBeUndefined();
    expect(classes.next('208', true)).toBeUndefined();
    expect(classes.next('2010607')).toBeUndefined();
  });

  it('lets the rows of a code that is not known follow it', () => {
    const order = new CodeOrder(new Set(['208', '210', '21004', '21011']));
    order.next('208');
    order.unknown('210');
    expect(order.next('21004')).toBeUndefined();
    expect(order.next('21011')).toBeUndefined();
  });

  it('misses no parent under a code that may be misread', () => {
    const order = new CodeOrder(new Set(['208', '210', '20805', '21011']));
    order.next('210');
    order.doubt();
    expect(order.next('20805')).toBeUndefined();
    expect(order.next('210')).toBeUndefined();
    expect(order.next('20811')).toEqual({ parent: '208', above: '210' });
  });
});
