import { createHash } from 'node:crypto';
import { contentsLines } from './contents.ts';
import { type Token, tokenize } from './tokens.ts';

/** The text of a document, read once. */
export interface AccountText {
  readonly text: string;
  readonly sha256: string;
  readonly lines: readonly string[];
  /** The lines without any white space, for comparing titles. */
  readonly squeezed: readonly string[];
  readonly tokens: readonly Token[];
  readonly contents: ReadonlySet<number>;
}

/** `bytes` are hashed as they are; `text` is their content without byte order mark and with LF. */
export function accountText(text: string, bytes: Uint8Array): AccountText {
  const lines = text.split('\n');
  return {
    text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines,
    squeezed: lines.map((line) => line.replace(/\s+/g, '')),
    tokens: tokenize(text),
    contents: contentsLines(lines),
  };
}
