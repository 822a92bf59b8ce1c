import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * What builder and engine must agree on. docs/search.md describes the files; a change of any of them is a new
 * {@link FORMAT}, which is in every path's build id as well, so that an old engine never reads new files.
 */
export const FORMAT = 4;

/** Kinds of file, by the first letter of their path. */
export const CORE = 'c';
export const GRAMS = 'g';
export const HEAVY_GRAM = 'h';
export const LISTS = 'l';
export const UNIONS = 'u';
export const AMOUNTS = 'a';
export const HEAVY_AMOUNT = 'b';
export const RECORDS = 'r';
export type FileType = typeof CORE | typeof GRAMS | typeof HEAVY_GRAM | typeof LISTS | typeof UNIONS | typeof AMOUNTS | typeof HEAVY_AMOUNT | typeof RECORDS;

/** Path of a file below the build's folder; no folder holds more than 256 files. */
export function filePath(type: FileType, number: number): string {
  if (type === CORE) return 'core.bin';
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  return `${type}${hex(number >>> 8)}/${hex(number & 255)}.bin`;
}

/** Begins every file, so that a file in another's place is noticed. @param writer with nothing in it */
export function beginFile(type: FileType, number: number, writer: ByteWriter = new ByteWriter()): ByteWriter {
  writer.bytes(Uint8Array.of(0x52, 0x49, FORMAT, type.charCodeAt(0)));
  writer.number(number);
  return writer;
}

/** @throws RangeError when the bytes are not that file */
export function openFile(bytes: Uint8Array, type: FileType, number: number): ByteReader {
  const reader = new ByteReader(bytes);
  const [first, second, format, letter] = reader.bytes(4);
  if (first !== 0x52 || second !== 0x49) throw new RangeError('no file of a row index');
  if (format !== FORMAT) throw new RangeError(`format ${format ?? '?'} instead of ${FORMAT}`);
  if (letter !== type.charCodeAt(0) || reader.number() !== number) throw new RangeError('another file in its place');
  return reader;
}

/** What part of a row a text is. */
export const ROLE_NAME = 0;
export const ROLE_TEXT = 1;
export const ROLE_CODE = 2;

/** Flags of a pair of characters in a list: first and last of its text, role above them. */
export const STARTS = 1;
export const ENDS = 2;
export const ROLE_SHIFT = 2;
/** The text from here on stands in a common text of the same row too; how much of it follows in a column of its own. */
export const OVERLAPS = 16;

/** The kind of a document's head. It is always the first kind. */
export const DOCUMENT_KIND = 'document';
export const DOCUMENT_KIND_NUMBER = 0;

/** A figure as it is looked up: digits, point, sign, per cent. */
export const AMOUNT = /^[-+]?(?=.*\d)[\d.]+%?$/;

/** Texts shorter than this are in no list. */
export const SHORTEST = 2;
