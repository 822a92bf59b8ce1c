import { describe, expect, it } from 'vitest';
import { GlyphCache, type Raster } from './card-glyphs.ts';
import type { Bitmap } from './card-sheet.ts';

/** A bitmap that says which piece it is of, and a list of what was asked to be drawn. */
function raster(size = 10): { raster: Raster; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    raster: (role, text, phase) => {
      asked.push(`${role} ${text} ${phase}`);
      return { bytes: new Uint8Array(size * 2).fill((text.codePointAt(0) ?? 0) & 255), at: 0, stride: 2, height: size, left: -2, top: -phase };
    },
  };
}

const content = ({ at, bytes, height, stride }: Bitmap): string => Buffer.from(bytes.subarray(at, at + stride * height)).toString('latin1');

describe('kept bitmaps', () => {
  it('are drawn once for each role, piece and place between pixels', () => {
    const { asked, raster: draw } = raster();
    const cache = new GlyphCache(draw);
    for (let turn = 0; turn < 2; turn += 1) for (const [role, text, phase] of [['card-tag', 'a', 0], ['card-tag', 'a', 1], ['card-tag', 'b', 0], ['card-text', 'a', 0]] as const) cache.get(role, text, phase);
    expect(asked).toEqual(['card-tag a 0', 'card-tag a 1', 'card-tag b 0', 'card-text a 0']);
  });

  it('are right whatever was asked for before, with room for few of them', () => {
    const { asked, raster: draw } = raster();
    const cache = new GlyphCache(draw, 130);
    let seed = 1;
    for (let turn = 0; turn < 3000; turn += 1) {
      seed = (seed * 48271) % 0x7fffffff;
      const text = String.fromCharCode(97 + (seed % 9));
      const found = cache.get('card-tag', text, 0);
      expect([content(found), found.left, found.top, found.height]).toEqual([text.repeat(20), -2, -0, 10]);
    }
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.length).toBeLessThan(2500);
  });

  it('stay when they are asked for again and again, while others come and go', () => {
    const { asked, raster: draw } = raster();
    const cache = new GlyphCache(draw, 200);
    for (let code = 98; code < 200; code += 1) {
      cache.get('card-tag', 'a', 0);
      cache.get('card-tag', String.fromCharCode(code), 0);
    }
    const others = asked.filter((key) => key !== 'card-tag a 0');
    expect(others.length).toBe(102);
    expect(asked.length - others.length).toBeLessThan(5);
  });

  it('are handed on and not kept where one has no room', () => {
    const { asked, raster: draw } = raster(100);
    const cache = new GlyphCache(draw, 200);
    for (let turn = 0; turn < 2; turn += 1) expect(content(cache.get('card-tag', 'a', 0))).toBe('a'.repeat(200));
    expect(asked.length).toBe(2);
  });
});
