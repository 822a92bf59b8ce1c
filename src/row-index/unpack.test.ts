import fc from 'fast-check';
import { crc32 as crcOfNode, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, unpack } from './unpack.ts';

describe('unpacking', () => {
  it('gives back what was packed, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(crc32(bytes)).toBe(crcOfNode(bytes));
        expect(unpack(gzipSync(bytes))).toEqual(bytes);
      }),
    );
  });

  it('notices every byte that is another, and every end that is missing', () => {
    const packed = gzipSync(Buffer.from('公务接待费 12.50 公务用车运行维护费 3.00 '.repeat(9)));
    for (let cut = 0; cut < packed.length; cut += 1) expect(() => unpack(packed.subarray(0, cut))).toThrow();
    /* The first ten bytes are a head without content: the method alone matters there. */
    for (let at = 10; at < packed.length; at += 1) {
      const changed = Uint8Array.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      expect(() => unpack(changed)).toThrow();
    }
  });
});
