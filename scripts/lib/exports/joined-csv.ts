import { createReadStream } from 'node:fs';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import { openHashed } from '../hashed-file.ts';

/**
 * Joins the parts of a divided CSV into one file with one header line.
 * @param parts paths of files that each begin with `header`, in order
 * @param header first line of each, with its line break
 */
export async function joinCsv(path: string, parts: readonly string[], header: string): Promise<WrittenFile> {
  const file = openHashed(path);
  file.write(header);
  for (const part of parts) for await (const piece of createReadStream(part, { start: Buffer.byteLength(header) })) file.write(piece as Buffer);
  return file.close();
}
