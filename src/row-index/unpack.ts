import { inflateSync } from 'fflate';

/** Bytes before and after what is packed, in a gzip file without a name or comment, as the builder writes them. */
const [HEAD, TAIL] = [10, 8];
/** No file packed by this method is more times larger than it is packed. */
const MOST = 1032;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as RFC 1952 has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/**
 * Unpacks a small gzip file at once. A `DecompressionStream` takes several milliseconds for each, of which a question needs ten.
 * @throws Error when it is cut off, or its checksum is another: the library does not look at that
 */
export function unpack(packed: Uint8Array): Uint8Array {
  if (packed.length < HEAD + TAIL || packed[2] !== 8 || packed[3] !== 0) throw new Error('no gzip file');
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - TAIL, TAIL);
  const size = end.getUint32(4, true);
  if (size > MOST * packed.length) throw new Error('size');
  const content = inflateSync(packed.subarray(HEAD, -TAIL), { out: new Uint8Array(size) });
  if (content.length !== size || end.getUint32(0, true) !== crc32(content)) throw new Error('checksum');
  return content;
}
