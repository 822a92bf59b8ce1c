/**
 * What a token is compared as. `number`: figures and codes; `date`: one part of a date; `word`:
 * a short word that contains a digit (A4); `ordinal`: the mark of a list item, never compared.
 */
export type TokenKind = 'number' | 'date' | 'word' | 'ordinal';

/** One number of a text, as it is compared. */
export interface Token {
  readonly kind: TokenKind;
  /** As printed, without thousands separators: `4092.38`, `2022年`, `C18040102`. */
  readonly print: string;
  /** Equal for equal values: `14.7` for 14.70. Leading zeros count, for codes have them. */
  readonly value: string;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Characters that touch the token; a wrapped number is put together with their help. */
  readonly before: string;
  readonly after: string;
}

/** A word with this many digits is a code (13028124P00337210001L) and compared like a number. */
const CODE_DIGITS = 4;

const BOUNDARY = String.raw`(?<=^|[\s：:；;。！])`;
const YEAR = String.raw`(?:19|20)\d\d`;
const NUMERIC_START = String.raw`(?<!\d|\d[.,])`;

/** Each list mark with the number in group 1. A wrapped decimal (`14.` on one line, `70` on the next) is none. */
const ORDINALS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*(\d{1,2})\s?、`, 'gmd'),
  new RegExp(String.raw`${BOUNDARY}(\d{1,2})\s?、(?!\s*\d)`, 'gmd'),
  new RegExp(String.raw`${BOUNDARY}(\d{1,2})\.(?=\s*[^\d\s]|\s*${YEAR}\s*年)`, 'gmd'),
  new RegExp(String.raw`(?<=^|[\s：:；;。，,、])[（(](\d{1,2})[)）](?=[ \t]*[\p{L}“《])`, 'gmdu'),
  new RegExp(String.raw`${BOUNDARY}(\d{1,2})[)）](?=\p{Script=Han})`, 'gmdu'),
  new RegExp(String.raw`(?:目标|任务|附件|附表)\s?(\d{1,2})(?=[\s：:、]|$)`, 'gmd'),
];

const ISO = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|${YEAR}[/.](?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\d|3[01]))(?!\d)`;

/** Parts of dates, number in group 1; white space inside a date may be a line wrap. Impossible dates are read too: misprints must show. */
const DATES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`${NUMERIC_START}(?=${ISO})(\d{4})`, 'gd'), '年'],
  [new RegExp(String.raw`(?<=${NUMERIC_START}(?=${ISO})\d{4}[-/.])(\d{1,2})`, 'gd'), '月'],
  [new RegExp(String.raw`(?<=${NUMERIC_START}(?=${ISO})\d{4}[-/.]\d{1,2}[-/.])(\d{1,2})`, 'gd'), '日'],
  [new RegExp(String.raw`${NUMERIC_START}(\d{4})(?=\s{0,6}年)`, 'gd'), '年'],
  [new RegExp(String.raw`${NUMERIC_START}(${YEAR})(?=\s{0,6}(?:预算数|决算数)|\s{0,3}[-—–~～至]\s{0,3}\d{4}\s{0,6}年)`, 'gd'), '年'],
  [new RegExp(String.raw`(?<=年度\s{0,3}[:：]\s{0,6})(${YEAR})(?!\d)`, 'gd'), '年'],
  [new RegExp(String.raw`${NUMERIC_START}(\d\d)(?=\s{0,6}年\s{0,6}\d{1,2}\s{0,6}月)`, 'gd'), '年'],
  [new RegExp(String.raw`${NUMERIC_START}(\d{1,2})(?=\s{0,6}月)`, 'gd'), '月'],
  [new RegExp(String.raw`(?<=\d\s{0,6}月\s{0,6})(\d{1,2})(?=\s{0,6}[日号])`, 'gd'), '日'],
];

const WORD = /[A-Za-z]+\d[A-Za-z\d]*|\d+[A-Za-z][A-Za-z\d]*/g;
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const SIGNED = /(?:^|[\s(（])[-−－]$/;

/** Every number of a text in printed order. The same reading serves the document and the held cells. */
export function tokenize(source: string): readonly Token[] {
  let rest = plain(source);
  const lineOf = lineFinder(source);
  const tokens: Token[] = [];
  const take = (kind: TokenKind, start: number, end: number, print: string): void => {
    tokens.push({
      kind,
      print,
      value: valueOf(kind, print),
      line: lineOf(start),
      start,
      end,
      before: rest[start - 1] ?? '',
      after: rest[end] ?? '',
    });
  };
  /** Taken places are blanked, so that no later pattern reads them again. */
  const blank = (places: readonly (readonly [number, number])[]): void => {
    for (const [start, end] of places) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  for (const pattern of ORDINALS) {
    const places: [number, number][] = [];
    for (const match of rest.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      take('ordinal', start, end, rest.slice(start, end));
      // The mark behind it goes too: in `2.2024年` the point is no decimal point.
      places.push([start, rest[end] === '.' ? end + 1 : end]);
    }
    blank(places);
  }
  // All dates are found before any is blanked: the parts of one date are recognised by each other.
  const dates = new Map<number, number>();
  for (const [pattern, part] of DATES) {
    for (const match of rest.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (dates.has(start)) continue;
      dates.set(start, end);
      take('date', start, end, `${rest.slice(start, end)}${part}`);
    }
  }
  blank([...dates]);
  const words: [number, number][] = [];
  for (const { 0: word, index } of rest.matchAll(WORD)) {
    const digits = word.replace(/\D/g, '').length;
    take(digits >= CODE_DIGITS ? 'number' : 'word', index, index + word.length, word);
    words.push([index, index + word.length]);
  }
  blank(words);
  for (const { 0: number, index } of rest.matchAll(NUMBER)) {
    const signed = SIGNED.test(rest.slice(Math.max(0, index - 2), index));
    take('number', signed ? index - 1 : index, index + number.length, `${signed ? '-' : ''}${number.replaceAll(',', '')}`);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** Full-width digits as ASCII ones, and LaTeX commands (`\geq`) blank; every offset stays. */
function plain(text: string): string {
  return text
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\\[A-Za-z]+/g, (command) => ' '.repeat(command.length));
}

function valueOf(kind: TokenKind, print: string): string {
  if (kind === 'date') return print.replace(/^0/, '');
  return kind === 'number' && print.includes('.') ? print.replace(/\.?0+$/, '') : print;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
