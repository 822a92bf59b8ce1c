import { closeSync, openSync, writeSync } from 'node:fs';

const SIZE = 1 << 20;
/** A character of a string takes three bytes at most; of a surrogate pair each half takes two. */
const LONGEST = Math.floor(SIZE / 3);
/* One for all files of a thread, which are written one after another. */
const buffer = Buffer.allocUnsafeSlow(SIZE);

/**
 * Writes a text file, piece by piece through one buffer. A build writes some hundred thousand files: one made as one
 * string would be copied three times on its way, and such long strings cost the engine more to tidy up than to make.
 * A file is there whole or not at all only as far as its folder is: see `replaceFolder`.
 * @param pieces best of some kilobytes each
 * @returns bytes written
 */
export function writeText(path: string, pieces: string | Iterable<string>): number {
  const file = openSync(path, 'w');
  let used = 0;
  let written = 0;
  const flush = (): void => {
    for (let at = 0; at < used; ) at += writeSync(file, buffer, at, used - at);
    written += used;
    used = 0;
  };
  try {
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
      for (let from = 0; from < piece.length; ) {
        const to = from + LONGEST >= piece.length ? piece.length : wholeCharacters(piece, from + LONGEST);
        const part = from === 0 && to === piece.length ? piece : piece.slice(from, to);
        if (used + part.length * 3 > SIZE) flush();
        used += buffer.write(part, used, 'utf8');
        from = to;
      }
    }
    flush();
  } finally {
    closeSync(file);
  }
  return written;
}

/** The same place, or one before where that would part a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code < 0xdc00 ? at - 1 : at;
}
