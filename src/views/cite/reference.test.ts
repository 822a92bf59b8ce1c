import { describe, expect, it } from 'vitest';
import { pageReference } from './reference.ts';

describe('a reference to a page', () => {
  it('follows GB/T 7714-2015: author, title, kind and carrier, day of the last change', () => {
    expect(pageReference({ title: '公开清单' })).toBe('明账. 公开清单[EB/OL]. ');
    expect(pageReference({ title: '数据', medium: 'DS/OL', changed: '2026-11-22' })).toBe('明账. 数据[DS/OL]. (2026-11-22)');
  });

  it('holds no mark of direction and never grows long', () => {
    const reference = pageReference({ title: `a\u202eb${'长'.repeat(5000)}` });
    expect(reference.startsWith('明账. ab长')).toBe(true);
    expect([...reference]).toHaveLength('明账. '.length + 200 + '[EB/OL]. '.length);
  });
});
