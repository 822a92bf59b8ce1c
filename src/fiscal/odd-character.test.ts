import { describe, expect, it } from 'vitest';
import { hasOddCharacter, oddCharacter, withoutOddCharacters } from './odd-character.ts';

describe('characters that nobody can see', () => {
  it.each([
    ['医\uFFFD保障', 'lost', 'U+FFFD'],
    ['医\uD800保障', 'lost', 'U+D800'],
    ['医\u0007保障', 'control', 'U+0007'],
    ['医\u0085保障', 'control', 'U+0085'],
    ['医\u200b疗', 'zero-width', 'U+200B'],
    ['医\uFEFF疗', 'zero-width', 'U+FEFF'],
    ['医\u{E0041}疗', 'zero-width', 'U+E0041'],
    ['\u202e医疗', 'direction', 'U+202E'],
    ['\u200b医\uFFFD疗', 'lost', 'U+FFFD'],
  ])('are named: %j', (text, problem, name) => {
    expect(hasOddCharacter(text)).toBe(true);
    expect(oddCharacter(text)).toEqual({ problem, name });
    expect(hasOddCharacter(withoutOddCharacters(text))).toBe(false);
  });

  it.each(['医疗　保障', 'a\tb\nc\r\nd', '≥50000人', '（一）“①”——…', '𠮷田', '🏛️', '\u00a0', '①\u20dd', '²'])('are not found in what people write: %j', (text) => {
    expect(oddCharacter(text)).toBeUndefined();
    expect(withoutOddCharacters(text)).toBe(text);
  });
});
