const LONGEST = 31;

/**
 * Names that Excel accepts: at most 31 characters, none of `[ ] : * ? / \`, no control or zero-width
 * character, no apostrophe at an end, each once. The number in front keeps them apart and in order.
 */
export function sheetName(number: number, title: string): string {
  const clean = title
    .toWellFormed()
    .replace(/[[\]:*?/\\]/g, '／')
    .replace(/[\p{Cc}\p{Cf}\ufffd-\uffff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const head = `${number}`;
  let name = head;
  for (const character of clean === '' ? '' : ` ${clean}`) {
    if (name.length + character.length > LONGEST) break;
    name += character;
  }
  return name.replace(/[\s']+$/u, '');
}
