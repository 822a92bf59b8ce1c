import { type AlteredCode, alteredCode, type CodeAlteration } from '../fiscal/altered-code.ts';

const WHAT: Readonly<Record<CodeAlteration, string>> = {
  decimals: '电子表格把编码当作数，添了小数',
  exponent: '电子表格把编码当作数，改成了科学计数法',
  separators: '电子表格把编码当作数，添了千分位逗号',
  apostrophe: '前面的撇号是电子表格的文本记号，不是编码的一部分',
  formula: '这是电子表格的公式',
};

/** What a spreadsheet did to a code, as it follows a colon, and how to mend it; undefined where it did nothing. */
export function describeAlteredCode(printed: string): { readonly what: string; readonly mend: string } | undefined {
  const altered = alteredCode(printed);
  return altered && { what: WHAT[altered.alteration], mend: mend(altered) };
}

function mend({ code }: AlteredCode): string {
  const first = code === '' ? '位数可能已经丢失，回到原文抄录编码' : `写成 ${code}`;
  return `${first}；在电子表格里先把这一列设为文本，再录入、另存。`;
}
