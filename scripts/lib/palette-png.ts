import { crc32, deflateSync } from 'node:zlib';
import { PALETTES } from '../../src/views/images/styles.ts';

/*
 * PNG with sixteen colours. A card is paper, ink, vermilion and five flat tones: with shades between
 * paper and ink for the edges of letters, four bits a pixel hold it, at a tenth of the canvas's own
 * file and a tenth of its time.
 */
type Colour = readonly [red: number, green: number, blue: number];

const LEVEL = 4;
/** What decides the bytes beside the pixels. */
export const ENCODING = `zlib ${process.versions.zlib}, level ${LEVEL}`;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const parse = (text: string): Colour => [Number.parseInt(text.slice(1, 3), 16), Number.parseInt(text.slice(3, 5), 16), Number.parseInt(text.slice(5, 7), 16)];
const mix = (from: Colour, to: Colour, share: number): Colour => [0, 1, 2].map((index) => Math.round((from[index] ?? 0) + ((to[index] ?? 0) - (from[index] ?? 0)) * share)) as unknown as Colour;

const { paper, ink, seal, rule, tones } = PALETTES.light;
const [PAPER, INK, SEAL] = [parse(paper), parse(ink), parse(seal)];
/** The first is paper; the soft ink of notes is near one of the shades of ink. */
const COLOURS: readonly Colour[] = [
  PAPER,
  ...[0.2, 0.4, 0.58, 0.74, 0.87, 1].map((share) => mix(PAPER, INK, share)),
  ...[0.33, 0.67, 1].map((share) => mix(PAPER, SEAL, share)),
  ...tones.map(parse),
  parse(rule),
];

/** Nearest colour for each of 32 768 (five bits of red, green and blue). */
const NEAREST = Uint8Array.from({ length: 1 << 15 }, (_, key) => {
  const colour: Colour = [(key >> 10) * 8 + 4, ((key >> 5) & 31) * 8 + 4, (key & 31) * 8 + 4];
  const distance = (other: Colour): number => other.reduce((sum, part, index) => sum + (part - (colour[index] ?? 0)) ** 2, 0);
  return COLOURS.reduce((best, candidate, index) => (distance(candidate) < distance(COLOURS[best] ?? PAPER) ? index : best), 0);
});

/** Index of the colour nearest to a pixel, which is read as one little-endian word (alpha, blue, green, red). */
function nearest(word: number): number {
  return NEAREST[((word & 0xf8) << 7) | ((word >>> 6) & 0x3e0) | ((word >>> 19) & 0x1f)] ?? 0;
}

/** Pixels as four-bit indexes, one filter byte before each line. `width` is even. */
export function indexed(pixels: Buffer, width: number, height: number): Buffer {
  /* Signed words stay small integers: an unsigned one would be put on the heap at every step. */
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const lines = Buffer.alloc((width / 2 + 1) * height);
  const blank = Buffer.from(new Int32Array(width).fill(words[0] ?? 0).buffer);
  let last = words[0] ?? 0;
  let index = nearest(last);
  const whole = index === 0;
  let to = 0;
  for (let line = 0; line < height; line += 1) {
    const from = line * width;
    /* Half of a card is empty paper: such a line is compared as a whole. */
    if (whole && blank.compare(pixels, from * 4, (from + width) * 4) === 0) {
      to += width / 2 + 1;
      continue;
    }
    to += 1;
    for (let at = from; at < from + width; at += 2) {
      const left = words[at] ?? 0;
      const right = words[at + 1] ?? 0;
      if (left !== last) index = nearest(left);
      const first = index;
      if (right !== left) index = nearest(right);
      last = right;
      lines[to] = (first << 4) | index;
      to += 1;
    }
  }
  return lines;
}

/** Room for any card: compressing into less goes back and forth between the library and here. */
const CHUNK = 1 << 17;

/**
 * A PNG of a canvas's pixels (RGBA). Same pixels, same bytes. Compressed where it stands, which takes 1.4 ms: handing it to another
 * thread and back took 4.5.
 * @param texts what to say in the file, as keyword and Latin-1 text
 */
export function palettePng(pixels: Buffer, width: number, height: number, texts: Readonly<Record<string, string>> = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const data = deflateSync(indexed(pixels, width, height), { level: LEVEL, chunkSize: CHUNK });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...Object.entries(texts).map(([keyword, text]) => chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))),
    chunk('PLTE', Buffer.from(COLOURS.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
