import type { Token } from './tokens.ts';

type Lines<T> = readonly (readonly T[])[];

/**
 * Serial numbers (序号): the integers that begin lines and count 1, 2, 3 … through the table,
 * over its page breaks. An integer out of this order is none, so a changed or missing serial
 * number shows up.
 */
export function serials(byLine: Lines<Token>): readonly Token[] {
  const found: Token[] = [];
  for (const [first] of byLine) {
    if (first?.kind === 'number' && first.print === String(found.length + 1)) found.push(first);
  }
  return found;
}

/**
 * Line numbers (行次) of a table with two sides: 1 … m on the left, m+1 … n on the right, each in
 * order. Unless both series close exactly, the right one is not taken for line numbers.
 */
export function lineNumbers(byLine: Lines<Token>): readonly Token[] {
  const left: Token[] = [];
  const right: Token[] = [];
  let rightStart: number | undefined;
  for (const tokens of byLine) {
    for (const token of tokens) {
      if (token.kind !== 'number' || !/^\d{1,3}$/.test(token.print)) continue;
      const number = Number(token.print);
      if (number === left.length + 1) left.push(token);
      else if (rightStart === undefined && left.length === 1 && token.line === left[0]?.line && number > 1) {
        rightStart = number;
        right.push(token);
      } else if (rightStart !== undefined && number === rightStart + right.length) right.push(token);
    }
  }
  return rightStart === left.length + 1 ? [...left, ...right] : left;
}

const COLUMN_WORD = /[栏档]次/g;

/** A line of column numbers (栏次 1 2 3 …): nothing but integers that count from 1. */
export function isColumnLine(line: string): boolean {
  const cells = line.replace(COLUMN_WORD, ' ').trim().split(/\s+/);
  return cells.every((cell, at) => cell === String(at + 1)) && (cells.length >= 3 || line.includes('次'));
}
