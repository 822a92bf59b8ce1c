/**
 * One normalisation for the index, the query and the marking of matches, so that whatever a
 * reader types meets whatever a document prints: full and half width, upper and lower case,
 * kinds of brackets and dashes, white space, quotation marks and thousands separators make no difference,
 * and a reader without ≥ on the keyboard types >=.
 */

export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original it comes from; one more entry for the end. */
  readonly origins: readonly number[];
}

/** White space, joiners and quotation marks: “三公”经费 and 三公经费 are one. */
const DROPPED = /[\s\u00ad\u200b-\u200d\u2060\ufeff"'“”„‟‘’‚‛「」『』《》〈〉]/u;

const VARIANTS: Readonly<Record<string, string>> = {
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〜': '~',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '•': '·',
  '・': '·',
};

const OPERATORS: Readonly<Record<string, string>> = { '>': '≥', '<': '≤' };

/* Folding looks at one character at a time, and a whole country's text has but some ten thousand different ones. */
const folded = new Map<string, string>();

/* What no folding touches: most names and figures are nothing else. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z.()%/、。-]*$/;
const OPERATOR = /[<>]=/g;
const THOUSANDS = /(\d),(?=\d)/g;

export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  let joined = '';
  for (const character of text) joined += fold(character);
  return joined.replace(OPERATOR, (both) => OPERATORS[both[0] ?? ''] ?? both).replace(THOUSANDS, '$1');
}

/** Normalised text with the way back to the original. Always agrees with `normalise`. */
export function normaliseMapped(text: string): Normalised {
  const units: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const unit of fold(character).split('')) {
      units.push(unit);
      origins.push(at);
    }
    at += character.length;
  }
  origins.push(at);
  return dropSeparators(joinOperators(units, origins));
}

function fold(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = foldAnew(character);
  folded.set(character, made);
  return made;
}

function foldAnew(character: string): string {
  if (DROPPED.test(character)) return '';
  const plain = [...character.normalize('NFKC').toLowerCase()].map((each) => VARIANTS[each] ?? each);
  return plain.filter((each) => !DROPPED.test(each)).join('');
}

interface Mapped {
  readonly units: readonly string[];
  readonly origins: readonly number[];
}

/** >= is ≥ and <= is ≤. */
function joinOperators(units: readonly string[], origins: readonly number[]): Mapped {
  const joined = (at: number): string | undefined => (units[at + 1] === '=' ? OPERATORS[units[at] ?? ''] : undefined);
  const kept = units.flatMap((unit, at) => (unit === '=' && joined(at - 1) ? [] : [{ unit: joined(at) ?? unit, origin: origins[at] ?? 0 }]));
  return { units: kept.map(({ unit }) => unit), origins: [...kept.map(({ origin }) => origin), origins[units.length] ?? 0] };
}

/** 4,092.38 is 4092.38: a comma between two digits separates thousands and says nothing else. */
function dropSeparators({ units, origins }: Mapped): Normalised {
  const digit = (unit: string | undefined): boolean => unit !== undefined && /^\d$/.test(unit);
  const kept = units.flatMap((unit, at) => (unit === ',' && digit(units[at - 1]) && digit(units[at + 1]) ? [] : [at]));
  return {
    text: kept.map((at) => units[at]).join(''),
    origins: [...kept.map((at) => origins[at] ?? 0), origins[units.length] ?? 0],
  };
}
