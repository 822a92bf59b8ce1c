import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The font of the cards comes with the project (Noto Sans Hans, SIL Open Font License 1.1): a machine
 * that builds the site need have no Chinese font, and every machine draws the same.
 */
const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '..');
const FOLDER = join(PACKAGE, 'fonts');
export const FONT_FILES = [join(FOLDER, 'NotoSansHans-Regular.otf'), join(FOLDER, 'NotoSansHans-Bold.otf')] as const;

export const { version: FONT_VERSION } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };

/** 〓, the printers' sign for a character that the fount lacks. */
export const LACKING = '〓';

/** Which characters a font has. */
export interface Coverage {
  readonly has: (codePoint: number) => boolean;
  /** The text with 〓 for what the font lacks; marks and joiners that it lacks are left out. */
  readonly drawable: (text: string) => string;
}

/** Reads the table of characters (cmap, format 12) of an OpenType file. Throws when it has none. */
export function readCoverage(path: string): Coverage {
  const file = readFileSync(path);
  const groups = readGroups(file);
  const known = new Uint8Array(0x110000 >> 3);
  for (const [from, to] of groups) for (let code = from; code <= to; code += 1) known[code >> 3] = (known[code >> 3] ?? 0) | (1 << (code & 7));
  const has = (code: number): boolean => ((known[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  const drawable = (text: string): string => {
    let all = true;
    for (const character of text) all &&= has(character.codePointAt(0) ?? 0);
    if (all) return text;
    return Array.from(text, (character) => (has(character.codePointAt(0) ?? 0) ? character : /[\p{M}\p{Cf}]/u.test(character) ? '' : LACKING)).join('');
  };
  return { has, drawable };
}

function readGroups(file: Buffer): readonly (readonly [from: number, to: number])[] {
  const tables = file.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16;
    if (file.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = file.readUInt32BE(entry + 8);
    const subtables = file.readUInt16BE(cmap + 2);
    for (let index = 0; index < subtables; index += 1) {
      const at = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4);
      if (file.readUInt16BE(at) !== 12) continue;
      const count = file.readUInt32BE(at + 12);
      return Array.from({ length: count }, (_, group) => [file.readUInt32BE(at + 16 + group * 12), file.readUInt32BE(at + 20 + group * 12)] as const);
    }
  }
  throw new Error('the font has no full table of characters (cmap format 12)');
}
