import type { CharacterProblem } from '../fiscal/odd-character.ts';

/** What is wrong with a text that holds such a character, and what to do; the character's name follows in brackets. */
export const CHARACTER_PROBLEMS: Readonly<Record<CharacterProblem, { readonly what: string; readonly mend: string }>> = {
  lost: { what: '这里有转码时丢失的字', mend: '对照原文补上这个字，删去代替它的符号；文件多半用错编码另存过，别处也请查看。' },
  control: { what: '这里夹着控制字符', mend: '删去这个字符；看不见的，删去这一格，重新键入原文的文字。' },
  'zero-width': { what: '这里夹着没有宽度、看不见的字符', mend: '删去这一格，重新键入原文的文字；多半是从网页或 PDF 复制时带来的。' },
  direction: { what: '这里夹着改变书写方向的字符', mend: '删去这一格，重新键入原文的文字；多半是从网页或 PDF 复制时带来的。' },
};
