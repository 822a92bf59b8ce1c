import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../fiscal/tables/index.ts';
import { likelyLines } from './likely-lines.ts';

const lines = kindRegistry().get('three-public-expenses')?.lines ?? [];
const first = (written: string, printed = '') => likelyLines(lines, written, printed)[0];

describe('likelyLines', () => {
  it('puts the key first whose label, alias or spelling was written', () => {
    expect(first('合计')).toEqual({ key: 'total', label: '合计' });
    expect(first('公务用车购置及运行费')?.key).toBe('vehicles');
    expect(first('vehicle-runing')?.key).toBe('vehicle-running');
  });

  it('goes by the printed label where the written word tells nothing', () => {
    expect(first('x', '3.公务接待费')?.key).toBe('receptions');
  });

  it('offers every line', () => {
    expect(likelyLines(lines, 'x', '')).toHaveLength(lines.length);
  });
});
