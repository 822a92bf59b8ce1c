import type { JsonProblem } from '../load/json-problem.ts';

/** Why a JSON file cannot be read on, as it follows a colon. */
export const JSON_PROBLEM_LABELS: Readonly<Record<JsonProblem, string>> = {
  InvalidSymbol: '有不认识的词，文字两端要加双引号',
  InvalidNumberFormat: '数的写法不对',
  PropertyNameExpected: '这里应是带双引号的键，多半是前面多了逗号',
  ValueExpected: '缺少值',
  ColonExpected: '键后面缺少冒号',
  CommaExpected: '前面缺少逗号',
  CloseBraceExpected: '缺少 }',
  CloseBracketExpected: '缺少 ]',
  EndOfFileExpected: '末尾多出内容',
  InvalidCommentToken: '有注释',
  UnexpectedEndOfComment: '有没写完的注释',
  UnexpectedEndOfString: '双引号没有收尾',
  UnexpectedEndOfNumber: '数没有写完',
  InvalidUnicode: '\\u 后面应是四位十六进制数',
  InvalidEscapeCharacter: '反斜杠后面的字符不对',
  InvalidCharacter: '文字里有不许直接写的字符，如换行或制表符',
  Other: '写法有误',
};
