/*
 * Widths of text without a font: the reader's face is not known when the file is written, so each
 * class of character counts as wide as the widest of the usual faces draws it. What is set aside is
 * then always enough; text whose width cannot be told (other scripts, emoji) is fitted to it.
 */
import type { TextStyle } from './styles.ts';

/** Latin letters, digits and signs in thousandths of the size, DejaVu Sans being the widest of the system faces. */
const NARROW: Readonly<Record<string, number>> = { ' ': 340, '.': 340, ',': 340, ':': 350, ';': 350, "'": 300, '|': 350, '!': 410, i: 300, j: 300, l: 300, I: 320, f: 400, r: 440, t: 420, '(': 410, ')': 410, '[': 410, ']': 410, '-': 420, '/': 380, '"': 480, J: 400 };
const WIDE: Readonly<Record<string, number>> = { m: 990, w: 830, M: 880, W: 1000, '%': 960, '@': 1010, '#': 850, '&': 800, '+': 840, '=': 840, '<': 840, '>': 840, '~': 840, O: 800, Q: 800, N: 770, D: 780, G: 790, H: 770, U: 760 };

const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return NARROW[character] ?? WIDE[character] ?? (/[A-Z]/.test(character) ? 730 : 640);
});

/** Width of one code point in thousandths of the size. */
function widthOf(code: number): number {
  if (code < 0x80) return ASCII[code] ?? 640;
  if (code < 0x300) return 840;
  if (code >= 0x2e80 && code <= 0xffef) return code >= 0xff61 && code <= 0xffdc ? 600 : 1000;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code < 0x530) return 950;
  if (code === 0x200d || code === 0x200c || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return code >= 0x1f000 ? 1400 : 1050;
}

const PLAIN = /^[\u0020-\u007e\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2460-\u249b\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]*$/;

/** Whether every character has the width that the table gives it in all usual faces. */
export function widthKnown(text: string): boolean {
  return PLAIN.test(text);
}

/** Room to set aside for text of a style, in the picture's units. */
export function textWidth(text: string, { size, weight }: Pick<TextStyle, 'size' | 'weight'>): number {
  let thousandths = 0;
  let proportional = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    const width = widthOf(code);
    if (code < 0x2e80) proportional += width;
    else thousandths += width;
  }
  return ((thousandths + proportional * (weight >= 600 ? 1.1 : 1)) / 1000) * size;
}
