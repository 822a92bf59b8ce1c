import { remembered } from '../remembered.ts';

const DIGITS = '一二三四五六七八九';

/** Characters of the longest ordinal: 三十一. */
const LONGEST = 3;

/** Chinese ordinal of a line (十二 -> 12), or undefined. Up to 99, which no form reaches. */
export const ordinal = remembered((text: string): number | undefined => {
  const [, many = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  /* 三 alone is read as the first group; 三五 is no number. */
  if (ten === '') return many !== '' && ones === '' ? DIGITS.indexOf(many) + 1 : undefined;
  return 10 * (many === '' ? 1 : DIGITS.indexOf(many) + 1) + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
});

/** The ordinal as it is printed. */
export function ordinalText(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones - 1) : ''}`;
}

export interface SkippedNumber {
  /** The line before which it is missing, by its place. */
  readonly at: number;
  /** As it would be printed: 四. */
  readonly missing: string;
}

/** One number left out of this many at most; where more are, the form prints only the lines it has something for. */
const LEFT_OUT = 5;

interface Counted {
  readonly at: number;
  readonly value: number;
}

/**
 * Numbers that lines counted 一、二、… leave out before one that they print. Lines may be counted anew (this year's money,
 * then what is carried over). Nothing is said where many are left out.
 * @param labels lines of one side, in printed order
 */
export function skippedNumbers(labels: readonly string[]): readonly SkippedNumber[] {
  const runs: Counted[][] = [];
  for (const [at, label] of labels.entries()) {
    const mark = label.indexOf('、');
    const value = mark > 0 && mark <= LONGEST ? ordinal(label.slice(0, mark)) : undefined;
    if (value === undefined) continue;
    const run = runs.at(-1);
    if (run && value > (run.at(-1)?.value ?? 0)) run.push({ at, value });
    else runs.push([{ at, value }]);
  }
  return runs.flatMap(skippedIn);
}

function skippedIn(run: readonly Counted[]): readonly SkippedNumber[] {
  const last = run.at(-1)?.value ?? 0;
  if (run.length < 2 || last - run.length > Math.max(1, run.length / LEFT_OUT)) return [];
  return run.flatMap(({ at, value }, place) => {
    const before = run[place - 1]?.value ?? 0;
    return Array.from({ length: value - before - 1 }, (_, step) => ({ at, missing: ordinalText(before + step + 1) }));
  });
}
