import { describe, expect, it } from 'vitest';
import { expectedOrigin, GREATEST, HEIGHT, LEAST, toldHeight } from './messages.ts';
import { optionsQuery, readOptions, splitQuery, withOptions } from './options.ts';

describe('the options of an embed', () => {
  it('are read, and written as they are read', () => {
    expect(readOptions('')).toEqual({ theme: 'auto', still: false, transparent: false, complaints: [] });
    for (const theme of ['auto', 'light', 'dark'] as const) {
      for (const still of [true, false]) {
        for (const transparent of [true, false]) expect(readOptions(optionsQuery({ theme, still, transparent }))).toEqual({ theme, still, transparent, complaints: [] });
      }
    }
  });

  it('that are wrong are said one by one, and the others hold', () => {
    expect(readOptions('?theme=dark&static=true&width=3')).toEqual({
      theme: 'dark',
      still: false,
      transparent: false,
      complaints: ['网址里的 static=true 不能用，可写：1、0。现按默认显示。', '网址里的选项“width”不认识，可用的有 theme、static、transparent。'],
    });
    expect(readOptions(`?${'x'.repeat(500)}=1&%E0%A4%A=&theme`).complaints).toHaveLength(3);
    expect(readOptions(`?${'x'.repeat(500)}=1`).complaints[0]?.length).toBeLessThan(80);
  });

  it('stand beside a choice in one address, and are told apart again', () => {
    const asked = { theme: 'dark', still: true, transparent: false } as const;
    expect(withOptions('https://x/embed/a/', asked)).toBe('https://x/embed/a/?theme=dark&static=1');
    const both = withOptions('https://x/embed/compare/?measure=basic&year=2023', asked);
    expect(both).toBe('https://x/embed/compare/?measure=basic&year=2023&theme=dark&static=1');
    const { options, rest } = splitQuery(new URL(both).search);
    expect(readOptions(options)).toEqual({ ...asked, complaints: [] });
    expect(`${rest}`).toBe('measure=basic&year=2023');
  });
});

describe('the messages of an embed', () => {
  it('tell a height, clamped, or nothing', () => {
    expect(toldHeight({ type: HEIGHT, height: 300.2 })).toBe(301);
    expect(toldHeight({ type: HEIGHT, height: 1e12 })).toBe(GREATEST);
    expect(toldHeight({ type: HEIGHT, height: -1 })).toBe(LEAST);
    for (const data of [undefined, null, 300, 'x', [], {}, { type: HEIGHT }, { type: HEIGHT, height: '300' }, { type: HEIGHT, height: Number.NaN }, { type: HEIGHT, height: Infinity }, { type: 'other', height: 300 }]) expect(toldHeight(data)).toBeUndefined();
  });

  it('come from the origin of the address, or from none where the frame is sandboxed', () => {
    expect(expectedOrigin('https://a.example/x/?y#z', null)).toBe('https://a.example');
    expect(expectedOrigin('https://a.example/x/', 'allow-scripts')).toBe('null');
    expect(expectedOrigin('https://a.example/x/', '')).toBe('null');
    expect(expectedOrigin('https://a.example/x/', 'allow-scripts Allow-Same-Origin')).toBe('https://a.example');
    expect(expectedOrigin('https://a.example/x/', 'allow-scripts not-allow-same-origin')).toBe('null');
  });
});
