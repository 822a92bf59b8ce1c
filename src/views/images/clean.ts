/*
 * Published text on its way into a picture. Other places keep it as printed; a picture has no
 * copy to search or correct, so what draws nothing or disturbs its neighbours is left out here.
 */

/** Anything that the fast path need not look at: outside of it lie only letters, digits, punctuation and ideographs. */
const SUSPECT = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee]/;
const SPACE = /[\s\u0085\u00a0\u2028\u2029]+/g;
/** Controls that XML cannot carry, halves of a pair, and code points that are no characters. */
const BROKEN = /[\p{Cc}\p{Cs}]|\p{Noncharacter_Code_Point}/gu;
/** Controls of direction, and characters that take no room: with them one text could look like another. */
const UNSEEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** Marks heaped on one letter would run into the lines above and below. */
const HEAPED = /(\p{M}{3})\p{M}+/gu;

/** One line of text fit for a picture: white space joined, broken characters shown as U+FFFD, invisible ones left out. */
export function cleanText(text: string): string {
  const spaced = text.replace(SPACE, ' ').trim();
  return SUSPECT.test(spaced) ? spaced.replace(BROKEN, '\ufffd').replace(UNSEEN, '').replace(HEAPED, '$1').trim() : spaced;
}
