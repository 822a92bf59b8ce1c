import { constants, crc32, deflateSync } from 'node:zlib';
import { COLOURS } from './card-palette.ts';
import type { IndexedSheet } from './card-sheet.ts';

/*
 * Runs of one byte are all that is looked for: paper is found at once, and letters repeat too seldom
 * for a search to be worth its time (half of it saved for an eighth more bytes).
 */
const COMPRESSION = { strategy: constants.Z_RLE, memLevel: 8 } as const;
/** What decides the bytes beside the pixels. */
export const ENCODING = `zlib ${process.versions.zlib}, ${JSON.stringify(COMPRESSION)}`;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Room for any card: compressing into less goes back and forth between the library and here. */
const CHUNK = 1 << 16;

/**
 * A PNG of sixteen colours. Same pixels, same bytes. Compressed where it stands: handing it to another
 * thread and back takes longer.
 * @param texts what to say in the file, as keyword and Latin-1 text
 */
export function palettePng({ width, height, lines }: IndexedSheet, texts: Readonly<Record<string, string>> = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', header),
    ...Object.entries(texts).flatMap(([keyword, text]) => chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))),
    ...chunk('PLTE', Buffer.from(COLOURS.flat())),
    ...chunk('IDAT', deflateSync(lines, { ...COMPRESSION, chunkSize: CHUNK })),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length and type, data, checksum. */
function chunk(type: string, data: Buffer): readonly Buffer[] {
  const [head, foot] = [Buffer.alloc(8), Buffer.alloc(4)];
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  foot.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
  return [head, data, foot];
}
