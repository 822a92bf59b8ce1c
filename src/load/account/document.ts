import { createHash } from 'node:crypto';
import { contentsLines } from './contents.ts';
import { type Token, tokenize } from './tokens.ts';

/** The text of a document, read once. */
export interface AccountText {
  readonly text: string;
  /** Of the file as it is. */
  readonly sha256: string;
  /** Of the file, and of its text without byte order mark and with LF: a copy saved on Windows is the same text. */
  readonly hashes: readonly string[];
  readonly lines: readonly string[];
  /** The lines without any white space, for comparing titles. */
  readonly squeezed: readonly string[];
  readonly tokens: readonly Token[];
  readonly contents: ReadonlySet<number>;
}

/** @param text the content of `bytes` without byte order mark and with LF */
export function accountText(text: string, bytes: Uint8Array): AccountText {
  const lines = text.split('\n');
  const sha256 = hash(bytes);
  return {
    text,
    sha256,
    hashes: [sha256, hash(text)],
    lines,
    squeezed: lines.map((line) => line.replace(/\s+/g, '')),
    tokens: tokenize(text),
    contents: contentsLines(lines),
  };
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
