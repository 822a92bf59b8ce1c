/**
 * What a spreadsheet could read as a formula: = + - @ in either width, also behind white space, and a
 * leading tab or line break, which some programs strip before they look.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠])/u;

/** Text that a spreadsheet shows as it stands and never computes: an apostrophe before what could begin a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
