import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';

/** What stops a JSON file from being read. */
export const JSON_PROBLEMS = [
  'InvalidSymbol',
  'InvalidNumberFormat',
  'PropertyNameExpected',
  'ValueExpected',
  'ColonExpected',
  'CommaExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
  'EndOfFileExpected',
  'InvalidCommentToken',
  'UnexpectedEndOfComment',
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
  'Other',
] as const;
export type JsonProblem = (typeof JSON_PROBLEMS)[number];

export function jsonProblem(code: ParseErrorCode | undefined): JsonProblem {
  const name = code === undefined ? '' : printParseErrorCode(code);
  return JSON_PROBLEMS.find((problem) => problem === name) ?? 'Other';
}
