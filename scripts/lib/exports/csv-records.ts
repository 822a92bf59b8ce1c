const [COMMA, LINE_FEED, QUOTE] = [0x2c, 0x0a, 0x22];

/** Neighbouring records of a CSV file that begin with the same field. */
export interface RecordRun {
  /** The field: the id of a disclosure, which never needs quotes. */
  readonly id: string;
  /** Where each record ends in the file, its line feed included; it begins where the one before ends. */
  readonly ends: readonly number[];
  /** Where the first begins. */
  readonly start: number;
  /** How many records stand before it. */
  readonly row: number;
}

/**
 * Finds the records of a file that this project wrote, disclosure after disclosure, without making a text of each field.
 * @param header bytes of the first line
 */
export function recordRuns(bytes: Buffer, header: number): readonly RecordRun[] {
  const runs: { readonly id: string; readonly ends: number[]; readonly start: number; readonly row: number }[] = [];
  let key: Buffer = Buffer.alloc(0);
  let row = 0;
  /* Most records have no quotes: those end at the next line feed, which is found faster than byte by byte. */
  let quote = next(bytes, QUOTE, header);
  for (let start = header; start < bytes.length; row += 1) {
    if (key.length === 0 || bytes.compare(key, 0, key.length, start, start + key.length) !== 0) {
      key = bytes.subarray(start, bytes.indexOf(COMMA, start) + 1);
      runs.push({ id: key.toString('utf8', 0, key.length - 1), ends: [], start, row });
    }
    let end = next(bytes, LINE_FEED, start);
    if (quote < end) {
      let quoted = false;
      for (end = start; end < bytes.length && (quoted || bytes[end] !== LINE_FEED); end += 1) if (bytes[end] === QUOTE) quoted = !quoted;
      quote = next(bytes, QUOTE, end);
    }
    start = end + 1;
    runs.at(-1)?.ends.push(start);
  }
  return runs;
}

/** Where the next such byte stands; the end where there is none. */
function next(bytes: Buffer, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at < 0 ? bytes.length : at;
}
