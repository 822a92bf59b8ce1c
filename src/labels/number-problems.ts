import type { NumberProblem } from '../fiscal/malformed-number.ts';
import { characterName } from '../fiscal/odd-character.ts';

/** What is wrong with a text that should be a number, and what to write instead. */
export function describeNumberProblem(problem: NumberProblem, printed: string): { what: string; mend: string } {
  switch (problem) {
    case 'spreadsheet-error':
      return { what: '这是电子表格的错误值', mend: '回到原文抄录这一格的数，不要从公式格复制。' };
    case 'formula':
      return { what: '这是电子表格的公式', mend: '回到原文抄录这一格的数。' };
    case 'no-figure':
      return { what: '这不是数', mend: '空白格留空；原文确实印着这几个字的，在 as_printed 列写上本列列名。' };
    case 'invisible-character':
      return { what: `夹着看不见的字符${invisible(printed)}`, mend: '删去这一格，重新键入原文的数。' };
    case 'full-width-digits':
      return { what: '用了全角数字', mend: `改成半角数字：${halfWidth(printed)}。` };
    case 'full-width-punctuation':
      return { what: '用了全角标点', mend: `小数点、千分位和负号用半角：${halfWidth(printed)}。` };
    case 'dash':
      return { what: '这是一条横线', mend: '空白格留空；原文确实印着横线的，在 as_printed 列写上本列列名。' };
    case 'two-points':
      return { what: '有不止一个小数点', mend: '对照原文改正，一个数只有一个小数点。' };
    case 'misplaced-separator':
      return { what: '千分位逗号的位置不对', mend: '从小数点向左每三位一个逗号；多半是漏了或多了一位，请对照原文。' };
    case 'currency-sign':
      return { what: '带了货币符号', mend: '去掉货币符号；单位写在 disclosure.json 的 unit。' };
    case 'unit':
      return { what: '带了单位', mend: '只留数；单位写在 disclosure.json 的 unit 或单位列。' };
    case 'percent-sign':
      return { what: '带了百分号', mend: '百分比放在百分比列；这一列只写数。' };
    case 'parentheses':
      return { what: '用括号包住了数', mend: '原文用括号表示负数的，写成减号；原文照印括号的，在 as_printed 列写上本列列名。' };
    case 'plus-sign':
      return { what: '带了加号', mend: '去掉加号。' };
    case 'exponent':
      return { what: '这是科学计数法，位数已经丢失', mend: '回到原文抄录完整的数；电子表格里把这一列设为文本。' };
    case 'white-space':
      return { what: '数中间有空格', mend: '提取时断开的数要连起来：14.7 与 0 连成 14.70。' };
    case 'letters':
      return { what: '含有字母', mend: '对照原文改正；字母 O、l 常是 0、1 的误识。' };
    case 'words':
      return { what: '这是文字', mend: '文字移到文字列；原文这一格确实印着文字的，在 as_printed 列写上本列列名。' };
    case 'point-at-end':
      return { what: '小数点前或后缺数字', mend: '补上缺的数字，或去掉多余的小数点。' };
    case 'other':
      return { what: '写法不对', mend: '写成原文的数：数字、千分位逗号、一个小数点，负数前加减号。' };
    default:
      return unreachable(problem);
  }
}

function invisible(text: string): string {
  const found = /\p{Cf}/u.exec(text)?.[0];
  return found === undefined ? '' : `（${characterName(found)}）`;
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.');
}

function unreachable(problem: never): never {
  throw new RangeError(`number problem without wording: ${String(problem)}`);
}
