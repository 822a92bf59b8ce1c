import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeText } from './write-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-text-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'a.txt');

test('a text comes out as its UTF-8, whatever it is cut into', () => {
  for (const text of ['', 'a', '决算', '😀'.repeat(200_001), `x${'😀'.repeat(200_001)}`, '决'.repeat(700_000), 'a'.repeat(2_500_000)]) {
    for (const pieces of [text, [text], text.length < 9 ? [...text] : (text.match(/.{1,99999}/gsu) ?? [])]) {
      const bytes = Buffer.from(text, 'utf8');
      expect(writeText(file, pieces)).toBe(bytes.length);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  }
});

test('many small pieces fill the buffer again and again', () => {
  const pieces = Array.from({ length: 60_000 }, (_, at) => `第${at}行，`.repeat(3));
  expect(writeText(file, pieces)).toBe(Buffer.byteLength(pieces.join('')));
  expect(readFileSync(file, 'utf8')).toBe(pieces.join(''));
});

test('half of a pair of surrogates becomes the mark of what cannot be written, as everywhere', () => {
  writeText(file, '\ud83d');
  expect(readFileSync(file, 'utf8')).toBe('\ufffd');
});

test('a file that was longer is as long as its text afterwards', () => {
  writeText(file, 'a'.repeat(100));
  writeText(file, 'b');
  expect(readFileSync(file, 'utf8')).toBe('b');
});

test('a folder that is not there is an error that names the file', () => {
  expect(() => writeText(join(folder, 'none', 'a.txt'), 'a')).toThrow('none');
});
