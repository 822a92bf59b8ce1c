import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultDetail, Place, Report } from './fault.ts';

/** A file of data is never larger than this; a larger one is a mistake or an attack. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads one UTF-8 text of the data folder. A byte order mark is dropped and CRLF becomes LF,
 * so physical lines are counted by LF alone.
 * @returns undefined after reporting why the file cannot be read; exactly one fault.
 */
export function readText(dataDir: string, file: string, report: Report, wanted: 'registry' | 'table' | 'disclosure'): string | undefined {
  const fail = (detail: FaultDetail, place: Partial<Place> = {}): undefined => {
    report({ file, line: 0, row: '', column: '', ...place, ...detail });
  };
  const path = join(dataDir, file);
  let bytes: Buffer;
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return fail({ code: 'file-missing', wanted });
    if (stat.isSymbolicLink()) return fail({ code: 'file-symlink' });
    if (!stat.isFile()) return fail({ code: 'file-unexpected', entry: 'folder' });
    if (stat.size > MAX_BYTES) return fail({ code: 'file-too-large', bytes: stat.size, limit: MAX_BYTES });
    bytes = readFileSync(path);
  } catch (error) {
    return fail({ code: 'file-unreadable', reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  const decoded = decodeText(bytes);
  return typeof decoded === 'string' ? decoded : fail(decoded.detail, { line: decoded.line });
}

/** Decodes the bytes of a file, or says what stands in the way and on which physical line. */
export function decodeText(bytes: Buffer): string | { detail: FaultDetail; line: number } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { detail: { code: 'file-utf16' }, line: 0 };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return looksUtf16(bytes) ? { detail: { code: 'file-utf16' }, line: 0 } : { detail: { code: 'file-nul' }, line: lineAt(bytes, nul) };
  }
  if (!isUtf8(bytes)) return notUtf8(bytes);
  let text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  if (text.includes('\r')) {
    text = text.replaceAll('\r\n', '\n');
    const lone = text.indexOf('\r');
    if (lone >= 0) return { detail: { code: 'file-lone-cr' }, line: text.slice(0, lone).split('\n').length };
  }
  return text.trim() === '' ? { detail: { code: 'file-empty' }, line: 0 } : text;
}

/**
 * UTF-16 without a byte order mark: commas, digits and line ends put NULs at odd or at even places.
 * A few stand at the others, for 一, 开 and their like end in a zero byte too.
 */
function looksUtf16(bytes: Buffer): boolean {
  const counts = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) counts[at % 2]! += 1;
  const [even = 0, odd = 0] = counts;
  return Math.min(even, odd) * 5 <= Math.max(even, odd) && Math.max(even, odd) * 20 >= bytes.length;
}

/** Tells GBK (what Chinese Excel saves) from UTF-8 with a few broken bytes. */
function notUtf8(bytes: Buffer): { detail: FaultDetail; line: number } {
  const lossy = bytes.toString('utf8');
  const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
  const sound = lossy.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (sound <= broken && decodesAsGb18030(bytes)) return { detail: { code: 'file-gbk' }, line: 0 };
  return { detail: { code: 'file-not-utf8' }, line: lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n').length };
}

function decodesAsGb18030(bytes: Buffer): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function lineAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).toString('latin1').split('\n').length;
}
