import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '../../../src/labels/downloads.ts';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';

const KILOBYTE = 1024;

/** `598 KB`, `3.0 MB`; below a kilobyte, bytes. */
export function sizeText(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.round(bytes / KILOBYTE)} KB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
}

const ROW = /<div data-file="([^"]+)"[^>]*>.*?<\/div>/gs;
const SIZE = /(<span\b[^>]*\bdata-size[^>]*>)(<\/span>)/;
const LINK = /<a\b[^>]*>(.*?)<\/a>/s;

/**
 * Writes the sizes of the files into the data page: pages are made beside the files, so that the page
 * could not know them. A file that gave way to its parts loses its link and says so.
 */
export function fillSizes(folder: string, written: ReadonlyMap<string, WrittenFile>): void {
  const page = join(folder, 'data', 'index.html');
  if (existsSync(page)) writeFileSync(page, filledSizes(readFileSync(page, 'utf8'), (path) => written.get(path)?.bytes));
}

/** The page with a size in every row; `sizeOf` gives undefined for a file that is not there. */
export function filledSizes(html: string, sizeOf: (path: string) => number | undefined): string {
  return html.replace(ROW, (row, path: string) => {
    const bytes = sizeOf(path);
    const sized = row.replace(SIZE, (_, open: string, close: string) => `${open}${bytes === undefined ? DATA.gone : sizeText(bytes)}${close}`);
    return bytes === undefined ? sized.replace(LINK, '$1') : sized;
  });
}
