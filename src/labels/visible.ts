const LIMIT = 60;

/** Text of unknown origin for one line of a terminal or log: line ends shown, control, direction and zero-width characters replaced. */
export function visible(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, '⏎').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}

/** A printed cell as it is cited inside a message: at most 60 characters. */
export function cited(text: string): string {
  const characters = [...text];
  return characters.length <= LIMIT ? text : `${characters.slice(0, LIMIT).join('')}…`;
}
