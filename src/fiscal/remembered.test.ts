import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('remembered', () => {
  it('makes the result of a text once', () => {
    const made: string[] = [];
    const length = remembered((text) => made.push(text) && text.length);
    expect([length('收入'), length('支出合计'), length('收入')]).toEqual([2, 4, 2]);
    expect(made).toEqual(['收入', '支出合计']);
  });

  it('answers rightly after more texts than it holds', () => {
    const same = remembered((text) => text);
    for (let at = 0; at < 45_000; at += 1) if (same(String(at % 25_000)) !== String(at % 25_000)) throw new Error(`wrong at ${at}`);
    expect(same('7')).toBe('7');
  });
});
