import { gzipSync } from 'node:zlib';

/** Place in a gzip header of the byte that names the operating system, and its value for "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Gzip without a time and without the name of the machine's system, so that a build repeats. */
export function repeatableGzip(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content, { level: 6 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}
